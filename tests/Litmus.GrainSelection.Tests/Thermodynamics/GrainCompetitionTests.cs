using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Tests.Thermodynamics;

public sealed class GrainCompetitionTests
{
    private const double RoomTemperature = 298.15;

    [Test]
    public void Surface_term_is_the_difference_of_surface_energies_over_the_thickness()
    {
        GrainCompetition solid = new(PrintedInputs.Solid);

        solid.SurfaceTerm.Should().BeApproximately((0.465 - 0.570) / 1e-5, 1e-8, "two subtractions and one division round at 1e-16 of 1e4");
    }

    [Test]
    public void Surface_term_falls_as_the_inverse_of_the_thickness([Values(1e-9, 1e-6, 5e-5, 1e-2)] double thickness)
    {
        GrainCompetition film = new(PrintedInputs.Solid with { Thickness = thickness });

        (film.SurfaceTerm * thickness).Should().BeApproximately(-0.105, 1e-15, "the product is the anisotropy, whatever the thickness");
    }

    [Test]
    public void Strain_term_agrees_with_decimal_arithmetic([Values(150.0, 298.15, 353.15, 453.65, 2000.0)] double temperature)
    {
        decimal thermal = 8.61e-5m * (decimal)temperature;
        decimal first = 0.1m * DecimalExponential.Of(-0.14m / thermal);
        decimal second = 0.1m * DecimalExponential.Of(-0.02m / thermal);
        double expected = (double)(110_000m * (DecimalExponential.Of(-first) - DecimalExponential.Of(-second)));

        double strainTerm = new GrainCompetition(PrintedInputs.Solid).StrainTerm(temperature);

        strainTerm.Should().BeApproximately(expected, 1e-13 * expected, "E/(k T) up to 11 magnifies the rounding of four factors to 1e-15");
    }

    [TestCase(1e-6)]
    [TestCase(1e-9)]
    [TestCase(1e-12)]
    public void Nearly_equal_barriers_leave_the_first_order_difference_without_cancellation(double barrierDifference)
    {
        GrainCompetitionParameters parameters = PrintedInputs.Solid with { Second = PrintedInputs.Grain("101", 0.57, 0.14) };
        double thermal = PrintedInputs.ElectronvoltPerKelvin * RoomTemperature;
        double difference = barrierDifference * PhysicalConstants.ElementaryCharge;
        double actualDifference = parameters.First.ActivationEnergy - (parameters.First.ActivationEnergy - difference);
        parameters = parameters with { Second = parameters.Second with { ActivationEnergy = parameters.First.ActivationEnergy - difference } };
        double exponent = 0.1 * Math.Exp(-parameters.First.ActivationEnergy / thermal);
        double firstOrder = 110_000 * exponent * Math.Exp(-exponent) * actualDifference / thermal;

        double strainTerm = new GrainCompetition(parameters).StrainTerm(RoomTemperature);

        strainTerm.Should().BeApproximately(firstOrder, firstOrder * ((actualDifference / thermal) + 1e-13), "the second order is smaller by ΔE/(k T)");
    }

    [Test]
    public void Equal_barriers_give_no_strain_term([Values(1.0, 298.15, 1e6)] double temperature)
    {
        GrainCompetition equal = new(PrintedInputs.Solid with { Second = PrintedInputs.Grain("101", 0.57, 0.14) });

        equal.StrainTerm(temperature).Should().Be(0);
    }

    [Test]
    public void Exchanging_the_grains_changes_the_sign_of_every_term([Values(200.0, 298.15, 453.65, 5000.0)] double temperature)
    {
        GrainCompetition forward = new(PrintedInputs.Solid);
        GrainCompetition exchanged = new(PrintedInputs.Solid with { First = PrintedInputs.Solid.Second, Second = PrintedInputs.Solid.First });

        exchanged.SurfaceTerm.Should().Be(-forward.SurfaceTerm);
        exchanged.StrainTerm(temperature).Should().Be(-forward.StrainTerm(temperature));
        exchanged.EnergyDifference(temperature).Should().Be(-forward.EnergyDifference(temperature));
        exchanged.StrainTermSlope(temperature).Should().Be(-forward.StrainTermSlope(temperature));
    }

