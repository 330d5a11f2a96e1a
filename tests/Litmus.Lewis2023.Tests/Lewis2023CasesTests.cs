using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using PaperTests;

namespace Litmus.Lewis2023.Tests;

public sealed class Lewis2023CasesTests
{
    private static readonly PaperClaims Paper = new("lewis2023");

    private static IEnumerable<string> Cases => Paper.Cases.Select(candidate => candidate.Description.Id);

    [Test]
    public void Every_computable_claim_is_answered_by_exactly_one_case() => Paper.Answered.Should().BeEquivalentTo(Paper.Computable);

    [TestCaseSource(typeof(ExpectedValues), nameof(ExpectedValues.Rows))]
    public void Observed_value(string claim, double expected, double tolerance, string how) =>
        Paper.Number(claim).Should().BeApproximately(expected, tolerance * Math.Abs(expected), how);

    [TestCase("residual-controls-life", "true")]
    [TestCase("residual-rank-order", "not monotone")]
    [TestCase("strip-density-exists", "true")]
    [TestCase("strip-loss-before-full", "true")]
    [TestCase("strip-active-monotone", "decreasing")]
    [TestCase("jstrip-exceeds-jvoid", "true")]
    [TestCase("depletion-orders-polarisation", "false")]
    [TestCase("plating-capacity-falls-with-j", "decreasing")]
    [TestCase("nonuniformity-rises-with-j", "increasing")]
    [TestCase("full-less-uniform-than-half", "full>half")]
    [TestCase("cum-ratio-6a-1c", "cycled<continuous")]
    [TestCase("short-order", "half<full<excess")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

    [TestCase("strip-64-91", 0.91)]
    [TestCase("strip-85-47", 0.47)]
    public void The_fitted_field_passes_through_the_printed_point(string claim, double printed)
    {
        Observation observed = Paper.Observe(claim);

        observed.Value.Should().BeApproximately(printed, 2e-4, "a window of 94 × 94 cells has its area in steps of 1.1e-4");
        observed.Closure.Should().Contain("fitted");
    }

    [Test]
    public void Constriction_exceeds_even_sharing()
    {
        Observation observed = Paper.Observe("strip-constriction");

        observed.Value.Should().BeGreaterThan(1 / 0.47, "the mean factor over the contact is 1/A, and the field is not even");
        observed.NumericalUncertainty.Should().BePositive();
        observed.Replicas.Should().Be(2);
    }

    // Each factor carries the result across its margin.
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
    [TestCase("strip-64-91", "activeArea64", 1.01)]
    [TestCase("strip-85-47", "activeArea85", 1.02)]
    [TestCase("strip-2p1", "activeArea", 1.05)]
    [TestCase("strip-density-exists", "thickest", 0.4)]
    [TestCase("strip-density-exists", "activeArea85", 2)]
    [TestCase("strip-loss-before-full", "thinnestBound", 2.6)]
    [TestCase("strip-active-monotone", "thinnestBound", 2.6)]
    [TestCase("strip-constriction", "activeArea85", 2.1276)]
    [TestCase("jstrip-exceeds-jvoid", "criticalCurrentForVoids", 4)]
    [TestCase("filament-rate-reached", "currentDensity", 0.4)]
    [TestCase("slice-range", "sliceRank", 1.9)]
    [TestCase("slice-thickest", "sliceRank", 1.3)]
    [TestCase("even-deposit-loses-area", "spread", 4)]
    [TestCase("inventory-6a", "meanEfficiency", 0.99)]
    [TestCase("inventory-6c", "meanEfficiency", 0.98)]
    [TestCase("inventory-6d", "cycled6d", 1.3)]
    [TestCase("efficiency-6a-excludes-6c", "capacity6c", 0.7)]
    [TestCase("depletion-orders-polarisation", "cycled6a", 0.8)]
    [TestCase("areal-capacity-comparable", "meanEfficiency", 0.98)]
    [TestCase("full-total-below-continuous", "shortCycle", 1.4)]
    [TestCase("first-loss-metal-share", "sectionAfterFirstCycle", 0.9)]
    [TestCase("pellet-resistance", "conductivity", 0.5)]
    [TestCase("tomo-cell-fits-view", "smallPelletMass", 1.2)]
    [TestCase("tomo-angular-sampling", "projections", 0.6)]
    [TestCase("xps-exceeds-25", "xpsDepositionTime", 0.8)]
    [TestCase("local-current-85", "currentDensity", 0.9)]
    [TestCase("local-current-centre-1p5", "centreThickness1p5", 0.4)]
    [TestCase("short-order", "shortCycleHalf", 4)]
    [TestCase("ce-comparable", "efficiencyFree", 0.99)]
    [TestCase("plating-capacity-falls-with-j", "platedAt1p5", 10)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void Deposits_that_cannot_be_are_refused()
    {
        Action act = () => Paper.VerdictWith("strip-85-47", "thickest", factor: 0.5);

        act.Should().Throw<SolverException>("without a place thicker than 25 µm, a mean of 25 µm leaves no uneven layer");
    }

    // The numbers are those of expected.py in other units, or follow from the printed ones in one step.
    [TestCase("thickness-5p5", "26.7 µm by Faraday's law and 27.5 µm")]
    [TestCase("full-first-ce-residual", "leaves 0.60 mAh/cm². The printed 0.5 would need 83.3 %, or a first charge of 2.5 mAh/cm².")]
    [TestCase("cumulative-6a", "between 112.5 and 114.0 mAh/cm²")]
    [TestCase("residual-rank-order", "retain 0.5, 0.75 and 1.5 mAh/cm² plate 25.0, 23.7 (at most) and 114.0 mAh/cm²")]
    [TestCase("energy-1500", "stores 19.0 mWh/cm² and is 142 µm thick")]
    [TestCase("stack-15-percent", "15 % are 25 µm of lithium")]
    [TestCase("plateau-vs-eis", "45 mV")]
    [TestCase("strip-2p1", "1/0.47 = 2.128")]
    [TestCase("strip-loss-before-full", "after 40 % of the lithium")]
    [TestCase("inventory-6a", "At less than 98.67 % there would be none")]
    [TestCase("inventory-6c", "only at less than 97.83 %")]
    [TestCase("inventory-6d", "only at less than 96.34 %")]
    [TestCase("depletion-orders-polarisation", "the cell of Fig 6c has lost 60 % of its layer")]
    [TestCase("depletion-orders-polarisation", "has lost 80 % in stripping 8")]
    [TestCase("areal-capacity-comparable", "would take 2.28 mAh/cm²")]
    [TestCase("pellet-resistance", "conductivity is 1.59 mS/cm")]
    [TestCase("even-deposit-loses-area", "if the spread is at least ± 1.5 µm")]
    public void A_note_shows_the_computed_numbers(string claim, string words) => string.Join(' ', Paper.Notes(claim)).Should().Contain(words);

    [TestCase("lossOfFirstDeposition", "inventory-6c", 0.246)]
    [TestCase("cycledCapacity6d", "inventory-6d", 0.61875)]
    public void The_other_option_of_a_choice_gives_another_charge(string choice, string claim, double expected)
    {
        IValidationCase asked = Paper.CaseOf(claim);
        Input input = asked.Description.Inputs.Single(candidate => candidate.Name == choice);

        CaseObservations observed = asked.Run(Paper.InputsOf(claim).With(input, 1), progress: null, CancellationToken.None);

        (observed.Observations["lewis2023." + claim].Value / 36_000).Should().BeApproximately(expected, 1e-9, "1 mAh/cm² is 36 kC/m²");
    }

    [Test]
    public void An_unevenness_that_does_not_scale_with_the_thickness_depletes_the_thinner_layers_first()
    {
        IValidationCase asked = Paper.CaseOf("depletion-orders-polarisation");
        Input Named(string name) => asked.Description.Inputs.Single(input => input.Name == name);
        CaseInputs inputs = Paper.InputsOf("depletion-orders-polarisation").With(new Dictionary<Input, double>
        {
            [Named("unevenness")] = 1,
            [Named("spread")] = 3.2e-6,
        });

        CaseObservations observed = asked.Run(inputs, progress: null, CancellationToken.None);

        observed.Observations["lewis2023.depletion-orders-polarisation"].Token.Should().Be(
            "true", "1.5 and 2.6 µm are left in Fig 6c and 6d, less than the spread, and 3.2 µm in Fig 6a");
    }

    [Test]
    public void A_case_gives_identical_bits_on_repetition([ValueSource(nameof(Cases))] string id) =>
        Repetition.MustAgree(Paper.Cases.Where(candidate => candidate.Description.Id == id));
}
