using Litmus.Cases.Engines;
using Litmus.Primitives;

namespace Litmus.Runs.Running;

/// <summary>
/// A case that is run with inputs far from those that it declares may refuse them, not finish, or ask an external engine for what nobody computed. Any other
/// exception is an error.
/// </summary>
public static class CaseRefusal
{
    /// <summary>Whether an exception says that a case refuses its inputs or cannot finish with them.</summary>
    public static bool Is(Exception exception) =>
        exception is EngineMissingException or ArgumentException or SolverException or ArithmeticException or InvalidOperationException;
}
