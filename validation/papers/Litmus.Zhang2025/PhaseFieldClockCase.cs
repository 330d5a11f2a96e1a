using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Do domain, snapshots, time step and deposition rate of the simulations belong to one clock? (zhang2025, Methods, Fig 2, Table S2)</summary>
public sealed class PhaseFieldClockCase : IValidationCase
{
    private const string FillRate = "pf-fill-rate";
    private const string LayerPerStep = "pf-layer-per-step";
    private const string NucleusSpacing = "nucleus-spacing";
    private const string DomainCapacity = "pf-domain-capacity";

    private readonly Input _rowCount, _columnCount, _nucleusCount, _spacing, _step, _lastSnapshot, _rate, _capacity;

    /// <summary>The case.</summary>
    public PhaseFieldClockCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table table = paper.Table("phase-field-parameters");
        Description = CaseDescription.Of<PhaseFieldClockCase>(
            "phase-field-clock",
            "Do domain, snapshots, time step and deposition rate of the simulations belong to one clock?",
            answers: [.. Answer.ByArithmetic(FillRate, LayerPerStep, NucleusSpacing), .. Answer.ByLaw(DomainCapacity)],
            inputs:
            [
                _rowCount = table.InputOf("rowCount"),
                _columnCount = table.InputOf("columnCount"),
                _nucleusCount = table.InputOf("nucleusCount"),
                _spacing = table.InputOf("gridSpacing"),
                _step = table.InputOf("timeStep"),
                _lastSnapshot = table.InputOf("lastSnapshot"),
                _rate = paper.Table("table-s2-parameters").InputOf("depositionRate"),
                _capacity = paper.Table("text-parameters").InputOf("arealCapacityTexture"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double rows = inputs[_rowCount], duration = inputs[_lastSnapshot], step = inputs[_step], rate = inputs[_rate];
        double fillRate = rows * inputs[_spacing] / duration;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(FillRate, fillRate / rate, "1")
            .Scalar(LayerPerStep, duration / step / rows, "1")
            .Scalar(NucleusSpacing, inputs[_columnCount] * inputs[_spacing] / inputs[_nucleusCount], "m")
            .Scalar(DomainCapacity, LithiumDeposit.Of(inputs).ArealCapacity(rows * inputs[_spacing]), "C/m2");
        if (inputs.WantsFigures)
        {
            observations
                .Note(
                    FillRate,
                    ("rows", rows),
                    ("spacing_um", inputs[_spacing]),
                    ("duration_s", duration),
                    ("fill_m_per_s", fillRate),
                    ("printed_m_per_s", rate),
                    ("thickness_um", rate * duration))
                .Note(
                    DomainCapacity,
                    ("height_um", rows * inputs[_spacing]),
                    ("capacity_mAh_per_cm2", inputs[_capacity]),
                    ("deposit_um", LithiumDeposit.Of(inputs).Thickness(inputs[_capacity])))
                .Note(LayerPerStep, ("steps", duration / step), ("full_s", rows * step));
        }

        return observations.Complete();
    }
}
