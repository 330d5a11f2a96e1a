using Litmus.Cases;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.Zhang2025;

/// <summary>
/// What the searches over temperature of the first run that got there found. A run that changes neither the competition nor the range takes it from here.
/// </summary>
internal sealed class FirstSearches
{
    private readonly FirstAnswers<string, Question, CrossoverSearchResult> _first = new();

    /// <summary>What a search finds: that of the first run where the question is the same, else a new one.</summary>
    /// <param name="name">Which of the searches of a run it is.</param>
    /// <param name="competition">The competition.</param>
    /// <param name="function">A function of temperature that depends on the competition alone; always the same under one name.</param>
    /// <param name="lowest">Lower end of the range [K].</param>
    /// <param name="highest">Upper end of the range [K].</param>
    public CrossoverSearchResult Of(string name, GrainCompetition competition, Func<double, double> function, double lowest, double highest) =>
        _first.Of(name, new Question(competition.Parameters, lowest, highest), () => CrossoverSearch.Find(function, lowest, highest));

    private sealed record Question(GrainCompetitionParameters Parameters, double Lowest, double Highest);
}
