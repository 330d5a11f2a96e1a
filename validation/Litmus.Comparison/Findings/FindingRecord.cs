namespace Litmus.Comparison.Findings;

/// <summary>What is wrong in a paper, why, and whether it matters: one cause behind one or several claims.</summary>
public sealed record FindingRecord
{
    /// <summary>Identifier, <c>paper/name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it is.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The claims that it explains.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>Claims that only repeat one of these, and are explained with it.</summary>
    public IReadOnlyList<string> Repeats { get; init; } = [];

    /// <summary>When somebody last read it against the results.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>The finding from which this one follows; absent for a cause of its own.</summary>
    public string? FollowsFrom { get; init; }

    /// <summary>The figure that carries it, <c>paper/case#figure</c>; absent where none does.</summary>
    public string? Figure { get; init; }

    /// <summary>What the paper states.</summary>
    public required string Stated { get; init; }

    /// <summary>What follows from its own numbers.</summary>
    public required string Follows { get; init; }

    /// <summary>Why they differ, as far as can be told.</summary>
    public required string Reason { get; init; }

    /// <summary>What would settle it.</summary>
    public required string Settlement { get; init; }

    /// <summary>What changes if the computed number takes the place of the printed one; none where the printed number enters nothing else.</summary>
    public required IReadOnlyList<Consequence> Consequences { get; init; }

    /// <summary>How much it matters.</summary>
    public required FindingRank Rank { get; init; }
}
