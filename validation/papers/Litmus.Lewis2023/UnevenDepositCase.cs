using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Lewis2023;

/// <summary>Does an uneven deposit lose area before it is stripped, and ever more of it? (lewis2023, Section 2.2, Fig 5e-g)</summary>
/// <remarks>
/// The deposit is the crudest one that the printed numbers allow. It has two thicknesses, the thinnest and the thickest of the map.
/// Their areas give the printed mean. Nothing is fitted.
/// </remarks>
public sealed class UnevenDepositCase : IValidationCase
{
    private const string Falls = "strip-active-monotone";
    private const string Early = "strip-loss-before-full";
    private const int Steps = 200;

    private readonly TomographyDeposit _deposit;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public UnevenDepositCase(ReferenceDataset data)
    {
        _deposit = new TomographyDeposit(LewisTables.NumbersOf(data));
        Description = CaseDescription.Of<UnevenDepositCase>(
            "uneven-deposit",
            "Does an uneven deposit lose active area before all of its lithium is stripped, and ever more of it?",
            answers: [.. Answer.CannotFail(Falls, Early)],
            inputs: [_deposit.Mean, _deposit.ThinnestBound, _deposit.Thickest]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double mean = inputs[_deposit.Mean], thinnest = inputs[_deposit.ThinnestBound];
        ActiveAreaCurve curve = new(TwoSteps(mean, thinnest, inputs[_deposit.Thickest]));
        double[] areas = [.. Enumerable.Range(0, Steps).Select(step => curve.AtStrippedFraction((double)step / Steps).ActiveArea)];
        double largestRise = WorstValue.Largest(areas.Zip(areas.Skip(1), (one, next) => next - one)), fall = areas[0] - areas[^1];
        int firstLoss = Array.FindIndex(areas, area => area < 1);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Falls, Math.Sign(largestRise) > 0 ? "not monotone" : fall > 0 ? "decreasing" : "constant")
            .DecidedBy(Falls, mean - thinnest)
            .Token(Early, Trend.Truth(firstLoss >= 0))
            .DecidedBy(Early, mean - thinnest);
        if (inputs.WantsFigures)
        {
            observations.Note(Falls).Note(Early, ("stripped_percent", thinnest / mean));
        }

        return observations.Complete();
    }

    // Where the bounds do not enclose the mean, no such deposit exists and the layer is even.
    private static DiscreteThickness TwoSteps(double mean, double thinnest, double thickest) => thinnest < mean && mean < thickest
        ? DiscreteThickness.Of([thinnest, thickest], [thickest - mean, mean - thinnest])
        : DiscreteThickness.Of([mean], [1]);
}
