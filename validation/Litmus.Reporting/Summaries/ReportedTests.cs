using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The results as tests: one for each claim, one for each check of a solver, and one for the results as a whole. Red is a failure. It is an error if the run
/// failed or is missing, or if data are damaged. A known gap and a claim that is not assessed are skipped with the reason, never passed.
/// </summary>
internal static class ReportedTests
{
    /// <summary>Name of the suite of the results as a whole.</summary>
    public const string WholeSuite = "results";

    private const double MostSeconds = 1e9;

    /// <summary>The results as a whole: one test that passed, or an error for each trouble.</summary>
    public static IReadOnlyList<ReportedTest> OfWhole(ResultsDocument document)
    {
        const string name = "the results as a whole";
        IReadOnlyList<string> troubles = DocumentTroubles.Of(document);
        return troubles.Count == 0
            ? [new ReportedTest(WholeSuite, name, TestOutcome.Passed, 0)]
            : [.. troubles.Select((trouble, i) => new ReportedTest(WholeSuite, $"{name} ({i + 1})", TestOutcome.Error, 0)
            {
                Code = GateRule.DocumentTrouble, Message = trouble, Body = trouble,
            })];
    }

    /// <summary>A claim.</summary>
    /// <param name="paper">The paper under which it is reported.</param>
    /// <param name="claim">The claim.</param>
    public static ReportedTest Of(string paper, ClaimResult claim)
    {
        string card = ClaimLink.Of(claim.Claim.Id);
        ReportedTest test = new(paper, claim.Claim.Id, OutcomeOf(claim), Duration(claim.Seconds)) { Card = card };
        return test.Outcome switch
        {
            TestOutcome.Skipped when claim.Gate.Code == GateCode.KnownGap =>
                test with { Message = $"KNOWN GAP: {VerdictText.Of(claim)} {claim.Gate.Message} Card: {card}" },
            TestOutcome.Skipped => test with { Message = $"{VerdictText.Of(claim)} Card: {card}" },
            TestOutcome.Passed => claim.Gate.Status == GateStatus.Warn
                ? test with { Remark = $"{DocumentTroubles.Describe(claim)} Card: {card}" }
                : test,
            _ => test with
            {
                Code = claim.Gate.Code.ToString(),
                Message = $"{claim.Gate.Word}: {claim.Gate.Message}",
                Body = $"{DocumentTroubles.Describe(claim)}\n{claim.Claim.Statement} ({claim.Claim.Source})\nCard: {card}\n{string.Join('\n', claim.Notes)}",
            },
        };
    }

    /// <summary>A check of a solver. Each check gets an equal part of the seconds of its case, so a suite shows their sum.</summary>
    public static ReportedTest Of(VerificationOutcome outcome)
    {
        double seconds = Duration(outcome.Case.Seconds / Math.Max(1, outcome.Case.Checks.Count));
        ReportedTest test = new(outcome.Case.Id, outcome.Check?.Name ?? "its checks", OutcomeOf(outcome.Gate), seconds);
        return test.Outcome switch
        {
            TestOutcome.Passed => test,
            TestOutcome.Skipped => test with { Message = outcome.Gate.Message },
            _ => test with
            {
                Code = outcome.Gate.Code.ToString(),
                Message = $"{outcome.Gate.Word}: {outcome.Gate.Message}",
                Body = VerificationText.Describe(outcome),
            },
        };
    }

    private static TestOutcome OutcomeOf(ClaimResult claim) =>
        OutcomeOf(claim.Gate) is var outcome && outcome == TestOutcome.Passed && claim.Judgement.Verdict == Verdict.NotAssessed ? TestOutcome.Skipped : outcome;

    private static TestOutcome OutcomeOf(GateOutcome gate) => gate switch
    {
        { Code: GateCode.DataError or GateCode.Failed or GateCode.NotRun or GateCode.TimeLimit or GateCode.NeedsEngine } => TestOutcome.Error,
        { Status: GateStatus.Red } => TestOutcome.Failed,
        { Code: GateCode.KnownGap or GateCode.NotAtThisTier } => TestOutcome.Skipped,
        _ => TestOutcome.Passed,
    };

    // A time that is no number, or longer than thirty years, is none that a reader of a report could use.
    private static double Duration(double seconds) => seconds is >= 0 and < MostSeconds ? seconds : 0;
}
