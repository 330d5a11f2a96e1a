using Litmus.Primitives;

namespace Litmus.Electrochemistry.Inventory;

/// <summary>Corrosion through a film of its own product: Q² = k t.</summary>
public sealed record ParabolicCorrosion : ICorrosionLaw
{
    /// <summary>Rate constant k [C² m⁻⁴ s⁻¹]; finite and greater than zero.</summary>
    public required double RateConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The law that loses a charge in a time.</summary>
    /// <param name="loss">Charge lost [C m⁻²]; finite and greater than zero.</param>
    /// <param name="time">Time [s]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static ParabolicCorrosion FromLoss(double loss, double time) =>
        new() { RateConstant = Require.PositiveFinite(loss) * loss / Require.PositiveFinite(time) };

    /// <inheritdoc/>
    public double Loss(double initialCapacity, double time) =>
        Math.Min(Require.NonNegativeFinite(initialCapacity), Math.Sqrt(RateConstant * Require.NonNegativeFinite(time)));
}
