namespace Litmus.Comparison.Differences;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">As it was asked for: a commit, a file, or <c>.</c> for the working tree.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Commit">Commit of the source, or <c>unknown</c>.</param>
/// <param name="Tier">The tier.</param>
public sealed record DifferenceSide(string Name, string Description, string Commit, string Tier);
