using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Validation;

/// <summary>
/// One test per claim that a case answers. It passes unless the gate is red. A claim of which nothing was accepted is red, so that a file of judgements that
/// vanished cannot silence it. Claims that are not assessed have no test of their own; one test shows that none of them vanished.
/// </summary>
internal sealed class ClaimTests
{
    private static IEnumerable<TestCaseData> Claims =>
        SmokeSuite.AnsweredClaims.Select(id => new TestCaseData(id).SetArgDisplayNames(id).SetCategory(id[..id.IndexOf('.', StringComparison.Ordinal)]));

    [TestCaseSource(nameof(Claims))]
    public void Claim_stands_as_accepted(string claimId)
    {
        ClaimResult result = SmokeSuite.ResultOf(claimId);

        Assert.That(result.Gate.Status, Is.Not.EqualTo(GateStatus.Red), () => Describe(result));
    }

    [Test]
    public void No_claim_and_no_case_was_lost() => SmokeSuite.Results.Troubles.Should().BeEmpty();

    [Test]
    public void Something_is_answered() => SmokeSuite.AnsweredClaims.Should().NotBeEmpty("a suite that asks nothing must not be green");

    [Test]
    public void A_word_that_a_case_gives_is_one_that_its_claim_tells_apart()
    {
        IEnumerable<string> strange =
            from id in SmokeSuite.AnsweredClaims
            let result = SmokeSuite.ResultOf(id)
            where result.Observation?.Token is { } token
                && SmokeSuite.CaseOf(id).Description.WordsOf(result.Claim)?.Contains(token, StringComparer.Ordinal) is not true
            select $"{id}: {result.Observation!.Token}";

        strange.Should().BeEmpty("a solver in another language is bound by the same words");
    }

    private static string Describe(ClaimResult result)
    {
        string unit = result.Claim.Expected.Unit;
        string interval = result.Judgement.Outcome is { } outcome
            ? $" Twice its uncertainty gives [{ClaimText.Number(outcome.IntervalLower)}, {ClaimText.Number(outcome.IntervalUpper)}] against limits of "
                + $"[{ClaimText.Number(outcome.LimitLower)}, {ClaimText.Number(outcome.LimitUpper)}] ({outcome.Scale})."
            : string.Empty;
        string accepted = result.Accepted is { } judgement
            ? $"Accepted was {judgement.Verdict}{(judgement.Value is { } value ? $" with {ClaimText.Number(value)}{ClaimText.Unit(unit)}" : string.Empty)} "
                + $"on {judgement.AcceptedOn:yyyy-MM-dd}: {judgement.Reason}"
            : "Nothing was accepted yet.";
        string failure = string.Concat(result.Notes.Select(note => $"\n{note}"));
        string computed = $"computed {ClaimText.Observed(result.Observation)}, hence {result.Judgement.Verdict}: {result.Judgement.Reason}{interval}";
        return $"""
            {result.Gate.Word}: {result.Gate.Message}
            The paper states ({result.Claim.Source}): {result.Claim.Statement}
            Expected {ClaimText.Expected(result.Claim.Expected)} ({ClaimText.Margin(result.Claim.Margin, unit)}: {result.Claim.Margin.Reason}); {computed}
            {accepted}{failure}
            Everything on it: litmus explain {result.Claim.Id}
            """;
    }
}
