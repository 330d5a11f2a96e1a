using Litmus.Cases;

namespace Litmus.Zhang2025.Films;

/// <summary>A statement on a film that holds where a number is above zero.</summary>
/// <param name="ClaimId">The claim that it belongs to.</param>
/// <param name="Text">The statement.</param>
/// <param name="Film">Name of the film.</param>
/// <param name="Evidence">The number, one value a seed.</param>
internal sealed record FilmStatement(string ClaimId, string Text, string Film, Func<FilmEnsemble, Sample> Evidence)
{
    /// <summary>The words for an outcome.</summary>
    public const string Holds = "holds", Fails = "fails", Undecided = "undecided", NoFilm = "no film";

    /// <summary>Whether it holds, fails (also where all seeds are at zero), or is undecided at two standard errors; or that there is no film.</summary>
    public string Outcome(FilmEnsemble ensemble)
    {
        Sample evidence = Evidence(ensemble);
        return (!ensemble.IsGrown, evidence.Mean - (2 * evidence.StandardError) > 0, evidence.Mean + (2 * evidence.StandardError) <= 0 || evidence.Values.All(value => value == 0)) switch
        {
            (true, _, _) => NoFilm,
            (_, true, _) => Holds,
            (_, _, true) => Fails,
            _ => Undecided,
        };
    }

    /// <summary>Which outcome in which formulations, in words.</summary>
    public static string ByOutcome(IEnumerable<(string Outcome, string Formulation)> cells) =>
        string.Join("; ", cells.GroupBy(cell => cell.Outcome).Select(group => $"{group.Key} in {string.Join(", ", group.Select(cell => cell.Formulation))}"));
}
