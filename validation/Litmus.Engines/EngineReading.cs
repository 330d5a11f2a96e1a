using Litmus.Cases.Engines;

namespace Litmus.Engines;

/// <summary>What an engine left after a run that ended well.</summary>
/// <param name="Result">The results; absent where there are none.</param>
/// <param name="Fault">Why there are none, in one sentence.</param>
internal sealed record EngineReading(EngineResult? Result, string? Fault)
{
    /// <summary>Versions and fingerprints of data sets that the run itself names.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>No results.</summary>
    public static EngineReading Nothing(string fault) => new(Result: null, fault);
}
