using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How fast is a polycrystal at 300 K, from 10 nm to 1 mm? (yoon2023, Fig 5, 6 and Results)</summary>
public sealed class PolycrystalDiffusivityCase : IValidationCase
{
    private readonly int _measurementCount;
    private readonly string[] _fastest;
    private readonly string[] _slowest;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalDiffusivityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        TableRow[] measurements = [.. paper.Rows("literature-diffusivities").Where(row => row["system"] == "Li metal")];
        _measurementCount = measurements.Length;
        IReadOnlyList<Input> fastest = PrintedBoundaries.Of(paper, "fastest"), slowest = PrintedBoundaries.Of(paper, "slowest");
        (_fastest, _slowest) = ([.. fastest.Select(input => input.Name)], [.. slowest.Select(input => input.Name)]);
        Description = CaseDescription.Of<PolycrystalDiffusivityCase>(
            "polycrystal-300K",
            "How fast is a polycrystal at 300 K, from 10 nm to 1 mm?",
            answers:
            [
                "d-1mm", "d-10nm", "d-1um-target", "d-monotone-grain", "grain-gain-300k", "siniscalchi-low", "siniscalchi-high",
                "printed-measurements-between", "dgb-over-bulk-300k", "dgb-slowest-over-bulk-300k", "dgb-fastest-over-bulk-300k",
                "dgb-mean-within-extremes",
            ],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
                paper.Setting("micronGrainSize", "parameters", "proposed_grain_size"),
                paper.Setting("largestGrainSize", "parameters", "largest_grain_size"),
                .. fastest,
                .. slowest,
                .. measurements.Select((row, i) =>
                    Input.Printed($"measurement{i}", row.Cell("diffusivity_cm2_per_s").Value, "cm2/s", row.Cell("half_width_cm2_per_s").Value, $"{row["cited_as"]}, as quoted in {row["source"]}")),
            ]) with
        {
            Tables = [paper.Table("literature-diffusivities"), paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        double boundary = polycrystal.BoundaryDiffusionCoefficient, bulk = polycrystal.BulkDiffusionCoefficient;
        double finest = EffectiveDiffusivity.Hart(polycrystal, inputs["smallestGrainSize"]), coarsest = EffectiveDiffusivity.Hart(polycrystal, inputs["largestGrainSize"]);
        double atFoil = EffectiveDiffusivity.Hart(polycrystal, inputs["coarseGrainSize"]);
        double[] scan = [.. Scan(inputs).Select(d => EffectiveDiffusivity.Hart(polycrystal, d))];
        bool areBetween = Enumerable.Range(0, _measurementCount).All(i => inputs[$"measurement{i}"] > bulk && inputs[$"measurement{i}"] < boundary);

        const string Closure = PolycrystalInference.Closure;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-1mm", coarsest, "m2/s", closure: Closure)
            .Scalar("d-10nm", finest, "m2/s", closure: Closure)
            .Scalar("d-1um-target", EffectiveDiffusivity.Hart(polycrystal, inputs["micronGrainSize"]), "m2/s", closure: Closure)
            .Token("d-monotone-grain", Trend.Of(scan), Closure)
            .Scalar("grain-gain-300k", finest / coarsest, "1", closure: Closure)
            .Scalar("siniscalchi-low", atFoil, "m2/s", closure: Closure)
            .Scalar("siniscalchi-high", atFoil, "m2/s", closure: Closure)
            .Token("printed-measurements-between", Trend.Truth(areBetween), Closure)
            .Scalar("dgb-over-bulk-300k", Math.Log10(boundary / bulk), "decade", closure: Closure)
            .Scalar("dgb-slowest-over-bulk-300k", Math.Log10(_slowest.Min(name => inputs[name]) / bulk), "decade", closure: Closure)
            .Scalar("dgb-fastest-over-bulk-300k", Math.Log10(_fastest.Max(name => inputs[name]) / bulk), "decade", closure: Closure)
            .Scalar("dgb-mean-within-extremes", boundary, "m2/s", closure: Closure)
            .NoteText(PolycrystalInference.Describe(polycrystal))
            .NoteText(
                "siniscalchi-high",
                $"The paper compares its value at 150 µm with grains of the order of 100 µm; at 100 µm the model gives {Text.Of(EffectiveDiffusivity.Hart(polycrystal, 1e-4) * 1e4)} cm²/s.");
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, polycrystal);
        }

        return observations.Complete();
    }

    private static ImmutableArray<double> Scan(CaseInputs inputs) =>
        new LogarithmicAxis { First = inputs["smallestGrainSize"], Last = inputs["largestGrainSize"], Count = 51 }.Points();

    private void AddFigure(CaseObservations observations, CaseInputs inputs, PolycrystalParameters average)
    {
        IReadOnlyList<(string Name, PolycrystalParameters Polycrystal)> curves =
        [
            ("three fastest", average with { BoundaryDiffusionCoefficient = _fastest.Average(name => inputs[name]) }),
            ("average", average),
            ("three slowest", average with { BoundaryDiffusionCoefficient = _slowest.Average(name => inputs[name]) }),
        ];
        ImmutableArray<double> sizes = Scan(inputs);
        observations.Table(new CaseTable(
            "fig-6c",
            [
                CaseColumn.InUnit("grain_size_um", [.. curves.SelectMany(_ => sizes.Select(d => d * 1e6))]),
                CaseColumn.InUnit("diffusivity_cm2_per_s", [.. curves.SelectMany(curve => sizes.Select(d => EffectiveDiffusivity.Hart(curve.Polycrystal, d) * 1e4))]),
                CaseColumn.Of("boundaries", [.. curves.SelectMany(curve => sizes.Select(_ => curve.Name))]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-6c",
            "Diffusivity at 300 K with the fastest, average and slowest boundaries",
            "Corresponds to Fig 6c. The three fastest and three slowest boundaries are printed; the average and the bulk are inferred from other statements of the paper.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "fig-6c", "grain_size_um", "diffusivity_cm2_per_s", Series: "boundaries")],
            Description.Answers));
    }
}
