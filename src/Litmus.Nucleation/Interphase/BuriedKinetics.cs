using Litmus.Nucleation.Kinetics;

namespace Litmus.Nucleation.Interphase;

/// <summary>How far the potential of a surface moves when the salt in front of it changes and the current through each unit of its area does not: the potential of concentration, and an exchange current ∝ (c/c₀)^(1−α).</summary>
public static class BuriedKinetics
{
    /// <summary>Potential at the changed concentration less that at the unchanged one [V]; by which of the areas the current flows does not matter.</summary>
    /// <param name="kinetics">Kinetics of the surface.</param>
    /// <param name="potential">Potential E at which the current flows when nothing is depleted [V]; finite.</param>
    /// <param name="ionRatio">c/c₀ of the ion at the surface [1]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio, or the current at the potential, is refused.</exception>
    public static double Shift(ButlerVolmer kinetics, double potential, double ionRatio)
    {
        ArgumentNullException.ThrowIfNull(kinetics);
        return (kinetics with { IonRatio = ionRatio }).Overpotential(kinetics.CurrentDensity(potential)) - potential;
    }
}
