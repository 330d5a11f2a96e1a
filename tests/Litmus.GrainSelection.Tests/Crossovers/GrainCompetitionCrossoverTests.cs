using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Tests.Crossovers;

public sealed class GrainCompetitionCrossoverTests
{
    private const double RoomTemperature = 298.15;
    private static readonly CrossoverSearchOptions Logarithmic = new() { Scale = SearchScale.Logarithmic, IntervalCount = 256 };

    [Test]
    public void Crossover_temperature_is_where_the_anisotropy_is_critical([Values(260.0, 320.0, 440.0)] double temperature)
    {
        double critical = new GrainCompetition(PrintedInputs.Solid).CriticalAnisotropy(temperature);
        GrainCompetition balanced = new(PrintedInputs.Solid with { Second = PrintedInputs.Solid.Second with { SurfaceEnergy = 0.465 + critical } });

        CrossoverSearchResult result = balanced.CrossoversInTemperature(200, PhysicalConstants.LithiumMeltingTemperature);

        result.SignPattern.Should().Be("-+");
        result.Crossings[0].Position.Should().BeApproximately(temperature, 1e-8, "ΔU rounds at 1e-10 J/m³ and its slope is some 10 J/m³/K");
    }

    [Test]
    public void An_anisotropy_beyond_the_largest_strain_term_leaves_no_crossover_and_gives_the_nearest_value()
    {
        GrainCompetition competition = new(PrintedInputs.Solid with { Second = PrintedInputs.Solid.Second with { SurfaceEnergy = 0.465 + 1.2 } });

        CrossoverSearchResult result = competition.CrossoversInTemperature(200, PhysicalConstants.LithiumMeltingTemperature);

        result.HasCrossing.Should().BeFalse("h A = 1.1 J/m² bounds the strain term at any temperature");
        result.SignPattern.Should().Be("-");
        result.Maximum.Value.Should().Be(competition.EnergyDifference(result.Maximum.Position));
        result.Maximum.IsAtEnd.Should().BeTrue();
    }

    [Test]
    public void A_wide_range_holds_two_crossovers_because_the_strain_term_is_not_monotone()
    {
        // For x ≪ 1 the strain term is A (x₂ − x₁). It peaks where E₁ exp(−E₁/kT) = E₂ exp(−E₂/kT), at k T = (E₁ − E₂)/ln(E₁/E₂).
        GrainCompetitionParameters slow = PrintedInputs.Solid with { DiffusionPrefactor = 1e-21 };
        double peak = 0.12 / Math.Log(7) / 8.61e-5;
        double peakTerm = new GrainCompetition(slow).StrainTerm(peak);
        GrainCompetition competition = new(slow with { Second = slow.Second with { SurfaceEnergy = 0.465 + (0.999 * 1e-5 * peakTerm) } });

        CrossoverSearchResult result = competition.CrossoversInTemperature(100, 3000);

        result.SignPattern.Should().Be("-+-");
        result.Crossings.Select(c => c.IsRising).Should().Equal(true, false);
        result.Crossings[0].Position.Should().BeLessThan(peak);
        result.Crossings[1].Position.Should().BeGreaterThan(peak);
    }

    [Test]
    public void Strain_term_peaks_where_two_slow_exchanges_balance()
    {
        GrainCompetition slow = new(PrintedInputs.Solid with { DiffusionPrefactor = 1e-21 });

        Extremum peak = slow.StrainTermMaximum(100, 3000);

        peak.IsAtEnd.Should().BeFalse();
        peak.Position.Should().BeApproximately(0.12 / Math.Log(7) / 8.61e-5, 0.01, "x = 1e-7 moves the closed form by 1e-4 K; the search errs by 1e-5 K");
    }

    [Test]
    public void Strain_term_maximum_reports_an_end_of_the_range()
    {
        Extremum maximum = new GrainCompetition(PrintedInputs.Solid).StrainTermMaximum(200, 400);

        maximum.Position.Should().Be(400);
        maximum.IsAtEnd.Should().BeTrue();
    }

