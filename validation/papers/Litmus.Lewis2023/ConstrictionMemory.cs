using System.Collections.Concurrent;

namespace Litmus.Lewis2023;

/// <summary>The factors that the runs of a set have found. A run that varies an input which does not enter the solver takes them from here.</summary>
internal sealed class ConstrictionMemory
{
    private readonly ConcurrentDictionary<Question, Answer> _known = new();

    /// <summary>The factors of a question, found when it is first asked.</summary>
    /// <param name="question">Everything that they depend on.</param>
    /// <param name="find">Finds them.</param>
    public Answer Get(Question question, Func<Answer> find) => _known.GetOrAdd(question, _ => find());

    /// <summary>Everything that the factors depend on, in SI.</summary>
    public sealed record Question(
        int WindowCount, int CellCount, double MapEdge, double CorrelationLength, double ActiveArea, double ElectrolyteThickness, double Conductivity,
        double InterfaceResistance);

    /// <summary>Local over nominal current density [1], one number for each window.</summary>
    /// <param name="Largest">The largest one.</param>
    /// <param name="CoarseLargest">The largest one on a coarser grid.</param>
    /// <param name="Hundredth">What one hundredth of the contact exceeds.</param>
    /// <param name="CoarseHundredth">The same on the coarser grid.</param>
    public sealed record Answer(double[] Largest, double[] CoarseLargest, double[] Hundredth, double[] CoarseHundredth);
}
