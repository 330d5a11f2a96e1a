using Litmus.Nucleation.Kinetics;

namespace Litmus.Nucleation.Interphase;

/// <summary>Shift of a potential when the salt changes at constant current: concentration potential and exchange current ∝ (c/c₀)^(1−α).</summary>
public static class BuriedKinetics
{
    /// <summary>Potential at the changed concentration minus that at the unchanged one [V]. It does not depend on the area.</summary>
    /// <param name="kinetics">Kinetics of the surface.</param>
    /// <param name="potential">Potential E at which the current flows without depletion [V]; finite.</param>
    /// <param name="ionRatio">c/c₀ of the ion at the surface [1]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio, or the current at the potential, is refused.</exception>
    public static double Shift(ButlerVolmer kinetics, double potential, double ionRatio)
    {
        ArgumentNullException.ThrowIfNull(kinetics);
        return (kinetics with { IonRatio = ionRatio }).Overpotential(kinetics.CurrentDensity(potential)) - potential;
    }
}
