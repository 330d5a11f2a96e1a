using Litmus.Cases;
using Litmus.Electrochemistry.Inventory;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>
/// Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle? (lewis2023, Section 2.2, Fig 4, S9)
/// </summary>
public sealed class FirstLossCase : IValidationCase
{
    private readonly Input _meanEfficiency, _meanEfficiencyExcess, _endOfLife, _firstEfficiencyExcess, _firstEfficiencyFree, _capacity, _shortCycle, _section;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public FirstLossCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Input Efficiency(string name, string cell, string cycle) =>
            numbers.Printed(name, Efficiencies, "mean_ce_percent", ("cell", cell), ("first_cycle_1", cycle));
        Description = CaseDescription.Of<FirstLossCase>(
            "first-loss",
            "Would the lithium inventory have outlasted the short, and does the cathode explain the loss of the first cycle?",
            answers:
            [
                .. Answer.ByArithmetic("ce-short-independent", "nmc-full-residual-cathode", "areal-capacity-comparable", "full-total-below-continuous"),
                .. Answer.ByLaw("first-loss-metal-share"),
            ],
            inputs:
            [
                _meanEfficiency = Efficiency("meanEfficiency", "Cu/LPSC/NMC", "2"),
                _meanEfficiencyExcess = Efficiency("meanEfficiencyExcess", "Li/LPSC/NMC", "2"),
                _endOfLife = Input.Assumed("endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom, 70 to 90 % in use")
                    .Within(70, 90, "70 % for vehicles to 90 % for electronics"),
                _firstEfficiencyExcess = Efficiency("firstEfficiencyExcess", "Li/LPSC/NMC", "1"),
                _firstEfficiencyFree = Efficiency("firstEfficiencyFree", "Cu/LPSC/NMC", "1"),
                _capacity = numbers.Setting("capacity", Protocols, "first_capacity_mAh_per_cm2", ("figure", "4b")),
                _shortCycle = numbers.Setting("shortCycle", Protocols, "short_cycle_1", ("figure", "4b")),
                _section = Input.Printed("sectionAfterFirstCycle", 1.5, "um", 0.05, "Section 2.2, Fig. S9")
                    .Within(1.2, 3.6, "one section for the mean: those of the full cell in Fig. 2e-f lie 59 % below to 17 % above the mean of their deposit"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double shortCycle = inputs[_shortCycle], capacity = inputs[_capacity], firstFree = inputs[_firstEfficiencyFree];
        LithiumInventory inventory = new() { Efficiency = inputs[_meanEfficiency] };
        LithiumInventory excess = new() { Efficiency = inputs[_meanEfficiencyExcess] };

        // The charge of cycle 2 is what the first discharge returned; each later one is what the discharge before it returned.
        double later = Math.Max(0, shortCycle - 2), still = capacity * firstFree * inventory.RetentionAfter(later);
        double withExcess = capacity * inputs[_firstEfficiencyExcess] * excess.RetentionAfter(later);
        double total = capacity + (capacity * firstFree * (1 - inventory.RetentionAfter(later + 1)) / (1 - inventory.Efficiency));
        double lost = capacity * (1 - firstFree);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("ce-short-independent", inventory.CyclesToRetention(inputs[_endOfLife]), "cycles")
            .Scalar("nmc-full-residual-cathode", (1 - inputs[_firstEfficiencyExcess]) / (1 - inputs[_firstEfficiencyFree]), "1")
            .Scalar("areal-capacity-comparable", still / withExcess, "1")
            .Scalar("full-total-below-continuous", total, "C/m2")
            .Scalar("first-loss-metal-share", LithiumDeposit.Of(inputs).ArealCapacity(inputs[_section]) / lost, "1");
        if (inputs.WantsFigures)
        {
            observations
                .Note("ce-short-independent", ("cycle", shortCycle), ("left_percent", inventory.RetentionAfter(shortCycle)))
                .Note("areal-capacity-comparable", ("cycle", shortCycle), ("free_mAh_per_cm2", still), ("excess_mAh_per_cm2", withExcess))
                .Note("first-loss-metal-share", ("section_um", inputs[_section]), ("lost_mAh_per_cm2", lost));
        }

        return observations.Complete();
    }
}
