using Litmus.Electrochemistry.Interphase;

namespace Litmus.Electrochemistry.Tests.Interphase;

public sealed class ResidueLayerTests
{
    private static readonly ResidueLayer Layer =
        new() { Porosity = 0.5, Tortuosity = 2, VolumePerCharge = 1e-10, DiffusionCoefficient = 1e-10, Concentration = 1000 };

    [Test]
    public void The_layer_grows_by_the_loss_of_each_cycle()
    {
        Layer.Thickness(100, 36_000, 0.99).Should().BeApproximately(7.2e-6, 1e-17, "100 · 0.01 · 36000 · 1e-10/0.5");
        Layer.Thickness(0, 36_000, 0.99).Should().Be(0);
    }

    [Test]
    public void The_limiting_current_falls_with_the_inverse_of_the_thickness()
    {
        Layer.LimitingCurrentDensity(1e-5).Should().BeApproximately(241.2133, 5e-5, "96485.332 · 1e-10 · 0.5 · 1000/(2 · 1e-5) by hand");
        Layer.LimitingCurrentDensity(2e-5).Should().Be(Layer.LimitingCurrentDensity(1e-5) / 2);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Layer with { Porosity = value }, () => _ = Layer with { Tortuosity = value }, () => _ = Layer with { VolumePerCharge = value },
            () => _ = Layer with { DiffusionCoefficient = value }, () => _ = Layer with { Concentration = value }, () => Layer.LimitingCurrentDensity(value),
            () => Layer.Thickness(1, value, 0.9),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
