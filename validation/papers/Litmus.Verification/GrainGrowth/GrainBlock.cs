using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.Verification.GrainGrowth;

/// <summary>A block of grains that is active from the start, one orientation per grain, and what is measured on it.</summary>
internal static class GrainBlock
{
    /// <summary>The physics of a block.</summary>
    /// <param name="grid">Cells and spacing.</param>
    /// <param name="energy">f₀.</param>
    /// <param name="wellHeight">w.</param>
    /// <param name="boundary">What lies beyond the sides.</param>
    /// <param name="grains">L and κ of each grain.</param>
    public static AllenCahnParameters Parameters(
        CellGrid grid,
        FreeEnergyDensity energy,
        double wellHeight,
        LateralBoundary boundary,
        params IReadOnlyList<(double Mobility, double Gradient)> grains) => new()
    {
        Grid = grid,
        Orientations =
        [
            .. grains.Select((grain, i) =>
                new CrystalOrientation { Name = $"grain {i}", Mobility = grain.Mobility, GradientEnergyCoefficient = grain.Gradient }),
        ],
        GrainOrientations = [.. Enumerable.Range(0, grains.Count)],
        FreeEnergy = energy,
        UnactivatedRows = UnactivatedRows.Closed,
        WellHeight = wellHeight,
        Activation = new FullyActive(),
        LateralBoundary = boundary,
        Duration = 1,
    };

    /// <summary>A state from a function of field and position, at the centres of cells.</summary>
    public static PhaseFieldState State(CellGrid grid, int fieldCount, Func<int, double, double, double> value)
    {
        double[] values = new double[fieldCount * grid.CellCount];
        for (int field = 0; field < fieldCount; field++)
        {
            for (int row = 0; row < grid.RowCount; row++)
            {
                for (int column = 0; column < grid.ColumnCount; column++)
                {
                    values[(field * grid.CellCount) + grid.Cell(column, row)] = value(field, (column + 0.5) * grid.Spacing, (row + 0.5) * grid.Spacing);
                }
            }
        }

        return PhaseFieldState.FromDense(grid, fieldCount, values);
    }

    /// <summary>The states of one run at the steps nearest to some times, rising.</summary>
    public static PhaseFieldState[] StatesAt(
        AllenCahnParameters parameters,
        AllenCahnOptions options,
        PhaseFieldState initial,
        CancellationToken cancellationToken,
        params IReadOnlyList<double> times)
    {
        AllenCahnSolver solver = new(parameters with { Duration = times[^1] }, options with { CaptureTimes = [.. times] });
        return [.. solver.Solve(initial, progress: null, cancellationToken).Captured.Select(captured => captured.State)];
    }

    /// <summary>Area of a field, Σ φ²/Σ_q φ_q² over the cells: a diffuse boundary is shared out between its two sides.</summary>
    public static double Area(PhaseFieldState state, int field)
    {
        double[][] all = [.. Enumerable.Range(0, state.FieldCount).Select(state.Dense)];
        double area = 0;
        for (int cell = 0; cell < all[0].Length; cell++)
        {
            double squares = 0;
            foreach (double[] values in all)
            {
                squares += values[cell] * values[cell];
            }

            area += all[field][cell] * all[field][cell] / squares;
        }

        return area * state.Grid.Spacing * state.Grid.Spacing;
    }

    /// <summary>Position [length of the model] where a falling profile along one line of cells is one half, by a cubic through four cells.</summary>
    /// <remarks>Linear interpolation would add an error of second order that depends on where the front lies between two cells.</remarks>
    public static double HalfwayPosition(PhaseFieldState state)
    {
        double[] values = state.Dense(0);
        int at = Array.FindIndex(values, value => value < 0.5);
        double low = 0, high = 1;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Cubic(values, at, middle) > 0.5 ? (middle, high) : (low, middle);
        }

        return (at - 0.5 + low) * state.Grid.Spacing;
    }

    /// <summary>Largest difference of an order parameter between two states.</summary>
    public static double LargestDifference(PhaseFieldState a, PhaseFieldState b)
    {
        double largest = 0;
        for (int field = 0; field < a.FieldCount; field++)
        {
            double[] first = a.Dense(field), second = b.Dense(field);
            for (int cell = 0; cell < first.Length; cell++)
            {
                largest = Math.Max(largest, Math.Abs(first[cell] - second[cell]));
            }
        }

        return largest;
    }

    /// <summary>Number of values that differ between two states.</summary>
    public static int DifferenceCount(PhaseFieldState a, PhaseFieldState b) =>
        Enumerable.Range(0, a.FieldCount).Sum(field => a.Dense(field).Zip(b.Dense(field), (x, y) => x.Equals(y) ? 0 : 1).Sum());

    // Lagrange's polynomial through the cells at − 2 … at + 1, s cells behind at − 1.
    private static double Cubic(double[] values, int at, double s) =>
        (values[at - 2] * s * (s - 1) * (s - 2) / -6) + (values[at - 1] * (s + 1) * (s - 1) * (s - 2) / 2)
        + (values[at] * (s + 1) * s * (s - 2) / -2) + (values[at + 1] * (s + 1) * s * (s - 1) / 6);
}
