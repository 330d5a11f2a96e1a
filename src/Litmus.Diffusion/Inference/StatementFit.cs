namespace Litmus.Diffusion.Inference;

/// <summary>One statement at the least-squares centre.</summary>
/// <param name="Name">The statement.</param>
/// <param name="Prediction">The prediction at the centre, in SI.</param>
/// <param name="MissInDecades">Distance to the interval [decade]: 0 inside, negative below, positive above.</param>
public sealed record StatementFit(string Name, double Prediction, double MissInDecades);
