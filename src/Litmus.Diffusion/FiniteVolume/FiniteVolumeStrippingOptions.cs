using Litmus.Primitives;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>The numerics of a finite-volume run. Changing them must not change the physics.</summary>
public sealed record FiniteVolumeStrippingOptions
{
    /// <summary>Number of equal cells; at least 3. The spacing is thickness / cells. Default 200.</summary>
    public int CellCount { get; init => field = Require.AtLeast(value, minimum: 3); } = 200;

    /// <summary>Number of time steps; at least 1. Step k ends at Duration (k/steps)², because the solution is smooth in √t. Default 400.</summary>
    public int StepCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 400;
}
