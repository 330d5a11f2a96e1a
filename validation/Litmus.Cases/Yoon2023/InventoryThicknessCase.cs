using Litmus.Diffusion.Depletion;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>How thick is the lithium that just holds the target capacities? (yoon2023, Results)</summary>
public sealed class InventoryThicknessCase : IValidationCase
{
    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public InventoryThicknessCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = new CaseDescription(
            "yoon2023/inventory-thickness",
            "How thick is the lithium that just holds the target capacities?",
            answers: ["yoon2023.thickness-3mah", "yoon2023.thickness-5mah", "yoon2023.fast-thickness", "yoon2023.mixed-thickness", "yoon2023.ionics-thickness"],
            inputs:
            [
                paper.Setting("smallCapacity", "parameters", "smallest_capacity_target"),
                paper.Setting("largeCapacity", "parameters", "largest_capacity_target"),
                .. DesignTargetInputs.Names.Select(target => paper.Setting($"{target}Capacity", "design-targets", "capacity_mAh_per_cm2", ("target", target))),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ],
            solvers: [typeof(AnodeInventory)]);
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
            .Scalar("yoon2023.thickness-3mah", Thickness("smallCapacity"), "m")
            .Scalar("yoon2023.thickness-5mah", Thickness("largeCapacity"), "m")
            .Note("yoon2023.thickness-5mah", rounding)
            .Scalar("yoon2023.fast-thickness", Thickness("fastCapacity"), "m")
            .Note("yoon2023.fast-thickness", rounding)
            .Scalar("yoon2023.mixed-thickness", Thickness("mixedCapacity"), "m")
            .Note("yoon2023.mixed-thickness", rounding)
            .Scalar("yoon2023.ionics-thickness", Thickness("ionicsCapacity"), "m")
            .Complete();
    }
}
