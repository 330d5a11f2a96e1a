using Litmus.Primitives;

namespace Litmus.Diffusion.Design;

/// <summary>Where a capacity map is evaluated, and its contour.</summary>
public sealed record CapacityMapOptions
{
    /// <summary>Stripping current densities j [A m⁻²]. Default 0.1 to 1000 A m⁻² (0.01 to 100 mA cm⁻²), 400 points.</summary>
    public LogarithmicAxis CurrentDensities { get; init; } = new() { First = 0.1, Last = 1000, Count = 400 };

    /// <summary>Grain sizes d [m]. Default 10 nm to 1 mm, 400 points.</summary>
    public LogarithmicAxis GrainSizes { get; init; } = new() { First = 1e-8, Last = 1e-3, Count = 400 };

    /// <summary>Utilisation u of the contour [1], greater than 0 and less than 1. Default 0.9.</summary>
    public double ContourUtilisation { get; init => field = Require.Between(value, double.Epsilon, 1 - 1e-12); } = 0.9;
}
