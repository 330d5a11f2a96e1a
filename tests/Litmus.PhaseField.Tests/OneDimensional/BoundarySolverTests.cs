using Litmus.PhaseField.OneDimensional;

namespace Litmus.PhaseField.Tests.OneDimensional;

public class BoundarySolverTests
{
    private static BoundaryParameters Pair(double g, double first, double second) =>
        new() { Energy = PairEnergy.Landau(1, 1, g), WellHeight = 1, FirstGradientEnergyCoefficient = first, SecondGradientEnergyCoefficient = second };

    [TestCase(1.0, 1.0)]
    [TestCase(3.0, 0.5)]
    public void Equal_grains_with_a_coupling_of_three_halves_have_the_closed_energy_and_profile(double gradient, double wellHeight)
    {
        BoundaryResult result = new BoundarySolver(Pair(1.5, gradient, gradient) with { WellHeight = wellHeight }).Solve();

        result.Energy.Should().BeApproximately(
            Math.Sqrt(2) / 3 * Math.Sqrt(gradient * wellHeight), 1e-7, "φ_i + φ_j = 1 and f = 2φ_i²φ_j²; the extrapolation leaves (1/32)⁴");
        double scale = Math.Sqrt(wellHeight / (2 * gradient));
        for (int node = 0; node < result.Positions.Length; node += 50)
        {
            result.First[node].Should().BeApproximately((1 - Math.Tanh(result.Positions[node] * scale)) / 2, 1e-3, "second order in 1/32 of a length");
        }
    }

    [Test]
    public void Equal_grains_move_with_mobility_times_gradient_coefficient([Values(1.0, 1.5, 2.5)] double g)
    {
        BoundaryResult result = new BoundarySolver(Pair(g, 3, 3) with { FirstMobility = 0.7, SecondMobility = 0.7 }).Solve();

        result.ReducedMobility.Should().BeApproximately(0.7 * 3, 1e-6, "σ = κ∫Σφ′² and 1/M = ∫Σφ′²/L");
    }

    [TestCase(1.0, 0.153, 7.867)]
    [TestCase(1.0, 0.5, 8.8)]
    [TestCase(1.5, 0.153, 6.5)]
    public void Half_of_the_energy_is_in_the_gradients_even_for_very_unequal_grains(double g, double first, double second)
    {
        BoundaryResult result = new BoundarySolver(Pair(g, first, second)).Solve();

        result.GradientPart.Should().BeApproximately(0.5, 1e-6, "the first integral of the equilibrium makes both parts equal at every point");
        double least = new BoundarySolver(Pair(g, first, first)).Solve().Energy, greatest = new BoundarySolver(Pair(g, second, second)).Solve().Energy;
        result.Energy.Should().BeInRange(least, greatest, "it lies between those of equal pairs");
    }

    [Test]
    public void Exchanging_the_grains_only_exchanges_their_names()
    {
        BoundaryParameters pair = Pair(1, 0.5, 4) with { FirstMobility = 2, SecondMobility = 0.3 };
        BoundaryResult one = new BoundarySolver(pair).Solve();
        BoundaryResult other = new BoundarySolver(Pair(1, 4, 0.5) with { FirstMobility = 0.3, SecondMobility = 2 }).Solve();

        other.Energy.Should().BeApproximately(one.Energy, 1e-8, "a mirror image; the iteration ends at 1e-9");
        other.Mobility.Should().BeApproximately(one.Mobility, 1e-6, "a mirror image; the mobility is first order in the residual");
    }

    [Test]
    public void Length_and_energy_scale_with_the_square_root_of_the_well_height()
    {
        BoundaryResult low = new BoundarySolver(Pair(1, 1, 4)).Solve(), high = new BoundarySolver(Pair(1, 1, 4) with { WellHeight = 9 }).Solve();

        high.Energy.Should().BeApproximately(3 * low.Energy, 1e-8, "σ = √(κw) times a number");
    }

    [Test]
    public void The_metastable_form_has_a_boundary_too()
    {
        BoundaryParameters pair = Pair(1, 1, 1) with { Energy = PairEnergy.Metastable(0.1, 1) };

        BoundaryResult result = new BoundarySolver(pair).Solve();

        result.GradientPart.Should().BeApproximately(0.5, 1e-6, "the first integral of the equilibrium");
    }

    [Test]
    public void An_iteration_that_misses_its_tolerance_is_reported()
    {
        Action solve = () => new BoundarySolver(Pair(1, 1, 1), new() { Tolerance = 1e-30 }).Solve();

        solve.Should().Throw<BoundaryNotConvergedException>().Which.Residual.Should().BePositive();
    }

    [Test]
    public void A_surface_has_the_energy_of_the_integral_over_its_profile()
    {
        // √(2κw) ∫₀^√(a/b) √(b/4)(a/b − φ²)dφ by the midpoint rule.
        double a = 1.3, b = 0.8, kappa = 2.5, w = 0.7, sum = 0;
        for (int i = 0; i < 100_000; i++)
        {
            double phi = Math.Sqrt(a / b) * (i + 0.5) / 100_000;
            sum += Math.Sqrt(2 * kappa * w * ((-a * phi * phi / 2) + (b * Math.Pow(phi, 4) / 4) + (a * a / (4 * b)))) * Math.Sqrt(a / b) / 100_000;
        }

        FreeSurface.Energy(kappa, w, a, b).Should().BeApproximately(sum, 1e-8, "the error of the midpoint rule is the square of 1e-5");
        FreeSurface.Energy(4, 1).Should().BeApproximately(2 * Math.Sqrt(2) / 3, 1e-15, "(√2/3)√(κw)");
    }

    [Test]
    public void Wetting_is_complete_for_very_unequal_grains_and_partial_for_similar_ones()
    {
        double similar = FreeSurface.WettingParameter(1, 1, 1, 1, 1.5);
        double unequal = FreeSurface.WettingParameter(1, 1, 1, 0.15, 8), exchanged = FreeSurface.WettingParameter(1, 1, 1, 8, 0.15);

        similar.Should().BeInRange(0, 1);
        unequal.Should().BeGreaterThan(1);
        exchanged.Should().BeApproximately(-unequal, 1e-8, "the sign says who wets whom");
        FreeSurface.WettingParameter(1, 1, 1, 2, 2).Should().Be(0);
    }

    [Test]
    public void The_speed_of_a_pulled_front_on_a_fine_grid_is_that_of_the_continuum()
    {
        (double speed, double decay) = FrontSpeed.PulledOnGrid(1.5, 2, 0.8, 1e-3, 1e-8);

        speed.Should().BeApproximately(FrontSpeed.Pulled(1.5, 2, 0.8), 1e-5, "second order in the spacing and first in the step");
        decay.Should().BeApproximately(Math.Sqrt(0.8 / 2), 1e-3, "λ = √(wa/κ); the place of a minimum has half the digits of its value");
    }
}
