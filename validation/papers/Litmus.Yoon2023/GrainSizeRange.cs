using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Diffusion.Design;

namespace Litmus.Yoon2023;

/// <summary>The grain sizes of the study, from 10 nm to 1 mm.</summary>
/// <param name="paper">The printed numbers.</param>
internal sealed class GrainSizeRange(PrintedNumbers paper)
{
    /// <summary>The finest grain.</summary>
    public Input Smallest { get; } = paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size");

    /// <summary>The coarsest grain.</summary>
    public Input Largest { get; } = paper.Setting("largestGrainSize", "parameters", "largest_grain_size");

    /// <summary>Both.</summary>
    public IReadOnlyList<Input> All => [Smallest, Largest];

    /// <summary>The logarithmic axis of a scan.</summary>
    public LogarithmicAxis Axis(CaseInputs inputs, int count) => new() { First = inputs[Smallest], Last = inputs[Largest], Count = count };

    /// <summary>The grain sizes of a scan [m].</summary>
    public ImmutableArray<double> Points(CaseInputs inputs, int count) => Axis(inputs, count).Points();
}
