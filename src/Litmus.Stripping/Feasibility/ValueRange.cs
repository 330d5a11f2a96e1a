namespace Litmus.Stripping.Feasibility;

/// <summary>The smallest and the largest possible value of a quantity, both included.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>The smallest range that contains both.</summary>
    public ValueRange Hull(ValueRange other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));
}
