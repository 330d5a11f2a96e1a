using Litmus.Comparison.Claims;
using Litmus.ReferenceData;
using Litmus.Runs.Findings;

namespace Litmus.Runs.Tests.Findings;

/// <summary>A page of a finding that is in order, and what is found when one thing of it is changed.</summary>
internal static class FindingPage
{
    public const string Name = "too-small";

    public const string Text = """
        ---
        title: The square is too small.
        kind: rounding
        claims: paper2000.square
        reviewed: 2029-12-01
        substitute: paper2000.square -> paper2000/room/area
        ---

        ## What the paper states

        It states {{paper2000.square:expected}}.

        ## What follows from its own numbers

        A side of {{paper2000/square/side}} gives {{paper2000.square:observed}}
        ({{paper2000.square:interval:F1}}).

        ## Why they differ, as far as can be told

        Nobody knows.

        ## What would settle it

        - A word of the authors.
        - Another measurement.

        """;

    public static readonly DateOnly Today = new(2030, 1, 1);

    /// <summary>The claims: the square that is stated as 36 m², the room that takes it, and one that repeats the square.</summary>
    public static Claim[] Claims { get; } =
    [
        FormulaCase.Claim("paper2000/square", 36, 1),
        FormulaCase.Claim("paper2000/room", 72, 5, "m3"),
        FormulaCase.Claim("paper2000/repeat", 36, 1) with { FollowsFrom = "paper2000.square" },
        FormulaCase.Claim(
            "paper2000/word",
            new Expectation(null, "increasing", null, null, "1", UncertaintyKind.Exact, null),
            FormulaCase.Claim("paper2000/x", 1, 1).Margin),
        FormulaCase.Claim("other2001/length", 3, 1, "m"),
        FormulaCase.Claim("paper2000/length", 3, 1, "m"),
    ];

    /// <summary>Writes pages into the folder of the paper.</summary>
    public static FindingSet Write(string folder, params (string Name, string Text)[] pages)
    {
        string findings = Path.Combine(folder, "Litmus.Paper2000", FindingFormat.Folder);
        Directory.CreateDirectory(findings);
        foreach ((string name, string text) in pages)
        {
            File.WriteAllText(Path.Combine(findings, name + FindingFormat.Ending), text);
        }

        return FindingSet.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["paper2000"] = Path.Combine(folder, "Litmus.Paper2000") });
    }

    /// <summary>Everything that is wrong with the pages.</summary>
    public static IReadOnlyList<Finding> Check(FindingSet set, params FormulaCase[] cases) =>
        [.. set.Problems, .. new FindingCheck(Claims, cases, Today).Of(set.Files)];
}
