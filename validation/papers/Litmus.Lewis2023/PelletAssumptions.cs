using Litmus.Cases;

namespace Litmus.Lewis2023;

/// <summary>Properties of a cold-pressed pellet of Li6PS5Cl. The paper prints its mass and diameter only.</summary>
internal static class PelletAssumptions
{
    /// <summary>Density.</summary>
    public static Input Density { get; } = Input.Assumed(
            "pelletDensity", 1.6, "g/cm3", 0.1, "not printed; about 86 % of the crystal density of 1.86 g/cm3, as cold-pressed Li6PS5Cl often has")
        .Within(1.45, 1.86, "78 to 100 % of the crystal density of 1.86 g/cm3; cold pressing at 200 to 400 MPa gives 80 to 90 %");

    /// <summary>Conductivity.</summary>
    public static Input Conductivity { get; } = Input.Assumed(
            "conductivity", 2.5, "mS/cm", 1.5 / Math.Sqrt(3), "not printed; middle of the range of cold-pressed Li6PS5Cl at room temperature")
        .Within(
            1, 4,
            "S. Boulineau et al., Solid State Ionics 221, 1 (2012): 1.3 mS/cm; commercial powders up to 4 mS/cm; "
            + "S. Ohno et al., ACS Energy Lett. 5, 910 (2020): laboratories differ by tens of per cent on one powder");
}
