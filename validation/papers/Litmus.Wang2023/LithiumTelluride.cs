using Litmus.Cases;

namespace Litmus.Wang2023;

/// <summary>What the paper does not print of Li2Te.</summary>
internal static class LithiumTelluride
{
    /// <summary>Lattice constant.</summary>
    public static Input LatticeConstant { get; } = Input.Assumed(
        "latticeConstantLi2Te", 0.6517, "nm", 0.00005, "not printed, only a card is named; tabulated for antifluorite Li2Te, half a unit of its last digit")
        .Within(0.650, 0.653, "reported lattice constants: 0.6504 nm (Zintl, Harder, Dauth 1934) and 0.6517 nm");
}
