using System.Collections.Immutable;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;

namespace Litmus.Verification.GrainGrowth;

/// <summary>
/// A small film of twelve grains of three orientations with unequal constants, rows activated one after another: for what must hold in every film.
/// </summary>
internal static class ThreeOrientationFilm
{
    private static readonly ImmutableArray<CrystalOrientation> Orientations =
    [
        new() { Name = "first", Mobility = 1.7, GradientEnergyCoefficient = 0.8 },
        new() { Name = "second", Mobility = 6.1, GradientEnergyCoefficient = 3.1 },
        new() { Name = "third", Mobility = 0.2, GradientEnergyCoefficient = 2.4 },
    ];

    /// <summary>52 × 25 cells: no multiple of a tile, so that tiles at the edges are cut.</summary>
    public static CellGrid Grid { get; } = new() { ColumnCount = 52, RowCount = 25 };

    /// <summary>The film in a formulation.</summary>
    public static AllenCahnParameters Under(Formulation formulation, double wellHeight, double duration) => new()
    {
        Grid = Grid,
        Orientations = Orientations,
        GrainOrientations = Nuclei.GrainOrientations,
        FreeEnergy = formulation.FreeEnergy,
        UnactivatedRows = formulation.UnactivatedRows,
        WellHeight = wellHeight,
        Activation = new LayerClock { InitialRows = 7, LayerTime = 0.1 },
        Duration = duration,
    };

    /// <summary>Its nuclei.</summary>
    public static PhaseFieldState Start(AllenCahnParameters film) => Nuclei.Place(hasVoid: film.FreeEnergy.Void is not null);

    private static NucleusLayout Nuclei => new() { Grid = Grid, Count = 12, OrientationCount = 3, Radius = 2, StartHeight = 4, Seed = 7 };
}
