using Litmus.Comparison.Verdicts;
using Litmus.Runs.Judging;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Judging;

internal sealed class ClaimUnitsTests
{
    [Test]
    public void Value_and_uncertainties_come_in_the_unit_of_the_claim()
    {
        Observation stored =
            new() { Value = 25, NumericalUncertainty = 1, InputUncertainty = 2, Unit = "degC", LargestInput = "x", Replicas = 3, Closure = "fitted" };

        Observation? observation = ClaimUnits.Convert(stored, FormulaCase.Claim("paper2000/x", 300, 1, "K"));

        observation!.Value.Should().BeApproximately(298.15, 1e-10, "rounding of a sum near 300");
        (observation.NumericalUncertainty, observation.InputUncertainty, observation.Unit).Should().Be((1, 2, "K"), "a difference has no offset");
        (observation.LargestInput, observation.Replicas, observation.Closure).Should().Be(("x", 3, "fitted"));
    }

    [Test]
    public void The_same_unit_leaves_every_bit_as_it_is()
    {
        Observation stored = new() { Value = 0.1 + 0.2, NumericalUncertainty = 0.1, Unit = "mA/cm2" };

        ClaimUnits.Convert(stored, FormulaCase.Claim("paper2000/x", 1, 1, "mA/cm2"))!.Value.Should().Be(0.1 + 0.2);
    }

    [Test]
    public void Another_dimension_does_not_convert()
    {
        Observation stored = new() { Value = 1, Unit = "s" };

        ClaimUnits.Convert(stored, FormulaCase.Claim("paper2000/x", 1, 1, "m")).Should().BeNull();
    }
}
