using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.OneDimensional;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class BoundaryTests
{
    [TestCase(1.0, 1.0)]
    [TestCase(1.0, 1.5)]
    public void A_flat_boundary_stands_still_for_any_mobilities_and_gradient_coefficients(double b, double g)
    {
        CellGrid grid = new() { ColumnCount = 60, RowCount = 1 };
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Landau(1, b, g), 100, LateralBoundary.ZeroFlux, (5.0, 2.0), (0.5, 6.0));
        PhaseFieldState initial = Runs.State(grid, 2, (field, x, _) => (field == 0) == x < 30 ? 1 : 0);

        PhaseFieldState[] states = Runs.StatesAt(parameters, new() { Storage = FieldStorage.Dense }, initial, 60, 100);

        (Position(states[1]) - Position(states[0])).Should().BeApproximately(
            0, 1e-4, "both wells are equally deep; a difference of 1e-4 w would move the boundary by about Mw·1e-4·40 = 0.004 cells");
    }

    [TestCase(1.0, 2.0, 2.0)]
    [TestCase(1.0, 2.0, 8.0)]
    [TestCase(1.5, 2.0, 8.0)]
    public void The_energy_of_a_flat_boundary_is_that_of_the_one_dimensional_solve(double g, double first, double second)
    {
        double coarse = BoundaryEnergy(1, g, first, second), fine = BoundaryEnergy(0.5, g, first, second);
        BoundaryParameters boundary = new()
        {
            Energy = PairEnergy.Landau(1, 1, g),
            WellHeight = 1,
            FirstGradientEnergyCoefficient = first,
            SecondGradientEnergyCoefficient = second,
        };

        BoundaryResult expected = new BoundarySolver(boundary).Solve();

        double extrapolated = fine + ((fine - coarse) / 3);
        extrapolated.Should().BeApproximately(expected.Energy, 1e-3 * expected.Energy, "the scheme is second order; the next term is (1/4 width)^4");
    }

    [Test]
    public void An_exposed_film_has_the_energy_of_a_free_surface([Values(8.0, 24.0)] double gradient)
    {
        double coarse = SurfaceEnergy(1, gradient), fine = SurfaceEnergy(0.5, gradient);

        double expected = FreeSurface.Energy(gradient, 1), extrapolated = fine + ((fine - coarse) / 3);
        extrapolated.Should().BeApproximately(expected, 1e-3 * expected, "the energy of the scheme is second order");
    }

    private static double BoundaryEnergy(double spacing, double g, double first, double second)
    {
        CellGrid grid = new() { ColumnCount = (int)(60 / spacing), RowCount = 1, Spacing = spacing };
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Landau(1, 1, g), 80, LateralBoundary.ZeroFlux, (1.0, first), (1.0, second));
        PhaseFieldState initial = Runs.State(grid, 2, (field, x, _) => (field == 0) == x < 30 ? 1 : 0);
        AllenCahnResult result = new AllenCahnSolver(parameters, new() { Storage = FieldStorage.Dense, TimeStep = 0.02 }).Solve(initial);

        // Bulk energy is −w/4 per volume; the row is one spacing high.
        return (EnergyFunctional.Of(parameters, result.FinalState, 1) / spacing) + (60 * 0.25);
    }

    private static double SurfaceEnergy(double spacing, double gradient)
    {
        int active = (int)(60 / spacing);
        CellGrid grid = new() { ColumnCount = 1, RowCount = active + 1, Spacing = spacing };
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Chen, 20, LateralBoundary.ZeroFlux, (1.0, gradient)) with
        {
            UnactivatedRows = UnactivatedRows.Exposed,
            Activation = new LayerClock { InitialRows = active, LayerTime = 1e6 },
        };
        PhaseFieldState initial = Runs.State(grid, 1, (_, _, y) => y < 60 ? 1 : 0);
        AllenCahnResult result = new AllenCahnSolver(parameters, new() { Storage = FieldStorage.Dense }).Solve(initial);

        // The row of zeros is the end point of the trapezoidal rule: half a cell with f = w/4 above the bulk.
        return (EnergyFunctional.Of(parameters, result.FinalState, active) / spacing) + (60 * 0.25) + (0.125 * spacing);
    }

    private static double Position(PhaseFieldState state)
    {
        double[] first = state.Dense(0), second = state.Dense(1);
        return Runs.Crossing([.. first.Select((value, i) => value - second[i])], 0);
    }
}
