using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How wide are boundaries at 300 K, and does the direction in their plane matter? (yoon2023, Methods; Tables S5 and S11)</summary>
/// <remarks>It reads the trajectories of the cases of single boundaries. Three boundaries stand for 55, so the scatter between them is the uncertainty.</remarks>
public sealed class BoundaryRegionCase : IValidationCase
{
    private const string Width = "gb-width-range", Anisotropy = "anisotropy-below-3", Table = "boundary-regions";

    private readonly BoundaryDynamics[] _boundaries =
    [
        new(BoundaryModel.Sigma29Tilt, BoundaryDynamics.TiltTranslations), new(BoundaryModel.Sigma11Tilt, BoundaryDynamics.TiltTranslations),
        new(BoundaryModel.Sigma31Twist, BoundaryDynamics.TwistTranslations),
    ];

    private readonly Input _temperature;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public BoundaryRegionCase(ReferenceDataset data)
    {
        _temperature = new PrintedNumbers(data.Paper("yoon2023")).Setting("temperature", "parameters", "room_temperature");
        Description = CaseDescription.Of<BoundaryRegionCase>(
            "boundary-regions",
            "How wide are boundaries at 300 K, and does the direction in their plane matter?",
            answers: [.. Answer.ByModel(Width, Anisotropy)],
            inputs: [.. BoundaryDynamics.Shared, BoundaryDynamics.TiltTranslations, BoundaryDynamics.TwistTranslations, _temperature]) with
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
        BoundaryMotionResult[] motions = [.. _boundaries.Select(boundary => boundary.Compute(inputs, inputs[_temperature], progress, cancellationToken))];
        double[] widths = [.. motions.Select(motion => motion.Width)], ratios = [.. motions.Select(motion => motion.Anisotropy)];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Width, widths.Average(), "Angstrom", StudentFactor.Deviation(widths), replicas: widths.Length)
            .Scalar(Anisotropy, ratios.Average(), "1", StudentFactor.Deviation(ratios), replicas: ratios.Length)
            .Between(Anisotropy, 1, double.MaxValue);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations
            .Note(Width, ("widths", Words(widths, "F1")), ("cut_Angstrom", inputs[LithiumCrystal.CutOff]))
            .Note(Anisotropy, ("ratios", Words(ratios, "F1")), ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        double[] slices = [.. motions.SelectMany(motion => motion.Answer.Result.SeriesOf("width"))];
        const double Interval = 10;
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. _boundaries.SelectMany((boundary, i) => motions[i].Answer.Result.SeriesOf("width").Select(_ => boundary.Name))]),
            CaseColumn.InUnit("time_ps", [.. motions.SelectMany(motion => Times(motion.Answer.Result.SeriesOf("width").Count))]),
            CaseColumn.InUnit("width_Angstrom", slices),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Width of three boundaries at 300 K",
            "Full width at a quarter of the height of the energy, both boundaries of a cell, means over 10 ps.",
            new FigureAxis("time / ps"),
            new FigureAxis("width / Å"),
            [new FigureLayer(FigureMark.Point, Table, "time_ps", "width_Angstrom", Series: "boundary")],
            [Width]));
        return observations.Complete();

        static IEnumerable<double> Times(int count) => Enumerable.Range(0, count).Select(i => Interval * ((i % (count / 2)) + 0.5));
    }

    private string Words(double[] values, string format) => string.Join(", ", _boundaries.Zip(values, (boundary, value) =>
        $"{boundary.Name} {value.ToString(format, CultureInfo.InvariantCulture)}"));
}
