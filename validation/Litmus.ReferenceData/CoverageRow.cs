namespace Litmus.ReferenceData;

/// <summary>A place of a paper and what became of it: the claims made from it, or why there are none.</summary>
/// <param name="Place">Section, table, figure by panel, or numbered equation: <c>Fig. 3a</c>.</param>
/// <param name="What">What stands there, in a few words.</param>
/// <param name="Claims">The claims made from it.</param>
/// <param name="Reason">Why there are none, or what else is to be said; may be empty where there are claims.</param>
public sealed record CoverageRow(string Place, string What, IReadOnlyList<string> Claims, string Reason);
