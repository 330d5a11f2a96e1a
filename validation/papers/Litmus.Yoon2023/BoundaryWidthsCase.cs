using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How wide are the boundaries between 250 and 400 K? (yoon2023, Methods; Table S5)</summary>
/// <remarks>
/// As in the paper: a Gaussian through the planar energy, and its width at a quarter of the height, averaged over the boundaries at each temperature. Four
/// chosen boundaries stand for the 55, so the scatter of single ones is the uncertainty.
/// </remarks>
public sealed class BoundaryWidthsCase : IValidationCase
{
    private const string Claim = "gb-width-range", Table = "boundary-widths", Means = "mean-widths", Limits = "printed-widths";

    private static readonly double[] Temperatures = [250, 300, 350, 400];

    private readonly Input _smallest, _largest;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public BoundaryWidthsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        (_smallest, _largest) = (
            paper.Setting("smallestWidth", "parameters", "smallest_boundary_width"), paper.Setting("largestWidth", "parameters", "largest_boundary_width"));
        Description = CaseDescription.Of<BoundaryWidthsCase>(
            "boundary-widths",
            "How wide are the boundaries between 250 and 400 K?",
            answers: [.. Answer.ByModel(Claim)],
            inputs: [.. BoundaryDynamics.OrderInputsOfAll, _smallest, _largest]) with
        {
            Engine = "lammps",
            IsExpensive = true,
            MinimumTier = Tier.Standard,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double middle = 0.5 * (inputs[_smallest] + inputs[_largest]);
        Widths[] rows = [.. Temperatures.Select(temperature => WidthsAt(inputs, temperature, progress, cancellationToken))];
        Widths worst = rows.MaxBy(row => Math.Abs(row.Mean - middle))!;
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, worst.Mean, "m", worst.Uncertainty);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("means", string.Join(", ", rows.Select(row =>
                FormattableString.Invariant($"{1e10 * row.Mean:F1} ± {1e10 * row.Uncertainty:F1} Å at {row.Temperature} K")))),
            ("temperature_K", worst.Temperature),
            ("time_ps", inputs[BoundaryDynamics.OrderTime]),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, rows, inputs);
        return observations.Complete();
    }

    private static Widths WidthsAt(CaseInputs inputs, double temperature, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] widths =
        [
            .. BoundaryDynamics.All.Select(boundary =>
                1e-10 * boundary.ComputeOrder(inputs, temperature, progress, cancellationToken).SeriesOf("width").Average()),
        ];
        return new Widths(temperature, widths, widths.Average(), StudentFactor.UncertaintyOfChosen(widths));
    }

    private void AddFigure(CaseObservations observations, Widths[] rows, CaseInputs inputs)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("temperature_K", [.. rows.SelectMany(row => row.Values.Select(_ => row.Temperature))]),
            CaseColumn.Of("boundary", [.. rows.SelectMany(_ => BoundaryDynamics.All.Select(boundary => boundary.Name))]),
            CaseColumn.Of("width_Angstrom", [.. rows.SelectMany(row => row.Values)]),
        ]));
        observations.Table(new CaseTable(Means,
        [
            CaseColumn.Of("temperature_K", [.. rows.Select(row => row.Temperature)]),
            CaseColumn.Of("mean_Angstrom", [.. rows.Select(row => row.Mean)]),
            CaseColumn.Of("lower_Angstrom", [.. rows.Select(row => row.Mean - (2 * row.Uncertainty))]),
            CaseColumn.Of("upper_Angstrom", [.. rows.Select(row => row.Mean + (2 * row.Uncertainty))]),
        ]));
        observations.Table(new CaseTable(Limits,
        [
            CaseColumn.Of("temperature_K", [Temperatures[0], Temperatures[^1], Temperatures[0], Temperatures[^1]]),
            CaseColumn.Of("width_Angstrom", [inputs[_smallest], inputs[_smallest], inputs[_largest], inputs[_largest]]),
            CaseColumn.Of("limit", ["least width printed", "least width printed", "greatest width printed", "greatest width printed"]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Width of four boundaries against temperature",
            "Points: each boundary. Bars: the mean of the four with two standard uncertainties. Lines: the ends of the printed range.",
            new FigureAxis("temperature / K"),
            new FigureAxis("width / Å"),
            [
                new FigureLayer(FigureMark.Line, Limits, "temperature_K", "width_Angstrom", Series: "limit"),
                new FigureLayer(FigureMark.Range, Means, "temperature_K", "lower_Angstrom", Y2: "upper_Angstrom"),
                new FigureLayer(FigureMark.Point, Table, "temperature_K", "width_Angstrom", Series: "boundary"),
            ],
            [Claim]));
    }

    private sealed record Widths(double Temperature, double[] Values, double Mean, double Uncertainty);
}
