using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Where do the models of a polycrystal agree? (yoon2023, Fig S4, its text in Methods, and Conclusion)</summary>
public sealed class PolycrystalModelsCase : IValidationCase
{
    private const int PointCount = 201;

    private const string UnprintedModel = " The equations of the Chen-Schuh model are not printed either: coated spheres, nested, stand for it.";

    // From here on the models are said to be comparable.
    private const double ComparableFrom = 1e-7;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalModelsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<PolycrystalModelsCase>(
            "polycrystal-models",
            "Where do the models of a polycrystal agree?",
            answers:
            [
                "models-agree-above-100nm", "cs-agrees-above-100nm", "mg1d-single-crystal", "cs-departs-below-100nm", "columnar-is-best",
            ],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper),
                paper.Setting("tripleJunctionRatio", "parameters", "triple_junction_ratio"),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
                paper.Setting("largestGrainSize", "parameters", "largest_grain_size"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        double junction = inputs["tripleJunctionRatio"] * polycrystal.BoundaryDiffusionCoefficient;
        double[] all = Sizes(inputs["smallestGrainSize"], inputs["largestGrainSize"]), comparable = Sizes(ComparableFrom, inputs["largestGrainSize"]);
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

        double columnarLead = all.Min(d => Hart(d) / Math.Max(Series(d), twoPhase.Max(model => model.Diffusivity(d))));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("models-agree-above-100nm", WorstValue.Largest(twoPhase.SelectMany(model => comparable.Select(d => Factor(model.Diffusivity(d), Hart(d))))), "1", closure: PolycrystalInference.Closure)
            .NoteText(
                "models-agree-above-100nm",
                string.Join("; ", twoPhase.Select(model => $"{model.Name}: at most a factor of {Text.Of(comparable.Max(d => Factor(model.Diffusivity(d), Hart(d))))}")) + ".")
            .Scalar("cs-agrees-above-100nm", WorstValue.Largest(comparable.Select(d => Factor(Junctions(d), Hart(d)))), "1", closure: PolycrystalInference.Closure + UnprintedModel)
            .NoteText(
                "cs-agrees-above-100nm",
                $"With an asymmetric Bruggeman average instead of coated spheres the largest factor is {Text.Of(comparable.Max(d => Factor(Bruggeman(d), Hart(d))))}; which one the paper used is not said.")
            .Scalar("mg1d-single-crystal", WorstValue.Largest(all.Select(d => Factor(Series(d), polycrystal.BulkDiffusionCoefficient))), "1", closure: PolycrystalInference.Closure)
            .Scalar("cs-departs-below-100nm", TripleJunctionDiffusivity.GrainSizeOfEqualShares(inputs["boundaryWidth"], inputs["tripleJunctionRatio"]), "m")
            .NoteText("cs-departs-below-100nm", "The fractions are those of cubic grains; any compact grain gives about D_TJ/D_GB times the boundary width, 0.13 µm.")
            .Scalar("columnar-is-best", columnarLead, "1", closure: PolycrystalInference.Closure)
            .NoteText("columnar-is-best", "The ratio tends to 1 for the coarsest grains, where the bulk carries all; where boundaries carry, at 1 µm, it is "
                + $"{Text.Of(Hart(1e-6) / EffectiveDiffusivity.MaxwellGarnett(polycrystal, 1e-6, dimension: 3))} against spheres. It does not depend on the inferred values: the parallel average is an upper bound.");
        if (inputs.WantsFigures)
        {
            AddFigure(observations, all, [("Hart", Hart), ("Maxwell-Garnett 1-D", Series), .. twoPhase, ("triple junctions, coated spheres", Junctions), ("triple junctions, Bruggeman", Bruggeman)]);
        }

        return observations.Complete();
    }

    private static double[] Sizes(double first, double last) => [.. new LogarithmicAxis { First = first, Last = last, Count = PointCount }.Points()];

    private static double Factor(double a, double b) => a > b ? a / b : b / a;

    private void AddFigure(CaseObservations observations, double[] sizes, IReadOnlyList<(string Name, Func<double, double> Diffusivity)> models)
    {
        observations.Table(new CaseTable(
            "fig-s4",
            [
                CaseColumn.InUnit("grain_size_um", [.. models.SelectMany(_ => sizes.Select(d => d * 1e6))]),
                CaseColumn.InUnit("diffusivity_cm2_per_s", [.. models.SelectMany(model => sizes.Select(d => model.Diffusivity(d) * 1e4))]),
                CaseColumn.Of("model", [.. models.SelectMany(model => sizes.Select(_ => model.Name))]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-s4",
            "Models of a polycrystal at 300 K",
            "Corresponds to Fig S4. Boundary and bulk diffusivity are inferred from other statements; triple junctions are 100 times faster than boundaries.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "fig-s4", "grain_size_um", "diffusivity_cm2_per_s", Series: "model")],
            Description.Answers));
    }
}
