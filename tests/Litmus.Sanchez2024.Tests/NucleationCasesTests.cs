using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Sanchez2024.Tests;

public sealed class NucleationCasesTests
{
    private static readonly PaperClaims Paper = new("sanchez2024");

    [Test]
    public void Every_claim_about_nucleation_and_pathways_has_exactly_one_case()
    {
        string[] wanted = [.. PaperClaims.Data.Paper("sanchez2024").Claims
            .Where(claim => claim.Computability == Computability.Yes)
            .Where(claim => claim.Model.Contains("pathways", StringComparison.Ordinal) || claim.Model.Contains("Butler-Volmer", StringComparison.Ordinal)
                || claim.Id.Contains(".eq", StringComparison.Ordinal) || claim.Id.Contains(".wetting", StringComparison.Ordinal))
            .Select(claim => claim.Id)];

        string[] answered = [.. Paper.Cases.SelectMany(candidate => candidate.Description.Answers)];

        answered.Should().BeEquivalentTo(wanted);
    }

    [TestCase("eq2-sign", -1.0, 0)]
    [TestCase("eq3-charge-volume", 1.66053906717385e-24, 1e-38)]
    [TestCase("eq4-zero-current", 75.9, 1e-12)]
    [TestCase("wetting-function-90", 0.5, 1e-15)]
    [TestCase("wetting-function-180", 1, 1e-15)]
    [TestCase("eq3-inverse", -1, 1e-14)]
    public void Observed_value_of_an_equation(string claim, double expected, double tolerance)
    {
        double observed = Paper.Observe(claim).Value!.Value;

        observed.Should().BeApproximately(expected, tolerance, "a power of ten, 1/N_A, 76.9/1 − 1, or the closed form, but for rounding");
    }

    [TestCase("eq1-stress-units", "J/mol")]
    [TestCase("density-rises-with-j", "increasing")]
    [TestCase("size-falls-with-j", "decreasing")]
    [TestCase("barrier-heterogeneity", "increasing")]
    [TestCase("faradaic-efficiency-rises", "increasing")]
    [TestCase("strip-peaking-to-arcing", "peaking-throughout")]
    public void Observed_outcome(string claim, string expected)
    {
        Paper.Observe(claim).Token.Should().Be(expected);
    }

    // The plateau of a closed deposit is −(2RT/F) asinh(j/2i₀) = −24.73 mV; without loss in the SEI the efficiency is 1/(1 + χ) = 0.909; the SEI passes 99 % of the charge against 0.1 F/m² × 2.5 V of 40 C/m².
    [TestCase("nucleation-peak-negative", -0.4, -0.1)]
    [TestCase("trace-nucleation-dip", -0.38, -0.08)]
    [TestCase("trace-peak-before-plateau", 5, 100)]
    [TestCase("trace-sei-first", 0.99, 1)]
    [TestCase("growth-after-nucleation", 0.999, 1)]
    [TestCase("strip-fresh-first", 0.999, 1.001)]
    [TestCase("trace-strip-polarises", 0.975, 0.9755)]
    [TestCase("trace-strip-dip-pits", 0.05, 0.2)]
    [TestCase("trace-ce-below-one", 0.905, 0.90909)]
    [TestCase("pit-path-needed", 3270, 3400)]
    public void Observed_value_of_a_trace_lies_where_closed_forms_put_it(string claim, double lowest, double highest)
    {
        Paper.Observe(claim).Value!.Value.Should().BeInRange(lowest, highest);
    }

    [Test]
    public void Charges_of_the_pathways_add_to_the_applied_one_in_the_case_as_in_the_solver()
    {
        Paper.Observe("parallel-pathways-sum").Value!.Value.Should().BeApproximately(1, 1e-12, "the claim's own margin, rounding of double precision");
    }

    // By a hundredth where the claim is an identity, else by what carries the result across the limit. That a peak lies below zero, an efficiency below one, stripping from pits or a cut-off above no potential follow from the
    // equations of the circuit whatever the numbers, and are not here.
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
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim);

        Verdict moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    // The answer can be the claim's: with a tenth of the contact angle, whose nucleation peak is of millivolts, and ten times the residue.
    [TestCase(1, 1, "peaking-throughout")]
    [TestCase(1, 10, "peaking-throughout")]
    [TestCase(0.1, 10, "peaking-to-arcing")]
    public void A_low_nucleation_peak_gives_way_to_an_arc_below_a_thick_residue(double contactAngleFactor, double lateCycleFactor, string expected)
    {
        IValidationCase asked = Paper.CaseOf("strip-peaking-to-arcing");
        CaseInputs nominal = CaseInputs.Nominal(asked.Description, Tier.Smoke);
        CaseInputs inputs = nominal.With("contactAngle", nominal["contactAngle"] * contactAngleFactor).With("lateCycle", nominal["lateCycle"] * lateCycleFactor);

        Observation observed = asked.Run(inputs, progress: null, CancellationToken.None).Observations["sanchez2024.strip-peaking-to-arcing"];

        observed.Token.Should().Be(expected);
    }

    [Test]
    public void The_numbers_that_decide_the_shape_have_the_signs_of_the_outcome()
    {
        IReadOnlyList<double> numbers = Paper.Observe("strip-peaking-to-arcing").Evidence!;

        numbers.Should().HaveCount(7);
        numbers[0].Should().BePositive("the early trace is peaking");
        numbers[1].Should().BeNegative("the late one is peaking as well");
    }

    [Test]
    public void Two_runs_give_identical_bits([Values("eq1-cap-geometry", "density-rises-with-j", "trace-nucleation-dip")] string claim)
    {
        CaseObservations first = Paper.Run(claim);
        CaseObservations second = Paper.Run(claim);

        second.Observations.Select(entry => (entry.Key, entry.Value.Value, entry.Value.Token))
            .Should().Equal(first.Observations.Select(entry => (entry.Key, entry.Value.Value, entry.Value.Token)), "a run reads nothing but its inputs");
    }

    [TestCase("eq1-cap-geometry", 0)]
    [TestCase("density-rises-with-j", 1)]
    [TestCase("trace-nucleation-dip", 5)]
    [TestCase("strip-peaking-to-arcing", 1)]
    public void A_run_with_figures_has_them_all_with_their_tables(string claim, int count)
    {
        IValidationCase asked = Paper.CaseOf(claim);

        CaseObservations observations = asked.Run(CaseInputs.Nominal(asked.Description, Tier.Smoke), progress: null, CancellationToken.None);

        observations.Figures.Should().HaveCount(count);
        observations.Invoking(found => found.Complete()).Should().NotThrow("every figure finds its columns");
    }
}
