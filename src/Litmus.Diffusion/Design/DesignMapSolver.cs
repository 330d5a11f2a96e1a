using System.Collections.Immutable;
using Litmus.Diffusion.Depletion;
using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>For each target and thickness the largest grain size that meets it. Points with grains no larger meet the target.</summary>
/// <remarks>The edge is exact (<see cref="DesignThresholds"/>). Source of the map: J. S. Yoon et al., J. Mater. Chem. A 11 (2023) 23288, Fig 9.</remarks>
public sealed class DesignMapSolver
{
    private readonly DesignMapParameters _parameters;
    private readonly DesignMapOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The boundary is not faster than the bulk.</exception>
    public DesignMapSolver(DesignMapParameters parameters, DesignMapOptions? options = null)
    {
        (_parameters, _options) = (parameters, options ?? new DesignMapOptions());
        DesignThresholds.RequireFasterBoundary(parameters.Polycrystal);
    }

    /// <summary>Solves. Reports progress and checks for cancellation at each target.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DesignMapResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<double> thicknesses = _options.Thicknesses.Points(), grainSizes = _options.GrainSizes.Points();
        ImmutableArray<TargetRegion>.Builder regions = ImmutableArray.CreateBuilder<TargetRegion>(_parameters.Targets.Length);
        foreach (DesignTarget target in _parameters.Targets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            regions.Add(RegionOf(target, thicknesses, grainSizes));
            progress?.Report(new SolverProgress(regions.Count, 0, (double)regions.Count / _parameters.Targets.Length));
        }

        return new DesignMapResult { Thicknesses = thicknesses, GrainSizes = grainSizes, Regions = regions.MoveToImmutable() };
    }

    private TargetRegion RegionOf(DesignTarget target, ImmutableArray<double> thicknesses, ImmutableArray<double> grainSizes)
    {
        double concentration = _parameters.InitialConcentration;
        ImmutableArray<GrainSizeThreshold> boundary =
            [.. thicknesses.Select(l => DesignThresholds.LargestGrainSize(target, _parameters.Polycrystal, l, concentration))];
        return new TargetRegion(
            target,
            AnodeInventory.Thickness(target.ArealCapacity, concentration),
            DesignThresholds.LargestGrainSizeOfThickAnode(target, _parameters.Polycrystal, concentration),
            boundary,
            [.. grainSizes.SelectMany(d => boundary.Select(threshold => d <= threshold.LargestGrainSize))]);
    }
}
