using Litmus.Primitives;

namespace Litmus.Electrochemistry.Inventory;

/// <summary>Corrosion at a constant current density, Q = j t: the product does not slow the reaction.</summary>
public sealed record ConstantCorrosion : ICorrosionLaw
{
    /// <summary>Corrosion current density j [A m⁻²]; finite and greater than zero.</summary>
    public required double CurrentDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The law that loses a charge in a time.</summary>
    /// <param name="loss">Charge lost [C m⁻²]; finite and greater than zero.</param>
    /// <param name="time">Time [s]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static ConstantCorrosion FromLoss(double loss, double time) =>
        new() { CurrentDensity = Require.PositiveFinite(loss) / Require.PositiveFinite(time) };

    /// <inheritdoc/>
    public double Loss(double initialCapacity, double time) =>
        Math.Min(Require.NonNegativeFinite(initialCapacity), CurrentDensity * Require.NonNegativeFinite(time));
}