    [Test]
    public void Crossover_in_thickness_is_the_anisotropy_over_the_strain_term()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);

        CrossoverSearchResult result = competition.CrossoversIn(CompetitionInput.Thickness, RoomTemperature, 1e-8, 1e-2, Logarithmic);

        result.SignPattern.Should().Be("-+");
        result.Crossings[0].Position.Should().BeApproximately(0.105 / competition.StrainTerm(RoomTemperature), 1e-16, "5e-12 for bracket and subtraction");
    }

    [Test]
    public void Crossover_in_anisotropy_is_the_critical_one()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);

        CrossoverSearchResult result = competition.CrossoversIn(CompetitionInput.SurfaceEnergyAnisotropy, RoomTemperature, -0.4, 0.4);

        result.SignPattern.Should().Be("+-");
        result.Crossings[0].Position.Should().BeApproximately(competition.CriticalAnisotropy(RoomTemperature), 1e-14, "surface energies of 0.5 round at 1e-16");
    }

    [Test]
    public void Crossovers_in_yield_strength_and_strain_span_scale_the_strain_term_linearly()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);
        double factor = -competition.SurfaceTerm / competition.StrainTerm(RoomTemperature);

        double strength = competition.CrossoversIn(CompetitionInput.YieldStrength, RoomTemperature, 1e4, 1e8, Logarithmic).Crossings[0].Position;
        double span = competition.CrossoversIn(CompetitionInput.StrainSpan, RoomTemperature, 1e-3, 1e2, Logarithmic).Crossings[0].Position;

        (strength / 0.55e6).Should().BeApproximately(factor, 1e-11, "bracket of 1e-13 and rounding");
        (span / 0.2).Should().BeApproximately(factor, 1e-11, "bracket of 1e-13 and rounding");
    }

    [Test]
    public void Slow_and_fast_diffusion_both_lose_to_the_surface_term()
    {
        CrossoverSearchResult result = new GrainCompetition(PrintedInputs.Solid)
            .CrossoversIn(CompetitionInput.DiffusionPrefactor, RoomTemperature, 1e-20, 1e-6, Logarithmic);

        result.SignPattern.Should().Be("-+-", "without diffusion both grains are fully strained, with unbounded diffusion both are relaxed");
        result.Crossings.Should().HaveCount(2);
    }

    [Test]
    public void Relaxation_constant_and_prefactor_cross_at_the_same_factor()
    {
        GrainCompetition competition = new(PrintedInputs.Solid);

        double constant = competition.CrossoversIn(CompetitionInput.RelaxationConstant, RoomTemperature, 1e-2, 1e1, Logarithmic).Crossings[0].Position;
        double prefactor = competition.CrossoversIn(CompetitionInput.DiffusionPrefactor, RoomTemperature, 1e-17, 1e-14, Logarithmic).Crossings[0].Position;

        (prefactor / 1e-15).Should().BeApproximately(constant, 1e-11, "they enter as a product");
    }

    [Test]
    public void Every_input_reads_back_what_was_set()
    {
        CompetitionInput.All.Should().OnlyHaveUniqueItems(input => input.Name);
        CompetitionInput.All.Should().AllSatisfy(input =>
        {
            double moved = 1.25 * input.Read(PrintedInputs.Solid);
            input.Read(input.With(PrintedInputs.Solid, moved)).Should().BeApproximately(moved, 1e-15 * Math.Max(1, Math.Abs(moved)), "one subtraction");
        });
    }

    [Test]
    public void A_range_that_an_input_refuses_is_refused()
    {
        Action search = () => new GrainCompetition(PrintedInputs.Solid).CrossoversIn(CompetitionInput.Thickness, RoomTemperature, 0, 1);

        search.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("Thickness");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    public void A_temperature_range_must_be_positive(double lowest)
    {
        Action search = () => new GrainCompetition(PrintedInputs.Solid).CrossoversInTemperature(lowest, 400);

        search.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("lowest");
    }
}
