using Litmus.Cases;
using Litmus.Diffusion.Design;

namespace Litmus.Yoon2023;

/// <summary>The three targets of Fig 9 as inputs.</summary>
internal static class DesignTargetInputs
{
    /// <summary>Names of the targets, from the least to the most demanding.</summary>
    public static IReadOnlyList<string> Names { get; } = ["ionics", "mixed", "fast"];

    /// <summary>Current density and capacity of a target.</summary>
    public static IReadOnlyList<Input> Of(PrintedNumbers paper, string target) =>
    [
        paper.Setting($"{target}CurrentDensity", "design-targets", "current_density_mA_per_cm2", ("target", target)),
        paper.Setting($"{target}Capacity", "design-targets", "capacity_mAh_per_cm2", ("target", target)),
    ];

    /// <summary>A target.</summary>
    public static DesignTarget Read(CaseInputs inputs, string target) => new() { StrippingCurrentDensity = inputs[$"{target}CurrentDensity"], ArealCapacity = inputs[$"{target}Capacity"] };
}
