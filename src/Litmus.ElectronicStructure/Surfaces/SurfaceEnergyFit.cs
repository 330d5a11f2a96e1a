using Litmus.ElectronicStructure.Energies;
using MathNet.Numerics.Distributions;

namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>The surface energy of a face from slabs of several thicknesses, without a separate calculation of the bulk.</summary>
/// <remarks>
/// E(N) = 2 γ A + N e, with γ and the energy e of a layer by least squares. A bulk energy from another cell and mesh would add its error N times. What the
/// thickness leaves open is the largest change of γ if one of three slabs is left out. Of more slabs it is u = s(γ) t/2, with the standard error s(γ) of the
/// fit and the quantile t of Student's distribution for 95 %, because the largest change falls faster than what is known.
/// Source: V. Fiorentini, M. Methfessel, Extracting convergent surface energies from slab calculations, J. Phys.: Condens. Matter 8, 6525 (1996).
/// </remarks>
public sealed record SurfaceEnergyFit
{
    private SurfaceEnergyFit(double surfaceEnergy, double layerEnergy, double spread) =>
        (SurfaceEnergy, LayerEnergy, Spread) = (surfaceEnergy, layerEnergy, spread);

    /// <summary>Surface energy γ [J m⁻²].</summary>
    public double SurfaceEnergy { get; }

    /// <summary>Energy e of one layer inside the slab [eV].</summary>
    public double LayerEnergy { get; }

    /// <summary>What the thickness leaves open of γ, as a standard uncertainty [J m⁻²]. Zero for two slabs, which say nothing of convergence.</summary>
    public double Spread { get; }

    /// <summary>Fits the line.</summary>
    /// <param name="layers">Numbers of layers; at least two different ones.</param>
    /// <param name="energies">Energies of the slabs [eV].</param>
    /// <param name="area">Area of one surface [Å²].</param>
    /// <exception cref="ArgumentException">There are fewer than two thicknesses, or one repeats, or an energy is missing.</exception>
    public static SurfaceEnergyFit Fit(IReadOnlyList<int> layers, IReadOnlyList<double> energies, double area)
    {
        Primitives.Require.PositiveFinite(area);
        if (layers.Count < 2 || layers.Distinct().Count() != layers.Count || layers.Count != energies.Count)
        {
            throw new ArgumentException(
                $"The thicknesses are {string.Join(", ", layers)} layers, with {energies.Count} energies; "
                    + "expected at least two that differ, each with an energy.",
                nameof(layers));
        }

        (double intercept, double slope) = Line([.. layers], [.. energies]);
        double spread = layers.Count switch
        {
            2 => 0,
            3 => Enumerable.Range(0, 3).Max(left => Math.Abs(
                Line([.. layers.Where((_, i) => i != left)], [.. energies.Where((_, i) => i != left)]).Intercept - intercept)),
            _ => InterceptUncertainty(layers, energies, intercept, slope),
        };
        double unit = AtomicUnits.SurfaceEnergy / (2 * area);
        return new SurfaceEnergyFit(intercept * unit, slope, spread * unit);
    }

    private static double InterceptUncertainty(IReadOnlyList<int> layers, IReadOnlyList<double> energies, double intercept, double slope)
    {
        int freedom = layers.Count - 2;
        double mean = layers.Average(), squares = layers.Zip(energies, (layer, energy) => Math.Pow(energy - intercept - (slope * layer), 2)).Sum();
        double error = Math.Sqrt(squares / freedom * ((1.0 / layers.Count) + (mean * mean / layers.Sum(layer => Math.Pow(layer - mean, 2)))));
        return error * StudentT.InvCDF(location: 0, scale: 1, freedom, 0.975) / 2;
    }

    private static (double Intercept, double Slope) Line(int[] layers, double[] energies)
    {
        double meanLayer = layers.Average(), meanEnergy = energies.Average();
        double slope = layers.Zip(energies, (layer, energy) => (layer - meanLayer) * (energy - meanEnergy)).Sum()
            / layers.Sum(layer => Math.Pow(layer - meanLayer, 2));
        return (meanEnergy - (slope * meanLayer), slope);
    }
}
