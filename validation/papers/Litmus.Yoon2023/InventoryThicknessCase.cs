using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How thick is the lithium that just holds the target capacities? (yoon2023, Results)</summary>
public sealed class InventoryThicknessCase : IValidationCase
{
    private readonly Input _smallCapacity;
    private readonly Input _largeCapacity;
    private readonly IReadOnlyList<Input> _targetCapacities;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public InventoryThicknessCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _smallCapacity = paper.Setting("smallCapacity", "parameters", "smallest_capacity_target");
        _largeCapacity = paper.Setting("largeCapacity", "parameters", "largest_capacity_target");
        _targetCapacities = [.. DesignTargetInputs.Names.Select(target => new DesignTargetInputs(paper, target).Capacity)];
        Description = CaseDescription.Of<InventoryThicknessCase>(
            "inventory-thickness",
            "How thick is the lithium that just holds the target capacities?",
            answers: [.. Answer.ByLaw("thickness-3mah", "thickness-5mah", "fast-thickness", "mixed-thickness", "ionics-thickness")],
            inputs: [_smallCapacity, _largeCapacity, .. _targetCapacities, .. BulkLithium.All]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double concentration = BulkLithium.Concentration(inputs);
        double Thickness(Input capacity) => AnodeInventory.Thickness(inputs[capacity], concentration);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("thickness-3mah", Thickness(_smallCapacity), "m")
            .Scalar("thickness-5mah", Thickness(_largeCapacity), "m");
        foreach ((string target, Input capacity) in DesignTargetInputs.Names.Zip(_targetCapacities))
        {
            observations.Scalar($"{target}-thickness", Thickness(capacity), "m");
        }

        foreach (string claim in (string[])["thickness-5mah", "fast-thickness", "mixed-thickness"])
        {
            observations.Note(claim, ("thickness_um_cm2_per_mAh", Thickness(_largeCapacity) / inputs[_largeCapacity]));
        }

        return observations.Complete();
    }
}
