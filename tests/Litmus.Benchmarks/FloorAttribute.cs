namespace Litmus.Benchmarks;

/// <summary>The least work per element of a benchmark, in units that are measured beside it (<see cref="AboveFloorColumn"/>).</summary>
/// <param name="multiplyAdds">Operations on a vector of 512 bits.</param>
/// <param name="cachedScalings">Doubles read and written once in the last-level cache.</param>
/// <param name="scalings">Doubles read and written once in memory.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FloorAttribute(double multiplyAdds, double cachedScalings = 0, double scalings = 0) : Attribute
{
    public double MultiplyAdds { get; } = multiplyAdds;

    public double CachedScalings { get; } = cachedScalings;

    public double Scalings { get; } = scalings;
}
