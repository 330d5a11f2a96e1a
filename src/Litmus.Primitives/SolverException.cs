namespace Litmus.Primitives;

/// <summary>A run that did not complete: divergence, a failed iteration, a value that is not finite. Sealed subclasses carry the facts as properties.</summary>
public abstract class SolverException(string message) : Exception(message);
