using Litmus.Primitives;

namespace Litmus.Diffusion.Inference;

/// <summary>A printed number as an interval that contains the prediction. An end of 0 or +∞ is open.</summary>
public sealed record PrintedStatement
{
    /// <summary>Name, for listings.</summary>
    public required string Name { get; init; }

    /// <summary>What the model predicts.</summary>
    public required Prediction Prediction { get; init; }

    /// <summary>Lower end, in SI; 0 if there is none.</summary>
    public required double Lower { get; init => field = Require.NonNegativeFinite(value); }

    /// <summary>Upper end, in SI, included; +∞ if there is none.</summary>
    public required double Upper { get; init => field = Require.Between(value, double.Epsilon, double.PositiveInfinity); }
}
