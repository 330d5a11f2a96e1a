using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>On which side of their limits do potentials and the conductivity lie? (wang2023, Introduction, Results, Fig S17, Fig S21b)</summary>
public sealed class PotentialsCase(ReferenceDataset data) : IValidationCase
{
    private static readonly string[] Alloys = ["Mg", "Al", "Si", "In", "Sn"];
    private static readonly string[] Cycles = ["1", "2", "3"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => CaseObservations.For(Description)
        .Scalar("li2te-anodic-stability", inputs["delithiationLi2Te"] - inputs["anodicCutOff"], "V")
        .Scalar("alloys-below-cutoff", Alloys.Max(host => inputs[$"delithiation{host}"]), "V")
        .Scalar("cv-peak-shift", Cycles.Min(cycle => inputs[$"peakBare{cycle}"] - inputs[$"peakCoated{cycle}"]), "V")
        .Scalar("bulk-conductivity-range", inputs["ionicConductivity"], "S/m")
        .Complete();

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Peak(string name, string collector, string cycle) => numbers.Printed($"{name}{cycle}", "voltammetry-peaks", "peak_potential_V", ("collector", collector), ("cycle_1", cycle));
        return CaseDescription.Of<PotentialsCase>(
            "potentials",
            "On which side of their limits do potentials and the conductivity lie?",
            answers: ["li2te-anodic-stability", "alloys-below-cutoff", "cv-peak-shift", "bulk-conductivity-range"],
            inputs:
            [
                numbers.Printed("delithiationLi2Te", "delithiation-potentials", "results_V", ("host", "Li2Te")),
                .. Alloys.Select(host => numbers.Printed($"delithiation{host}", "delithiation-potentials", "results_V", ("host", host))),
                numbers.Setting("anodicCutOff", Parameters, "anodicCutOff"),
                .. Cycles.Select(cycle => Peak("peakCoated", Coated, cycle)),
                .. Cycles.Select(cycle => Peak("peakBare", Bare, cycle)),
                numbers.Printed("ionicConductivity", Parameters, "ionicConductivity"),
            ]);
    }
}
