using Litmus.Primitives;

namespace Litmus.Diffusion.Inference;

/// <summary>A positive quantity that is not printed, with the range in which it is sought.</summary>
public sealed record InferredParameter
{
    /// <summary>Name, for listings.</summary>
    public required string Name { get; init; }

    /// <summary>Lower end of the search, in SI; finite and greater than zero.</summary>
    public required double Lower { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Upper end of the search, in SI; finite and greater than zero.</summary>
    public required double Upper { get; init => field = Require.PositiveFinite(value); }
}
