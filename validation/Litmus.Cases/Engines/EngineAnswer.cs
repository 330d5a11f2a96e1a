namespace Litmus.Cases.Engines;

/// <summary>The answer to a job, with everything that a reader needs to know of how it was computed.</summary>
public sealed record EngineAnswer
{
    /// <summary><see cref="EngineJob.Hash"/> of the job.</summary>
    public required string JobHash { get; init; }

    /// <summary>The engine: <c>gpaw</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Its version as it says it: <c>22.8.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Versions of models, data sets and libraries by name: <c>gpaw-data</c> → <c>0.9.20000-2</c>.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The linear algebra library that the engine used: a file name with version; absent where the engine uses none.</summary>
    public string? Blas { get; init; }

    /// <summary>The machine: operating system, processor and number of cores.</summary>
    public required string Machine { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    public required DateTime ComputedUtc { get; init; }

    /// <summary>Wall time [s].</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor time of the engine and its children [s]. Unlike wall time, it hardly depends on what else the machine does.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Number of processes.</summary>
    public int Ranks { get; init; } = 1;

    /// <summary>The case that asked first.</summary>
    public string AskedBy { get; init; } = string.Empty;

    /// <summary>What was computed.</summary>
    public required EngineResult Result { get; init; }

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of the stored answer; empty before it is stored.</summary>
    public string Digest { get; init; } = string.Empty;

    /// <summary>Whether it came with the suite and was not computed here.</summary>
    public bool IsShipped { get; init; }
}
