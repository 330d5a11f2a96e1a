using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.OneDimensional;

namespace Litmus.Zhang2025.Films;

/// <summary>Whether (001) wets (101) at a free surface, from one-dimensional profiles alone.</summary>
internal static class WettingThreshold
{
    private const double Tolerance = 1e-9;

    // Wetting begins at a ratio of gradient coefficients of about 6. Far beyond it nothing is solved: the profile would need a grid as fine as one and as wide
    // as the other.
    private const double LargestRatio = 200;

    /// <summary>ω of (001) against (101), (σ_101 − σ_001)/σ_boundary. Above 1, (001) spreads over the surface of (101).</summary>
    /// <param name="orientations">The faces with their constants.</param>
    /// <param name="coupling">g.</param>
    public static double Parameter(ImmutableArray<CrystalOrientation> orientations, double coupling)
    {
        double first = Of(orientations, "001").GradientEnergyCoefficient, second = Of(orientations, "101").GradientEnergyCoefficient;
        double ratio = second / first;
        return ratio > LargestRatio ? double.PositiveInfinity
            : ratio < 1 / LargestRatio ? double.NegativeInfinity
            : FreeSurface.WettingParameter(1, 1, coupling, first, second);
    }

    /// <summary>Where along a path ω passes 1, by regula falsi (Illinois). Null where it does not.</summary>
    /// <param name="faces">The faces at a position on the path.</param>
    /// <param name="coupling">g.</param>
    /// <param name="first">First position.</param>
    /// <param name="last">Last position.</param>
    public static double? Along(Func<double, ImmutableArray<CrystalOrientation>> faces, double coupling, double first, double last) =>
        Along(faces, orientations => Parameter(orientations, coupling), first, last);

    /// <summary>The same, with ω from <paramref name="memory"/> where a run of the set has found it.</summary>
    public static double? Along(Func<double, ImmutableArray<CrystalOrientation>> faces, double coupling, double first, double last, WettingMemory memory) =>
        Along(
            faces,
            orientations => memory.Get(
                new(coupling, Of(orientations, "001").GradientEnergyCoefficient, Of(orientations, "101").GradientEnergyCoefficient),
                () => Parameter(orientations, coupling)),
            first,
            last);

    private static double? Along(
        Func<double, ImmutableArray<CrystalOrientation>> faces, Func<ImmutableArray<CrystalOrientation>, double> parameter, double first, double last)
    {
        double Excess(double position) => parameter(faces(position)) - 1;
        double atFirst = Excess(first), atLast = Excess(last), tolerance = Tolerance * (last - first);
        if (atFirst >= 0 || atLast <= 0)
        {
            return null;
        }

        while (last - first > tolerance)
        {
            bool isFinite = double.IsFinite(atFirst) && double.IsFinite(atLast);
            double next = isFinite ? last - (atLast * (last - first) / (atLast - atFirst)) : (first + last) / 2;
            double excess = Excess(next);
            if (Math.Abs(excess) < Tolerance)
            {
                return next;
            }

            // An end that stays gets half of its weight, or the interval would shrink from one side alone.
            (first, atFirst, last, atLast) = excess < 0
                ? (next, excess, last, isFinite ? atLast / 2 : atLast)
                : (first, isFinite ? atFirst / 2 : atFirst, next, excess);
        }

        return (first + last) / 2;
    }

    private static CrystalOrientation Of(ImmutableArray<CrystalOrientation> orientations, string name) =>
        orientations.First(orientation => orientation.Name == name);
}
