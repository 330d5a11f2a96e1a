namespace Litmus.Runs.Findings;

/// <summary>The names in a file of a finding.</summary>
public static class FindingFormat
{
    /// <summary>Folder of the findings in a paper's folder of cases.</summary>
    public const string Folder = "findings";

    /// <summary>Ending of a file.</summary>
    public const string Ending = ".md";

    /// <summary>The line around the keys.</summary>
    public const string Fence = "---";

    /// <summary>What begins a text of the template that is still to be written.</summary>
    public const string ToWrite = "(To write: ";

    internal const string Title = "title";
    internal const string Kind = "kind";
    internal const string Claims = "claims";
    internal const string Reviewed = "reviewed";
    internal const string FollowsFrom = "follows-from";
    internal const string Figure = "figure";
    internal const string Substitute = "substitute";
    internal const string Arrow = "->";
    internal const string Observed = "observed";
    internal const string Expected = "expected";
    internal const string Interval = "interval";

    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [
        "What the paper states", "What follows from its own numbers", "Why they differ, as far as can be told", "What would settle it",
    ];

    /// <summary>The keys that a finding must have.</summary>
    public static IReadOnlyList<string> RequiredKeys { get; } = [Title, Kind, Claims, Reviewed];

    /// <summary>The keys that a finding may have.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. RequiredKeys, FollowsFrom, Figure, Substitute];

    /// <summary>What a place says of a claim.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [Observed, Expected, Interval];
}
