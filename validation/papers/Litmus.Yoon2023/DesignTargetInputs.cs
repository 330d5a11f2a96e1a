using Litmus.Cases;
using Litmus.Diffusion.Design;

namespace Litmus.Yoon2023;

/// <summary>One target of Fig 9: current density and capacity.</summary>
/// <param name="paper">The printed numbers.</param>
/// <param name="target">The target's name in the table <c>design-targets</c>.</param>
internal sealed class DesignTargetInputs(PrintedNumbers paper, string target)
{
    /// <summary>Names of the three targets, from the least to the most demanding.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ionics", "mixed", "fast"];

    /// <summary>Stripping current density.</summary>
    public Input CurrentDensity { get; } = paper.Definition($"{target}CurrentDensity", "design-targets", "current_density_mA_per_cm2", ("target", target));

    /// <summary>Areal capacity.</summary>
    public Input Capacity { get; } = paper.Definition($"{target}Capacity", "design-targets", "capacity_mAh_per_cm2", ("target", target));

    /// <summary>Current density and capacity.</summary>
    public IReadOnlyList<Input> All => [CurrentDensity, Capacity];

    /// <summary>The target as the solvers take it.</summary>
    public DesignTarget Of(CaseInputs inputs) => new() { StrippingCurrentDensity = inputs[CurrentDensity], ArealCapacity = inputs[Capacity] };
}
