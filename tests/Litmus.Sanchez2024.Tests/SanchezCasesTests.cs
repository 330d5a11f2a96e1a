using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Sanchez2024.Tests;

public sealed class SanchezCasesTests
{
    private static readonly PaperClaims Paper = new("sanchez2024");

    [Test]
    public void Every_computable_claim_is_answered_by_exactly_one_case() => Paper.Answered.Should().BeEquivalentTo(Paper.Computable);

    [TestCaseSource(typeof(ExpectedValues), nameof(ExpectedValues.Rows))]
    public void Observed_value_is_the_one_computed_without_the_solvers(string claim, double expected, double relativeTolerance, string how) =>
        Paper.Number(claim).Should().BeApproximately(expected, Math.Abs(expected) * relativeTolerance, how);

    // No closed form gives these. In SI, from the equations of the circuit: the peak lies where the barrier of nucleation becomes a few kT, that of pits
    // likewise, and the plateau begins when the nuclei meet.
    [TestCase("nucleation-peak-negative", -0.4, -0.1)]
    [TestCase("trace-nucleation-dip", -0.38, -0.08)]
    [TestCase("trace-peak-before-plateau", 5, 100)]
    [TestCase("trace-strip-dip-pits", 0.05, 0.2)]
    public void Observed_value_of_a_trace_has_the_right_size(string claim, double lowest, double highest) =>
        Paper.Observe(claim).Value!.Value.Should().BeInRange(lowest, highest);

    [TestCase("eq1-stress-units", "J/mol")]
    [TestCase("density-rises-with-j", "increasing")]
    [TestCase("size-falls-with-j", "decreasing")]
    [TestCase("barrier-heterogeneity", "increasing")]
    [TestCase("faradaic-efficiency-rises", "increasing")]
    [TestCase("strip-peaking-to-arcing", "peaking-throughout")]
    [TestCase("creep-temperature", "increasing")]
    [TestCase("creep-strain-rate", "increasing")]
    [TestCase("friction-thin", "decreasing")]
    [TestCase("compact-interphase-grows", "decreasing")]
    [TestCase("void-vacancy-accumulation", "increasing")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

    // The factor is 1 % where the claim is an identity, and else one that carries the result across the limit. Some claims follow from the equations of the
    // circuit for any numbers and are not here: a peak below zero, an efficiency below one, stripping from pits, a cut-off above zero.
    [TestCase("eq1-cap-geometry", "c1Linear", 1.01)]
    [TestCase("eq2-c2c3", "c1Cubic", 0.99)]
    [TestCase("eq2-critical-radius", "c1Constant", 1.01)]
    [TestCase("eq2-sign", "platingOverpotential", -1)]
    [TestCase("eq3-charge-volume", "printedCharge", 6.02214076e23)]
    [TestCase("eq4-zero-current", "ionConcentration", 76.9)]
    [TestCase("wetting-function-90", "c1Constant", 0.99)]
    [TestCase("wetting-function-180", "c1Cubic", 1.01)]
    [TestCase("density-rises-with-j", "highestCurrentDensity", 0.001)]
    [TestCase("size-falls-with-j", "highestCurrentDensity", 0.001)]
    [TestCase("barrier-heterogeneity", "largestOverpotential", 0.1)]
    [TestCase("trace-nucleation-dip", "lowerCutoff", 0.1)]
    [TestCase("trace-peak-before-plateau", "lowerCutoff", 0.1)]
    [TestCase("trace-sei-first", "doubleLayerCapacitance", 1000)]
    [TestCase("faradaic-efficiency-rises", "electrolyteFaceEnergy", 0.1)]
    [TestCase("growth-after-nucleation", "electrolyteFaceEnergy", 10)]
    [TestCase("strip-fresh-first", "electrolyteFaceEnergy", 10)]
    [TestCase("trace-strip-dip-pits", "pitBarrierRatio", 1000)]
    [TestCase("li-capacity", "lithiumMolarMass", 1.049)]
    [TestCase("li-potential", "formationGibbsEnergy", 1.003)]
    [TestCase("ce-99p5-50-cycles", "endOfLife", 0.97)]
    [TestCase("excess-hundreds", "spareCapacities", 0.3)]
    [TestCase("creep-temperature", "lowTemperature", 2)]
    [TestCase("creep-strain-rate", "lowStrainRate", 1e6)]
    [TestCase("friction-thin", "smallestThickness", 1e4)]
    [TestCase("stress-potential-shift", "stackPressure", -1)]
    [TestCase("void-vacancy-accumulation", "lowCurrentDensity", 20)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim);

        Verdict moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    // The model can give the answer of the claim: with a tenth of the contact angle, so a nucleation peak of millivolts, and ten times the residue.
    [TestCase(1, 1, "peaking-throughout")]
    [TestCase(1, 10, "peaking-throughout")]
    [TestCase(0.1, 10, "peaking-to-arcing")]
    public void A_low_nucleation_peak_gives_way_to_an_arc_below_a_thick_residue(double contactAngleFactor, double lateCycleFactor, string expected)
    {
        CaseInputs inputs = Paper.InputsOf("strip-peaking-to-arcing").Times("contactAngle", contactAngleFactor).Times("lateCycle", lateCycleFactor);

        CaseObservations observed = Paper.CaseOf("strip-peaking-to-arcing").Run(inputs, progress: null, CancellationToken.None);

        observed.Observations["sanchez2024.strip-peaking-to-arcing"].Token.Should().Be(expected);
    }

    [Test]
    public void The_numbers_that_decide_the_shape_have_the_signs_of_the_outcome()
    {
        IReadOnlyList<double> numbers = Paper.Observe("strip-peaking-to-arcing").DecidingNumbers!;

        numbers.Should().HaveCount(7);
        numbers[0].Should().BePositive("the early trace is peaking");
        numbers[1].Should().BeNegative("the late one is peaking as well");
    }

    [Test]
    public void The_voltage_without_its_start_arcs_from_a_later_cycle_on() =>
        Paper.Notes("strip-peaking-to-arcing").Should().Contain(note => note.Contains("arcs in none", StringComparison.Ordinal))
            .And.Contain(note => note.Contains("would arc from cycle 200 on.", StringComparison.Ordinal));

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases);

    [TestCase("eq1-cap-geometry", 0)]
    [TestCase("density-rises-with-j", 1)]
    [TestCase("trace-nucleation-dip", 5)]
    [TestCase("strip-peaking-to-arcing", 1)]
    public void A_run_with_figures_has_them_all_with_their_tables(string claim, int count)
    {
        CaseObservations observations = Paper.RunWhole(claim);

        observations.Figures.Should().HaveCount(count);
        observations.Invoking(found => found.Complete()).Should().NotThrow("every figure finds its columns");
    }
}
