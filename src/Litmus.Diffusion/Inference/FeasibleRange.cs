namespace Litmus.Diffusion.Inference;

/// <summary>The smallest and the largest value of a quantity over the feasible set.</summary>
/// <param name="Name">Parameter or quantity.</param>
/// <param name="Smallest">In SI.</param>
/// <param name="Largest">In SI.</param>
public sealed record FeasibleRange(string Name, double Smallest, double Largest);
