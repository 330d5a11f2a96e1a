using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>On which side of their limits do potentials and the conductivity lie? (wang2023, Introduction, Results, Fig S17, Fig S21b)</summary>
public sealed class PotentialsCase : IValidationCase
{
    private static readonly string[] Alloys = ["Mg", "Al", "Si", "In", "Sn"];
    private static readonly string[] Cycles = ["1", "2", "3"];

    private readonly Input _delithiationLi2Te, _anodicCutOff, _ionicConductivity;
    private readonly Input[] _delithiation, _peaksCoated, _peaksBare;

    /// <summary>Reads the printed potentials.</summary>
    public PotentialsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Delithiation(string host) => paper.Printed($"delithiation{host}", "delithiation-potentials", "results_V", ("host", host));
        Input[] Peaks(string name, string collector) =>
        [
            .. Cycles.Select(cycle => paper.Printed(name + cycle, "voltammetry-peaks", "peak_potential_V", ("collector", collector), ("cycle_1", cycle))),
        ];
        _delithiationLi2Te = Delithiation("Li2Te");
        _delithiation = [.. Alloys.Select(Delithiation)];
        _anodicCutOff = paper.Setting("anodicCutOff", Parameters, "anodicCutOff");
        _peaksCoated = Peaks("peakCoated", Coated);
        _peaksBare = Peaks("peakBare", Bare);
        _ionicConductivity = paper.Printed("ionicConductivity", Parameters, "ionicConductivity");
        Description = CaseDescription.Of<PotentialsCase>(
            "potentials",
            "On which side of their limits do potentials and the conductivity lie?",
            answers: [.. Answer.ByRestatement("li2te-anodic-stability", "alloys-below-cutoff", "cv-peak-shift", "bulk-conductivity-range")],
            inputs: [_delithiationLi2Te, .. _delithiation, _anodicCutOff, .. _peaksCoated, .. _peaksBare, _ionicConductivity]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) => CaseObservations
        .For(Description)
        .Scalar("li2te-anodic-stability", inputs[_delithiationLi2Te] - inputs[_anodicCutOff], "V")
        .Scalar("alloys-below-cutoff", _delithiation.Max(host => inputs[host]), "V")
        .Scalar("cv-peak-shift", _peaksBare.Zip(_peaksCoated, (bare, coated) => inputs[bare] - inputs[coated]).Min(), "V")
        .Scalar("bulk-conductivity-range", inputs[_ionicConductivity], "S/m")
        .Complete();
}
