using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Lewis2023;

/// <summary>By how much does the current density rise when the active area shares it evenly? (lewis2023, Fig 5f)</summary>
public sealed class MeanCurrentFactorCase : IValidationCase
{
    private const string Factor = "strip-2p1";

    private readonly Input _activeArea;

    /// <summary>Takes the input from the printed numbers.</summary>
    public MeanCurrentFactorCase(ReferenceDataset data) => Description = CaseDescription.Of<MeanCurrentFactorCase>(
        "mean-current-factor",
        "By how much does the current density rise at 47 % active area?",
        answers: [Factor],
        inputs: [_activeArea = Input.From("activeArea", TomographyDeposit.Printed(LewisTables.NumbersOf(data), "5f", TomographyDeposit.ActiveArea))]);

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double area = inputs[_activeArea];
        CaseObservations observations = CaseObservations.For(Description).Scalar(Factor, new ActiveAreaPoint(0, 0, area).MeanCurrentFactor, "1");
        if (inputs.WantsFigures)
        {
            // The printed area has no digit below 1 %, the printed factor none below 0.1.
            observations.Note(
                Factor, ("area", area), ("area_percent", area), ("factor", 1 / area), ("smallest", 1 / (area + 0.005)),
                ("largest", 1 / (area - 0.005)), ("low_percent", 1 / 2.15), ("high_percent", 1 / 2.05));
        }

        return observations.Complete();
    }
}
