using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Lewis2023.Tests;

public sealed class Lewis2023ChargeCasesTests
{
    private static readonly PaperClaims Paper = new("lewis2023");

    [Test]
    public void Every_computable_claim_that_is_not_about_stripping_has_exactly_one_case()
    {
        string[] wanted = [.. Paper.Claims.Where(claim => claim.Computability == Computability.Yes && !claim.Id.StartsWith("lewis2023.strip-")).Select(claim => claim.Id["lewis2023.".Length..])];

        Paper.Answered.Where(claim => !claim.StartsWith("strip-")).Should().BeEquivalentTo(wanted);
    }

    // Expected values were computed apart from the solvers, from the printed numbers, to the digits given here; the tolerance is half a unit of the last of them.
    [TestCase("thickness-1", 4.84908, 0.000005)]
    [TestCase("thickness-3", 14.54724, 0.000005)]
    [TestCase("thickness-25", 121.2270, 0.00005)]
    [TestCase("thickness-6p5", 31.51903, 0.000005)]
    [TestCase("thickness-0p3", 1.454724, 5e-7)]
    [TestCase("thickness-0p5", 2.424540, 5e-7)]
    [TestCase("thickness-0p75", 3.636811, 5e-7)]
    [TestCase("thickness-5p5", 26.66994, 0.000005)]
    [TestCase("section-half-1p5-mass-balance", 4.84908, 0.000005)]
    [TestCase("section-full-0p5-mass-balance", 14.54724, 0.000005)]
    [TestCase("section-half-0p5-uniform", 14.54724, 0.000005)]
    [TestCase("map-brackets-faraday", 26.66994, 0.000005)]
    [TestCase("xps-sample-28mah", 135.7743, 0.00005)]
    [TestCase("transfer-below-foil", 14.54724, 0.000005)]
    [TestCase("residual-section-1p5", 2.909448, 5e-6)]
    [TestCase("half-cell-cumulative", 0.5, 1e-12)]
    [TestCase("half-first-ce", 0.3, 1e-12)]
    [TestCase("full-first-ce-residual", 0.6, 1e-12)]
    [TestCase("cumulative-6a", 114, 1e-12)]
    [TestCase("cumulative-6c", 49, 1e-12)]
    [TestCase("fraction-6d", 2.25, 1e-12)]
    [TestCase("residual-6c", 0.5, 1e-12)]
    [TestCase("residual-6d", 0.75, 1e-12)]
    [TestCase("retention-extends-capacity", 114, 1e-12)]
    [TestCase("ce-short-independent", 31.76595, 0.000005)]
    [TestCase("nmc-full-residual-cathode", 1, 1e-12)]
    [TestCase("plateau-vs-eis", 45, 1e-12)]
    [TestCase("tomo-field-of-view", 2470588.2, 0.05)]
    [TestCase("loading-5p9mg", 5.905249, 5e-7)]
    [TestCase("composite-sum", 100, 1e-12)]
    [TestCase("energy-1500", 1342.621, 0.0005)]
    [TestCase("energy-750", 0.479464, 5e-7)]
    [TestCase("stack-15-percent", 19.82842, 0.000005)]
    public void Observed_value(string claim, double expected, double tolerance) => Paper.Number(claim).Should().BeApproximately(expected, tolerance);

    [TestCase("residual-controls-life", "true")]
    [TestCase("residual-rank-order", "not monotone")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

    [TestCase("thickness-3", "lithiumDensity", 0.9)]
    [TestCase("thickness-5p5", "capacity5p5", 0.94)]
    [TestCase("full-first-ce-residual", "firstEfficiencyFull", 1.03)]
    [TestCase("cumulative-6a", "shortCycle6a", 0.9)]
    [TestCase("residual-rank-order", "cycled6d", 1.2)]
    [TestCase("residual-controls-life", "cumulative6c", 5)]
    [TestCase("energy-1500", "meanVoltage", 1.12)]
    [TestCase("stack-15-percent", "excessFoilThickness", 0.72)]
    [TestCase("loading-5p9mg", "dieDiameter", 1.01)]
    [TestCase("composite-sum", "carbonPart", 1.01)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases.Where(candidate => !candidate.Description.Answers[0].StartsWith("lewis2023.strip-")));
}
