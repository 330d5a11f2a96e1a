namespace Litmus.Reporting.Summaries;

/// <summary>Where a claim stands in the reference data.</summary>
/// <param name="Path">Path of the file, relative to the repository, with slashes: <c>reference-data/alpha2020/claims.csv</c>.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
public sealed record ClaimPlace(string Path, int Line, int Column = 1);
