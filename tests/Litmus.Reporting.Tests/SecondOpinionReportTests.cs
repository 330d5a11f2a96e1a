using System.Text.Json;
using Json.Schema;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>What a solver that is not ours says of a claim stands beside ours, with the difference in joint standard uncertainties.</summary>
public sealed class SecondOpinionReportTests
{
    /// <summary>The sample with three claims that another solver answers: it agrees, contradicts the paper as ours does, or disagrees.</summary>
    internal static ResultsDocument Opined { get; } = SampleResults.Document with
    {
        Claims =
        [
            .. SampleResults.Document.Claims.Select(claim => claim.Claim.Id switch
            {
                SampleResults.DepletionTime => With(claim, SampleResults.Number(34.87, 0.0002, 0.6) with { Notes = ["finite volumes"] }),
                SampleResults.Gap => With(claim, SampleResults.Number(20.25, 0.1, 0.1)),
                SampleResults.Plateau => With(claim, SampleResults.Number(2.55, 0.01, 0.01)),
                _ => claim,
            }),
        ],
    };

    [Test]
    public void It_survives_results_json_and_follows_the_schema()
    {
        string text = ResultsFile.ToText(Opined);
        using JsonDocument json = JsonDocument.Parse(text);

        ResultsDocument read = ResultsFile.Parse(text, "results.json");

        read.Troubles.Should().BeEmpty();
        read.Should().BeEquivalentTo(Opined);
        JsonSchema.FromText(ResultsFile.Schema).Evaluate(json.RootElement).IsValid.Should().BeTrue();
    }

    [Test]
    public void A_comparison_that_was_altered_is_found_and_derived_again()
    {
        string text = ResultsFile.ToText(Opined);
        ClaimResult plateau = Opined.Claims.Single(claim => claim.Claim.Id == SampleResults.Plateau);
        ResultsDocument altered = Opined with
        {
            Claims =
            [
                .. Opined.Claims.Select(claim => claim != plateau ? claim : claim with
                {
                    SecondOpinions = [claim.SecondOpinions[0] with { Joint = claim.SecondOpinions[0].Joint! with { Agrees = true } }],
                }),
            ],
        };

        ResultsDocument judged = ResultsAudit.Rejudge(altered, DateOnly.FromDateTime(SampleResults.Started));

        text.Should().Contain("secondOpinions");
        judged.Troubles.Should().ContainSingle().Which.Should().Contain("what is stored of the solver theirs does not follow from its numbers");
        judged.Claims.Single(claim => claim.Claim.Id == SampleResults.Plateau).SecondOpinions[0].Joint!.Agrees.Should().BeFalse();
    }

    [Test]
    public void The_page_of_a_paper_has_them_in_a_table_and_the_card_in_a_sentence()
    {
        string page = SamplePages.Of(Opined)[SamplePages.Alpha];

        page.Should().Contain("Second opinions").And.Contain("Solvers that share no code with ours (theirs) answer 3 statements.");
        page.Should().Contain("They disagree with ours in 1, which is a fault of one side.");
        page.Should().Contain("In 1 of them independent codes agree with each other and not with the paper.");
        page.Should().Contain("It disagrees with ours, 4 joint standard uncertainties apart.");
    }

    [TestCase(1.0, 0.0, "It disagrees with ours, 0.0001 m² apart, and neither of the two states an uncertainty beyond rounding.")]
    [TestCase(1.0, 1e-9, "It disagrees with ours, 1×10⁵ joint standard uncertainties apart.")]
    public void Two_closed_forms_lie_apart_in_the_unit_of_the_claim(double ours, double uncertainty, string said)
    {
        Claim claim = SampleResults.Claims[0].Claim;
        claim = claim with { Expected = claim.Expected with { Unit = "m2" } };
        Observation own = new() { Value = ours, Unit = "m2" }, other = new() { Value = ours + 1e-4, Unit = "m2", NumericalUncertainty = uncertainty };

        SecondOpinionText.Of(SecondOpinion.Of(claim, "theirs", "1.0", other, variesInputs: true, own)).Should().EndWith(said);
    }

    [Test]
    public void Without_another_solver_nothing_is_said()
    {
        SamplePages.Of(SampleResults.Document)[SamplePages.Alpha].Should().NotContain("Second opinion");
        SecondOpinionText.Sentence(SampleResults.Document.Claims).Should().BeNull();
    }

    [Test]
    public void The_summary_of_a_terminal_says_it() => ConsoleSummary.Of(Opined).Should().Contain("(theirs) answer 3 statements.");

    private static ClaimResult With(ClaimResult claim, Observation observation) => claim with
    {
        SecondOpinions = [SecondOpinion.Of(claim.Claim, "theirs", "1.0", observation, variesInputs: true, claim.Observation)],
    };
}
