using Litmus.Cases;
using Litmus.Comparison.Verdicts;
using PaperTests;

namespace Litmus.Sanchez2024.Tests;

public sealed class Sanchez2024ChargeCasesTests
{
    private static readonly PaperClaims Paper = new("sanchez2024");

    private static readonly string[] Own =
    [
        "li-capacity", "li-potential", "ce-99p5-50-cycles", "excess-hundreds", "creep-rate-current", "creep-temperature", "creep-strain-rate", "friction-thin", "stress-potential-shift",
        "compact-interphase-grows", "void-vacancy-accumulation",
    ];

    [Test]
    public void Every_claim_about_charge_creep_and_transport_has_exactly_one_case()
    {
        Own.Should().OnlyContain(claim => Paper.Answered.Count(answered => answered == claim) == 1);
    }

    // Expected values were computed apart from the solvers, to the digits given here; the tolerance is half a unit of the last of them.
    [TestCase("li-capacity", 3861.88, 0.005)]
    [TestCase("li-potential", -3.039944, 5e-7)]
    [TestCase("ce-99p5-50-cycles", 44.51705, 0.000005)]
    [TestCase("excess-hundreds", 444.5170, 0.00005)]
    [TestCase("creep-rate-current", 1, 1e-12)]
    [TestCase("stress-potential-shift", 0.134697, 5e-7)]
    public void Observed_value(string claim, double expected, double tolerance) => Paper.Number(claim).Should().BeApproximately(expected, tolerance);

    [TestCase("creep-temperature", "increasing")]
    [TestCase("creep-strain-rate", "increasing")]
    [TestCase("friction-thin", "decreasing")]
    [TestCase("compact-interphase-grows", "decreasing")]
    [TestCase("void-vacancy-accumulation", "increasing")]
    public void Observed_outcome(string claim, string expected) => Paper.Token(claim).Should().Be(expected);

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
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition() => Repetition.MustAgree(Paper.Cases.Where(candidate => Own.Contains(candidate.Description.Answers[0]["sanchez2024.".Length..])));
}
