using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Wang2023.Tests;

public sealed class Wang2023CasesTests
{
    private static readonly PaperClaims Paper = new("wang2023");

    [Test]
    public void Every_computable_claim_without_the_lattice_model_has_exactly_one_case()
    {
        string[] wanted = [.. Paper.Claims.Where(claim => claim.Computability == Computability.Yes && !claim.Model.Contains("kinetic Monte Carlo")).Select(claim => claim.Id["wang2023.".Length..])];

        Paper.Answered.Where(claim => !claim.StartsWith("kmc-")).Should().BeEquivalentTo(wanted);
    }

    // Expected values were computed apart from the solvers, from the printed numbers, to the digits given here; the tolerance is half a unit of the last of them.
    [TestCase("li-specific-capacity", 3861.88, 0.005)]
    [TestCase("graphite-specific-capacity", 371.902, 0.0005)]
    [TestCase("theory-thickness-1", 4.84908, 0.000005)]
    [TestCase("theory-thickness-3", 14.54724, 0.000005)]
    [TestCase("theory-thickness-5", 24.2454, 0.00005)]
    [TestCase("measured-below-theory", 0.981629, 5e-7)]
    [TestCase("plate-15-mah-thickness", 72.7362, 0.00005)]
    [TestCase("plated-within-foil", 14.43573, 0.000005)]
    [TestCase("cu-below-20um", 21.8209, 0.00005)]
    [TestCase("theory-thickness-linear", 2.877551, 5e-7)]
    [TestCase("theory-thickness-linear-5", 5, 1e-12)]
    [TestCase("foil-70um-vs-100um", 1.428571, 5e-7)]
    [TestCase("deficit-by-creep", 1.6101e-13, 5e-18)]
    [TestCase("nucleation-ordering", 0.431034, 5e-7)]
    [TestCase("nucleation-rises-with-j", 1.388889, 5e-7)]
    [TestCase("nucleation-rises-with-j-cu", 1.318182, 5e-7)]
    [TestCase("nucleation-absolute-vs-eis", 24.3473, 0.00005)]
    [TestCase("nucleation-absolute-vs-eis-cu", 141.3717, 0.00005)]
    [TestCase("ice-li2te-above-cu", 5, 1e-12)]
    [TestCase("ice-full-li2te", 82.9146, 0.00005)]
    [TestCase("ice-full-cu", 72.5962, 0.00005)]
    [TestCase("retention-ce", 99.55471, 0.000005)]
    [TestCase("rate-0p2c-between", 165, 1e-12)]
    [TestCase("cathode-limits-life", 0.850746, 5e-7)]
    [TestCase("cycles-650h", 32, 0)]
    [TestCase("cycle12-43h", 43.514, 1e-10)]
    [TestCase("cu-cycling-fails-first", 0.3, 1e-12)]
    [TestCase("loading-optimum", 0.321053, 5e-7)]
    [TestCase("cu-reservoir-below-short-capacity", 1.612903, 5e-7)]
    [TestCase("loading-0p1-vs-0p2", 0.5, 1e-12)]
    [TestCase("cu2te-loading-from-te", 0.499005, 5e-7)]
    [TestCase("cu2te-layer-thickness", 0.534794, 5e-7)]
    [TestCase("li2te-layer-thickness", 0.877487, 5e-7)]
    [TestCase("activation-25mahg", 11.69233, 0.000005)]
    [TestCase("activation-inventory", 0.965517, 5e-7)]
    [TestCase("reaction-balance", 0, 0)]
    [TestCase("cathode-loading-area", 4.420971, 5e-7)]
    [TestCase("cathode-loading-upper", 8.841941, 5e-7)]
    [TestCase("cathode-loading-disc", 6.366198, 5e-7)]
    [TestCase("full-cell-plateau-shift", 0, 1e-12)]
    [TestCase("li2te-anodic-stability", 0.8, 1e-12)]
    [TestCase("alloys-below-cutoff", 0.6, 1e-12)]
    [TestCase("alloy-potentials-consistent", 0, 1e-12)]
    [TestCase("cv-peak-shift", 0.07, 1e-12)]
    [TestCase("bulk-conductivity-range", 0.0032, 1e-15)]
    [TestCase("xps-te-activated", 572.5, 1e-10)]
    [TestCase("xps-cu-splitting", 0.1, 1e-10)]
    [TestCase("xps-te-splitting", 0, 1e-10)]
    [TestCase("xps-cu-chemical-shift", 0.8, 1e-10)]
    [TestCase("xrd-cu-111", 43.37698, 0.000005)]
    [TestCase("xrd-cu-200", 50.52059, 0.000005)]
    [TestCase("xrd-cu-220", 74.24040, 0.000005)]
    [TestCase("xrd-cu2te-001", 12.16713, 0.000005)]
    [TestCase("xrd-cu2te-100", 24.25514, 0.000005)]
    [TestCase("xrd-cu2te-101", 27.21932, 0.000005)]
    [TestCase("xrd-cu2te-103", 44.80104, 0.000005)]
    [TestCase("xrd-li2te-111", 23.6453, 0.00005)]
    [TestCase("xrd-li2te-200", 27.3693, 0.00005)]
    [TestCase("xrd-li2te-220", 39.0930, 0.00005)]
    [TestCase("xrd-li2te-311", 46.1979, 0.00005)]
    [TestCase("xrd-li2te-222", 48.3802, 0.00005)]
    [TestCase("xrd-li2te-331", 62.0765, 0.00005)]
    [TestCase("xrd-li2te-one-lattice", 0.044893, 5e-6)]
    [TestCase("wet-cu4-degenerate", 0.010, 1e-12)]
    [TestCase("wet-cu5-film", -0.211, 1e-12)]
    [TestCase("wet-li2te-film", -0.057, 1e-12)]
    [TestCase("wet-li-islands", 0.047, 1e-12)]
    [TestCase("be-li2te-weaker-than-cu", 0.915, 1e-12)]
    [TestCase("be-li2te-vs-li-self", 0.421, 1e-12)]
    [TestCase("be2-cu-weakening", 0.658, 1e-12)]
    [TestCase("be2-li2te-strengthening", -0.460, 1e-12)]
    [TestCase("be2-second-ml-li2te", -0.102, 1e-12)]
    [TestCase("be2-second-ml-cu", 0.020, 1e-12)]
    [TestCase("be2-li-monolayer-invariance", 0.066, 1e-12)]
    [TestCase("anode-free-30-percent", 8.26699, 0.000005)]
    [TestCase("li-vs-graphite-50-percent", 36.7226, 0.00005)]
    public void Observed_value(string claim, double expected, double tolerance) => Paper.Number(claim).Should().BeApproximately(expected, tolerance);

