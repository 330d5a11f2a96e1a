namespace Litmus.Diffusion.Inference;

/// <summary>A quantity whose range over the feasible set is asked for, beside the parameters themselves.</summary>
/// <param name="Name">Name, for listings.</param>
/// <param name="Prediction">The quantity.</param>
public sealed record DerivedQuantity(string Name, Prediction Prediction);
