using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Lewis2023;

/// <summary>By how much does the current density rise when the active area shares it evenly? (lewis2023, Fig 5f)</summary>
public sealed class MeanCurrentFactorCase(ReferenceDataset data) : IValidationCase
{
    private const string Factor = "strip-2p1";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<MeanCurrentFactorCase>(
        "mean-current-factor",
        "By how much does the current density rise at 47 % active area?",
        answers: [Factor],
        inputs: [Input.From("activeArea", TomographyDeposit.Printed(data.Paper(TomographyDeposit.PaperId), "5f", "active_area_percent"))]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double area = inputs["activeArea"];
        CaseObservations observations = CaseObservations.For(Description).Scalar(Factor, new ActiveAreaPoint(0, 0, area).MeanCurrentFactor, "1");
        if (inputs.WantsFigures)
        {
            // The printed area has no digit below 1 %, the printed factor none below 0.1.
            double lowest = area - 0.005, highest = area + 0.005;
            observations.NoteText(Factor, $"1/{area:F2} = {1 / area:F3}. An area that rounds to {100 * area:F0} % gives {1 / highest:F3} to {1 / lowest:F4}; a factor that rounds to 2.1 needs an area of {100 / 2.15:F2} to {100 / 2.05:F2} %. Of the areas that round to {100 * area:F0} % only those below {100 / 2.15:F2} % are left out: the two printed numbers agree as far as their digits go.");
        }

        return observations.Complete();
    }
}
