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
            .Select((row, i) => Of(paper, $"{group}{i}", row["boundary"])),
    ];

    // The scatter of three runs is up to 1e-7 cm²/s (caption of Fig 5). It exceeds the digits of the fastest boundaries.
    private static Input Of(PrintedNumbers paper, string name, string boundary)
    {
        const double Fast = 1e-6, TwiceTheScatter = 2e-7;
        Input printed = paper.Printed(name, "gb-diffusivity-300K", "diffusivity_cm2_per_s", ("boundary", boundary));
        return printed.Value < Fast
            ? printed
            : printed.Within(
                printed.Value - TwiceTheScatter, printed.Value + TwiceTheScatter, "twice the largest scatter of three runs in the caption of Fig 5");
    }
}
