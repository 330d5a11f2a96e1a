using Litmus.Comparison.Repetition;

namespace Litmus.Runs.Nights;

/// <summary>A case that a night has run: what it was compared with and what came of it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Hash">Identity of its run.</param>
/// <param name="ComparedWithUtc">When the older run of this identity was computed, UTC; absent where none was stored.</param>
/// <param name="ResultCount">Number of results that were compared; 0 where there was nothing to compare with.</param>
/// <param name="Difference">What differs between the two runs; absent where nothing does.</param>
public sealed record NightCase(string CaseId, string Hash, DateTime? ComparedWithUtc, int ResultCount, RunDifference? Difference);
