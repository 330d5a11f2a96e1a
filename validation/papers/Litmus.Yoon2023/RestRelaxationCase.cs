using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>What does a rest of half an hour leave of the concentration difference? (yoon2023, Results, Diffusion length)</summary>
/// <remarks>
/// Eq 8 is linear, so a rest after stripping is stripping minus the same stripping begun one rest later: the difference at the interface is
/// g(τs + τr) − g(τr), with g(τ) = s(0, τ) − τ, where s is the depletion series and τ is in units of L²/D. Before the rest it is g(τs).
/// </remarks>
public sealed class RestRelaxationCase : IValidationCase
{
    // Stands for stripping without end: g has reached 1/3 to double precision.
    private const double Endless = 10;

    private readonly PolycrystalInference _inference;
    private readonly Input _restTime;
    private readonly Input _proposedGrainSize;
    private readonly IReadOnlyList<Input> _thicknesses;
    private readonly Input _strippingBefore = Input.Choice(
        "strippingBefore",
        ["until the shape of the profile no longer changes", "for as long as the rest"],
        chosen: 0,
        "the paper names no time of stripping; the final shape relaxes most slowly, which favours its conclusion");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public RestRelaxationCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _restTime = paper.Setting("restTime", "parameters", "rest_time");
        _proposedGrainSize = paper.Setting("proposedGrainSize", "parameters", "proposed_grain_size")
            .Within(0.5, 1.5, "'approximately 1 µm' has one digit");
        _thicknesses =
        [
            paper.Printed("measuredAnode", "parameters", "kasemchainan_thickness"),
            paper.Printed("thinAnode", "parameters", "thickness_of_smallest_capacity"),
            paper.Printed("thickAnode", "parameters", "thickness_of_largest_capacity"),
        ];
        Description = CaseDescription.Of<RestRelaxationCase>(
            "rest",
            "What does a rest of half an hour leave of the concentration difference from stripping?",
            answers: [.. Answer.ByModel("rest-remains-5um", "rest-remains-15um", "rest-remains-25um", "rest-fine-grains")],
            inputs: [.. _inference.All, _restTime, _proposedGrainSize, .. _thicknesses, _strippingBefore]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double foil = inputs[_inference.CoarseDiffusivity];
        double fine = EffectiveDiffusivity.Hart(_inference.At300Kelvin(inputs), inputs[_proposedGrainSize]);
        double[] remains = [.. _thicknesses.Select(thickness => Remaining(inputs, foil, inputs[thickness], inputs[_restTime]))];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("rest-remains-5um", remains[0], "1")
            .Note(
                "rest-remains-5um",
                ("length_um", DiffusionLength.After(foil, inputs[_restTime])), ("slowest_min", SlowestTime(foil, inputs[_thicknesses[0]])))
            .Scalar("rest-remains-15um", remains[1], "1")
            .Scalar("rest-remains-25um", remains[2], "1")
            .Scalar("rest-fine-grains", Remaining(inputs, fine, inputs[_thicknesses[2]], inputs[_restTime]), "1", closure: PolycrystalInference.Closure);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, foil, fine);
        }

        return observations.Complete();
    }

    // The time constant of the slowest part of the profile, L²/(π² D) [s].
    private static double SlowestTime(double diffusivity, double thickness) => thickness * thickness / (Math.PI * Math.PI * diffusivity);

    private static double Difference(double time) => DepletionSeries.SurfaceValue(time) - time;

    private double Remaining(CaseInputs inputs, double diffusivity, double thickness, double rest)
    {
        double timeScale = thickness * thickness / diffusivity, duration = rest / timeScale;
        double before = inputs.OptionOf(_strippingBefore) == 0 ? Endless : inputs[_restTime] / timeScale;
        return (Difference(before + duration) - Difference(duration)) / Difference(before);
    }

    private void AddFigure(CaseObservations observations, CaseInputs inputs, double foil, double fine)
    {
        double[] minutes = [.. Enumerable.Range(1, 60).Select(i => i * 60.0)];
        (string Name, double Diffusivity, Input Thickness)[] curves =
        [
            ("5 µm, grains of 150 µm", foil, _thicknesses[0]),
            ("15 µm, grains of 150 µm", foil, _thicknesses[1]),
            ("25 µm, grains of 150 µm", foil, _thicknesses[2]),
            ("25 µm, grains of 1 µm", fine, _thicknesses[2]),
        ];
        observations.Table(new CaseTable(
            "relaxation",
            [
                CaseColumn.Of("rest_min", [.. curves.SelectMany(_ => minutes)]),
                CaseColumn.Of(
                    "remaining_percent",
                    [.. curves.SelectMany(curve => minutes.Select(rest => Remaining(inputs, curve.Diffusivity, inputs[curve.Thickness], rest)))]),
                CaseColumn.Of("anode", [.. curves.SelectMany(curve => minutes.Select(_ => curve.Name))]),
            ]));
        observations.Table(new CaseTable("stated-rest", [CaseColumn.Of("rest_min", [inputs[_restTime]])]));
        observations.Figure(new FigureDescription(
            "relaxation",
            "What a rest leaves of the concentration difference at the interface",
            "In the 5 µm anode nearly all of the difference is gone after the stated half hour. In 15 and 25 µm more than half remains.",
            new FigureAxis("rest (min)"),
            new FigureAxis("remaining difference (%)"),
            [
                new FigureLayer(FigureMark.Line, "relaxation", "rest_min", "remaining_percent", Series: "anode"),
                new FigureLayer(FigureMark.Rule, "stated-rest", "rest_min", string.Empty, Label: "stated rest"),
            ],
            Description.Answers));
    }
}
