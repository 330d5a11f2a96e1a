using Litmus.Cases;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.OneDimensional;
using Litmus.PhaseField.Texture;

namespace Litmus.Verification.GrainGrowth;

/// <summary>A flat boundary at rest, and a free surface: they stand still and have the energies of the one-dimensional solve and of the closed form.</summary>
internal static class FlatBoundaryChecks
{
    private const double Length = 60;

    public static void Check(CaseObservations observations, double wellHeight, CancellationToken cancellationToken)
    {
        observations.Check(
            "Flat boundary between unequal grains, shift from t = 60 to 100", "0: both wells are equally deep, whatever L and κ are",
            Shift(wellHeight, cancellationToken), 0, "1",
            Tolerance.Absolute(1e-4, "cells; wells that differ by 1e-4 w would shift it by about 0.004; the lattice settles it by less"));
        BoundaryResult equal = new BoundarySolver(Pair(1.5, 3, 3, wellHeight)).Solve();
        observations.Check(
            typeof(BoundarySolver), "energy of a boundary of equal grains", "(√2/3)√(κw) for g = 3/2, κ = 3", equal.Energy,
            Math.Sqrt(2) / 3 * Math.Sqrt(3 * wellHeight), "1",
            Tolerance.Absolute(1e-7, "the extrapolation leaves the fourth power of 1/32"));
        foreach ((double g, double second) in ((double, double)[])[(1.0, 8.0), (1.5, 8.0)])
        {
            double coarse = BoundaryEnergy(1, g, 2, second, wellHeight, cancellationToken);
            double fine = BoundaryEnergy(0.5, g, 2, second, wellHeight, cancellationToken);
            observations.Check(
                $"Flat boundary, g = {g}, κ = 2 and {second}: energy extrapolated in the spacing",
                "the one-dimensional equilibrium profile, which shares no code with the stepper",
                fine + ((fine - coarse) / 3), new BoundarySolver(Pair(g, 2, second, wellHeight)).Solve().Energy, "1",
                Tolerance.Relative(1e-3, "second order; the next term is (spacing/width)⁴, (1/4)⁴ at most"));
        }

        double coarseSurface = SurfaceEnergy(1, 8, wellHeight, cancellationToken), fineSurface = SurfaceEnergy(0.5, 8, wellHeight, cancellationToken);
        observations.Check(
            typeof(AllenCahnSolver), "exposed surface, κ = 8: energy extrapolated in the spacing", "(√2/3)√(κw)",
            fineSurface + ((fineSurface - coarseSurface) / 3), FreeSurface.Energy(8, wellHeight), "1",
            Tolerance.Relative(1e-3, "second order; the next term is (spacing/width)⁴, (1/4)⁴ at most"));
    }

    private static BoundaryParameters Pair(double g, double first, double second, double wellHeight) =>
        new()
        {
            Energy = PairEnergy.Landau(1, 1, g),
            WellHeight = wellHeight,
            FirstGradientEnergyCoefficient = first,
            SecondGradientEnergyCoefficient = second,
        };

    private static double Shift(double wellHeight, CancellationToken cancellationToken)
    {
        CellGrid grid = new() { ColumnCount = (int)Length, RowCount = 1 };
        AllenCahnParameters parameters = GrainBlock.Parameters(grid, FreeEnergyDensity.Chen, wellHeight, LateralBoundary.ZeroFlux, (5.0, 2.0), (0.5, 6.0));
        PhaseFieldState[] states = GrainBlock.StatesAt(parameters, new() { Storage = FieldStorage.Dense }, Halves(grid), cancellationToken, 60, 100);
        return GrainBlock.HalfwayPosition(states[1]) - GrainBlock.HalfwayPosition(states[0]);
    }

    private static double BoundaryEnergy(double spacing, double g, double first, double second, double wellHeight, CancellationToken cancellationToken)
    {
        CellGrid grid = new() { ColumnCount = (int)(Length / spacing), RowCount = 1, Spacing = spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, FreeEnergyDensity.Landau(1, 1, g), wellHeight, LateralBoundary.ZeroFlux, (1.0, first), (1.0, second)) with { Duration = 80 };
        AllenCahnResult result = new AllenCahnSolver(parameters, new() { Storage = FieldStorage.Dense, TimeStep = 0.02 })
            .Solve(Halves(grid), progress: null, cancellationToken);

        // Bulk energy −w/4 per volume; the row is one spacing high.
        return (EnergyFunctional.Of(parameters, result.FinalState, 1) / spacing) + (Length * wellHeight / 4);
    }

    private static double SurfaceEnergy(double spacing, double gradient, double wellHeight, CancellationToken cancellationToken)
    {
        int active = (int)(Length / spacing);
        CellGrid grid = new() { ColumnCount = 1, RowCount = active + 1, Spacing = spacing };
        AllenCahnParameters parameters = GrainBlock.Parameters(grid, FreeEnergyDensity.Chen, wellHeight, LateralBoundary.ZeroFlux, (1.0, gradient)) with
        {
            Duration = 20,
            UnactivatedRows = UnactivatedRows.Exposed,
            Activation = new LayerClock { InitialRows = active, LayerTime = 1e6 },
        };
        PhaseFieldState initial = GrainBlock.State(grid, 1, (_, _, y) => y < Length ? 1 : 0);
        AllenCahnResult result = new AllenCahnSolver(parameters, new() { Storage = FieldStorage.Dense }).Solve(initial, progress: null, cancellationToken);

        // The row that holds zero is the end point of the trapezoidal rule: half a cell with f = w/4 above the bulk.
        return (EnergyFunctional.Of(parameters, result.FinalState, active) / spacing) + (Length * wellHeight / 4) + (wellHeight / 8 * spacing);
    }

    private static PhaseFieldState Halves(CellGrid grid) => GrainBlock.State(grid, 2, (field, x, _) => (field == 0) == x < Length / 2 ? 1 : 0);
}
