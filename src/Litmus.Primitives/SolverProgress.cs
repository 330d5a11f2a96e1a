namespace Litmus.Primitives;

/// <summary>Progress of a run.</summary>
/// <param name="Step">Number of steps done.</param>
/// <param name="Time">Simulated time [s]; 0 if the run has no time.</param>
/// <param name="Fraction">Fraction of the work done, from 0 to 1.</param>
public readonly record struct SolverProgress(long Step, double Time, double Fraction);
