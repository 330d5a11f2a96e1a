using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Atoms;

/// <summary>The activation energy of diffusion in one boundary, for the cases that each ask for one window of temperatures.</summary>
/// <remarks>As in the paper: dynamics at three temperatures, and a line through ln D against 1/T.</remarks>
/// <param name="boundary">The boundary.</param>
/// <param name="claim">The claim, without its paper.</param>
/// <param name="temperatures">Temperatures, from the lowest one [K].</param>
internal sealed class BoundaryActivation(BoundaryDynamics boundary, string claim, params double[] temperatures)
{
    private const string Table = "boundary-activation";

    private string Window => Listed(temperatures);

    /// <summary>Describes a case.</summary>
    /// <typeparam name="TCase">The case.</typeparam>
    /// <param name="name">Its name.</param>
    public CaseDescription Describe<TCase>(string name)
        where TCase : IValidationCase => CaseDescription.Of<TCase>(
            name,
            FormattableString.Invariant(
                $"What is the activation energy of diffusion in the {boundary.Name} boundary between {temperatures[0]} and {temperatures[^1]} K?"),
            answers: [.. Answer.ByModel(claim)],
            inputs: [.. boundary.Inputs, BoundaryDiffusivity.Sliding]) with
        {
            Engine = "lammps",
            IsExpensive = true,
            MinimumTier = Tier.Standard,
        };

    /// <summary>Runs a case.</summary>
    public CaseObservations Run(
        CaseDescription description, CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Point[] points = [.. temperatures.Select(temperature => PointAt(inputs, temperature, progress, cancellationToken))];
        ArrheniusFit fit = ArrheniusFit.Fit(
            [.. points.Select(point => (point.Temperature, point.Diffusivity, point.RelativeUncertainty))], temperatures[0], temperatures[^1]);
        CaseObservations observations = CaseObservations.For(description).Scalar(claim, fit.ActivationEnergy, "J", fit.StandardError);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            claim, DiffusivityNotes.File, "activation",
            ("boundary", boundary.Name),
            ("window", Window),
            ("energy_eV", fit.ActivationEnergy),
            ("uncertainty_eV", fit.StandardError),
            ("time_ps", inputs[BoundaryDynamics.RecordTime]),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        double[] moved = [.. points.Where(point => point.LeavesItsPlace).Select(point => point.Temperature)];
        if (moved.Length > 0)
        {
            observations.Note(claim, DiffusivityNotes.File, "activation-moved", ("moved", Listed(moved)));
        }

        AddFigure(observations, points);
        return observations.Complete();
    }

    private static string Listed(double[] values) =>
        values.Length == 1 ? FormattableString.Invariant($"{values[0]}") : FormattableString.Invariant($"{string.Join(", ", values[..^1])} and {values[^1]}");

    private Point PointAt(CaseInputs inputs, double temperature, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        BoundaryMotionResult motion = boundary.Compute(inputs, temperature, progress, cancellationToken);
        (double mean, double uncertainty) = BoundaryDiffusivity.Of(inputs, motion);
        return new Point(temperature, mean, uncertainty / mean, motion.Width, motion.LeavesItsPlace);
    }

    private void AddFigure(CaseObservations observations, Point[] points)
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
            $"Diffusivity in the {boundary.Name} boundary",
            $"Dynamics at {Window} K. Bars: two standard uncertainties of ln D. The activation energy is the slope.",
            new FigureAxis("1000 K / T"),
            new FigureAxis("diffusivity / cm² s⁻¹", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Range, Table, "inverse", "lower_cm2_per_s", Y2: "upper_cm2_per_s"),
                new FigureLayer(FigureMark.Point, Table, "inverse", "diffusivity_cm2_per_s", Label: "computed"),
            ],
            [claim]));
    }

    private sealed record Point(double Temperature, double Diffusivity, double RelativeUncertainty, double Width, bool LeavesItsPlace);
}
