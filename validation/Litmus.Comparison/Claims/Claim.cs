namespace Litmus.Comparison.Claims;

/// <summary>One statement of a paper that a model can be asked about. It holds no judgement of ours.</summary>
public sealed record Claim
{
    /// <summary>Identifier, <c>paper.slug</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The paper it belongs to.</summary>
    public string Paper => Id[..Math.Max(0, Id.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>Place in the paper.</summary>
    public required string Source { get; init; }

    /// <summary>The statement in our words.</summary>
    public required string Statement { get; init; }

    /// <summary>Sort of statement.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>Stated by the paper, or a cross-check of its numbers.</summary>
    public required ClaimOrigin Origin { get; init; }

    /// <summary>What the reference is.</summary>
    public required ReferenceClass Class { get; init; }

    /// <summary>Whether the paper's abstract or conclusions rest on it.</summary>
    public required bool Headline { get; init; }

    /// <summary>What is compared.</summary>
    public required string Quantity { get; init; }

    /// <summary>What is expected.</summary>
    public required Expectation Expected { get; init; }

    /// <summary>How far a result may lie from it.</summary>
    public required Margin Margin { get; init; }

    /// <summary>Whether a model can answer it.</summary>
    public required Computability Computability { get; init; }

    /// <summary>The relation that answers it.</summary>
    public required string Model { get; init; }

    /// <summary>What the relation needs, in words.</summary>
    public required string Inputs { get; init; }

    /// <summary>The row of <c>instruments.csv</c> whose uncertainty is the margin; absent for a margin of another basis.</summary>
    public string? Instrument { get; init; }

    /// <summary>The claim that this one only repeats; it is shown beneath that one and counted with it.</summary>
    public string? FollowsFrom { get; init; }

    /// <summary>The cell of a table that states the same number, <c>table.csv:row:column</c>.</summary>
    public string? Quotes { get; init; }
}
