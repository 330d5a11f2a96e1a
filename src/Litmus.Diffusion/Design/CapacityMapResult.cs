using System.Collections.Immutable;

namespace Litmus.Diffusion.Design;

/// <summary>Capacity that can be stripped, over current density and grain size.</summary>
public sealed record CapacityMapResult
{
    /// <summary>Stripping current densities j [A m⁻²], the columns.</summary>
    public required ImmutableArray<double> CurrentDensities { get; init; }

    /// <summary>Grain sizes d [m], the rows.</summary>
    public required ImmutableArray<double> GrainSizes { get; init; }

    /// <summary>Diffusion coefficient of each grain size [m² s⁻¹]. Shape: rows.</summary>
    public required ImmutableArray<double> DiffusionCoefficients { get; init; }

    /// <summary>Capacity j t_d [C m⁻²], row-major. Shape: grain sizes × current densities.</summary>
    public required ImmutableArray<double> Capacities { get; init; }

    /// <summary>Charge in the anode [C m⁻²], the ceiling of the map.</summary>
    public required double Inventory { get; init; }

    /// <summary>The exact largest grain size that uses <see cref="CapacityMapOptions.ContourUtilisation"/> at each current density. Shape: columns.</summary>
    public required ImmutableArray<GrainSizeThreshold> Contour { get; init; }

    /// <summary>Capacity at a row and a column [C m⁻²].</summary>
    public double CapacityAt(int grainSize, int currentDensity) => Capacities[(grainSize * CurrentDensities.Length) + currentDensity];
}
