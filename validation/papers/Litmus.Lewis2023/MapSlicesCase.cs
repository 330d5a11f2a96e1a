using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>How thick does one slice of the map get, and how far apart are its thinnest and thickest place? (lewis2023, Fig 3b)</summary>
/// <remarks>
/// The law of thickness is fitted to the points of Fig 5e-f and to nothing of Fig 3b, so the slice tests it. The paper shows one slice of many.
/// Which one it is, is not printed. Its rank among all slices is therefore an input.
/// </remarks>
public sealed class MapSlicesCase : IValidationCase
{
    private const string Range = "slice-range";
    private const string Thickest = "slice-thickest";

    private readonly TomographyDeposit _deposit;
    private readonly FittedThickness _fitted;
    private readonly Input _sliceLength, _sliceRank;

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
                _sliceRank = Input.Assumed(
                        "sliceRank", 50, "%", 100 / Math.Sqrt(12), "which slice is shown is not printed; the median, ordered by what is asked of them")
                    .Within(5, 95, "any slice but the most extreme ones"),
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
        double rank = inputs[_sliceRank];
        List<double> thinnest = [], thickest = [];
        List<(double Span, double Thickest)> ofWindows = [];
        for (int window = 0; window < windows; window++)
        {
            ThicknessMap map = ThicknessMap.ByRanks(
                _deposit.Draw(inputs, inputs[_deposit.CorrelationLength], cells, window, cancellationToken), law.AtRank);
            for (int row = 0; row < cells; row++)
            {
                ReadOnlySpan<double> slice = map.Thickness.AsSpan().Slice(row * cells, length);
                double least = slice[0], most = slice[0];
                foreach (double thickness in slice)
                {
                    (least, most) = (Math.Min(least, thickness), Math.Max(most, thickness));
                }

                thinnest.Add(least);
                thickest.Add(most);
            }

            double[] high = [.. thickest.Skip(window * cells)];
            ofWindows.Add((AtRank([.. high.Zip(thinnest.Skip(window * cells), (most, least) => most - least)], rank), AtRank(high, rank)));
            progress?.Report(new SolverProgress(window + 1, 0, (window + 1.0) / windows));
        }

        double[] spans = [.. thickest.Zip(thinnest, (high, low) => high - low)];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Range, AtRank(spans, rank), "m", Deviation([.. ofWindows.Select(window => window.Span)]) / Math.Sqrt(windows), replicas: windows)
            .Scalar(Thickest, AtRank([.. thickest], rank), "m", Deviation([.. ofWindows.Select(window => window.Thickest)]) / Math.Sqrt(windows), windows);
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    Range, ("length_um", inputs[_sliceLength]), ("thinnest_um", thinnest.Average()), ("thinnest_deviation_um", Deviation([.. thinnest])),
                    ("thickest_um", thickest.Average()), ("thickest_deviation_um", Deviation([.. thickest])))
                .Table(new CaseTable("slices",
                [
                    CaseColumn.Of("rank_percent", Ranks),
                    CaseColumn.Rounded("thinnest_um", [.. Ranks.Select(share => AtRank([.. thinnest], share))], digits: 4),
                    CaseColumn.Rounded("thickest_um", [.. Ranks.Select(share => AtRank([.. thickest], share))], digits: 4),
                    CaseColumn.Rounded("difference_um", [.. Ranks.Select(share => AtRank(spans, share))], digits: 4),
                ]));
        }

        return observations.Complete();
    }

    private static double[] Ranks => Trend.Sweep(0, 1, 21);

    // The value below which a share of the slices lies, between two slices by a straight line.
    private static double AtRank(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        double place = Math.Clamp(share, 0, 1) * (sorted.Length - 1);
        int below = Math.Min((int)place, sorted.Length - 2);
        return sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
