using Litmus.Primitives;

namespace Litmus.Electrochemistry.Creep;

/// <summary>A rigid, perfectly plastic disc pressed between faces to which it sticks: p = Y [1 + 2R/(3√3 h)].</summary>
/// <remarks>
/// Upper bound with the shear yield stress Y/√3 at both faces; without friction p = Y.
/// Source: B. Avitzur, Metal Forming: Processes and Analysis (1968), disc forging, constant shear factor 1.
/// </remarks>
public sealed record StickingDisc
{
    /// <summary>Yield stress Y [Pa]; finite and greater than zero.</summary>
    public required double YieldStress { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Radius R [m]; finite and greater than zero.</summary>
    public required double Radius { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mean pressure p at which the disc flows [Pa].</summary>
    /// <param name="thickness">Thickness h [m]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The thickness is refused.</exception>
    public double FlowPressure(double thickness) => YieldStress * (1 + (2 * Radius / (3 * Math.Sqrt(3) * Require.PositiveFinite(thickness))));
}