    [Test]
    public void The_more_mobile_second_grain_makes_the_strain_term_positive_and_below_its_scale(
        [Values(0.0, 0.02, 0.13)] double secondBarrier, [Values(1e-20, 1e-15, 1e-10, 1.0)] double prefactor, [Values(100.0, 300.0, 1000.0)] double temperature)
    {
        GrainCompetition competition = new(
            PrintedInputs.Solid with { Second = PrintedInputs.Grain("101", 0.57, secondBarrier), DiffusionPrefactor = prefactor });

        competition.StrainTerm(temperature).Should().BeInRange(0, competition.StrainScale);
    }

    [Test]
    public void Intrinsic_strain_runs_from_the_tensile_limit_without_diffusion_to_the_compressive_limit_with_unbounded_diffusion()
    {
        const double compressive = -0.05;
        GrainCompetition frozen = new(PrintedInputs.Solid with { DiffusionPrefactor = 1e-60 });
        GrainCompetition liquidLike = new(PrintedInputs.Solid with { DiffusionPrefactor = 1e10 });
        Grain grain = PrintedInputs.Solid.First;

        frozen.IntrinsicStrain(grain, RoomTemperature, compressive).Should().BeApproximately(0.15, 1e-16, "ε_T = ε_c + span");
        liquidLike.IntrinsicStrain(grain, RoomTemperature, compressive).Should().Be(compressive);
    }

    [Test]
    public void Intrinsic_strain_falls_with_the_diffusion_coefficient()
    {
        double[] strains = [.. new[] { 1e-17, 1e-16, 1e-15, 1e-14, 1e-13 }.Select(prefactor =>
            new GrainCompetition(PrintedInputs.Solid with { DiffusionPrefactor = prefactor }).IntrinsicStrain(PrintedInputs.Solid.Second, RoomTemperature, 0))];

        strains.Should().BeInDescendingOrder();
    }

