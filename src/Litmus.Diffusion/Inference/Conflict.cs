using System.Collections.Immutable;

namespace Litmus.Diffusion.Inference;

/// <summary>Statements that cannot hold together while every smaller selection of them can.</summary>
/// <param name="Statements">Their names, in the order of the list.</param>
/// <param name="GapInDecades">By how many decades every interval must be widened on either side before they hold together; +∞ if ten decades do not suffice.</param>
/// <param name="Stretch">By what factor every two-sided interval must be stretched about its logarithmic middle before they hold together (open intervals stay as they are); +∞ if 1000 does not suffice.</param>
public sealed record Conflict(ImmutableArray<string> Statements, double GapInDecades, double Stretch);
