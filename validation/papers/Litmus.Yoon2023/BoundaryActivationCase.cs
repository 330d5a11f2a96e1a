using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>What is the activation energy of diffusion in a boundary? (yoon2023, Results, Grain boundary diffusivity; Tables S8, S9)</summary>
/// <remarks>
/// As in the paper: dynamics at 250, 300 and 350 K, and a line through ln D against 1/T. At 400 K this boundary leaves its place within 0.12 ns, so its atoms
/// cannot be told from those of the grains, and nothing is said of the window from 300 to 400 K.
/// </remarks>
public sealed class BoundaryActivationCase : IValidationCase
{
    private const string Claim = "ea-gb-low", Table = "boundary-activation";

    private static readonly double[] Temperatures = [250, 300, 350];

    private static BoundaryDynamics Boundary => BoundaryDynamics.Sigma11Tilt;

    /// <summary>The case.</summary>
    public BoundaryActivationCase() => Description = CaseDescription.Of<BoundaryActivationCase>(
        "boundary-activation",
        $"What is the activation energy of diffusion in the {Boundary.Name} boundary?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [.. Boundary.Inputs, BoundaryDiffusivity.Sliding]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Point[] points = [.. Temperatures.Select(temperature => PointAt(inputs, temperature, progress, cancellationToken))];
        ArrheniusFit fit = ArrheniusFit.Fit(
            [.. points.Select(point => (point.Temperature, point.Diffusivity, point.RelativeUncertainty))], Temperatures[0], Temperatures[^1]);
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, fit.ActivationEnergy, "J", fit.StandardError);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim, DiffusivityNotes.File, "activation",
            ("boundary", Boundary.Name),
            ("energy_eV", fit.ActivationEnergy),
            ("uncertainty_eV", fit.StandardError),
            ("time_ps", inputs[BoundaryDynamics.RecordTime]),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, points);
        return observations.Complete();
    }

    private static Point PointAt(CaseInputs inputs, double temperature, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        BoundaryMotionResult motion = Boundary.Compute(inputs, temperature, progress, cancellationToken);
        IReadOnlyList<double> estimates = BoundaryDiffusivity.EstimatesOf(inputs, motion);
        double mean = estimates.Average();
        return new Point(temperature, mean, StudentFactor.UncertaintyOfMean(estimates) / mean, motion.Width);
    }

    private static void AddFigure(CaseObservations observations, Point[] points)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("temperature_K", [.. points.Select(point => point.Temperature)]),
            CaseColumn.Of("inverse", [.. points.Select(point => 1000 / point.Temperature)]),
            CaseColumn.Of("diffusivity_cm2_per_s", [.. points.Select(point => point.Diffusivity)]),
            CaseColumn.Of("lower_cm2_per_s", [.. points.Select(point => point.Diffusivity * Math.Exp(-2 * point.RelativeUncertainty))]),
            CaseColumn.Of("upper_cm2_per_s", [.. points.Select(point => point.Diffusivity * Math.Exp(2 * point.RelativeUncertainty))]),
            CaseColumn.InUnit("width_Angstrom", [.. points.Select(point => point.Width)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            $"Diffusivity in the {Boundary.Name} boundary",
            "Dynamics at 250, 300 and 350 K. Bars: two standard uncertainties of ln D. The activation energy is the slope.",
            new FigureAxis("1000 K / T"),
            new FigureAxis("diffusivity / cm² s⁻¹", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Range, Table, "inverse", "lower_cm2_per_s", Y2: "upper_cm2_per_s"),
                new FigureLayer(FigureMark.Point, Table, "inverse", "diffusivity_cm2_per_s", Label: "computed"),
            ],
            [Claim]));
    }

    private sealed record Point(double Temperature, double Diffusivity, double RelativeUncertainty, double Width);
}
