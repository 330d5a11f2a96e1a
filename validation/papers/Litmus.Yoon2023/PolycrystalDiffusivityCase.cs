using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How fast is a polycrystal at 300 K, from 10 nm to 1 mm? (yoon2023, Fig 5, 6 and Results)</summary>
public sealed class PolycrystalDiffusivityCase : IValidationCase
{
    private const string Closure = PolycrystalInference.Closure;
    private const int PointCount = 51;

    private readonly PolycrystalInference _inference;
    private readonly GrainSizeRange _grainSizes;
    private readonly Input _micronGrainSize;
    private readonly IReadOnlyList<Input> _fastest;
    private readonly IReadOnlyList<Input> _slowest;
    private readonly IReadOnlyList<Input> _measurements;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalDiffusivityCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _grainSizes = new GrainSizeRange(paper);
        _micronGrainSize = paper.Setting("micronGrainSize", "parameters", "proposed_grain_size");
        _fastest = PrintedBoundaries.Of(paper, "fastest");
        _slowest = PrintedBoundaries.Of(paper, "slowest");
        _measurements = [.. paper.Rows("literature-diffusivities").Where(row => row["system"] == "Li metal").Select(Measurement)];
        Description = CaseDescription.Of<PolycrystalDiffusivityCase>(
            "polycrystal-300K",
            "How fast is a polycrystal at 300 K, from 10 nm to 1 mm?",
            answers:
            [
                .. Answer.ByModel(
                    "d-1mm", "d-10nm", "d-1um-target", "grain-gain-300k", "grain-gain-10nm-1um", "printed-measurements-between", "dgb-over-bulk-300k",
                    "dgb-slowest-over-bulk-300k", "dgb-fastest-over-bulk-300k", "dgb-mean-within-extremes", "siniscalchi-low-grain",
                    "siniscalchi-high-grain"),
                .. Answer.ByArithmetic("d-monotone-grain"),
                .. Answer.ByRestatement("siniscalchi-low", "siniscalchi-high"),
            ],
            inputs: [.. _inference.All, _grainSizes.Smallest, _micronGrainSize, _grainSizes.Largest, .. _fastest, .. _slowest, .. _measurements]) with
        {
            Tables = [paper.Table("literature-diffusivities"), paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double boundary = polycrystal.BoundaryDiffusionCoefficient, bulk = polycrystal.BulkDiffusionCoefficient;
        double Hart(double grainSize) => EffectiveDiffusivity.Hart(polycrystal, grainSize);
        double finest = Hart(inputs[_grainSizes.Smallest]), coarsest = Hart(inputs[_grainSizes.Largest]), atFoil = Hart(inputs[_inference.CoarseGrainSize]);
        double micron = Hart(inputs[_micronGrainSize]), longest = inputs[_grainSizes.Largest];
        double GrainSizeOf(double diffusivity) =>
            diffusivity <= coarsest ? longest : diffusivity >= boundary ? polycrystal.BoundaryWidth : HartInverse.GrainSize(polycrystal, diffusivity);
        bool areBetween = _measurements.All(measurement => inputs[measurement] > bulk && inputs[measurement] < boundary);

        // The size of grains in the measurements that the paper compares with.
        const double MeasuredGrainSize = 1e-4;

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-1mm", coarsest, "m2/s", closure: Closure)
            .Scalar("d-10nm", finest, "m2/s", closure: Closure)
            .Scalar("d-1um-target", micron, "m2/s", closure: Closure)
            .Token("d-monotone-grain", Trend.Of([.. _grainSizes.Points(inputs, PointCount).Select(Hart)]), Closure)
            .Scalar("grain-gain-300k", finest / coarsest, "1", closure: Closure)
            .Scalar("grain-gain-10nm-1um", finest / micron, "1", closure: Closure)
            .Scalar("siniscalchi-low-grain", GrainSizeOf(inputs[_measurements[0]]), "m", closure: Closure)
            .Scalar("siniscalchi-high-grain", GrainSizeOf(inputs[_measurements[1]]), "m", closure: Closure)
            .Scalar("siniscalchi-low", atFoil, "m2/s", closure: Closure)
            .Scalar("siniscalchi-high", atFoil, "m2/s", closure: Closure)
            .Note("siniscalchi-high", ("measured_um", MeasuredGrainSize), ("diffusivity_cm2_per_s", Hart(MeasuredGrainSize)))
            .Token("printed-measurements-between", Trend.Truth(areBetween), Closure)
            .DecidedBy(
                "printed-measurements-between",
                [.. _measurements.SelectMany(measurement => (double[])[inputs[measurement] - bulk, boundary - inputs[measurement]])])
            .Scalar("dgb-over-bulk-300k", Math.Log10(boundary / bulk), "decade", closure: Closure)
            .Scalar("dgb-slowest-over-bulk-300k", Math.Log10(_slowest.Min(input => inputs[input]) / bulk), "decade", closure: Closure)
            .Scalar("dgb-fastest-over-bulk-300k", Math.Log10(_fastest.Max(input => inputs[input]) / bulk), "decade", closure: Closure)
            .Scalar("dgb-mean-within-extremes", boundary, "m2/s", closure: Closure);
        PolycrystalInference.Describe(observations, polycrystal);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, polycrystal);
        }

        return observations.Complete();
    }

    private static Input Measurement(TableRow row, int i)
    {
        double value = row.Cell("diffusivity_cm2_per_s").Value, halfWidth = row.Cell("half_width_cm2_per_s").Value;
        return Input.Printed($"measurement{i}", value, "cm2/s", halfWidth, $"{row["cited_as"]}, as quoted in {row["source"]}")
            .Within(0.5 * value, 2 * value, "a factor of two either way: two values of one work, quoted here, differ by a factor of four");
    }

    private void AddFigure(CaseObservations observations, CaseInputs inputs, PolycrystalParameters average)
    {
        IReadOnlyList<(string Name, PolycrystalParameters Polycrystal)> curves =
        [
            ("three fastest", average with { BoundaryDiffusionCoefficient = _fastest.Average(input => inputs[input]) }),
            ("average", average),
            ("three slowest", average with { BoundaryDiffusionCoefficient = _slowest.Average(input => inputs[input]) }),
        ];
        ImmutableArray<double> sizes = _grainSizes.Points(inputs, PointCount);
        observations.Table(new CaseTable(
            "fig-6c",
            [
                CaseColumn.Of("grain_size_um", [.. curves.SelectMany(_ => sizes)]),
                CaseColumn.Of("diffusivity_cm2_per_s", [.. curves.SelectMany(curve => sizes.Select(d => EffectiveDiffusivity.Hart(curve.Polycrystal, d)))]),
                CaseColumn.Of("boundaries", [.. curves.SelectMany(curve => sizes.Select(_ => curve.Name))]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-6c",
            "Diffusivity at 300 K with the fastest, average and slowest boundaries",
            "Corresponds to Fig 6c. The fastest and slowest boundaries are printed. The average and the bulk are inferred.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "fig-6c", "grain_size_um", "diffusivity_cm2_per_s", Series: "boundaries")],
            Description.Answers));
    }
}
