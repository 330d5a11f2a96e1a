using Litmus.Cases;

namespace Litmus.Yoon2023;

/// <summary>The printed diffusivities of single boundaries at 300 K.</summary>
internal static class PrintedBoundaries
{
    /// <summary>The inputs of a group, <c>fastest0</c> and so on.</summary>
    /// <param name="paper">The printed numbers.</param>
    /// <param name="group"><c>fastest</c> or <c>slowest</c>.</param>
    public static IReadOnlyList<Input> Of(PrintedNumbers paper, string group) =>
    [
        .. paper.Rows("gb-diffusivity-300K").Where(row => row["group"] == group)
            .Select((row, i) => paper.Printed($"{group}{i}", "gb-diffusivity-300K", "diffusivity_cm2_per_s", ("boundary", row["boundary"]))),
    ];
}
