using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Where do the models of a polycrystal agree? (yoon2023, Fig S4, its text in Methods, and Conclusion)</summary>
public sealed class PolycrystalModelsCase : IValidationCase
{
    private const int PointCount = 201;

    private const string Closure = PolycrystalInference.Closure;

    private const string UnprintedModel = " The Chen-Schuh equations are not printed: nested coated spheres stand for them.";

    // From here on the models are said to be comparable.
    private const double ComparableFrom = 1e-7;

    // Here boundaries carry nearly all of the flux.
    private const double FineGrain = 1e-6;

    private readonly PolycrystalInference _inference;
    private readonly Input _tripleJunctionRatio;
    private readonly GrainSizeRange _grainSizes;
    private readonly Input _junctionAverage = Input.Choice(
        "junctionAverage", ["nested coated spheres", "nested Bruggeman averages"], chosen: 0,
        "the equations of Chen and Schuh are not printed; coated spheres are also the three-dimensional Maxwell-Garnett model of the same figure");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalModelsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _tripleJunctionRatio = paper.Setting("tripleJunctionRatio", "parameters", "triple_junction_ratio");
        _grainSizes = new GrainSizeRange(paper);
        Description = CaseDescription.Of<PolycrystalModelsCase>(
            "polycrystal-models",
            "Where do the models of a polycrystal agree?",
            answers:
            [
                .. Answer.ByModel("cs-agrees-above-100nm", "mg1d-single-crystal"),
                .. Answer.ByLaw("cs-departs-below-100nm"),
                .. Answer.CannotFail("models-agree-above-100nm", "columnar-is-best"),
            ],
            inputs: [.. _inference.All, _tripleJunctionRatio, _junctionAverage, .. _grainSizes.All]) with
        {
            HeldByStructure = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["yoon2023.models-agree-above-100nm"] = "Where boundaries carry all of the flux, the models differ by a fixed factor of about 2 "
                    + "for any diffusivities. The margin is half a decade.",
            },
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double junction = inputs[_tripleJunctionRatio] * polycrystal.BoundaryDiffusionCoefficient;
        double[] all = [.. _grainSizes.Points(inputs, PointCount)];
        double[] comparable = [.. (_grainSizes.Axis(inputs, PointCount) with { First = ComparableFrom }).Points()];
        IReadOnlyList<(string Name, Func<double, double> Diffusivity)> twoPhase =
        [
            ("Maxwell-Garnett 2-D", d => EffectiveDiffusivity.MaxwellGarnett(polycrystal, d, dimension: 2)),
            ("Maxwell-Garnett 3-D", d => EffectiveDiffusivity.MaxwellGarnett(polycrystal, d, dimension: 3)),
            ("Belova-Murch 2-D", d => EffectiveDiffusivity.BelovaMurch(polycrystal, d)),
        ];
        double Hart(double d) => EffectiveDiffusivity.Hart(polycrystal, d);
        double Series(double d) => EffectiveDiffusivity.MaxwellGarnett(polycrystal, d, dimension: 1);
        double Junctions(double d) => TripleJunctionDiffusivity.NestedSpheres(polycrystal, junction, d);
        double Bruggeman(double d) => TripleJunctionDiffusivity.NestedBruggeman(polycrystal, junction, d);

        double FarthestFromHart(Func<double, double> model) => WorstValue.Largest(comparable.Select(d => Factor(model(d), Hart(d))));

        Func<double, double>[] junctionAverages = [Junctions, Bruggeman];
        Func<double, double> withJunctions = junctionAverages[inputs.OptionOf(_junctionAverage)];
        double[] factors = [.. twoPhase.Select(model => FarthestFromHart(model.Diffusivity))];
        double columnarLead = all.Min(d => Hart(d) / Math.Max(Series(d), twoPhase.Max(model => model.Diffusivity(d))));
        double equalShares = TripleJunctionDiffusivity.GrainSizeOfEqualShares(inputs[_inference.BoundaryWidth], inputs[_tripleJunctionRatio]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("models-agree-above-100nm", WorstValue.Largest(factors), "1", closure: Closure)
            .Note("models-agree-above-100nm", ("factors", string.Join(", ", twoPhase.Zip(factors, (model, factor) => $"{Text.Of(factor)} ({model.Name})"))))
            .Scalar("cs-agrees-above-100nm", FarthestFromHart(withJunctions), "1", closure: Closure + UnprintedModel)
            .Note("cs-agrees-above-100nm", ("factor", FarthestFromHart(Bruggeman)))
            .Scalar("mg1d-single-crystal", WorstValue.Largest(all.Select(d => Factor(Series(d), polycrystal.BulkDiffusionCoefficient))), "1", closure: Closure)
            .Scalar("cs-departs-below-100nm", equalShares, "m")
            .Note("cs-departs-below-100nm", ("scaled_width_um", inputs[_tripleJunctionRatio] * inputs[_inference.BoundaryWidth]))
            .Scalar("columnar-is-best", columnarLead, "1", closure: Closure)
            .Note(
                "columnar-is-best",
                ("grain_um", FineGrain), ("lead", Hart(FineGrain) / EffectiveDiffusivity.MaxwellGarnett(polycrystal, FineGrain, dimension: 3)));
        if (inputs.WantsFigures)
        {
            AddFigure(
                observations, all,
                [
                    ("Hart", Hart), ("Maxwell-Garnett 1-D", Series), .. twoPhase,
                    ("triple junctions, coated spheres", Junctions), ("triple junctions, Bruggeman", Bruggeman),
                ]);
        }

        return observations.Complete();
    }

    private static double Factor(double a, double b) => a > b ? a / b : b / a;

    private void AddFigure(CaseObservations observations, double[] sizes, IReadOnlyList<(string Name, Func<double, double> Diffusivity)> models)
    {
        observations.Table(new CaseTable(
            "fig-s4",
            [
                CaseColumn.Of("grain_size_um", [.. models.SelectMany(_ => sizes)]),
                CaseColumn.Of("diffusivity_cm2_per_s", [.. models.SelectMany(model => sizes.Select(model.Diffusivity))]),
                CaseColumn.Of("model", [.. models.SelectMany(model => sizes.Select(_ => model.Name))]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-s4",
            "Models of a polycrystal at 300 K",
            "Corresponds to Fig S4. Triple junctions are 100 times faster than boundaries. The other diffusivities are inferred.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "fig-s4", "grain_size_um", "diffusivity_cm2_per_s", Series: "model")],
            Description.Answers));
    }
}
