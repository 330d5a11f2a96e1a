using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Bulk;

/// <summary>Sampled energies have no minimum between the ends of their range.</summary>
/// <param name="lowest">Lowest sampled value.</param>
/// <param name="highest">Highest sampled value.</param>
public sealed class NoMinimumException(double lowest, double highest) : SolverException(
    $"The fitted energy has no minimum between {lowest:G6} and {highest:G6}. Sample a range that contains the minimum, or check the energies for a slip.")
{
    /// <summary>Lowest sampled value.</summary>
    public double Lowest { get; } = lowest;

    /// <summary>Highest sampled value.</summary>
    public double Highest { get; } = highest;
}
