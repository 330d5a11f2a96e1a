using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do printed numbers that must be equal, or add up, agree within their digits? (wang2023, Fig 1b, Fig 7e, Experimental Section)</summary>
/// <remarks>The margins contain the rounding of the printed numbers. All inputs are therefore settings.</remarks>
public sealed class PrintedPairsCase : IValidationCase
{
    private static readonly string[] Alloys = ["In", "Al", "Si"];

    private readonly Input _loadingResults, _loadingExperimental, _halfCellFirst, _halfCellSecond, _fullCellFirst, _fullCellSecond;
    private readonly Input _firstCharge, _secondDischarge, _activation;
    private readonly Input[] _introduction, _results;

    /// <summary>Reads the printed numbers.</summary>
    public PrintedPairsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input[] Potentials(string place) =>
            [.. Alloys.Select(host => paper.Setting(place + host, "delithiation-potentials", $"{place}_V", ("host", host)))];
        Input Capacity(string name, string column, string cycle) =>
            paper.Setting(name, "full-cell-capacity", column, ("collector", Coated), ("cycle_1", cycle));
        _loadingResults = paper.Setting("loadingResults", Parameters, "cu2teLoadingLowResults");
        _loadingExperimental = paper.Setting("loadingExperimental", Parameters, "cu2teLoadingLowExperimental");
        _halfCellFirst = paper.Setting("halfCellFirst", Parameters, "halfCellPlateauFirst");
        _halfCellSecond = paper.Setting("halfCellSecond", Parameters, "halfCellPlateauSecond");
        _fullCellFirst = paper.Setting("fullCellFirst", Parameters, "fullCellPlateauFirst");
        _fullCellSecond = paper.Setting("fullCellSecond", Parameters, "fullCellPlateauSecond");
        _introduction = Potentials("introduction");
        _results = Potentials("results");
        _firstCharge = Capacity("firstCharge", "charge_mAh_per_g", "1");
        _secondDischarge = Capacity("secondDischarge", "discharge_mAh_per_g", "2");
        _activation = paper.Setting("activation", Parameters, "activationSpecificCharge");
        Description = CaseDescription.Of<PrintedPairsCase>(
            "printed-pairs",
            "Do printed numbers that must be equal, or add up, agree within their digits?",
            answers:
            [
                .. Answer.ByArithmetic("full-cell-plateau-shift", "activation-inventory"),
                .. Answer.ByRestatement("loading-0p1-vs-0p2", "alloy-potentials-consistent"),
            ],
            inputs:
            [
                _loadingResults, _loadingExperimental, _halfCellFirst, _halfCellSecond, _fullCellFirst, _fullCellSecond, .. _introduction, .. _results,
                _firstCharge, _secondDischarge, _activation,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double cathode = inputs[_fullCellFirst] + inputs[_halfCellFirst];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("loading-0p1-vs-0p2", inputs[_loadingResults] / inputs[_loadingExperimental], "1")
            .Scalar("full-cell-plateau-shift", cathode - inputs[_fullCellSecond] - inputs[_halfCellSecond], "V")
            .Scalar("alloy-potentials-consistent", _introduction.Zip(_results, (first, second) => Math.Abs(inputs[first] - inputs[second])).Max(), "V")
            .Scalar("activation-inventory", inputs[_secondDischarge] / (inputs[_firstCharge] - inputs[_activation]), "1");
        if (inputs.WantsFigures)
        {
            observations.Note("full-cell-plateau-shift", ("cathode_V", cathode));
        }

        return observations.Complete();
    }
}
