using Litmus.Primitives;

namespace Litmus.Runs.Running;

/// <summary>A case that is run with inputs far from those that it declares may refuse them, or not finish. Any other exception is an error.</summary>
public static class CaseRefusal
{
    /// <summary>Whether an exception says that a case refuses its inputs or cannot finish with them.</summary>
    public static bool Is(Exception exception) => exception is ArgumentException or SolverException or ArithmeticException or InvalidOperationException;
}
