using Litmus.Cases;
using Litmus.Comparison.Claims;

namespace Litmus.Verification;

/// <summary>A check that names the public type whose number it compares. A test demands one for every public solver.</summary>
internal static class SolverCheck
{
    /// <summary>
    /// Compares a number of one solver with an exact one that shares no code with it. The name of the check starts with that of the solver.
    /// </summary>
    /// <param name="observations">Where it is recorded.</param>
    /// <param name="solver">The public type that gave the number; it belongs to the assembly that the case verifies.</param>
    /// <param name="name">What is checked, unique in the case.</param>
    /// <param name="against">The exact thing: a closed form, a conservation law, a limit, an order, a published number.</param>
    /// <param name="found">What the solver gave, in <paramref name="unit"/>.</param>
    /// <param name="expected">What is exact, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="tolerance">How far the two may lie apart and why.</param>
    public static CaseObservations Check(
        this CaseObservations observations, Type solver, string name, string against, double found, double expected, string unit, Margin tolerance) =>
        observations.Check($"{solver.Name}: {name}", against, found, expected, unit, tolerance);
}
