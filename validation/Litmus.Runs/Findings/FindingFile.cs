using Litmus.Comparison.Findings;

namespace Litmus.Runs.Findings;

/// <summary>A finding as its file states it, before the places of its text are filled.</summary>
public sealed record FindingFile
{
    /// <summary>The file, as messages name it.</summary>
    public required string Path { get; init; }

    /// <summary>Identifier, <c>paper/name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The paper.</summary>
    public string Paper => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>One plain sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it is.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The claims that it explains.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>When somebody last read it against the results.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>The finding from which it follows.</summary>
    public string? FollowsFrom { get; init; }

    /// <summary>The figure that carries it, <c>paper/case#figure</c>.</summary>
    public string? Figure { get; init; }

    /// <summary>What is substituted where.</summary>
    public required IReadOnlyList<Substitution> Substitutions { get; init; }

    /// <summary>The four sections, in the order of <see cref="FindingFormat.Sections"/>.</summary>
    public required IReadOnlyList<FindingSection> Sections { get; init; }

    /// <summary>Line of each key that it has.</summary>
    public required IReadOnlyDictionary<string, int> Lines { get; init; }
}
