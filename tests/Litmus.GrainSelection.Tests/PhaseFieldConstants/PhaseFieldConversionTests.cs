using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Tests.PhaseFieldConstants;

public sealed class PhaseFieldConversionTests
{
    private static readonly PhaseFieldConversion Printed = new()
    {
        MobilityPrefactor = 7.5, BarrierWeight = 0.27, GradientPrefactor = 4.1e-9, SurfaceEnergyWeight = 20,
        BoltzmannConstant = PrintedInputs.ElectronvoltPerKelvin,
    };

    private static readonly Grain[] Solid =
        [PrintedInputs.Grain("001", 0.465, 0.14), PrintedInputs.Grain("101", 0.57, 0.02), PrintedInputs.Grain("111", 0.565, 0.41)];

    [Test]
    public void Mobility_is_the_prefactor_without_a_barrier_and_at_unbounded_temperature()
    {
        Printed.Mobility(0, 298.15).Should().Be(7.5);
        Printed.Mobility(0.41 * PhysicalConstants.ElementaryCharge, 1e30).Should().BeApproximately(7.5, 1e-14, "E/(k T) is 1e-26");
    }

    [Test]
    public void Mobility_has_the_weighted_barrier_as_its_Arrhenius_slope()
    {
        const double barrier = 0.14 * PhysicalConstants.ElementaryCharge;
        double logarithmOfRatio = Math.Log(Printed.Mobility(barrier, 400) / Printed.Mobility(barrier, 250));

        (logarithmOfRatio * 8.61e-5 / ((1 / 250.0) - (1 / 400.0))).Should().BeApproximately(0.27 * 0.14, 1e-14, "one logarithm of a number of order 1");
    }

    [Test]
    public void The_mean_surface_energy_has_the_prefactor_times_the_exponential_of_the_weight()
    {
        Printed.GradientEnergyCoefficient(0.5, 0.5).Should().BeApproximately(4.1e-9 * 485165195.40979027, 1e-14, "e²⁰ = 485165195.40979027796…, from a table");
    }

    [Test]
    public void Gradient_coefficients_of_a_case_have_the_value_of_the_mean_as_their_geometric_mean()
    {
        PhaseFieldCase solid = Printed.Convert(Solid, 298.15);

        double geometricMean = Math.Pow(solid.Orientations.Aggregate(1.0, (product, o) => product * o.GradientEnergyCoefficient), 1.0 / 3);

        solid.ReferenceSurfaceEnergy.Should().BeApproximately(1.6 / 3, 1e-15, "a mean of three");
        geometricMean.Should().BeApproximately(4.1e-9 * 485165195.40979027, 1e-12, "the deviations from the arithmetic mean sum to zero in the exponent");
    }

    [Test]
    public void Gradient_coefficients_do_not_depend_on_temperature()
    {
        Printed.Convert(Solid, 353.15).Orientations.Select(o => o.GradientEnergyCoefficient)
            .Should().Equal(Printed.Convert(Solid, 298.15).Orientations.Select(o => o.GradientEnergyCoefficient));
    }

    [Test]
    public void Constants_follow_the_order_of_barriers_and_surface_energies()
    {
        PhaseFieldCase solid = Printed.Convert(Solid, 298.15);

        solid.Orientations.OrderByDescending(o => o.Mobility).Select(o => o.Orientation).Should().Equal("101", "001", "111");
        solid.Orientations.OrderByDescending(o => o.GradientEnergyCoefficient).Select(o => o.Orientation).Should().Equal("101", "111", "001");
        solid.LimitingOrientation.Orientation.Should().Be("101");
    }

    [Test]
    public void Permuting_the_grains_permutes_the_constants()
    {
        PhaseFieldCase forward = Printed.Convert(Solid, 298.15);
        PhaseFieldCase rotated = Printed.Convert([Solid[1], Solid[2], Solid[0]], 298.15);

        foreach (OrientationConstants constants in rotated.Orientations)
        {
            OrientationConstants same = forward.Orientations.Single(o => o.Orientation == constants.Orientation);
            constants.Mobility.Should().Be(same.Mobility);
            constants.GradientEnergyCoefficient.Should()
                .BeApproximately(same.GradientEnergyCoefficient, 1e-14 * same.GradientEnergyCoefficient, "the mean rounds by order, times a weight of 20");
        }
    }

    [Test]
    public void Extremes_of_the_constants_are_those_of_both_kinds()
    {
        PhaseFieldCase mixed = new(300, 1, [new OrientationConstants("a", 5, 2), new OrientationConstants("b", 0.1, 9)]);

        (mixed.SmallestConstant, mixed.LargestConstant).Should().Be((0.1, 9));
        mixed.LimitingOrientation.Orientation.Should().Be("a", "5 · 2 exceeds 0.1 · 9");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Printed with { MobilityPrefactor = value },
            () => _ = Printed with { GradientPrefactor = value },
            () => _ = Printed with { BoltzmannConstant = value },
            () => Printed.Mobility(1e-20, value),
            () => Printed.GradientEnergyCoefficient(value, 1),
            () => Printed.GradientEnergyCoefficient(1, value),
            () => Printed.Convert(Solid, value),
            () => Printed.Convert([], 300),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
