using System.Collections.Concurrent;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.Zhang2025;

/// <summary>
/// What the searches over temperature of the first run that got there found. A run that changes neither the competition nor the range takes it from here.
/// </summary>
internal sealed class FirstSearches
{
    private readonly ConcurrentDictionary<string, (Question Question, CrossoverSearchResult Found)> _first = new(StringComparer.Ordinal);

    /// <summary>What a search finds: that of the first run where the question is the same, else a new one.</summary>
    /// <param name="name">Which of the searches of a run it is.</param>
    /// <param name="competition">The competition.</param>
    /// <param name="function">A function of temperature that depends on the competition alone; always the same under one name.</param>
    /// <param name="lowest">Lower end of the range [K].</param>
    /// <param name="highest">Upper end of the range [K].</param>
    public CrossoverSearchResult Of(string name, GrainCompetition competition, Func<double, double> function, double lowest, double highest)
    {
        Question question = new(competition.Parameters, lowest, highest);
        if (_first.TryGetValue(name, out (Question Question, CrossoverSearchResult Found) first) && first.Question == question)
        {
            return first.Found;
        }

        CrossoverSearchResult found = CrossoverSearch.Find(function, lowest, highest);
        _first.TryAdd(name, (question, found));
        return found;
    }

    private sealed record Question(GrainCompetitionParameters Parameters, double Lowest, double Highest);
}
