using System.Collections.Immutable;

namespace Litmus.Diffusion.Inference;

/// <summary>Statements that cannot all be true, although every smaller selection of them can.</summary>
/// <param name="Statements">Their names, in the order of the list.</param>
/// <param name="GapInDecades">Decades by which every interval must be widened on either side to remove the conflict; +∞ beyond ten.</param>
/// <param name="Stretch">Factor by which two-sided intervals must be stretched about their logarithmic middle; +∞ beyond 1000.</param>
public sealed record Conflict(ImmutableArray<string> Statements, double GapInDecades, double Stretch);
