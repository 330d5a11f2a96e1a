using Litmus.Cases;

namespace Litmus.Yoon2023.Atoms;

/// <summary>The three boundaries whose structures are compared at 0 K: Σ5 (310), Σ5 (210) and Σ9 (411).</summary>
internal static class BoundarySet
{
    private const string Table = "boundary-structures";

    /// <summary>Rigid translations that are tried along each repeat.</summary>
    public static Input Translations { get; } = Input.Exact(
        "translations", 2, "1", "a setting: the paper tries 8 or 16 along each repeat. The number tried and the next best energy stand beside the result");

    /// <summary>Least width of the cell.</summary>
    public static Input LeastWidth { get; } = Input.Exact("leastWidth", 9, "Angstrom", "a setting: images of an atom are beyond the cut-off and its skin");

    /// <summary>The inputs.</summary>
    public static IReadOnlyList<Input> Inputs { get; } = [.. BoundaryModel.Shared, Translations, LeastWidth];

    private static BoundaryModel[] Models { get; } =
    [
        new(BoundaryModel.Sigma5Tilt310, Translations), new(BoundaryModel.Sigma5Tilt210, Translations), new(BoundaryModel.Sigma9Tilt, Translations),
    ];

    /// <summary>Finds the structures.</summary>
    public static BoundaryStructure[] Compute(CaseInputs inputs, LithiumCrystal crystal, CancellationToken cancellationToken) =>
    [
        .. Models.Select(model => model.Search(
            inputs, crystal, inputs.Angstrom(BoundaryModel.LeastThickness), inputs.Angstrom(LeastWidth), cancellationToken)),
    ];

    /// <summary>Adds the table of what was tried: the best energy, the next one that differs by more than 1 mJ/m², the number of structures.</summary>
    public static void AddTable(CaseObservations observations, BoundaryStructure[] structures) => observations.Table(new CaseTable(Table,
    [
        CaseColumn.Of("boundary", [.. structures.Select(structure => structure.Model.Name)]),
        CaseColumn.Of("energy_J_per_m2", [.. structures.Select(structure => structure.BoundaryEnergy)]),
        CaseColumn.Of("next_J_per_m2", [.. structures.Select(structure => structure.NextEnergy)]),
        CaseColumn.Of("tried", [.. structures.Select(structure => (double)structure.Tried.Count)]),
        CaseColumn.Of("atoms", [.. structures.Select(structure => (double)structure.Structure.AtomCount)]),
    ]));
}
