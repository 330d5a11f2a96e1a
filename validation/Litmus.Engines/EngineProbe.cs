namespace Litmus.Engines;

/// <summary>What a look at an engine found on this machine.</summary>
public sealed record EngineProbe
{
    /// <summary>The engine: <c>gpaw</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Its name for a reader: <c>GPAW</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The program that is started; absent where it was not found.</summary>
    public string? Path { get; init; }

    /// <summary>Its version as it says it; absent where it does not start.</summary>
    public string? Version { get; init; }

    /// <summary>Versions of models, data sets and libraries by name.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What it can do, by kind: pair styles, models, data sets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Abilities { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The linear algebra library that it uses; absent where it uses none.</summary>
    public string? Blas { get; init; }

    /// <summary>What is missing, in words; empty where nothing is.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What works but is slow or unusual, in sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The one command that installs it with all that it needs.</summary>
    public required string InstallCommand { get; init; }

    /// <summary>Whether jobs can be started.</summary>
    public bool IsThere => Version is not null && Missing.Count == 0;
}
