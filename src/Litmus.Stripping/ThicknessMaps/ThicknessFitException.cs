using Litmus.Primitives;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>No member of the family of distributions meets the stated mean and points.</summary>
public sealed class ThicknessFitException(double residual, double thinnest, double thickest)
    : SolverException(
        $"No clipped g-and-h distribution between {thinnest} and {thickest} m meets the mean and both points; the best one misses by {residual:E2}. "
        + "Ask ThicknessFeasibility whether any distribution does, or widen the clips.")
{
    /// <summary>Largest residual [1].</summary>
    public double Residual { get; } = residual;

    /// <summary>Lower clip [m].</summary>
    public double Thinnest { get; } = thinnest;

    /// <summary>Upper clip [m].</summary>
    public double Thickest { get; } = thickest;
}
