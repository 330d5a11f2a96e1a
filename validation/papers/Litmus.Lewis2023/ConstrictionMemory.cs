using System.Collections.Concurrent;
using Litmus.Cases;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Lewis2023;

/// <summary>The factors that the runs of a set have found. A run that varies an input which does not enter the solver takes them from here.</summary>
internal sealed class ConstrictionMemory
{
    private readonly ConcurrentDictionary<Question, Answer> _known = new();
    private readonly FirstAnswers<int, Window, ThicknessMap> _ranks = new();

    /// <summary>The factors of a question, found when it is first asked.</summary>
    /// <param name="question">Everything that they depend on.</param>
    /// <param name="find">Finds them.</param>
    public Answer Get(Question question, Func<Answer> find) => _known.GetOrAdd(question, _ => find());

    /// <summary>The ranks of a window: those of the first run where the window is the same, else new ones. Few inputs enter them, and maps are large.</summary>
    /// <param name="window">Everything that they depend on.</param>
    /// <param name="draw">Draws them.</param>
    public ThicknessMap Ranks(Window window, Func<ThicknessMap> draw) => _ranks.Of(window.Number, window, draw);

    /// <summary>Everything that the ranks of a window depend on, in SI.</summary>
    public sealed record Window(int Number, int CellCount, double MapEdge, double CorrelationLength);

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
