using Litmus.Primitives;

namespace Litmus.Electrochemistry.Crystallography;

/// <summary>Bragg's law, λ = 2 d sin θ.</summary>
public static class BraggLaw
{
    /// <summary>Position 2θ of a reflection [rad].</summary>
    /// <param name="spacing">Distance of the planes d [m]; finite and greater than zero.</param>
    /// <param name="wavelength">Wavelength λ [m]; finite, greater than zero, at most 2d.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused, or the planes are too close for the wavelength.</exception>
    public static double TwoTheta(double spacing, double wavelength)
    {
        double sine = Require.PositiveFinite(wavelength) / (2 * Require.PositiveFinite(spacing));
        return sine <= 1 ? 2 * Math.Asin(sine) : throw new ArgumentOutOfRangeException(
            nameof(wavelength), wavelength, $"A wavelength of {wavelength} m is not reflected by planes {spacing} m apart; expected at most twice that.");
    }

    /// <summary>Distance of the planes d of a reflection [m].</summary>
    /// <param name="twoTheta">Position 2θ [rad]; strictly between 0 and π.</param>
    /// <param name="wavelength">Wavelength λ [m]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Spacing(double twoTheta, double wavelength) =>
        Require.PositiveFinite(wavelength) / (2 * Math.Sin(Require.StrictlyBetween(twoTheta, 0, Math.PI) / 2));
}
