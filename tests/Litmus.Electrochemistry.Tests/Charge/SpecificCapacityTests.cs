using Litmus.Electrochemistry.Charge;

namespace Litmus.Electrochemistry.Tests.Charge;

public sealed class SpecificCapacityTests
{
    [Test]
    public void Lithium_and_graphite_have_the_textbook_capacities()
    {
        (SpecificCapacity.Of(6.94e-3) / 3600).Should().BeApproximately(3861.9, 0.05, "96485.332/(3.6 · 6.94) by hand");
        (SpecificCapacity.Of(12.011e-3, 1.0 / 6) / 3600).Should().BeApproximately(371.9, 0.05, "96485.332/(3.6 · 6 · 12.011) by hand");
    }

    [Test]
    public void One_kilogram_per_mole_holds_one_faraday()
    {
        SpecificCapacity.Of(1).Should().BeApproximately(96485.33212331001, 1e-10, "F to 16 digits");
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals = [() => SpecificCapacity.Of(value), () => SpecificCapacity.Of(1, value)];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
