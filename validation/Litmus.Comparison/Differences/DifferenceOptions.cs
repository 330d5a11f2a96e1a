using Litmus.Comparison.Results;

namespace Litmus.Comparison.Differences;

/// <summary>What a comparison of two results is told beside the results.</summary>
public sealed record DifferenceOptions
{
    /// <summary>The cases to compare; absent for every case that both sides ran.</summary>
    public IReadOnlySet<string>? Cases { get; init; }

    /// <summary>What the change announced.</summary>
    public Announcements Announcements { get; init; } = new([]);

    /// <summary>A table of a case before; nothing where it cannot be had.</summary>
    public Func<CaseResult, string, TableText?>? TableBefore { get; init; }

    /// <summary>A table of a case after.</summary>
    public Func<CaseResult, string, TableText?>? TableAfter { get; init; }

    /// <summary>Differences between repetitions of the same code, by claim or check; a result without an entry gave the same bits.</summary>
    public IReadOnlyDictionary<string, double> MeasuredNoise { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>How long the cases took.</summary>
    public IReadOnlyList<CaseTimes> Times { get; init; } = [];

    /// <summary>Number of cases that ran for this comparison, on either side.</summary>
    public int RanCount { get; init; }

    /// <summary>Number of cases whose results were stored already on both sides.</summary>
    public int StoredCount { get; init; }

    /// <summary>Number of cases that the change cannot reach.</summary>
    public int UnreachableCount { get; init; }

    /// <summary>Cases that are not compared for another reason.</summary>
    public IReadOnlyList<CaseNotCompared> NotCompared { get; init; } = [];
}