    [TestCase("deficit-trend-vs-creep", "decreasing")]
    [TestCase("ice-decreases-with-j", "decreasing")]
    [TestCase("r-full-cu-increases", "increasing")]
    [TestCase("rate-monotone", "decreasing")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

    [TestCase("theory-thickness-3", "lithiumDensity", 1.03)]
    [TestCase("plated-within-foil", "foilThickness", 1.04)]
    [TestCase("deficit-by-creep", "stackPressure", 100)]
    [TestCase("nucleation-absolute-vs-eis", "discDiameter", 0.8)]
    [TestCase("retention-ce", "retention", 0.7)]
    [TestCase("cycle12-43h", "fastCurrentDensity", 1.01)]
    [TestCase("activation-25mahg", "compositeLoading", 0.468)]
    [TestCase("reaction-balance", "electrons", 0.5)]
    [TestCase("xps-te-activated", "lowerTellurideTellurised", 0.9214)]
    [TestCase("xrd-cu-111", "latticeConstantCu", 1.0015)]
    [TestCase("xrd-li2te-one-lattice", "twoTheta200", 0.99)]
    [TestCase("wet-cu4-degenerate", "cuCluster4", 0.9)]
    [TestCase("be2-second-ml-cu", "cuMonolayers2", 0.8)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void Even_active_material_alone_does_not_give_the_gain_over_excess_lithium()
    {
        Paper.Notes("anode-free-30-percent").Should().ContainSingle().Which.Should().Contain("it would be 15 %", "3 · 0.2590 mg of lithium beside 1/0.193 mg of oxide for each mAh");
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases);
}
