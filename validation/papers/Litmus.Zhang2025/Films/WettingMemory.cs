using System.Collections.Concurrent;

namespace Litmus.Zhang2025.Films;

/// <summary>The wetting parameters that the runs of a set have found. Most inputs enter neither of the two gradient coefficients.</summary>
internal sealed class WettingMemory
{
    private readonly ConcurrentDictionary<Question, double> _known = new();

    /// <summary>The parameter of a question, found when it is first asked.</summary>
    /// <param name="question">Everything that it depends on.</param>
    /// <param name="find">Finds it.</param>
    public double Get(Question question, Func<double> find) => _known.GetOrAdd(question, _ => find());

    /// <summary>Everything that ω depends on.</summary>
    public readonly record struct Question(double Coupling, double First, double Second);
}
