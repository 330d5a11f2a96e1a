using System.Collections.Immutable;

namespace Litmus.Diffusion.Inference;

/// <summary>What is unknown and what has been printed.</summary>
public sealed record StatementInferenceParameters
{
    /// <summary>The unknowns.</summary>
    public required ImmutableArray<InferredParameter> Parameters { get; init; }

    /// <summary>The statements.</summary>
    public required ImmutableArray<PrintedStatement> Statements { get; init; }

    /// <summary>Further quantities whose feasible range is computed; none by default.</summary>
    public ImmutableArray<DerivedQuantity> Quantities { get; init; } = [];
}
