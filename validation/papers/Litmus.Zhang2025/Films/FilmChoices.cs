using System.Collections.Immutable;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;
using Litmus.Primitives.Randomness;

namespace Litmus.Zhang2025.Films;

/// <summary>What a simulated film needs besides its orientations: the printed grid and times, and the choices that the paper does not print.</summary>
/// <remarks>Lengths are in cells, except the spacing itself.</remarks>
internal sealed record FilmChoices
{
    /// <summary>Free energy density and rule for unactivated rows.</summary>
    public Formulation Formulation { get; init; } = Formulation.ChenExposed;

    /// <summary>Factor w of f₀.</summary>
    public required double WellHeight { get; init; }

    /// <summary>Spacing Δx, in the unit of length of the dimensionless constants.</summary>
    public required double Spacing { get; init; }

    /// <summary>Cells along the substrate.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Cells in the direction of growth.</summary>
    public required int RowCount { get; init; }

    /// <summary>Time [s] that is divided into as many equal explicit steps as stability needs. Rows are activated at its start.</summary>
    public required double TimeStep { get; init; }

    /// <summary>Order parameter [1] below which a tile of the grid drops a field.</summary>
    public required double ActivityThreshold { get; init; }

    /// <summary>Whether each nucleus draws its orientation, so their numbers differ. Otherwise orientations are dealt in turn.</summary>
    public bool DrawsOrientations { get; init; }

    /// <summary>Time of the last snapshot [s].</summary>
    public required double Duration { get; init; }

    /// <summary>Time of the early snapshot [s].</summary>
    public required double EarlyTime { get; init; }

    /// <summary>Number of nuclei.</summary>
    public required int NucleusCount { get; init; }

    /// <summary>Radius of a nucleus [cells].</summary>
    public required double NucleusRadius { get; init; }

    /// <summary>Height above the substrate within which the centres of nuclei lie [cells].</summary>
    public required double NucleusHeight { get; init; }

    /// <summary>Rows active at the start.</summary>
    public required int InitialRows { get; init; }

    /// <summary>Time τ of a row [s].</summary>
    public required double LayerTime { get; init; }

    /// <summary>What lies beyond the sides.</summary>
    public LateralBoundary Sides { get; init; } = LateralBoundary.Periodic;

    /// <summary>The grid.</summary>
    public CellGrid Grid => new() { ColumnCount = ColumnCount, RowCount = RowCount, Spacing = Spacing };

    /// <summary>When rows become active.</summary>
    public IActivationRule Activation => new LayerClock { InitialRows = InitialRows, LayerTime = LayerTime };

    /// <summary>The orientation of each nucleus of one seed.</summary>
    public ImmutableArray<int> NucleusOrientations(int orientationCount, ulong seed)
    {
        if (!DrawsOrientations)
        {
            return Nuclei(orientationCount, seed).GrainOrientations;
        }

        // A separate random stream, so the places stay those of the seed.
        Xoshiro256StarStar random = new(~seed);
        return [.. Enumerable.Range(0, NucleusCount).Select(_ => (int)(random.NextDouble() * orientationCount))];
    }

    /// <summary>The nuclei of one seed. Their places do not depend on the constants of the orientations.</summary>
    public NucleusLayout Nuclei(int orientationCount, ulong seed) => new()
    {
        Grid = Grid,
        Count = NucleusCount,
        OrientationCount = orientationCount,
        Radius = NucleusRadius * Spacing,
        StartHeight = NucleusHeight * Spacing,
        LateralBoundary = Sides,
        Seed = seed,
    };
}
