using Litmus.Cases;
using Litmus.Primitives.Deposition;

namespace Litmus.LithiumMetal;

/// <summary>The two properties of lithium metal that turn charge into thickness. No paper of the suite prints them.</summary>
public static class LithiumDeposit
{
    /// <summary>Density of lithium metal.</summary>
    public static Input Density { get; } = Input.Assumed(
        "lithiumDensity", 0.534, "g/cm3", 0.0005 / Math.Sqrt(3), "CRC Handbook of Chemistry and Physics; half a unit of the last digit")
        .Within(0.531, 0.536, "lattice constant of 0.3509 nm (0.533 g/cm3), handbooks (0.53 to 0.535), and expansion up to 60 °C (0.531)");

    /// <summary>Molar mass of lithium.</summary>
    public static Input MolarMass { get; } = Input.Assumed(
        "lithiumMolarMass", 6.94, "g/mol", 0.005 / Math.Sqrt(3), "IUPAC conventional atomic weight; half a unit of the last digit")
        .Within(6.938, 6.997, "IUPAC interval of the atomic weight of lithium from all sources, 6.938 to 6.997");

    /// <summary>A dense deposit.</summary>
    public static FaradayDeposition Of(CaseInputs inputs) => new() { MolarMass = inputs[MolarMass], Density = inputs[Density] };
}
