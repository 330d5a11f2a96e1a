namespace Litmus.Primitives;

/// <summary>Where a run is.</summary>
/// <param name="Step">Number of steps done.</param>
/// <param name="Time">Simulated time [s], or 0 where a run has no time.</param>
/// <param name="Fraction">Part of the work that is done, from 0 to 1.</param>
public readonly record struct SolverProgress(long Step, double Time, double Fraction);
