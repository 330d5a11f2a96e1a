using Litmus.GrainSelection.PhaseFieldConstants;

namespace Litmus.GrainSelection.Tests.PhaseFieldConstants;

public sealed class ExplicitGridTests
{
    private static readonly ExplicitGrid Printed = new() { ColumnCount = 200, RowCount = 70, Spacing = 0.5e-6, TimeStep = 0.01, Duration = 400 };

    [Test]
    public void Extents_steps_and_fill_rate_are_products_and_quotients_of_printed_numbers()
    {
        Printed.Width.Should().BeApproximately(100e-6, 1e-19, "one product");
        Printed.Height.Should().BeApproximately(35e-6, 1e-19, "one product");
        Printed.StepCount.Should().Be(40_000);
        Printed.FillRate.Should().BeApproximately(8.75e-8, 1e-22, "35 µm in 400 s");
        Printed.MeanNucleusSpacing(75).Should().BeApproximately(1.3333333333333333e-6, 1e-20, "100 µm over 75");
    }

    [Test]
    public void A_duration_that_is_no_multiple_of_the_step_needs_one_more_step()
    {
        (Printed with { Duration = 1.001, TimeStep = 0.1 }).StepCount.Should().Be(11);
        (Printed with { Duration = 0.3, TimeStep = 0.1 }).StepCount.Should().Be(3, "0.3/0.1 is 2.9999999999999996 in binary");
    }

    [Test]
    public void The_checkerboard_mode_is_amplified_just_above_the_stability_limit_and_damped_just_below()
    {
        ExplicitGrid grid = Printed with { Spacing = 0.5 };
        double limit = grid.LargestStableStep(mobility: 6, gradientEnergyCoefficient: 8);

        Amplification(0.99 * limit).Should().BeLessThan(1);
        Amplification(1.01 * limit).Should().BeGreaterThan(1);

        // One Euler step on a 4 × 4 periodic checkerboard of ±1: the five-point Laplacian of a cell is −8/Δx² times its value.
        static double Amplification(double step)
        {
            double laplacian = ((-1.0 - 1 - 1 - 1) - (4 * 1.0)) / (0.5 * 0.5);
            return Math.Abs(1 + (step * 6 * 8 * laplacian));
        }
    }

    [Test]
    public void Step_over_limit_uses_the_orientation_with_the_largest_diffusivity()
    {
        ExplicitGrid grid = Printed with { Spacing = 0.5 };
        PhaseFieldCase constants = new(300, 1, [new OrientationConstants("a", 1, 1), new OrientationConstants("b", 6, 8)]);

        grid.StepOverStabilityLimit(constants).Should().BeApproximately(0.01 * 4 * 48 / 0.25, 1e-14, "Δt 4 L κ/Δx²");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Printed with { Spacing = value },
            () => _ = Printed with { TimeStep = value },
            () => _ = Printed with { Duration = value },
            () => _ = Printed with { ColumnCount = 0 },
            () => _ = Printed with { RowCount = -1 },
            () => Printed.LargestStableStep(value, 1),
            () => Printed.LargestStableStep(1, value),
            () => Printed.MeanNucleusSpacing(0),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
