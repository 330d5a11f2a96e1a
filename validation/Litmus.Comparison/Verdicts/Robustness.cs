using System.Text.Json.Serialization;

namespace Litmus.Comparison.Verdicts;

/// <summary>In what share of the plausible inputs and choices the point estimate stays on the same side of its margin.</summary>
/// <param name="Holds">Number of samples in which it does.</param>
/// <param name="Samples">Number of samples. A sample that the solver refuses is not counted.</param>
/// <param name="RestsOn">Names of the inputs and choices that separate the samples that hold from those that do not, the strongest first.</param>
public sealed record Robustness(int Holds, int Samples, IReadOnlyList<string> RestsOn)
{
    /// <summary>The least share at which a verdict is plain.</summary>
    public const double Plain = 0.95;

    /// <summary>The share [1]; 1 where nothing was sampled because no input is uncertain.</summary>
    [JsonIgnore]
    public double Share => Samples == 0 ? 1 : Holds / (double)Samples;

    /// <summary>Whether the verdict rests on open inputs or choices.</summary>
    [JsonIgnore]
    public bool IsConditional => Share < Plain;
}
