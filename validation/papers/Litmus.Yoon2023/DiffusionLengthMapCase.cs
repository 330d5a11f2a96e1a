using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How does the diffusion length change with grain size and time? (yoon2023, Eq 10, Fig 7)</summary>
public sealed class DiffusionLengthMapCase : IValidationCase
{
    private const int PointCount = 41;

    private readonly PolycrystalInference _inference;
    private readonly GrainSizeRange _grainSizes;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DiffusionLengthMapCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _grainSizes = new GrainSizeRange(paper);
        Description = CaseDescription.Of<DiffusionLengthMapCase>(
            "diffusion-length-map",
            "How does the diffusion length change with grain size and time?",
            answers: [.. Answer.ByArithmetic("diffusion-length-trends")],
            inputs: [.. _inference.All, .. _grainSizes.All]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double[] sizes = [.. _grainSizes.Points(inputs, PointCount)];
        double[] times = [.. new LogarithmicAxis { First = 0.1 * 3600, Last = 100 * 3600, Count = PointCount }.Points()];
        double[,] lengths = new double[sizes.Length, times.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            for (int k = 0; k < times.Length; k++)
            {
                lengths[i, k] = DiffusionLength.After(EffectiveDiffusivity.Hart(polycrystal, sizes[i]), times[k]);
            }
        }

        int[] rows = [.. Enumerable.Range(0, sizes.Length)], columns = [.. Enumerable.Range(0, times.Length)];
        bool risesWithTime = rows.All(i => Trend.Of([.. columns.Select(k => lengths[i, k])]) == "increasing");
        bool fallsWithGrainSize = columns.All(k => Trend.Of([.. rows.Select(i => lengths[i, k])]) == "decreasing");
        CaseObservations observations = CaseObservations.For(Description)
            .Token("diffusion-length-trends", Trend.Truth(risesWithTime && fallsWithGrainSize), PolycrystalInference.Closure);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, sizes, times, lengths);
        }

        return observations.Complete();
    }

    private void AddFigure(CaseObservations observations, double[] sizes, double[] times, double[,] lengths)
    {
        observations.Table(new CaseTable(
            "fig-7",
            [
                CaseColumn.Of("grain_size_um", [.. sizes.SelectMany(d => times.Select(_ => d))]),
                CaseColumn.Of("time_h", [.. sizes.SelectMany(_ => times)]),
                CaseColumn.Of("diffusion_length_um", [.. sizes.SelectMany((_, i) => times.Select((_, k) => lengths[i, k]))]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-7",
            "Diffusion length at 300 K",
            "Corresponds to Fig 7. Boundary and bulk diffusivity are inferred.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("time (h)", IsLogarithmic: true),
            [
                new FigureLayer(
                    FigureMark.Map, "fig-7", "grain_size_um", "time_h",
                    Colour: new FigureColour("diffusion_length_um", "diffusion length (µm)", IsLogarithmic: true)),
            ],
            Description.Answers));
    }
}
