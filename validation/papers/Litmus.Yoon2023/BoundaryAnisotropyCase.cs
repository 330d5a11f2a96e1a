using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How much faster is diffusion in the fastest direction of a boundary than in the slowest one? (yoon2023, Results; Table S11)</summary>
/// <remarks>
/// The two directions are known by symmetry. A tilt boundary has a mirror plane normal to the tilt axis, so the diffusivities along and across this axis are
/// the extreme ones. A twist about [001] has an axis of fourfold symmetry, so its two directions are equal and differ by scatter alone.
/// </remarks>
public sealed class BoundaryAnisotropyCase : IValidationCase
{
    private const string Claim = "anisotropy-below-3", Table = "in-plane-diffusivities";
    private const double Temperature = 300;

    private static readonly Input Average = Input.Choice(
        "average",
        ["of the ratios", "of the diffusivities"],
        chosen: 0,
        "not printed: the ratio of each boundary may be averaged, or the diffusivities of each direction before their ratio is taken");

    /// <summary>The case.</summary>
    public BoundaryAnisotropyCase() => Description = CaseDescription.Of<BoundaryAnisotropyCase>(
        "boundary-anisotropy",
        "How much faster is diffusion in the fastest direction of a boundary than in the slowest one?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [.. BoundaryDynamics.InputsOfAll, Average]) with
    {
        Engine = "lammps",
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        InPlane[] boundaries = [.. BoundaryDynamics.All.Select(boundary => InPlaneOf(boundary, inputs, progress, cancellationToken))];
        (double value, double uncertainty) = inputs.OptionOf(Average) == 0 ? MeanOfRatios(boundaries) : RatioOfMeans(boundaries);
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, value, "1", uncertainty);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("ratios", string.Join(", ", boundaries.Select(boundary => FormattableString.Invariant($"{boundary.Name} {boundary.Ratio:F1}")))),
            ("of_ratios", MeanOfRatios(boundaries).Value),
            ("of_diffusivities", RatioOfMeans(boundaries).Value),
            ("uncertainty", uncertainty),
            ("time_ps", inputs[BoundaryDynamics.RecordTime]),
            ("moved", (double)boundaries.Count(boundary => boundary.LeavesItsPlace)));
        AddFigure(observations, boundaries);
        return observations.Complete();
    }

    private static InPlane InPlaneOf(
        BoundaryDynamics boundary, CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        BoundaryMotionResult motion = boundary.Compute(inputs, Temperature, progress, cancellationToken);
        return new InPlane(boundary.Name, motion.AlongX, motion.AlongZ, motion.LeavesItsPlace);
    }

    private static (double Value, double Uncertainty) MeanOfRatios(InPlane[] boundaries)
    {
        double[] ratios = [.. boundaries.Select(boundary => boundary.Ratio)];
        return (ratios.Average(), StudentFactor.UncertaintyOfChosen(ratios));
    }

    // The ratio estimator R = Σ fast / Σ slow is as uncertain as (fast − R slow) over the mean of slow.
    private static (double Value, double Uncertainty) RatioOfMeans(InPlane[] boundaries)
    {
        double slow = boundaries.Average(boundary => boundary.Slow), ratio = boundaries.Average(boundary => boundary.Fast) / slow;
        return (ratio, StudentFactor.UncertaintyOfChosen([.. boundaries.Select(boundary => boundary.Fast - (ratio * boundary.Slow))]) / slow);
    }

    private static void AddFigure(CaseObservations observations, InPlane[] boundaries)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. boundaries.Concat(boundaries).Select(boundary => boundary.Name)]),
            CaseColumn.Of("direction", [.. boundaries.Select(_ => "x"), .. boundaries.Select(_ => "z, the tilt axis")]),
            CaseColumn.Of(
                "diffusivity_cm2_per_s", [.. boundaries.Select(boundary => boundary.AlongX), .. boundaries.Select(boundary => boundary.AlongZ)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Diffusivity along the two directions in the plane of four boundaries at 300 K",
            "Mean of both boundaries of a cell and both halves of the record. The two directions of the twist are equal by symmetry.",
            new FigureAxis("diffusivity / cm² s⁻¹", IsLogarithmic: true),
            new FigureAxis("boundary", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, Table, "diffusivity_cm2_per_s", "boundary", Series: "direction")],
            [Claim]));
    }

    private sealed record InPlane(string Name, double AlongX, double AlongZ, bool LeavesItsPlace)
    {
        public double Fast => Math.Max(AlongX, AlongZ);

        public double Slow => Math.Min(AlongX, AlongZ);

        public double Ratio => Fast / Slow;
    }
}
