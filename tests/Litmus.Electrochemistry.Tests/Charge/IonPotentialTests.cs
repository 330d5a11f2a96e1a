using Litmus.Electrochemistry.Charge;

namespace Litmus.Electrochemistry.Tests.Charge;

public sealed class IonPotentialTests
{
    [Test]
    public void The_lithium_ion_lies_three_volts_below_hydrogen()
    {
        IonPotential.Standard(-293_310).Should().BeApproximately(-3.03994, 5e-6, "−293310/96485.332 by hand");
    }

    [Test]
    public void One_unit_of_acidity_moves_the_reversible_hydrogen_electrode_by_59_millivolts()
    {
        IonPotential.AgainstReversibleHydrogen(0, 1, 298.15).Should().BeApproximately(0.0591593, 5e-8, "ln 10 · 8.314463 · 298.15/96485.33 by hand");
        IonPotential.AgainstReversibleHydrogen(-3, 0, 298.15).Should().Be(-3);
    }

    [Test]
    public void Ten_megapascals_on_lithium_are_a_little_over_a_millivolt()
    {
        IonPotential.PressureShift(1e7, 12.996e-6).Should().BeApproximately(1.34694e-3, 5e-9, "1e7 · 12.996e-6/96485.332 by hand");
        IonPotential.PressureShift(-1e7, 12.996e-6).Should().Be(-IonPotential.PressureShift(1e7, 12.996e-6));
        IonPotential.PressureShift(1e7, 12.996e-6, chargeNumber: 2).Should().Be(IonPotential.PressureShift(1e7, 12.996e-6) / 2);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.NotFinite))]
    public void Numbers_that_are_not_finite_are_refused(double value)
    {
        Action[] refusals =
        [
            () => IonPotential.Standard(value), () => IonPotential.AgainstReversibleHydrogen(value, 0, 298),
            () => IonPotential.AgainstReversibleHydrogen(0, value, 298), () => IonPotential.PressureShift(value, 1e-5),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => IonPotential.AgainstReversibleHydrogen(0, 0, value), () => IonPotential.PressureShift(1, value),
            () => IonPotential.Standard(-1, 0), () => IonPotential.PressureShift(1, 1, 0),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
