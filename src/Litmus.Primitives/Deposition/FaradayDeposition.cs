namespace Litmus.Primitives.Deposition;

/// <summary>A dense deposit by Faraday's law: h = Q M/(z F ρ), R = j M/(z F ρ).</summary>
/// <remarks>Every charge becomes metal and the deposit has no pores. Losses make the real thickness smaller, pores make it larger.</remarks>
public sealed record FaradayDeposition
{
    /// <summary>Molar mass M [kg mol⁻¹]; finite and greater than zero.</summary>
    public required double MolarMass { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Density ρ [kg m⁻³]; finite and greater than zero.</summary>
    public required double Density { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Charge of the ion z [1]; at least 1, by default 1.</summary>
    public int ChargeNumber { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Volume of metal per charge M/(z F ρ) [m³ C⁻¹].</summary>
    public double VolumePerCharge => MolarMass / (ChargeNumber * PhysicalConstants.Faraday * Density);

    /// <summary>Thickness h = Q M/(z F ρ) [m].</summary>
    /// <param name="arealCapacity">Areal capacity Q [C m⁻²]; finite, zero or greater.</param>
    public double Thickness(double arealCapacity) => Require.NonNegativeFinite(arealCapacity) * VolumePerCharge;

    /// <summary>Areal capacity Q = h z F ρ/M [C m⁻²].</summary>
    /// <param name="thickness">Thickness h [m]; finite, zero or greater.</param>
    public double ArealCapacity(double thickness) => Require.NonNegativeFinite(thickness) / VolumePerCharge;

    /// <summary>Growth rate R = j M/(z F ρ) [m s⁻¹].</summary>
    /// <param name="currentDensity">Current density j [A m⁻²]; finite, zero or greater.</param>
    public double Rate(double currentDensity) => Require.NonNegativeFinite(currentDensity) * VolumePerCharge;

    /// <summary>Current density j = R z F ρ/M [A m⁻²].</summary>
    /// <param name="rate">Growth rate R [m s⁻¹]; finite, zero or greater.</param>
    public double CurrentDensity(double rate) => Require.NonNegativeFinite(rate) / VolumePerCharge;

    /// <summary>Duration t = Q/j [s].</summary>
    /// <param name="arealCapacity">Areal capacity Q [C m⁻²]; finite, zero or greater.</param>
    /// <param name="currentDensity">Current density j [A m⁻²]; finite and greater than zero.</param>
    public static double Duration(double arealCapacity, double currentDensity) =>
        Require.NonNegativeFinite(arealCapacity) / Require.PositiveFinite(currentDensity);
}
