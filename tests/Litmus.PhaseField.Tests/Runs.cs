using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;

namespace Litmus.PhaseField.Tests;

/// <summary>Inputs that several tests share: a small film with three orientations of unequal constants.</summary>
internal static class Runs
{
    public static readonly CrystalOrientation[] Orientations =
    [
        new() { Name = "001", Mobility = 1.7, GradientEnergyCoefficient = 0.8 },
        new() { Name = "101", Mobility = 6.1, GradientEnergyCoefficient = 3.1 },
        new() { Name = "111", Mobility = 0.2, GradientEnergyCoefficient = 2.4 },
    ];

    public static CellGrid SmallGrid { get; } = new() { ColumnCount = 52, RowCount = 25 };

    public static CellGrid SmallBox { get; } = new() { ColumnCount = 21, RowCount = 11, DepthCount = 8 };

    public static NucleusLayout Nuclei(CellGrid grid, ulong seed = 7, LateralBoundary boundary = LateralBoundary.Periodic) =>
        new() { Grid = grid, Count = 12, OrientationCount = 3, Radius = 2, StartHeight = 4, Seed = seed, LateralBoundary = boundary };

    public static AllenCahnParameters Film(
        CellGrid grid, Formulation formulation, double duration, LateralBoundary boundary = LateralBoundary.Periodic) => new()
    {
        Grid = grid,
        Orientations = [.. Orientations],
        GrainOrientations = Nuclei(grid).GrainOrientations,
        FreeEnergy = formulation.FreeEnergy,
        UnactivatedRows = formulation.UnactivatedRows,
        WellHeight = 1,
        Activation = new LayerClock { InitialRows = 7, LayerTime = 0.1 },
        LateralBoundary = boundary,
        Duration = duration,
    };

    public static PhaseFieldState Start(AllenCahnParameters parameters) =>
        Nuclei(parameters.Grid, boundary: parameters.LateralBoundary).Place(hasVoid: parameters.FreeEnergy.Void is not null);

    /// <summary>Whether two states hold the same bits in every field and cell.</summary>
    public static bool AreIdentical(PhaseFieldState a, PhaseFieldState b) => LargestDifference(a, b) == 0;

    /// <summary>Largest difference of an order parameter.</summary>
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

    /// <summary>A fully active film with one orientation per grain.</summary>
    public static AllenCahnParameters Block(
        CellGrid grid,
        FreeEnergyDensity energy,
        double duration,
        LateralBoundary boundary,
        params (double Mobility, double Gradient)[] grains) => new()
    {
        Grid = grid,
        Orientations =
        [
            .. grains.Select((grain, i) =>
                new CrystalOrientation { Name = $"grain {i}", Mobility = grain.Mobility, GradientEnergyCoefficient = grain.Gradient }),
        ],
        GrainOrientations = [.. Enumerable.Range(0, grains.Length)],
        FreeEnergy = energy,
        UnactivatedRows = UnactivatedRows.Closed,
        WellHeight = 1,
        Activation = new FullyActive(),
        LateralBoundary = boundary,
        Duration = duration,
    };

    /// <summary>A state from a function of field and position (cell centres, lengths of the model).</summary>
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

    /// <summary>States of one run at several times, each resumed from the one before.</summary>
    public static PhaseFieldState[] StatesAt(AllenCahnParameters parameters, AllenCahnOptions options, PhaseFieldState initial, params double[] times)
    {
        PhaseFieldState[] states = new PhaseFieldState[times.Length];
        PhaseFieldState state = initial;
        for (int i = 0; i < times.Length; i++)
        {
            state = new AllenCahnSolver(parameters with { Duration = times[i] }, options).Solve(state).FinalState;
            states[i] = state;
        }

        return states;
    }

    /// <summary>Area of a field, Σ φ²/Σ_q φ_q² over the cells. Both sides share a diffuse boundary.</summary>
    public static double Area(PhaseFieldState state, int field)
    {
        double[][] all = [.. Enumerable.Range(0, state.FieldCount).Select(state.Dense)];
        double area = 0;
        for (int cell = 0; cell < all[0].Length; cell++)
        {
            area += all[field][cell] * all[field][cell] / all.Sum(values => values[cell] * values[cell]);
        }

        return area * state.Grid.Spacing * state.Grid.Spacing;
    }

    /// <summary>Position of a level along a line of values, by linear interpolation between cell centres, in cells.</summary>
    public static double Crossing(IReadOnlyList<double> values, double level)
    {
        for (int i = 1; i < values.Count; i++)
        {
            if ((values[i - 1] - level) * (values[i] - level) <= 0 && values[i] != values[i - 1])
            {
                return i - 0.5 + ((level - values[i - 1]) / (values[i] - values[i - 1]));
            }
        }

        return double.NaN;
    }
}
