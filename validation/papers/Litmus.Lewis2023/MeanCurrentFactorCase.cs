using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;

namespace Litmus.Lewis2023;

/// <summary>By how much does the current density rise when the active area shares it evenly? (lewis2023, Fig 5f)</summary>
public sealed class MeanCurrentFactorCase : IValidationCase
{
    private const string Factor = "strip-2p1";
    private const string Local = "local-current-85";

    private readonly Input _activeArea, _currentDensity;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public MeanCurrentFactorCase(ReferenceDataset data) => Description = CaseDescription.Of<MeanCurrentFactorCase>(
        "mean-current-factor",
        "By how much does the current density rise at 47 % active area?",
        answers: [.. Answer.ByArithmetic(Factor, Local)],
        inputs:
        [
            _activeArea = Input.From("activeArea", TomographyDeposit.Printed(LewisTables.NumbersOf(data), "5f", TomographyDeposit.ActiveArea)),
            _currentDensity = LewisTables.NumbersOf(data).Setting("currentDensity", LewisTables.Protocols, "current_density_mA_per_cm2", ("figure", "4a")),
        ]);

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double area = inputs[_activeArea];
        double factor = new ActiveAreaPoint(0, 0, area).MeanCurrentFactor;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Factor, factor, "1")
            .Scalar(Local, factor * inputs[_currentDensity], "A/m2");
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
