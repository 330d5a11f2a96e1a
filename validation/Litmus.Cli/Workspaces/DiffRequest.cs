using Litmus.Cases;
using Litmus.Comparison.Differences;

namespace Litmus.Cli.Workspaces;

/// <summary>What a comparison is asked to do.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="ByHand">Cases that run on both sides whether the change reaches them or not.</param>
/// <param name="Repeats">How often each side runs; more than once to measure the noise.</param>
/// <param name="Expected">What was announced on the command line.</param>
internal sealed record DiffRequest(Tier Tier, IReadOnlyList<string> ByHand, int Repeats, IReadOnlyList<Announcement> Expected);
