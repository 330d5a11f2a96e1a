using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>Capacity j t_d over current density and grain size: Hart's average gives D of a row, the depletion root gives u(B) of a point.</summary>
/// <remarks>Source of the map: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Fig 8.</remarks>
public sealed class CapacityMapSolver
{
    private readonly CapacityMapParameters _parameters;
    private readonly CapacityMapOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The boundary is not faster than the bulk, or a grain is smaller than the boundary width.</exception>
    public CapacityMapSolver(CapacityMapParameters parameters, CapacityMapOptions? options = null)
    {
        (_parameters, _options) = (parameters, options ?? new CapacityMapOptions());
        DesignThresholds.RequireFasterBoundary(parameters.Polycrystal);
        BoundaryFraction.RegularPolygon(parameters.Polycrystal.BoundaryWidth, Math.Min(_options.GrainSizes.First, _options.GrainSizes.Last));
    }

    /// <summary>Solves. Reports progress and checks for cancellation at each row.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public CapacityMapResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<double> currents = _options.CurrentDensities.Points(), grainSizes = _options.GrainSizes.Points();
        ImmutableArray<double> diffusivities = [.. grainSizes.Select(d => EffectiveDiffusivity.Hart(_parameters.Polycrystal, d))];
        double inventory = AnodeInventory.Capacity(_parameters.Thickness, _parameters.InitialConcentration);
        double[] capacities = new double[grainSizes.Length * currents.Length];
        for (int row = 0; row < grainSizes.Length; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double currentScale = PhysicalConstants.Faraday * diffusivities[row] * _parameters.InitialConcentration / _parameters.Thickness;
            FillRow(capacities.AsSpan(row * currents.Length, currents.Length), currents.AsSpan(), currentScale, inventory);
            progress?.Report(new SolverProgress(row + 1, 0, (double)(row + 1) / grainSizes.Length));
        }

        return new CapacityMapResult
        {
            CurrentDensities = currents,
            GrainSizes = grainSizes,
            DiffusionCoefficients = diffusivities,
            Capacities = ImmutableCollectionsMarshal.AsImmutableArray(capacities),
            Inventory = inventory,
            Contour = Contour(currents, inventory),
        };
    }

    // Q = F C₀ L u(B), B = j/currentScale.
    private static void FillRow(Span<double> capacities, ReadOnlySpan<double> currents, double currentScale, double inventory)
    {
        for (int column = 0; column < currents.Length; column++)
        {
            capacities[column] = inventory * DepletionRoot.Utilisation(currents[column] / currentScale);
        }
    }

    // At fixed utilisation τ is the same for every current, so D = τ L² j/(u F C₀ L).
    private ImmutableArray<GrainSizeThreshold> Contour(ImmutableArray<double> currents, double inventory)
    {
        double utilisation = _options.ContourUtilisation;
        double perCurrent = DepletionRoot.TimeForUtilisation(utilisation) * _parameters.Thickness * _parameters.Thickness / (utilisation * inventory);
        return [.. currents.Select(j => DesignThresholds.FromRequired(_parameters.Polycrystal, perCurrent * j))];
    }
}
