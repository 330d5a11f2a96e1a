using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How thick is the lithium that just holds the target capacities? (yoon2023, Results)</summary>
public sealed class InventoryThicknessCase : IValidationCase
{
    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public InventoryThicknessCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<InventoryThicknessCase>(
            "inventory-thickness",
            "How thick is the lithium that just holds the target capacities?",
            answers: ["thickness-3mah", "thickness-5mah", "fast-thickness", "mixed-thickness", "ionics-thickness"],
            inputs:
            [
                paper.Setting("smallCapacity", "parameters", "smallest_capacity_target"),
                paper.Setting("largeCapacity", "parameters", "largest_capacity_target"),
                .. DesignTargetInputs.Names.Select(target => paper.Setting($"{target}Capacity", "design-targets", "capacity_mAh_per_cm2", ("target", target))),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double concentration = PolycrystalInference.Concentration(inputs);
        double Thickness(string capacity) => AnodeInventory.Thickness(inputs[capacity], concentration);
        string rounding = $"Dense lithium is {Text.Of(Thickness("largeCapacity") / inputs["largeCapacity"] * 3.6e10)} µm for 1 mAh/cm²; 15 and 25 µm are exactly 5 µm for 1 mAh/cm². "
            + "Read as a figure rounded to 5 µm, 25 µm holds; read by its digits it does not.";

        return CaseObservations.For(Description)
            .Scalar("thickness-3mah", Thickness("smallCapacity"), "m")
            .Scalar("thickness-5mah", Thickness("largeCapacity"), "m")
            .NoteText("thickness-5mah", rounding)
            .Scalar("fast-thickness", Thickness("fastCapacity"), "m")
            .NoteText("fast-thickness", rounding)
            .Scalar("mixed-thickness", Thickness("mixedCapacity"), "m")
            .NoteText("mixed-thickness", rounding)
            .Scalar("ionics-thickness", Thickness("ionicsCapacity"), "m")
            .Complete();
    }
}
