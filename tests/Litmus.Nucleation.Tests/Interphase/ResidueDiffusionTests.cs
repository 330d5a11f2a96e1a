using Litmus.Nucleation.Interphase;

namespace Litmus.Nucleation.Tests.Interphase;

public sealed class ResidueDiffusionTests
{
    private const double Faraday = 96485.33212331001;
    private const double Thickness = 1e-4;

    // Time of diffusion: 4·1e-8/2e-10 = 200 s.
    private static readonly ResidueDiffusion Residue = new()
    {
        Thickness = Thickness, Porosity = 0.5, Tortuosity = 4, DiffusionCoefficient = 2e-10, Concentration = 1000, TransferenceNumber = 0.5,
    };

    [Test]
    public void Limiting_current_is_that_of_a_straight_profile()
    {
        Residue.LimitingCurrentDensity.Should().BeApproximately(Faraday * 2e-10 * 0.5 * 1000 / (0.5 * 4 * 1e-4), 1e-10, "F D ε c₀/((1 − t₊) τ L)");
        Residue.DiffusionTime.Should().BeApproximately(200, 1e-10, "τL²/D");
    }

    [Test]
    public void Steady_state_is_a_straight_line_from_the_metal_to_the_open_face([Values(0, 0.25, 0.5, 1)] double depth)
    {
        double ratio = Residue.IonRatio(-0.4 * Residue.LimitingCurrentDensity, double.PositiveInfinity, depth * Thickness);

        ratio.Should().BeApproximately(1 - (0.4 * (1 - depth)), 1e-14, "rounding");
    }

    [Test]
    public void Two_metals_have_the_ratios_of_each_alone([Values(0, 0.1, 20, 60, 1e4)] double time)
    {
        double current = 0.7 * Residue.LimitingCurrentDensity;

        Residue.IonRatios(current, time).Should().Be((Residue.IonRatio(current, time), Residue.IonRatio(-current, time)), "the same bits");
    }

    [Test]
    public void At_the_limiting_current_the_metal_is_depleted_only_in_the_steady_state()
    {
        double limit = -Residue.LimitingCurrentDensity;

        Residue.IonRatio(limit, double.PositiveInfinity).Should().BeApproximately(0, 1e-15, "rounding");
        Residue.IonRatio(limit, 200).Should().BePositive();
        Residue.DepletionTime(limit).Should().BeNull();
    }

    [Test]
    public void Far_above_the_limiting_current_the_salt_lasts_for_Sands_time([Values(10.0, 30.0, 300.0)] double multiple)
    {
        double current = multiple * Residue.LimitingCurrentDensity;

        double? time = Residue.DepletionTime(-current);

        // In pores: π D (ε/τ)·ε (F c₀)²/(4 (1 − t₊)² j²).
        double sand = Math.PI * 2e-10 / 4 * 0.5 * 0.5 * Math.Pow(Faraday * 1000 / (2 * 0.5 * current), 2);
        (time!.Value / sand).Should().BeApproximately(1, 1e-12, "the open face adds exp(−1/τ), below 1e-50 at a tenth of the thickness");
    }

    [Test]
    public void At_the_depletion_time_no_salt_is_left([Values(1.01, 1.5, 4.0)] double multiple)
    {
        double current = -multiple * Residue.LimitingCurrentDensity;

        double ratio = Residue.IonRatio(current, Residue.DepletionTime(current)!.Value);

        ratio.Should().BeApproximately(0, 1e-14, "the root is bisected to the last bit");
    }

    [Test]
    public void Stripping_adds_what_plating_removes([Values(0.1, 30, 500)] double time, [Values(0, 0.3)] double depth)
    {
        double plated = Residue.IonRatio(-20, time, depth * Thickness), stripped = Residue.IonRatio(20, time, depth * Thickness);

        (plated + stripped).Should().BeApproximately(2, 1e-15, "the problem is linear");
        Residue.DepletionTime(20).Should().BeNull();
    }

    [Test]
    public void Both_series_agree_where_they_meet([Values(0.0, 0.2, 0.7, 1.0)] double position, [Values(0.15, 0.2, 0.3)] double time)
    {
        double images = FiniteLayerSeries.FromImages(position, time);

        images.Should().BeApproximately(FiniteLayerSeries.FromEigenfunctions(position, time), 1e-14, "six terms leave less than 1e-16; erfc is good to 1e-15");
    }

