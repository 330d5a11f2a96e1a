using Litmus.PhaseField.Activation;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;
using Litmus.ReferenceData;

namespace Litmus.Cases.Zhang2025.Films;

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

    /// <summary>The printed step Δt [s]; runs take what stability allows.</summary>
    public required double TimeStep { get; init; }

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
        .. ParameterInputs.Of(paper.Table("phase-field-parameters"), "columnCount", "rowCount", "timeStep", "nucleusCount", "earlySnapshot", "lastSnapshot"),
        Input.Assumed("wellHeight", 1, "1", 0.2, Scanned + "factor w of the local free energy density"),
        Input.Assumed("coupling", 1, "1", 0.2, Scanned + "g in g φ_i²φ_j²"),
        Input.Assumed("modelSpacing", 1, "1", 0.1, Scanned + "the constants are dimensionless, so that the printed 0.5 µm does not say what Δx is beside them"),
        Input.Assumed("nucleusRadius", 2, "1", 0.5, Scanned + "radius of a nucleus in cells"),
        Input.Assumed("nucleusHeight", 5, "1", 1, Scanned + "height in cells over which the centres of nuclei are spread"),
        Input.Assumed("initialRows", 8, "1", 1, Scanned + "rows active at the start"),
        Input.Assumed("layerTime", 1.2, "s", 0.3, Scanned + "time of a row"),
    ];

    /// <summary>The choices that the inputs make.</summary>
    public static FilmChoices From(CaseInputs inputs) => new()
    {
        Formulation = Formulation.ChenExposed with { FreeEnergy = FreeEnergyDensity.Landau(1, 1, inputs["coupling"]) },
        WellHeight = inputs["wellHeight"],
        Spacing = inputs["modelSpacing"],
        ColumnCount = (int)Math.Round(inputs["columnCount"]),
        RowCount = (int)Math.Round(inputs["rowCount"]),
        TimeStep = inputs["timeStep"],
        Duration = inputs["lastSnapshot"],
        EarlyTime = inputs["earlySnapshot"],
        NucleusCount = (int)Math.Round(inputs["nucleusCount"]),
        NucleusRadius = inputs["nucleusRadius"],
        NucleusHeight = inputs["nucleusHeight"],
        InitialRows = (int)Math.Round(inputs["initialRows"]),
        LayerTime = inputs["layerTime"],
    };

    /// <summary>The nuclei of one seed; the same places and orientations whatever the orientations' constants.</summary>
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
