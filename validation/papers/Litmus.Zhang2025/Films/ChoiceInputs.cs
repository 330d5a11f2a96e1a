using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025.Films;

/// <summary>Grid, times and choices of a film as inputs.</summary>
/// <remarks>The choices are those of the reference formulation. It was found by a scan over what the paper does not print.</remarks>
internal sealed class ChoiceInputs
{
    private const string Scanned = "not printed; part of the reference formulation, which was found by a scan: ";

    private readonly Input _columnCount, _rowCount, _nucleusCount, _wellHeight, _coupling, _spacing, _nucleusRadius, _nucleusHeight, _initialRows;
    private readonly Input _dividedStep, _activityThreshold, _layerTime, _formulation;

    /// <summary>The inputs.</summary>
    public ChoiceInputs(Paper paper)
    {
        Table table = paper.Table("phase-field-parameters");
        All =
        [
            _columnCount = table.InputOf("columnCount"),
            _rowCount = table.InputOf("rowCount"),
            _nucleusCount = table.InputOf("nucleusCount"),
            EarlySnapshot = table.InputOf("earlySnapshot"),
            LastSnapshot = table.InputOf("lastSnapshot"),
            _formulation = FilmFormulations.Choice(),
            _wellHeight = Input.Assumed("wellHeight", 1, "1", 0.2, Scanned + "factor w of the local free energy density")
                .Within(0.5, 2, "of order one, as are all other constants of the model"),
            _coupling = Input.Assumed("coupling", 1, "1", 0.2, Scanned + "factor on g in g φ_i²φ_j²")
                .Within(0.75, 2, "g must exceed 1/2; forms in use have 1 to 1.5"),
            _spacing = Input.Assumed("modelSpacing", 1, "1", 0.1, Scanned + "the constants are dimensionless, so the printed 0.5 µm does not give Δx")
                .Within(0.5, 1.5, "from the printed number to cells that just resolve a boundary"),
            _nucleusRadius = Input.Assumed("nucleusRadius", 2, "1", 0.5, Scanned + "radius of a nucleus in cells")
                .Within(1, 4, "from one cell to nuclei that touch"),
            _nucleusHeight = Input.Assumed("nucleusHeight", 5, "1", 1, Scanned + "height in cells over which the centres of nuclei are spread")
                .Within(2, 16, "from a flat bottom to a quarter of the film"),
            _initialRows = Input.Assumed(
                "initialRows", 8, "1", 1, Scanned + "rows active at the start. Each orientation has 25 nuclei; the text says that orientations are drawn")
                .Within(3, 20, "from rows that just hold the nuclei to a third of the film"),
            _dividedStep = Input.Exact(
                "dividedStep", 0.05, "s", "our numerics: five printed steps, divided until stable. The printed step is unstable"),
            _activityThreshold = Input.Exact(
                "activityThreshold", 1e-6, "1", "our numerics: the largest power of ten that keeps three digits of the area fractions (README of the solver)"),
            _layerTime = Input.Assumed("layerTime", 1.2, "s", 0.3, Scanned + "time of a row")
                .Within(0.01, 6, "from one printed step to 400 s over the rows of the film"),
        ];
    }

    /// <summary>All inputs.</summary>
    public IReadOnlyList<Input> All { get; }

    /// <summary>Time of the early snapshot.</summary>
    public Input EarlySnapshot { get; }

    /// <summary>Time of the last snapshot.</summary>
    public Input LastSnapshot { get; }

    /// <summary>The choices that the inputs make.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nuclei reach above the rows that are active at the start.</exception>
    public FilmChoices Choices(CaseInputs inputs)
    {
        FilmChoices choices = Read(inputs);
        double reach = choices.NucleusHeight + choices.NucleusRadius;
        return reach <= choices.InitialRows
            ? choices
            : throw new ArgumentOutOfRangeException(
                nameof(inputs),
                choices.InitialRows,
                $"{choices.InitialRows} rows are active at the start, and nuclei reach {reach} cells up. Activate as many rows, or lower the nuclei.");
    }

    private FilmChoices Read(CaseInputs inputs) => new()
    {
        Formulation = FilmFormulations.Coupled(inputs.OptionOf(_formulation), inputs[_coupling]),
        WellHeight = inputs[_wellHeight],
        Spacing = inputs[_spacing],
        ColumnCount = (int)Math.Round(inputs[_columnCount]),
        RowCount = (int)Math.Round(inputs[_rowCount]),
        TimeStep = inputs[_dividedStep],
        ActivityThreshold = inputs[_activityThreshold],
        Duration = inputs[LastSnapshot],
        EarlyTime = inputs[EarlySnapshot],
        NucleusCount = (int)Math.Round(inputs[_nucleusCount]),
        NucleusRadius = inputs[_nucleusRadius],
        NucleusHeight = inputs[_nucleusHeight],
        InitialRows = (int)Math.Round(inputs[_initialRows]),
        LayerTime = inputs[_layerTime],
    };
}
