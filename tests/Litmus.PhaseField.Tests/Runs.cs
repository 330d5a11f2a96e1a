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

    public static AllenCahnParameters Film(CellGrid grid, Formulation formulation, double duration, LateralBoundary boundary = LateralBoundary.Periodic) => new()
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
}
