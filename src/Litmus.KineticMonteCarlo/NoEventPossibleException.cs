using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>Every rate is zero before the run reaches its number of atoms.</summary>
/// <param name="eventCount">Events so far.</param>
/// <param name="atomCount">Atoms so far.</param>
public sealed class NoEventPossibleException(long eventCount, int atomCount)
    : SolverException(
        $"No event is possible after {eventCount} events, with {atomCount} atoms: every rate is zero or every site is filled. " +
        "Give an adsorption rate above zero, or ask for fewer atoms.")
{
    /// <summary>Events so far.</summary>
    public long EventCount { get; } = eventCount;

    /// <summary>Atoms so far.</summary>
    public int AtomCount { get; } = atomCount;
}
