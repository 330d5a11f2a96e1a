using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.History;

namespace Litmus.Reporting.Tests;

/// <summary>Forty nights of the sample: one claim turned, another got a new margin, a case slowed, and a word changed.</summary>
internal static class SampleHistory
{
    public const string Turned = SampleResults.Regressed;
    public const string Slowed = "alpha2020/slab";

    /// <summary>The night in which the claim turned, from 0.</summary>
    public const int TurnedOn = 30;

    private static readonly DateTime First = new(2019, 4, 1, 2, 0, 0, DateTimeKind.Utc);

    private static readonly RecordedClaim Thickness = new()
    {
        Verdict = Verdict.Reproduced,
        Value = 10.25,
        Unit = "um",
        ValidationUncertainty = 0.1,
        Reference = 10,
        LimitLower = 9.5,
        LimitUpper = 10.5,
        Margin = "rel 0.05",
        Criterion = "0123456789abcdef",
        ReferenceHash = "01234567",
        CaseId = Slowed,
    };

    public static HistoryRecord[] Nights { get; } = [.. Enumerable.Range(0, 40).Select(Night)];

    public static HistoryView View { get; } = new(Nights, "standard", HistoryView.DefaultCount, new DateOnly(2019, 5, 11));

    private static HistoryRecord Night(int night) => new()
    {
        Id = $"{night:x16}",
        RunId = "run",
        StartedUtc = First.AddDays(night),
        Tier = "standard",
        Commit = $"{night:x8}".PadRight(40, '0'),
        IsClean = night != 39,
        Machine = new MachineRecord("Linux 6.1", "A processor", 2, ".NET 10.0.1"),
        Claims = new Dictionary<string, RecordedClaim>(StringComparer.Ordinal)
        {
            [Turned] = night < TurnedOn ? Thickness : Thickness with { Value = 12.5, Verdict = Verdict.NotReproduced },
            ["alpha2020.margin<moved>"] = night < 20 ? Thickness : Thickness with { Margin = "rel 0.1", Criterion = "new", LimitLower = 9, LimitUpper = 11 },
            ["alpha2020.open"] = Thickness with { LimitUpper = null, Reference = null, Value = 10 + (0.01 * (night / 15)) },
            ["beta2021.word"] = Thickness with { Value = null, Token = night < 25 ? "(001)" : "(101)", LimitLower = null, LimitUpper = null, CaseId = null },
            ["beta2021.quiet"] = Thickness,
        },
        Cases = new Dictionary<string, RecordedCase>(StringComparer.Ordinal)
        {
            [Slowed] = new()
            {
                Execution = Execution.Ran,
                Seconds = night < 22 ? 10 + (0.1 * (night % 3)) : 15 + (0.1 * (night % 3)),
                RunHash = $"{night:x16}",
                ComputedUtc = First.AddDays(night).AddHours(-1),
            },
        },
    };
}