    [Test]
    public void Concentration_solves_the_diffusion_equation([Values(2.0, 20.0, 60.0, 200.0)] double time, [Values(0.2, 0.5, 0.8)] double depth)
    {
        const double Step = 1e-6;
        double At(double moment, double shift) => Residue.IonRatio(-20, moment, (depth * Thickness) + shift);

        double rate = (At(time * 1.001, 0) - At(time * 0.999, 0)) / (0.002 * time);
        double curvature = (At(time, Step) - (2 * At(time, 0)) + At(time, -Step)) / (Step * Step);

        // D/τ; differences err by parts in 10⁴ of the largest curvature, and rounding is 1e-15/1e-12 · D/τ = 5e-14.
        rate.Should().BeApproximately(2e-10 / 4 * curvature, 1e-6 + (1e-3 * Math.Abs(rate)));
    }

    [Test]
    public void Salt_is_conserved([Values(1.0, 20.0, 60.0, 300.0)] double time)
    {
        const double Current = 20;
        const int Count = 2000;
        double Stored(double moment) => Enumerable.Range(0, Count)
            .Sum(cell => Residue.IonRatio(-Current, moment, (cell + 0.5) * Thickness / Count)) * 0.5 * 1000 * Thickness / Count;
        const double Near = Thickness / 1e3;

        double gained = (Stored(time * 1.0005) - Stored(time * 0.9995)) / (0.001 * time);
        double entering = 2e-10 * 0.5 / 4 * 1000 * (1 - Residue.IonRatio(-Current, time, Thickness - Near)) / Near;

        double taken = 0.5 * Current / Faraday;
        gained.Should().BeApproximately(entering - taken, 1e-5 * taken, "a thousandth of the thickness and of the time leave parts in 10⁶");
    }

    [Test]
    public void Concentration_at_the_metal_agrees_with_finite_volumes()
    {
        const int Cells = 400, Steps = 2000;
        const double Duration = 60;

        double numeric = FiniteVolumeRatio(Cells, Steps, Duration);

        numeric.Should().BeApproximately(Residue.IonRatio(-20, Duration), 3e-4, "implicit Euler errs by about a step in 60 s of half the change");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Residue with { Thickness = value },
            () => _ = Residue with { Porosity = value },
            () => _ = Residue with { Tortuosity = value },
            () => _ = Residue with { DiffusionCoefficient = value },
            () => _ = Residue with { Concentration = value },
            () => _ = Residue with { TransferenceNumber = value == 0 ? 1 : value },
            () => Residue.IonRatio(double.NaN, 1),
            () => Residue.IonRatio(1, -1),
            () => Residue.IonRatio(1, 1, 2 * Thickness),
            () => Residue.DepletionTime(double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    // Implicit Euler on equal cells, flux at the metal, fixed value half a cell beyond the last; the metal lies half a cell before the first.
    private static double FiniteVolumeRatio(int cells, int steps, double duration)
    {
        double spacing = Thickness / cells, r = 2e-10 / 4 * duration / steps / (spacing * spacing);
        double gradient = 0.5 * 20 / (Faraday * 2e-10 * 0.5 / 4 * 1000);
        double[] ratio = [.. Enumerable.Repeat(1.0, cells)], factor = new double[cells];
        for (int step = 0; step < steps; step++)
        {
            ratio[0] -= r * gradient * spacing;
            ratio[^1] += 2 * r;
            double pivot = 1 + r;
            ratio[0] /= pivot;
            for (int cell = 1; cell < cells; cell++)
            {
                factor[cell] = -r / pivot;
                pivot = 1 + ((cell == cells - 1 ? 3 : 2) * r) + (r * factor[cell]);
                ratio[cell] = (ratio[cell] + (r * ratio[cell - 1])) / pivot;
            }

            for (int cell = cells - 2; cell >= 0; cell--)
            {
                ratio[cell] -= factor[cell + 1] * ratio[cell + 1];
            }
        }

        return ratio[0] - (gradient * spacing / 2);
    }
}
