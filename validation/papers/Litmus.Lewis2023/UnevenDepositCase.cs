using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Lewis2023;

/// <summary>Does an uneven deposit lose area before it is stripped, and ever more of it? (lewis2023, Section 2.2, Fig 5e-g)</summary>
/// <remarks>Asked of the crudest deposit that the printed numbers make: the thinnest and the thickest place of the map, on the two parts of the area that give the printed mean. Nothing is fitted.</remarks>
public sealed class UnevenDepositCase(ReferenceDataset data) : IValidationCase
{
    private const string Falls = "strip-active-monotone";
    private const string Early = "strip-loss-before-full";
    private const int Steps = 200;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<UnevenDepositCase>(
        "uneven-deposit",
        "Does an uneven deposit lose active area before all of its lithium is stripped, and ever more of it?",
        answers: [Falls, Early],
        inputs:
        [
            TomographyDeposit.Mean(data.Paper(TomographyDeposit.PaperId)),
            TomographyDeposit.Thinnest(data.Paper(TomographyDeposit.PaperId)),
            TomographyDeposit.Thickest(data.Paper(TomographyDeposit.PaperId)),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        ActiveAreaCurve curve = new(TwoSteps(inputs["meanThickness"], inputs["thinnestBound"], inputs["thickest"]));
        double[] areas = [.. Enumerable.Range(0, Steps).Select(step => curve.AtStrippedFraction((double)step / Steps).ActiveArea)];
        double largestRise = WorstValue.Largest(areas.Zip(areas.Skip(1), (one, next) => next - one)), fall = areas[0] - areas[^1];
        int firstLoss = Array.FindIndex(areas, area => area < 1);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Falls, Math.Sign(largestRise) > 0 ? "not monotone" : fall > 0 ? "decreasing" : "constant")
            .Evidence(Falls, inputs["meanThickness"] - inputs["thinnestBound"])
            .Token(Early, Trend.Truth(firstLoss >= 0))
            .Evidence(Early, inputs["meanThickness"] - inputs["thinnestBound"]);
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(Falls, "A(d) = P(h > d) cannot rise with the depth d, and S rises with d: the statement holds for every distribution of thickness, and strictly where places of a thickness lie. The two-step deposit is one of them.")
                .NoteText(Early, $"The thin part of the two-step deposit is gone after {100 * inputs["thinnestBound"] / inputs["meanThickness"]:F0} % of the lithium. In general area is lost from the stripped fraction min(h)/mean on, which is below 1 unless the deposit is even.");
        }

        return observations.Complete();
    }

    // Where the bounds do not enclose the mean, no such deposit exists and the layer is even.
    private static DiscreteThickness TwoSteps(double mean, double thinnest, double thickest) => thinnest < mean && mean < thickest
        ? DiscreteThickness.Of([thinnest, thickest], [thickest - mean, mean - thinnest])
        : DiscreteThickness.Of([mean], [1]);
}
