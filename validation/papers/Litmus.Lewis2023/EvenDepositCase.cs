using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.ThicknessMaps;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Does a deposit as even as that of Fig 2a-b lose area before its first stripping ends? (lewis2023, Section 2.2, Fig 4a)</summary>
/// <remarks>
/// The text says that the large variations of the tomography map are not needed for local depletion. The sections of the half cell are the even deposit that it
/// prints. Their spread is known only to the digits of "about 15 µm" at a few places.
/// </remarks>
public sealed class EvenDepositCase : IValidationCase
{
    private const string Loses = "even-deposit-loses-area";
    private const int Levels = 4_000;

    // The loss of this share of the area is its beginning. A normal spread has no sharp one.
    private const double FirstLoss = 0.01;

    private readonly Input _thickness, _spread, _shape, _efficiency;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public EvenDepositCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Description = CaseDescription.Of<EvenDepositCase>(
            "even-deposit",
            "Does a deposit as even as that of Fig. 2a-b lose area before its first stripping ends?",
            answers: [.. Answer.ByModel(Loses)],
            inputs:
            [
                _thickness = numbers.Printed("thickness", "section-thickness", "thickness_um", ("figure", "2a")),
                _spread = Input.Assumed("spread", 0.5, "um", 0.5 / Math.Sqrt(3), "not printed; half a unit of the last digit of about 15 µm at every section")
                    .Within(0.2, 3, "up to a fifth of the thickness; the authors say that their few sections may miss a greater variation"),
                _shape = Input.Choice(
                    "shapeOfSpread", ["evenly spread within ± the spread", "normal, with the spread as its standard deviation"], chosen: 0,
                    "the sections give the digits of a value, which are a range"),
                _efficiency = numbers.Setting("firstEfficiencyHalf", Efficiencies, "mean_ce_percent", ("cell", "Cu/LPSC/Li"), ("first_cycle_1", "1")),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double spread = inputs[_spread], end = inputs[_efficiency];
        ActiveAreaCurve curve = Curve(inputs, spread);
        double begins = Begins(curve);
        CaseObservations observations = CaseObservations.For(Description).Scalar(Loses, begins, "1");
        if (inputs.WantsFigures)
        {
            // The smallest spread with which the loss begins before the stripping ends.
            double low = 0, high = inputs[_thickness];
            for (int halving = 0; halving < 60; halving++)
            {
                double middle = 0.5 * (low + high);
                (low, high) = Begins(Curve(inputs, middle)) > end ? (middle, high) : (low, middle);
            }

            observations.Note(
                Loses, ("spread_um", spread), ("begins_percent", begins), ("end_percent", end), ("needed_um", high),
                ("active_percent", end < 1 ? curve.AtStrippedFraction(end).ActiveArea : 0));
            AddCurves(observations, inputs);
        }

        return observations.Complete();
    }

    private static double Begins(ActiveAreaCurve curve) =>
        curve.AtDepth(((DiscreteThickness)curve.Thickness).Levels[(int)(FirstLoss * Levels)]).StrippedFraction;

    private ActiveAreaCurve Curve(CaseInputs inputs, double spread)
    {
        double thickness = inputs[_thickness];
        ClippedTukeyGAndH normal = new()
        {
            Location = thickness, Scale = Math.Max(spread, 1e-12), Skewness = 0, Elongation = 0, Thinnest = 0, Thickest = 10 * thickness,
        };
        bool isEven = inputs.OptionOf(_shape) == 0;
        double AtRank(double rank) => isEven ? Math.Max(0, thickness + (spread * ((2 * rank) - 1))) : normal.AtRank(rank);
        return new ActiveAreaCurve(DiscreteThickness.OfEqualAreas([.. Enumerable.Range(0, Levels).Select(i => AtRank((i + 0.5) / Levels))]));
    }

    private void AddCurves(CaseObservations observations, CaseInputs inputs)
    {
        double[] spreads = [0.5e-6, 1e-6, 2e-6, 3e-6], fractions = Trend.Sweep(0.6, 0.995, 80);
        (double Spread, ActiveAreaCurve Curve)[] curves = [.. spreads.Select(spread => (spread, Curve(inputs, spread)))];
        observations
            .Table(new CaseTable("even-deposits",
            [
                CaseColumn.Of("spread", [.. curves.SelectMany(curve => fractions.Select(_ => FormattableString.Invariant($"± {curve.Spread * 1e6:G2} µm")))]),
                CaseColumn.Of("stripped_fraction_percent", [.. curves.SelectMany(_ => fractions)]),
                CaseColumn.Of(
                    "active_area_percent", [.. curves.SelectMany(curve => fractions.Select(fraction => curve.Curve.AtStrippedFraction(fraction).ActiveArea))]),
            ]))
            .Table(new CaseTable("first-stripping",
            [
                CaseColumn.Of("stripped_fraction_percent", [inputs[_efficiency]]),
                CaseColumn.InUnit("active_area_percent", [100.0]),
            ]))
            .Figure(new FigureDescription(
                "even-deposits",
                "Active area of a deposit as even as its sections",
                "A deposit of about 15 µm with an assumed spread. Vertical rule: where the first stripping of the half cell ends.",
                new FigureAxis("stripped lithium / %"),
                new FigureAxis("active area / %"),
                [
                    new FigureLayer(FigureMark.Line, "even-deposits", "stripped_fraction_percent", "active_area_percent", Series: "spread"),
                    new FigureLayer(FigureMark.Rule, "first-stripping", "stripped_fraction_percent", "", Label: "end of the first stripping"),
                ],
                [Loses]));
    }
}
