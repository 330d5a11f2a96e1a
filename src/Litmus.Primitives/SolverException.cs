namespace Litmus.Primitives;

/// <summary>A solver run that could not be completed: divergence, a failed iteration, a field that is not finite. Sealed subclasses carry the facts as properties.</summary>
public abstract class SolverException(string message) : Exception(message);
