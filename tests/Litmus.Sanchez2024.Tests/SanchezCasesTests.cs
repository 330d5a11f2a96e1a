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
    [TestCase("pathway-sequence", "sei>plating>deposit>bulk")]
    [TestCase("eq2-surface-energy", "increasing")]
    [TestCase("eq1-stress-matters", "false")]
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
    [TestCase("corrosion-calendar-life", "restTime", 1000)]
    [TestCase("corrosion-within-efficiency", "cycleTime", 0.7)]
    [TestCase("elastic-modulus", "softShearModulus", 0.05)]
    [TestCase("elastic-modulus-bounds", "elasticModulus", 2)]
    [TestCase("elastic-limit-low", "yieldStress", 100)]
    [TestCase("homologous-temperature", "meltingTemperature", 2)]
    [TestCase("creep-at-room-temperature", "shareOfYield", 0.5)]
    [TestCase("flow-stress-below-stack-pressure", "creepReferenceStress", 3)]
    [TestCase("joule-heating-softens", "currentDensity", 10)]
    [TestCase("friction-doubles", "frictionFactor", 0.001)]
    [TestCase("voids-more-stable", "pressureOverYield", 0.2)]
    [TestCase("stress-changes-barrier", "stackPressure", 100)]
    [TestCase("sei-collapses-into-pits", "seiThickness", 100)]
    [TestCase("void-threshold", "vacancyDiffusivity", 0.1)]
    [TestCase("interphase-depletes-salt", "electrolyteConcentration", 0.1)]
    [TestCase("excess-keeps-density", "hundreds", 2)]
    [TestCase("eq2-surface-energy", "lowestFaceEnergy", 2)]
    [TestCase("pathway-sequence", "pitBarrierRatio", 1000)]
    [TestCase("local-flux-at-nuclei", "contactAngle", 0.05)]
    [TestCase("melting", "meltingPoint", 1.05)]
    [TestCase("size-falls-with-j", "highestCurrentDensity", 0.001)]
    [TestCase("barrier-heterogeneity", "largestOverpotential", 0.1)]
    [TestCase("trace-nucleation-dip", "lowerCutoff", 0.1)]
    [TestCase("trace-peak-before-plateau", "lowerCutoff", 0.1)]
    [TestCase("trace-sei-first", "doubleLayerCapacitance", 1000)]
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

    // What the text leaves open and the case takes as a choice.
    [TestCase("eq2-sign", "signOfOverpotential", 1)]
    [TestCase("eq4-zero-current", "originOfOverpotential", 1)]
    [TestCase("peak-marks-shift", "timeOfShift", 1)]
    [TestCase("stress-changes-barrier", "sourceOfStress", 1)]
    [TestCase("voids-more-stable", "voidShape", 1)]
    [TestCase("corrosion-within-efficiency", "corrosionLaw", 2)]
    public void Another_choice_moves_the_result(string claim, string choice, int option)
    {
        CaseInputs inputs = Paper.InputsOf(claim).With(choice, option);

        CaseObservations observed = Paper.CaseOf(claim).Run(inputs, progress: null, CancellationToken.None);

        observed.Observations[$"sanchez2024.{claim}"].Value.Should().NotBe(Paper.Observe(claim).Value);
    }

    [Test]
    public void A_late_cycle_on_old_lithium_has_no_nucleation_peak()
    {
        CaseInputs inputs = Paper.InputsOf("strip-peaking-to-arcing").With("oldSurface", 1);

        CaseObservations observed = Paper.CaseOf("strip-peaking-to-arcing").Run(inputs, progress: null, CancellationToken.None);

        // The second number is the middle less the early maximum of the late cycle: hundreds of millivolts below zero where nuclei form.
        observed.Observations["sanchez2024.strip-peaking-to-arcing"].DecidingNumbers![1].Should().BeInRange(-0.001, 0.05);
    }

    // Numbers that stop moving within the error are constant; numbers that fall and rise by more are not monotone.
    [TestCase(new[] { 1.0, 1 + 1e-9, 1 - 1e-9 }, "constant")]
    [TestCase(new[] { 1.0, 2, 2 - 1e-9 }, "increasing")]
    [TestCase(new[] { 2.0, 1, 1 + 1e-9 }, "decreasing")]
    [TestCase(new[] { 1.0, 3, 2 }, "not monotone")]
    public void A_step_within_the_error_is_no_step(double[] values, string expected) =>
        NumericalTrend.Of(values, 1e-6, 1).Token.Should().Be(expected);

    // E along [100] and [111] of the same constants bound the averages.
    [Test]
    public void Moduli_of_a_polycrystal_come_in_the_order_of_their_theorems()
    {
        CubicPolycrystal lithium = new(11.9e9, 1.05e9, 8.8e9);

        double[] moduli = [3.06e9, lithium.Reuss, lithium.Hill, lithium.Voigt, 21.2e9];

        moduli.Should().BeInAscendingOrder();
        new CubicPolycrystal(1, 1, 1).Hill.Should().BeApproximately(9.0 / 4, 1e-15, "an isotropic crystal is its own polycrystal");
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases);

    [TestCase("eq1-cap-geometry", 0)]
    [TestCase("density-rises-with-j", 1)]
    [TestCase("barrier-heterogeneity", 1)]
    [TestCase("corrosion-calendar-life", 1)]
    [TestCase("trace-nucleation-dip", 4)]
    [TestCase("strip-peaking-to-arcing", 1)]
    public void A_run_with_figures_has_them_all_with_their_tables(string claim, int count)
    {
        CaseObservations observations = Paper.RunWhole(claim);

        observations.Figures.Should().HaveCount(count);
        observations.Invoking(found => found.Complete()).Should().NotThrow("every figure finds its columns");
    }
}
