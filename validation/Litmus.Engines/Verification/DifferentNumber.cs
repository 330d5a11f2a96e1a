namespace Litmus.Engines.Verification;

/// <summary>A number of an answer that is not the same when it is computed again.</summary>
/// <param name="Name">Its name; for a number of a series, the series and the index.</param>
/// <param name="Before">The stored number.</param>
/// <param name="Now">The number that was computed again; absent where it is missing now.</param>
/// <param name="Tolerance">The largest difference that is no finding.</param>
public sealed record DifferentNumber(string Name, double Before, double? Now, double Tolerance);
