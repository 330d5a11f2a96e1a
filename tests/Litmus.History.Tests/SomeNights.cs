using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.History.Tests;

/// <summary>Nights of a small invented suite: two claims, of which one is stochastic, and two cases.</summary>
internal static class SomeNights
{
    public const string Steady = "alpha2024.thickness";
    public const string Noisy = "alpha2024.spread";
    public const string SteadyCase = "alpha2024/film";
    public const string NoisyCase = "alpha2024/walkers";

    public static DateTime First { get; } = new(2026, 1, 1, 2, 0, 0, DateTimeKind.Utc);

    public static RecordedClaim SteadyClaim { get; } = new()
    {
        Verdict = Verdict.Reproduced,
        Value = 10.25,
        Unit = "µm",
        ValidationUncertainty = 0.1,
        Reference = 10,
        LimitLower = 9.5,
        LimitUpper = 10.5,
        Margin = "rel 0.05",
        Criterion = "0123456789abcdef",
        ReferenceHash = "01234567",
        CaseId = SteadyCase,
    };

    public static RecordedClaim NoisyClaim { get; } = SteadyClaim with { CaseId = NoisyCase, Replicas = 20, NumericalUncertainty = 0.1 };

    /// <summary>A night, numbered from 0. Its run is one hour old.</summary>
    public static HistoryRecord Night(int night, RecordedClaim? steady = null, RecordedClaim? noisy = null) => new()
    {
        Id = $"night-{night:0000}",
        RunId = "fedcba9876543210",
        StartedUtc = First.AddDays(night),
        Seconds = 12.5,
        Tier = "nightly",
        Commit = CommitOf(night),
        Parents = night == 0 ? [] : [CommitOf(night - 1)],
        IsClean = true,
        Machine = new MachineRecord("Linux 6.1", "A processor", 2, ".NET 10.0.1"),
        Claims = new Dictionary<string, RecordedClaim>(StringComparer.Ordinal)
        {
            [Steady] = steady ?? SteadyClaim,
            [Noisy] = noisy ?? NoisyClaim,
        },
        Cases = new Dictionary<string, RecordedCase>(StringComparer.Ordinal)
        {
            [SteadyCase] = Case(night),
            [NoisyCase] = Case(night),
        },
    };

    public static RecordedCase Case(int night) => new()
    {
        Execution = Execution.Ran,
        Seconds = 2.5,
        RunHash = "aaaaaaaaaaaaaaaa",
        Bits = "bbbbbbbbbbbbbbbb",
        ComputedUtc = First.AddDays(night).AddHours(-1),
    };

    public static HistoryRecord[] Nights(int count) => [.. Enumerable.Range(0, count).Select(night => Night(night))];

    public static string CommitOf(int night) => $"{night:x8}".PadRight(40, '0');
}
