using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Text;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Nightly;

/// <summary>What a night found: what turned, what moved, what is stale, what expires, how long it took. <c>nightly.json</c> holds it as it is.</summary>
public sealed record NightlyReport
{
    private static readonly JsonSerializerOptions Json = new(JsonContract.Indented) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Version of the form of <c>nightly.json</c>.</summary>
    public string Schema { get; init; } = "litmus-nightly-1";

    /// <summary>Identity of the night; absent where none could begin.</summary>
    public string? Night { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>Whether it went on after a stop.</summary>
    public bool IsResumed { get; init; }

    /// <summary>The tier.</summary>
    public required string Tier { get; init; }

    /// <summary>Commit of the source, or <c>unknown</c>.</summary>
    public required string Commit { get; init; }

    /// <summary>The machine.</summary>
    public required MachineRecord Machine { get; init; }

    /// <summary>Whether it has come to its end. A night that has not is red.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>The exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Seconds since its start, or since it went on.</summary>
    public double Seconds { get; init; }

    /// <summary>Number of cases of the tier.</summary>
    public int CaseCount { get; init; }

    /// <summary>Number of cases that this night has run to their end.</summary>
    public int RanCount { get; init; }

    /// <summary>Number of cases that had an older run of the same code to be compared with.</summary>
    public int ComparedCaseCount { get; init; }

    /// <summary>Number of results (claims, checks, tables) that were compared bit by bit.</summary>
    public int ComparedResultCount { get; init; }

    /// <summary>Errors outside the models: of the reference data, the cases, the judgements or the history.</summary>
    public IReadOnlyList<NightlyItem> Errors { get; init; } = [];

    /// <summary>Cases that did not run to their end.</summary>
    public IReadOnlyList<NightlyItem> NotRun { get; init; } = [];

    /// <summary>What the gate is red for.</summary>
    public IReadOnlyList<NightlyItem> Red { get; init; } = [];

    /// <summary>Verdicts, checks and cases that are not what they were in the last night.</summary>
    public IReadOnlyList<NightlyItem> Turned { get; init; } = [];

    /// <summary>Values and times that moved, by the rules of the history.</summary>
    public IReadOnlyList<NightlyItem> Moved { get; init; } = [];

    /// <summary>Cases whose bits are not those of an older run of the same code.</summary>
    public IReadOnlyList<NightlyItem> OtherBits { get; init; } = [];

    /// <summary>Stored answers of external engines that were computed again and differ, or could not be computed again.</summary>
    public IReadOnlyList<NightlyItem> OtherAnswers { get; init; } = [];

    /// <summary>Solvers in other languages that failed, and claims in which one disagrees with our own.</summary>
    public IReadOnlyList<NightlyItem> OtherSolvers { get; init; } = [];

    /// <summary>Number of stored answers of external engines that were computed again.</summary>
    public int VerifiedAnswerCount { get; init; }

    /// <summary>Changes of what a series rests on: a margin, a reference number, a machine, a runtime.</summary>
    public IReadOnlyList<NightlyItem> Changed { get; init; } = [];

    /// <summary>Cases whose last fresh run is old.</summary>
    public IReadOnlyList<NightlyItem> Stale { get; init; } = [];

    /// <summary>Judgements whose review date is near.</summary>
    public IReadOnlyList<NightlyItem> Expiring { get; init; } = [];

    /// <summary>Everything that happened, under its title. Empty sections are left out.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<NightlyItem> Items)> Sections() =>
    [
        .. new (string, IReadOnlyList<NightlyItem>)[]
        {
            ("Errors", Errors),
            ("Not run", NotRun),
            ("What needs a decision", Red),
            ("Turned", Turned),
            ("Moved", Moved),
            ("Other bits from the same code", OtherBits),
            ("Answers of engines that differ when computed again", OtherAnswers),
            ("Solvers in other languages that fail or disagree", OtherSolvers),
            ("Changed on purpose or by the machine", Changed),
            ("Stale", Stale),
            ("Expires within thirty days", Expiring),
        }.Where(section => section.Item2.Count > 0),
    ];

    /// <summary>What the gate is red for, the most important first.</summary>
    /// <param name="document">The results.</param>
    public static IReadOnlyList<NightlyItem> RedIn(ResultsDocument document) =>
    [
        .. DocumentTroubles.Of(document).Select(trouble => new NightlyItem("the results", trouble)),
        .. document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red)
            .Select(outcome => new NightlyItem(outcome.Id, VerificationText.Explain(outcome))),
        .. document.Claims
            .Where(claim => claim.Gate is { Status: GateStatus.Red, Code: not (GateCode.NotRun or GateCode.TimeLimit or GateCode.Failed) })
            .OrderBy(ClaimText.Rank).Select(claim => new NightlyItem(claim.Claim.Id, DocumentTroubles.Explain(claim))),
    ];

    /// <summary>The text of <c>nightly.json</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>How many cases ran, at which tier, and in what time.</summary>
    public string CasesSentence
    {
        get
        {
            string some = RanCount == CaseCount ? ClaimText.Count(CaseCount, "case") : $"{RanCount} of {ClaimText.Count(CaseCount, "case")}";
            string stop = IsResumed ? " after a stop" : string.Empty;
            string answers = VerifiedAnswerCount > 0 ? $", {ClaimText.Count(VerifiedAnswerCount, "answer")} of engines computed again" : string.Empty;
            return $"{some} ran anew at tier {Tier} in {DurationText.Rounded(Seconds)}{stop}{answers}";
        }
    }

    /// <summary>What the comparison with older runs of the same code gave.</summary>
    public string BitsClause
    {
        get
        {
            string others = ComparedCaseCount < RanCount ? $"; {RanCount - ComparedCaseCount} of the cases had no older run of the same code" : string.Empty;
            return (ComparedCaseCount, OtherBits.Count) switch
            {
                (0, _) => "there was no older run of the same code to compare with",
                (_, 0) => $"no bit of {ClaimText.Count(ComparedResultCount, "result")} changed{others}",
                _ => $"{ClaimText.Count(OtherBits.Count, "case")} gave other bits than before{others}",
            };
        }
    }
}
