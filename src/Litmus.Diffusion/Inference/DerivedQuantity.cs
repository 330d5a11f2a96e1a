namespace Litmus.Diffusion.Inference;

/// <summary>A quantity other than a parameter whose range over the feasible set is computed.</summary>
/// <param name="Name">Name, for listings.</param>
/// <param name="Prediction">The quantity.</param>
public sealed record DerivedQuantity(string Name, Prediction Prediction);
