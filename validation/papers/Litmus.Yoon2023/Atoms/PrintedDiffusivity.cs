using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023.Atoms;

/// <summary>One printed diffusivity of a boundary at 300 K, with the claim on it.</summary>
/// <param name="Claim">The claim, without its paper.</param>
/// <param name="Value">The printed value with the half unit of its last digit.</param>
internal sealed record PrintedDiffusivity(string Claim, Input Value)
{
    private const string Table = "gb-diffusivity-300K";

    /// <summary>Reads it.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="row">Name of the boundary in the table of printed diffusivities.</param>
    /// <param name="claim">The claim on it, without its paper.</param>
    /// <param name="input">Name of the input.</param>
    public static PrintedDiffusivity Read(ReferenceDataset data, string row, string claim, string input = "printedDiffusivity") =>
        new(claim, new PrintedNumbers(data.Paper("yoon2023")).Setting(input, Table, "diffusivity_cm2_per_s", ("boundary", row)));

    /// <summary>The table of printed diffusivities.</summary>
    /// <param name="data">The reference data.</param>
    public static Table TableOf(ReferenceDataset data) => data.Paper("yoon2023").Table(Table);

    /// <summary>Distance of a diffusivity from the nearer end of the margin [m²/s].</summary>
    /// <param name="diffusivity">The diffusivity [m²/s].</param>
    /// <param name="printed">The printed value as the run has it [m²/s].</param>
    public double DistanceToMargin(double diffusivity, double printed) =>
        Math.Abs(Math.Abs(diffusivity - printed) - Value.Unit.DifferenceToSi(Value.Plausible!.Upper - Value.Value));
}
