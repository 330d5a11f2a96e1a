using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;
using Litmus.Primitives.Randomness;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025.Films;

/// <summary>What a simulated film is grown with besides the constants of its orientations: the printed grid and times, and the choices that the paper leaves out.</summary>
/// <remarks>The choices are those of the reference formulation, which was found by scanning what the paper leaves out. Lengths are in cells, but for the spacing itself.</remarks>
internal sealed record FilmChoices
{
    private const string Scanned = "not printed; part of the reference formulation, which was found by scanning what the paper leaves out: ";

    /// <summary>Free energy density and rule for unactivated rows.</summary>
    public Formulation Formulation { get; init; } = Formulation.ChenExposed;

    /// <summary>Factor w of f₀.</summary>
    public required double WellHeight { get; init; }

    /// <summary>Spacing Δx in the unit of length of the dimensionless constants.</summary>
    public required double Spacing { get; init; }

    /// <summary>Cells along the substrate.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Cells in the direction of growth.</summary>
    public required int RowCount { get; init; }

    /// <summary>Time [s] that is divided into as many equal explicit steps as stability asks for; rows are activated at its start.</summary>
    public required double TimeStep { get; init; }

    /// <summary>Order parameter [1] below which a field is not kept in a tile of the grid.</summary>
    public required double ActivityThreshold { get; init; }

    /// <summary>Whether each nucleus draws its orientation, so that their numbers differ; otherwise they are dealt in turn.</summary>
    public bool DrawsOrientations { get; init; }

    /// <summary>Time of the last snapshot [s].</summary>
    public required double Duration { get; init; }

    /// <summary>Time of the early snapshot [s].</summary>
    public required double EarlyTime { get; init; }

    /// <summary>Number of nuclei.</summary>
    public required int NucleusCount { get; init; }

    /// <summary>Radius of a nucleus [cells].</summary>
    public required double NucleusRadius { get; init; }

    /// <summary>Height over the substrate in which the centres of nuclei lie [cells].</summary>
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

    /// <summary>The inputs of a case that grows films.</summary>
    public static IEnumerable<Input> Inputs(Paper paper) =>
    [
        .. ParameterInputs.Of(paper.Table("phase-field-parameters"), "columnCount", "rowCount", "nucleusCount", "earlySnapshot", "lastSnapshot"),
        Input.Assumed("wellHeight", 1, "1", 0.2, Scanned + "factor w of the local free energy density"),
        Input.Assumed("coupling", 1, "1", 0.2, Scanned + "g in g φ_i²φ_j²"),
        Input.Assumed("modelSpacing", 1, "1", 0.1, Scanned + "the constants are dimensionless, so that the printed 0.5 µm does not say what Δx is beside them"),
        Input.Assumed("nucleusRadius", 2, "1", 0.5, Scanned + "radius of a nucleus in cells"),
        Input.Assumed("nucleusHeight", 5, "1", 1, Scanned + "height in cells over which the centres of nuclei are spread"),
        Input.Assumed("initialRows", 8, "1", 1, Scanned + "rows active at the start; orientations are dealt in turn, 25 nuclei each, where the text says that they are drawn"),
        Input.Exact("dividedStep", 0.05, "s", "numerics of ours: what is divided into equal explicit steps as stability asks; five printed steps, so that less is lost to rounding up. The printed step itself is unstable"),
        Input.Exact("activityThreshold", 1e-6, "1", "numerics of ours: the largest power of ten at which the area fractions are those of no threshold to three digits (README of the solver), the measure by which single precision was chosen too"),
        Input.Assumed("layerTime", 1.2, "s", 0.3, Scanned + "time of a row"),
    ];

    /// <summary>The choices that the inputs make.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nuclei reach above the rows that are active at the start.</exception>
    public static FilmChoices From(CaseInputs inputs)
    {
        FilmChoices choices = Read(inputs);
        double reach = choices.NucleusHeight + choices.NucleusRadius;
        return reach <= choices.InitialRows
            ? choices
            : throw new ArgumentOutOfRangeException(
                nameof(inputs), choices.InitialRows, $"{choices.InitialRows} rows are active at the start, and nuclei reach {reach} cells up; expected at least as many rows. Activate more, or lower the nuclei.");
    }

    /// <summary>The orientation of each nucleus of one seed.</summary>
    public ImmutableArray<int> NucleusOrientations(int orientationCount, ulong seed)
    {
        if (!DrawsOrientations)
        {
            return Nuclei(orientationCount, seed).GrainOrientations;
        }

        // A stream of its own: the places stay those of the seed.
        Xoshiro256StarStar random = new(~seed);
        return [.. Enumerable.Range(0, NucleusCount).Select(_ => (int)(random.NextDouble() * orientationCount))];
    }

    /// <summary>The nuclei of one seed; the same places whatever the orientations' constants.</summary>
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

    private static FilmChoices Read(CaseInputs inputs) => new()
    {
        Formulation = Formulation.ChenExposed with { FreeEnergy = FreeEnergyDensity.Landau(1, 1, inputs["coupling"]) },
        WellHeight = inputs["wellHeight"],
        Spacing = inputs["modelSpacing"],
        ColumnCount = (int)Math.Round(inputs["columnCount"]),
        RowCount = (int)Math.Round(inputs["rowCount"]),
        TimeStep = inputs["dividedStep"],
        ActivityThreshold = inputs["activityThreshold"],
        Duration = inputs["lastSnapshot"],
        EarlyTime = inputs["earlySnapshot"],
        NucleusCount = (int)Math.Round(inputs["nucleusCount"]),
        NucleusRadius = inputs["nucleusRadius"],
        NucleusHeight = inputs["nucleusHeight"],
        InitialRows = (int)Math.Round(inputs["initialRows"]),
        LayerTime = inputs["layerTime"],
    };
}