    [Test]
    public void Strain_term_is_the_yield_strength_times_the_difference_of_the_intrinsic_strains()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);
        double strainDifference = competition.IntrinsicStrain(PrintedInputs.Solid.First, RoomTemperature, 0)
            - competition.IntrinsicStrain(PrintedInputs.Solid.Second, RoomTemperature, 0);

        competition.StrainTerm(RoomTemperature).Should().BeApproximately(0.55e6 * strainDifference, 1e-9, "strains round at 3e-17, times 5.5e5 Pa");
    }

    [Test]
    public void Slope_of_the_strain_term_is_its_difference_quotient([Values(250.0, 298.15, 453.65, 800.0)] double temperature)
    {
        GrainCompetition competition = new(PrintedInputs.Solid);
        const double step = 0.01;
        double quotient = (competition.StrainTerm(temperature + step) - competition.StrainTerm(temperature - step)) / (2 * step);

        competition.StrainTermSlope(temperature).Should().BeApproximately(quotient, 1e-7, "truncation step²/6 · d³ΔF/dT³ ~ 1e-9, rounding 1e-12/0.02 ~ 1e-10");
    }

    [Test]
    public void Diffusion_coefficient_approaches_its_prefactor_when_the_barrier_vanishes()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);

        competition.DiffusionCoefficient(PrintedInputs.Grain("any", 1, 0), RoomTemperature).Should().Be(1e-15);
    }

    [Test]
    public void Arrhenius_slope_of_the_diffusion_coefficient_is_the_barrier()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);
        double logarithmOfRatio = Math.Log(
            competition.DiffusionCoefficient(PrintedInputs.Solid.First, 250) / competition.DiffusionCoefficient(PrintedInputs.Solid.First, 400));
        double inverseDifference = (1 / 250.0) - (1 / 400.0);

        (-logarithmOfRatio * 8.61e-5 / inverseDifference).Should().BeApproximately(0.14, 1e-14, "E/(k T) of order 10 rounds at 1e-15");
    }

    [Test]
    public void Temperature_acts_only_on_the_strain_term()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);

        double change = competition.EnergyDifference(353.15) - competition.EnergyDifference(298.15);

        change.Should().BeApproximately(competition.StrainTerm(353.15) - competition.StrainTerm(298.15), 1e-11, "sums of 1e4 round at 2e-12");
    }

    [Test]
    public void At_the_critical_anisotropy_both_terms_balance([Values(250.0, 298.15, 450.0)] double temperature)
    {
        double critical = new GrainCompetition(PrintedInputs.Solid).CriticalAnisotropy(temperature);
        GrainCompetition balanced = new(PrintedInputs.Solid with { Second = PrintedInputs.Solid.Second with { SurfaceEnergy = 0.465 + critical } });

        balanced.EnergyDifference(temperature).Should().BeApproximately(0, 1e-10, "the sum 0.465 + anisotropy rounds at 6e-17, divided by 1e-5 m");
    }

    [Test]
    public void Equal_extrinsic_strains_cancel_and_unequal_ones_enter_with_the_yield_strength()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);
        double intrinsic = competition.StrainTerm(RoomTemperature);

        competition.StrainTerm(RoomTemperature, 0.3, 0.3).Should().Be(intrinsic);
        (competition.StrainTerm(RoomTemperature, 0.3, 0.1) - intrinsic).Should().BeApproximately(0.2 * 0.55e6, 1e-9, "sums of 1e5 round at 1.5e-11");
    }

    [Test]
    public void Relaxation_depends_only_on_constant_times_prefactor_over_size_times_rate([Values(0.5, 2.0, 8.0)] double factor)
    {
        double reference = new GrainCompetition(PrintedInputs.Solid).StrainTerm(RoomTemperature);
        GrainCompetitionParameters[] equivalent =
        [
            PrintedInputs.Solid with { RelaxationConstant = factor, DiffusionPrefactor = 1e-15 / factor },
            PrintedInputs.Solid with { GrainSize = 1e-5 * factor, DiffusionPrefactor = 1e-15 * factor },
            PrintedInputs.Solid with { DepositionRate = 1e-9 * factor, RelaxationConstant = factor },
        ];

        foreach (GrainCompetitionParameters parameters in equivalent)
        {
            new GrainCompetition(parameters).StrainTerm(RoomTemperature).Should().BeApproximately(reference, 1e-11, "four products round at 1e-16 of 5e3");
        }
    }

    [Test]
    public void Extreme_mobilities_stay_finite(
        [Values(double.Epsilon, 1e-300, 1e300, double.MaxValue)] double prefactor, [Values(1e-3, 300.0, 1e300)] double temperature)
    {
        GrainCompetition competition = new(PrintedInputs.Solid with { DiffusionPrefactor = prefactor });

        double.IsFinite(competition.StrainTerm(temperature)).Should().BeTrue();
        double.IsFinite(competition.StrainTermSlope(temperature)).Should().BeTrue();
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused_by_name(double value)
    {
        Dictionary<string, Action> refusals = new(StringComparer.Ordinal)
        {
            ["Thickness"] = () => _ = PrintedInputs.Solid with { Thickness = value },
            ["GrainSize"] = () => _ = PrintedInputs.Solid with { GrainSize = value },
            ["DepositionRate"] = () => _ = PrintedInputs.Solid with { DepositionRate = value },
            ["YieldStrength"] = () => _ = PrintedInputs.Solid with { YieldStrength = value },
            ["StrainSpan"] = () => _ = PrintedInputs.Solid with { StrainSpan = value },
            ["RelaxationConstant"] = () => _ = PrintedInputs.Solid with { RelaxationConstant = value },
            ["DiffusionPrefactor"] = () => _ = PrintedInputs.Solid with { DiffusionPrefactor = value },
            ["BoltzmannConstant"] = () => _ = PrintedInputs.Solid with { BoltzmannConstant = value },
            ["SurfaceEnergy"] = () => _ = PrintedInputs.Solid.First with { SurfaceEnergy = value },
            ["temperature"] = () => new GrainCompetition(PrintedInputs.Solid).StrainTerm(value),
        };

        foreach ((string name, Action refusal) in refusals)
        {
            refusal.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be(name);
        }
    }

    [TestCase(-1e-21)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_barrier_may_vanish_but_not_be_negative_or_unbounded(double value)
    {
        Action refusal = () => _ = PrintedInputs.Solid.First with { ActivationEnergy = value };

        refusal.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("ActivationEnergy");
    }
}
