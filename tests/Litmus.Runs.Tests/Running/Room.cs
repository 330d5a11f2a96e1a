using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Primitives;

namespace Litmus.Runs.Tests.Running;

/// <summary>An engine room whose answers a test writes down.</summary>
/// <param name="answer">The answer to a job.</param>
/// <param name="digest">The digest of its shipped answers.</param>
internal sealed class Room(Func<EngineJob, EngineAnswer> answer, string digest = "1") : IEngineRoom, IEngines
{
    public string ShippedDigest(string engine) => digest;

    public IEngines Open(string caseId, Tier tier, bool recomputes = false) => this;

    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => answer(job);
}
