using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the printed barriers fit together, and to the rule of thumb? (yoon2023, Results, Grain boundary diffusivity)</summary>
public sealed class ActivationEnergyCase : IValidationCase
{
    private const string NearestValue = "the nearest value that the printed ranges allow is taken.";

    private readonly Input _bulkBarrier;
    private readonly Input _bulkFormationEnergy;
    private readonly Input _boundaryFormationEnergy;
    private readonly Input _largestBoundaryBarrier;
    private readonly Input _lowestMeasuredBarrier;
    private readonly Input _highestMeasuredBarrier;
    private readonly Input _smallestRatio;
    private readonly Input _largestRatio;
    private readonly Input _ruleBarrier;
    private readonly Input _lowestComputedBarrier;
    private readonly Input _highestComputedBarrier;
    private readonly Input _barrierOfRule = Input.Choice(
        "barrierOfRule", ["measured", "computed by others", "computed here"], chosen: 0,
        "the text names measured barriers first and does not say which it took");

    /// <summary>Describes the case with the printed barriers.</summary>
    /// <param name="data">The reference data.</param>
    public ActivationEnergyCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        (string, string) experiments = ("method", "experiments (refs 14 and 46-50)");
        _bulkBarrier = paper.Printed("bulkBarrier", "activation-energies", "lowest_eV", ("quantity", "bulk with formation"));
        _bulkFormationEnergy = paper.Printed("bulkFormationEnergy", "activation-energies", "lowest_eV", ("quantity", "vacancy formation in the bulk"));
        _boundaryFormationEnergy = paper.Printed("boundaryFormationEnergy", "parameters", "boundary_formation_energy");
        _largestBoundaryBarrier = paper.Setting("largestBoundaryBarrier", "activation-energies", "highest_eV", ("quantity", "boundaries 250-350 K"));
        _lowestMeasuredBarrier = paper.Setting("lowestMeasuredBarrier", "activation-energies", "lowest_eV", experiments);
        _highestMeasuredBarrier = paper.Setting("highestMeasuredBarrier", "activation-energies", "highest_eV", experiments);
        (string, string) computations = ("method", "DFT and cBOmega model (refs 51-54)");
        _lowestComputedBarrier = paper.Setting("lowestComputedBarrier", "activation-energies", "lowest_eV", computations);
        _highestComputedBarrier = paper.Setting("highestComputedBarrier", "activation-energies", "highest_eV", computations);
        _smallestRatio = paper.Setting("smallestRatio", "rule-of-thumb", "smallest_ratio");
        _largestRatio = paper.Setting("largestRatio", "rule-of-thumb", "largest_ratio");
        _ruleBarrier = paper.Setting("ruleBarrier", "rule-of-thumb", "barrier");
        Description = CaseDescription.Of<ActivationEnergyCase>(
            "activation-energies",
            "Do the printed barriers fit together, and to the rule of thumb?",
            answers:
            [
                .. Answer.ByArithmetic("bulk-ea-split", "rule-of-thumb", "rule-of-thumb-own-bulk"),
                .. Answer.ByRestatement("ea-gb-below-bulk", "rule-underestimates-d", "vacancy-energy-gb-vs-bulk"),
            ],
            inputs:
            [
                _bulkBarrier, _bulkFormationEnergy, _boundaryFormationEnergy, _largestBoundaryBarrier, _lowestMeasuredBarrier, _highestMeasuredBarrier,
                _lowestComputedBarrier, _highestComputedBarrier, _smallestRatio, _largestRatio, _ruleBarrier, _barrierOfRule,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double rule = inputs[_ruleBarrier], bulk = inputs[_bulkBarrier], smallest = inputs[_smallestRatio], largest = inputs[_largestRatio];
        (double Lowest, double Highest)[] barriers =
        [
            (inputs[_lowestMeasuredBarrier], inputs[_highestMeasuredBarrier]), (inputs[_lowestComputedBarrier], inputs[_highestComputedBarrier]), (bulk, bulk),
        ];
        (double lowest, double highest) = barriers[inputs.OptionOf(_barrierOfRule)];
        (lowest, highest) = (smallest * lowest, largest * highest);

        // The smallest number that rounds to the printed rule.
        const double RoundsToRule = 0.325 * PhysicalConstants.ElementaryCharge;

        return CaseObservations.For(Description)
            .Scalar("bulk-ea-split", bulk - inputs[_bulkFormationEnergy], "J")
            .Scalar("ea-gb-below-bulk", inputs[_largestBoundaryBarrier], "J")
            .Scalar("rule-of-thumb", Nearest(rule, lowest, highest), "J", closure: NearestValue)
            .Note("rule-of-thumb", ("lowest_eV", lowest), ("highest_eV", highest))
            .Scalar("rule-of-thumb-own-bulk", Nearest(rule, smallest * bulk, largest * bulk), "J", closure: NearestValue)
            .Note("rule-of-thumb-own-bulk", ("lowest_eV", smallest * bulk), ("highest_eV", largest * bulk), ("needed_eV", RoundsToRule / largest))
            .Scalar("rule-underestimates-d", rule, "J")
            .Scalar("vacancy-energy-gb-vs-bulk", inputs[_boundaryFormationEnergy] - inputs[_bulkFormationEnergy], "J")
            .Complete();
    }

    private static double Nearest(double wanted, double lowest, double highest) => Math.Min(Math.Max(wanted, lowest), highest);
}
