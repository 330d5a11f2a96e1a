using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>How thick does one slice of the map get, and how far apart are its thinnest and thickest place? (lewis2023, Fig 3b)</summary>
/// <remarks>
/// The law of thickness is fitted to the points of Fig 5e-f and to nothing of Fig 3b, so the slice tests it. The slice of the paper is one draw.
/// The scatter over slices is therefore part of the uncertainty.
/// </remarks>
public sealed class MapSlicesCase : IValidationCase
{
    private const string Range = "slice-range";
    private const string Thickest = "slice-thickest";

    private readonly TomographyDeposit _deposit;
    private readonly FittedThickness _fitted;
    private readonly Input _sliceLength;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the deposit.</summary>
    public MapSlicesCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = LewisTables.NumbersOf(data);
        _deposit = new TomographyDeposit(numbers);
        _fitted = new FittedThickness(numbers, _deposit);
        Description = CaseDescription.Of<MapSlicesCase>(
            "map-slices",
            "How thick does one slice of the map get, and how far apart are its thinnest and thickest place?",
            answers: [.. Answer.ByModel(Range, Thickest)],
            inputs:
            [
                .. _fitted.Inputs,
                _deposit.MapEdge,
                _deposit.CorrelationLength,
                _sliceLength = Input.Assumed("sliceLength", 400, "um", 100, "the length of the magnified slice is not printed; half of the map's edge")
                    .Within(200, 800, "a magnified view of a slice: from a quarter of the map's edge to all of it"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        const int cells = 94;
        int windows = inputs.IsForComparison || inputs.Tier == Tier.Smoke ? 4 : 16;
        ClippedTukeyGAndH law = _fitted.Of(inputs);
        int length = (int)Math.Clamp(Math.Round(cells * inputs[_sliceLength] / inputs[_deposit.MapEdge]), 1, cells);
        List<double> thinnest = [], thickest = [];
        for (int window = 0; window < windows; window++)
        {
            ThicknessMap map = ThicknessMap.ByRanks(
                _deposit.Draw(inputs, inputs[_deposit.CorrelationLength], cells, window, cancellationToken), law.AtRank);
            for (int row = 0; row < cells; row++)
            {
                ReadOnlySpan<double> slice = map.Thickness.AsSpan().Slice(row * cells, length);
                double low = slice[0], high = slice[0];
                foreach (double thickness in slice)
                {
                    (low, high) = (Math.Min(low, thickness), Math.Max(high, thickness));
                }

                thinnest.Add(low);
                thickest.Add(high);
            }

            progress?.Report(new SolverProgress(window + 1, 0, (window + 1.0) / windows));
        }

        double[] spans = [.. thickest.Zip(thinnest, (high, low) => high - low)];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Range, spans.Average(), "m", Deviation(spans), replicas: windows)
            .Scalar(Thickest, thickest.Average(), "m", Deviation(thickest), replicas: windows);
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    Range, ("length_um", inputs[_sliceLength]), ("thinnest_um", thinnest.Average()), ("thinnest_deviation_um", Deviation(thinnest)),
                    ("thickest_um", thickest.Average()), ("thickest_deviation_um", Deviation(thickest)))
                .Table(new CaseTable("slices",
                [
                    CaseColumn.Of("quantile_percent", Quantiles),
                    CaseColumn.Rounded("thinnest_um", Sorted(thinnest), digits: 4),
                    CaseColumn.Rounded("thickest_um", Sorted(thickest), digits: 4),
                ]));
        }

        return observations.Complete();
    }

    private static double[] Quantiles => Trend.Sweep(0, 1, 21);

    private static double[] Sorted(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return [.. Quantiles.Select(quantile => sorted[(int)Math.Min(sorted.Length - 1, quantile * sorted.Length)])];
    }

    // Of one slice, since the paper shows one.
    private static double Deviation(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
