using System.Collections.Immutable;
using Litmus.ElectronicStructure.Energies;
using MathNet.Numerics.LinearRegression;

namespace Litmus.ElectronicStructure.Bulk;

/// <summary>The energy of a crystal against its volume, and what follows: equilibrium volume, bulk modulus and its derivative.</summary>
/// <remarks>
/// E(V) = E₀ + (9 V₀ B₀/16) {[(V₀/V)^(2/3) − 1]³ B₀′ + [(V₀/V)^(2/3) − 1]² [6 − 4 (V₀/V)^(2/3)]}. It is a cubic in x = V^(−2/3), so the fit is linear:
/// E = Σ c_k x^k by least squares. V₀ is the root of dE/dx with a positive curvature.
/// Source: F. Birch, Finite elastic strain of cubic crystals, Phys. Rev. 71, 809 (1947).
/// </remarks>
public sealed record EquationOfState
{
    private EquationOfState(double volume, double energy, double modulus, double derivative, double residual) =>
        (Volume, Energy, BulkModulus, BulkModulusDerivative, Residual) = (volume, energy, modulus, derivative, residual);

    /// <summary>Equilibrium volume V₀ [Å³], for as many atoms as the energies are.</summary>
    public double Volume { get; }

    /// <summary>Energy E₀ at the equilibrium volume [eV].</summary>
    public double Energy { get; }

    /// <summary>Bulk modulus B₀ = V₀ d²E/dV² [GPa].</summary>
    public double BulkModulus { get; }

    /// <summary>Derivative B₀′ of the bulk modulus with respect to pressure [1].</summary>
    public double BulkModulusDerivative { get; }

    /// <summary>Root of the mean squared difference of energies and fit [eV].</summary>
    public double Residual { get; }

    /// <summary>Fits the equation of state.</summary>
    /// <param name="volumes">Volumes [Å³]; at least five.</param>
    /// <param name="energies">Energies [eV], in their order.</param>
    /// <exception cref="ArgumentException">There are fewer than five volumes, or as many energies as volumes are missing.</exception>
    /// <exception cref="NoMinimumException">The fitted energy has no minimum between the smallest and the largest volume.</exception>
    public static EquationOfState Fit(IReadOnlyList<double> volumes, IReadOnlyList<double> energies)
    {
        if (volumes.Count < 5 || volumes.Count != energies.Count)
        {
            throw new ArgumentException(
                $"There are {volumes.Count} volumes and {energies.Count} energies; expected at least five of each, one energy for each volume.",
                nameof(volumes));
        }

        // Volumes are scaled by their mean, so that the powers of x stay near one.
        double scale = volumes.Average(), offset = energies.Average();
        double[] x = [.. volumes.Select(volume => Math.Pow(volume / scale, -2.0 / 3))];
        double[][] rows = [.. x.Select(value => new[] { 1, value - 1, Math.Pow(value - 1, 2), Math.Pow(value - 1, 3) })];
        double[] c = MultipleRegression.QR(rows, [.. energies.Select(energy => energy - offset)], intercept: false);
        double root = Root(c, x.Min() - 1, x.Max() - 1) ?? throw new NoMinimumException(volumes.Min(), volumes.Max());

        double y = root + 1, curvature = (2 * c[2]) + (6 * c[3] * root), third = 6 * c[3];
        double volume = Math.Pow(y, -1.5);
        double slope = -2.0 / 3 * Math.Pow(volume, -5.0 / 3);
        double secondSlope = 10.0 / 9 * Math.Pow(volume, -8.0 / 3);
        double second = curvature * slope * slope;
        double thirdDerivative = (third * slope * slope * slope) + (3 * curvature * slope * secondSlope);
        double[] fitted = [.. rows.Select(row => row.Zip(c, (power, coefficient) => power * coefficient).Sum())];
        return new EquationOfState(
            volume * scale,
            c[0] + (c[1] * root) + (c[2] * root * root) + (c[3] * root * root * root) + offset,
            volume * second / scale * AtomicUnits.Gigapascal,
            -1 - (volume * thirdDerivative / second),
            Math.Sqrt(fitted.Zip(energies, (fit, energy) => Math.Pow(fit + offset - energy, 2)).Average()));
    }

    /// <summary>The energy at a volume [eV], by the equation in its closed form.</summary>
    /// <param name="volume">Volume V [Å³].</param>
    public double EnergyAt(double volume)
    {
        double x = Math.Pow(Volume / Primitives.Require.PositiveFinite(volume), 2.0 / 3) - 1;
        return Energy + (9 * Volume * BulkModulus / AtomicUnits.Gigapascal / 16 * x * x * ((x * BulkModulusDerivative) + 2 - (4 * x)));
    }

    /// <summary>The volumes at which an equation of state is sampled: those of cubes with strained edges.</summary>
    /// <param name="volume">Volume about which they lie [Å³].</param>
    /// <param name="strain">Largest strain of an edge [1].</param>
    /// <param name="count">Number of volumes; at least 5.</param>
    public static ImmutableArray<double> Volumes(double volume, double strain, int count)
    {
        Primitives.Require.PositiveFinite(volume);
        Primitives.Require.StrictlyBetween(strain, 0, 0.3);
        Primitives.Require.AtLeast(count, 5);
        return [.. Enumerable.Range(0, count).Select(i => volume * Math.Pow(1 + (strain * ((2.0 * i / (count - 1)) - 1)), 3))];
    }

    // dE/dx = c1 + 2 c2 x + 3 c3 x²; at the minimum the second derivative is positive.
    private static double? Root(double[] c, double lowest, double highest)
    {
        double discriminant = (4 * c[2] * c[2]) - (12 * c[1] * c[3]);
        if (discriminant < 0)
        {
            return null;
        }

        // Written so that a vanishing cubic coefficient leaves the root of the parabola; its second derivative is then √discriminant > 0.
        double divisor = (-2 * c[2]) - Math.Sqrt(discriminant);
        double root = divisor == 0 ? double.NaN : 2 * c[1] / divisor;
        return root >= lowest && root <= highest ? root : null;
    }
}
