using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Wang2023.Tests;

public sealed class Wang2023CasesTests
{
    private static readonly PaperClaims Paper = new("wang2023");

    [Test]
    public void Every_computable_claim_has_exactly_one_case() => Paper.Answered.Should().BeEquivalentTo(Paper.Computable);

    [TestCaseSource(typeof(ExpectedValues), nameof(ExpectedValues.Rows))]
    public void Observed_value(string claim, double value, double relativeTolerance, string how) =>
        Paper.Number(claim).Should().BeApproximately(value, relativeTolerance * Math.Abs(value), how);

    [TestCase("reaction-balance", 0, "atoms and charges are whole numbers")]
    [TestCase("full-cell-plateau-shift", 1e-12, "2.3 + 1.5 V equals 2.5 + 1.3 V, to rounding")]
    [TestCase("alloy-potentials-consistent", 0, "both places print the same digits")]
    [TestCase("xps-te-splitting", 1e-10, "582.9 - 572.5 eV equals 582.8 - 572.4 eV, to rounding")]
    public void Observed_zero(string claim, double tolerance, string how) => Paper.Number(claim).Should().BeApproximately(0, tolerance, how);

    [TestCase("deficit-trend-vs-creep", "decreasing")]
    [TestCase("eis-arcs-overlap", "true")]
    [TestCase("ice-decreases-with-j", "decreasing")]
    [TestCase("r-full-cu-increases", "increasing")]
    [TestCase("rate-monotone", "decreasing")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

    [TestCase("theory-thickness-3", "lithiumDensity", 1.03)]
    [TestCase("plated-within-foil", "foilThickness", 0.96)]
    [TestCase("deficit-by-creep", "stackPressure", 66)]
    [TestCase("nucleation-absolute-vs-eis", "discDiameter", 1.2)]
    [TestCase("retention-ce", "retention", 0.6)]
    [TestCase("cycle12-43h", "fastCurrentDensity", 1.01)]
    [TestCase("activation-25mahg", "compositeLoading", 0.468)]
    [TestCase("reaction-balance", "electrons", 0.5)]
    [TestCase("xps-te-activated", "lowerTellurideTellurised", 0.9214)]
    [TestCase("xrd-cu-111", "latticeConstantCu", 0.99)]
    [TestCase("xrd-li2te-one-lattice", "twoTheta200", 0.99)]
    [TestCase("wet-cu4-degenerate", "cuCluster4", 0.9)]
    [TestCase("be2-second-ml-cu", "cuMonolayers2", 0.3)]
    [TestCase("be2-second-ml-resolved", "cuMonolayers2", 1.3)]
    [TestCase("nucleation-vs-whole-resistance", "resistanceCoated", 0.4)]
    [TestCase("strip-8ma-below-cutoff", "ionicConductivity", 0.3)]
    [TestCase("lipon-too-resistive", "liponConductivity", 100)]
    [TestCase("lithiophilic-contact-angle", "nucleationCoated", 2)]
    [TestCase("focusing-explains-short", "shareAtCollector", 0.5)]
    [TestCase("activation-limit-of-te", "telluriumMass", 1.2)]
    [TestCase("deficit-by-activation", "loading", 0.3)]
    [TestCase("coating-stable-below-cutoff", "formationEnergyLi2Te", 0.6)]
    [TestCase("activation-plateau-below-equilibrium", "formationEnergyCu2Te", 2)]
    [TestCase("li2te-delithiation-equilibrium", "formationEnergyLi2Te", 1.1)]
    [TestCase("half-cell-explains-full-cu", "efficiencyBare", 0.9)]
    [TestCase("cathode-loss-same", "firstEfficiencyBare", 0.85)]
    [TestCase("full-cell-below-short-capacity", "compositeLoading", 3)]
    [TestCase("full-cell-ce-cycles-2-5", "fifthDischarge", 1.05)]
    [TestCase("xrd-cu2te-one-lattice", "telluride100", 0.993)]
    [TestCase("nmc-sulfide-400whkg", "meanVoltage", 1.2)]
    [TestCase("af-higher-specific-energy", "arealCapacity", 2)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [TestCase("anode-free-30-percent", "the gain would be 15 %", "3 · 0.2590 mg of lithium beside 1/0.193 mg of oxide per mAh")]
    [TestCase("nucleation-absolute-vs-eis-cu", "area of 0.24 cm²", "44 mV/(360 Ω · 0.5 mA/cm²)")]
    [TestCase("cathode-loading-area", "area of 0.83 cm²", "5 mg/(6 mg/cm²)")]
    [TestCase("plated-within-foil", "holds 20.6 mAh/cm²", "100 µm/(4.849 µm per mAh/cm²)")]
    public void A_note_gives_a_number_that_no_claim_holds(string claim, string words, string because) =>
        Paper.Notes(claim).Should().ContainSingle().Which.Should().Contain(words, because);

    [Test]
    public void Without_friction_creep_leaves_no_film()
    {
        CaseInputs sliding = Paper.InputsOf("deficit-by-creep").With("faces", 1);

        CaseObservations found = Paper.CaseOf("deficit-by-creep").Run(sliding, progress: null, CancellationToken.None);

        found.Observations["wang2023.deficit-by-creep"].Value.Should().BeApproximately(1, 1e-6, "13 MPa strain free lithium by far more than 1 in two hours");
    }

    [Test]
    public void Under_the_energies_of_bare_surfaces_copper_is_covered_better() =>
        Paper.Number("dft-order-in-kmc").Should().BeInRange(-1, -0.5, "the ratios lie three decades to either side of 1");

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases);
}
