using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Across.Tests;

public sealed class AcrossCasesTests
{
    private static readonly PaperClaims Paper = new("across");

    [Test]
    public void Every_computable_claim_is_answered_by_exactly_one_case() => Paper.Answered.Should().BeEquivalentTo(Paper.Computable);

    [Test]
    public void A_claim_names_at_least_two_papers()
    {
        string[] papers = [.. PaperClaims.Data.Papers.Select(paper => paper.Id)];

        Paper.Claims.Where(claim => papers.Count(paper => claim.Source.Contains(paper, StringComparison.Ordinal)) < 2).Select(claim => claim.Id)
            .Should().BeEmpty("a statement of one paper belongs into the folder of that paper");
    }

    [Test]
    public void No_claim_is_a_headline_because_no_paper_states_it() =>
        Paper.Claims.Should().OnlyContain(claim => !claim.Headline && claim.Origin == ClaimOrigin.CrossCheck);

    [TestCaseSource(typeof(ExpectedValues), nameof(ExpectedValues.Rows))]
    public void Observed_value_is_the_one_computed_without_the_solvers(string claim, double expected, double relativeTolerance, string how) =>
        Paper.Number(claim).Should().BeApproximately(expected, Math.Abs(expected) * relativeTolerance, how);

    // Each factor carries the result into the margin, or out of it.
    [TestCase("diffusivity-101-bulk", "prefactor", 4, Verdict.Reproduced)]
    [TestCase("diffusivity-001-bulk", "prefactor", 500, Verdict.Reproduced)]
    [TestCase("diffusivity-101-measured", "prefactor", 10, Verdict.WithinBand)]
    [TestCase("barrier-reaches-bulk", "barrier111", 1.2, Verdict.WithinBand)]
    [TestCase("thickness-per-charge", "denseThickness", 1.1, Verdict.NotReproduced)]
    [TestCase("section-3mah", "sectionThickness", 1.1, Verdict.Reproduced)]
    [TestCase("young-from-bulk", "bulkModulus", 0.75, Verdict.Reproduced)]
    [TestCase("pressure-flows-film", "filmThickness", 20, Verdict.WithinBand)]
    [TestCase("foil-supplies-discharge", "coarseDiffusivity", 5, Verdict.WithinBand)]
    [TestCase("deposit-supplies-discharge", "depositCurrentDensity", 0.1, Verdict.WithinBand)]
    [TestCase("copper-cell-resistance", "interfaceResistance", 0.08, Verdict.Reproduced)]
    [TestCase("copper-capacity-0p5", "shortCapacity", 10, Verdict.WithinBand)]
    public void An_input_turns_the_verdict(string claim, string input, double factor, Verdict expected)
    {
        Paper.VerdictWith(claim, input, factor).Should().Be(expected);
        Paper.VerdictWith(claim).Should().NotBe(expected);
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases);

    [Test]
    public void A_run_with_figures_has_them_all_with_their_tables() => Paper.RunWhole("foil-supplies-discharge").Figures.Should().ContainSingle();
}
