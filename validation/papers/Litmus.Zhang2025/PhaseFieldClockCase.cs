using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do domain, snapshots, time step and deposition rate of the simulations belong to one clock? (zhang2025, phase-field set-up, Fig 2, Table S2)</summary>
public sealed class PhaseFieldClockCase(ReferenceDataset data) : IValidationCase
{
    private const string FillRate = "pf-fill-rate";
    private const string LayerPerStep = "pf-layer-per-step";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<PhaseFieldClockCase>(
        "phase-field-clock",
        "Do domain, snapshots, time step and deposition rate of the simulations belong to one clock?",
        answers: [FillRate, LayerPerStep],
        inputs:
        [
            .. ParameterInputs.Of(data.Paper(PrintedGrains.PaperId).Table("phase-field-parameters"), "rowCount", "gridSpacing", "timeStep", "lastSnapshot"),
            Input.From("depositionRate", data.Paper(PrintedGrains.PaperId).Table("table-s2-parameters").Parameter("depositionRate")),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double rows = inputs["rowCount"];
        double duration = inputs["lastSnapshot"];
        double rate = inputs["depositionRate"];
        double fillRate = rows * inputs["gridSpacing"] / duration;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(FillRate, fillRate / rate, "1")
            .Scalar(LayerPerStep, duration / inputs["timeStep"] / rows, "1");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(FillRate, $"{rows} rows of {inputs["gridSpacing"] * 1e6} µm in {duration} s grow at {fillRate:G3} m/s; at the printed {rate} m/s the film is {rate * duration * 1e6:G2} µm thick after {duration} s, less than one row.")
                .NoteText(LayerPerStep, $"{duration / inputs["timeStep"]:F0} steps lead to the last snapshot; a layer of one row in each step would fill the domain after {rows * inputs["timeStep"]:G2} s.");
        }

        return observations.Complete();
    }
}
