using Litmus.Primitives;

namespace Litmus.Electrochemistry.Inventory;

/// <summary>Corrosion in proportion to the remaining lithium, Q = Q₀ (1 − exp(−k t)): the area shrinks with it.</summary>
public sealed record FirstOrderCorrosion : ICorrosionLaw
{
    /// <summary>Rate constant k [s⁻¹]; finite and greater than zero.</summary>
    public required double RateConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The law that loses a share in a time.</summary>
    /// <param name="share">Share lost [1]; strictly between 0 and 1.</param>
    /// <param name="time">Time [s]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static FirstOrderCorrosion FromShare(double share, double time) =>
        new() { RateConstant = -Math.Log(1 - Require.StrictlyBetween(share, 0, 1)) / Require.PositiveFinite(time) };

    /// <inheritdoc/>
    public double Loss(double initialCapacity, double time) =>
        Require.NonNegativeFinite(initialCapacity) * (1 - Math.Exp(-RateConstant * Require.NonNegativeFinite(time)));
}
