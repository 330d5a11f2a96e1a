using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>The numerics of the analysis of a trajectory.</summary>
public sealed record BoundaryDiffusionOptions
{
    /// <summary>First time of the straight line through the mean square displacement [ps]. Default 10, beyond vibrations.</summary>
    public double LineFrom { get; init => field = Require.PositiveFinite(value); } = 10;

    /// <summary>Last time of the line and of the mean square displacement [ps]. Default 50.</summary>
    public double LineTo { get; init => field = Require.PositiveFinite(value); } = 50;

    /// <summary>Parts of the trajectory, each of which gives an estimate of its own; at least 2. Default 2.</summary>
    public int Parts { get; init => field = Require.AtLeast(value, 2); } = 2;

    /// <summary>Half width of the slabs that measure the displacement of the grains [Å]. Default 5.</summary>
    public double SlabHalfWidth { get; init => field = Require.PositiveFinite(value); } = 5;

    /// <summary>
    /// How far from its middle a slab that keeps its place along y lowers the energy [Å]; 0 for no slab. Default 9: half its width, 5 Å, and the 4 Å of
    /// crystal that the profiles of Σ5 and Σ31 twists showed to be lowered beside it.
    /// </summary>
    public double SlabReach { get; init => field = Require.NonNegativeFinite(value); } = 9;
}
