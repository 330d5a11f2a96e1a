using Litmus.Cases;
using Litmus.Comparison.Results;

namespace Litmus.Zhang2025.Films;

/// <summary>A statement about a film. It holds where a number is above zero.</summary>
/// <param name="Claim">The claim that it belongs to, without its paper.</param>
/// <param name="Text">The statement.</param>
/// <param name="Film">Name of the film.</param>
/// <param name="Evidence">The number, one value per seed.</param>
internal sealed record FilmStatement(string Claim, string Text, string Film, Func<FilmEnsemble, Sample> Evidence)
{
    /// <summary>The words for an outcome.</summary>
    public const string Holds = "holds", Fails = "fails", Undecided = "undecided", NoFilm = "no film";

    /// <summary>Whether it holds, fails or is undecided at two standard errors, or that there is no film. It also fails where all seeds are at zero.</summary>
    public string Outcome(FilmEnsemble ensemble)
    {
        Sample evidence = Evidence(ensemble);
        double lower = evidence.Mean - (2 * evidence.StandardError), upper = evidence.Mean + (2 * evidence.StandardError);
        return (!ensemble.IsGrown, lower > 0, upper <= 0 || evidence.Values.All(value => value == 0)) switch
        {
            (true, _, _) => NoFilm,
            (_, true, _) => Holds,
            (_, _, true) => Fails,
            _ => Undecided,
        };
    }

    /// <summary>A map of outcomes over statements and formulations.</summary>
    /// <param name="table">A table with the columns <c>statement</c>, <c>formulation</c> and <c>outcome</c>.</param>
    public static FigureLayer OutcomeMap(string table) =>
        new(FigureMark.Map, table, "statement", "formulation", Colour: new FigureColour("outcome", "outcome", IsCategorical: true, ShowsValues: true));

    /// <summary>Which outcome in which formulations, in words.</summary>
    public static string ByOutcome(IEnumerable<(string Outcome, string Formulation)> cells) =>
        string.Join("; ", cells.GroupBy(cell => cell.Outcome).Select(group => $"{group.Key} in {string.Join(", ", group.Select(cell => cell.Formulation))}"));
}
