using Litmus.Cases;

namespace Litmus.Zhang2025.Films;

/// <summary>What films say about a claim.</summary>
internal static class FilmObservations
{
    /// <summary>What was fitted to the statements about which face prevails with and without load.</summary>
    public const string Closure = "the reference formulation, chosen by a scan so that (001) prevails under load and (101) without load";

    /// <summary>Records in how many formulations a claim has the outcome of the reference formulation.</summary>
    /// <param name="observations">Where to record it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="outcomes">Whether it holds, in each formulation in which films grow, the reference first.</param>
    public static void AddSampled(CaseObservations observations, string claim, IReadOnlyList<bool> outcomes)
    {
        int same = outcomes.Count(outcome => outcome == outcomes[0]);
        observations.Sampled(claim, same, outcomes.Count, same < outcomes.Count ? [FilmFormulations.ChoiceName] : []);
    }

    /// <summary>Records the lead of an orientation at the end as the number of a claim, with a note on the seeds.</summary>
    /// <param name="observations">Where to record it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="film">The film.</param>
    /// <param name="orientation">The orientation.</param>
    /// <param name="closure">What was fitted to the statement; absent if nothing was fitted.</param>
    /// <exception cref="FilmNotGrownException">There is no film.</exception>
    public static void AddLead(CaseObservations observations, string claim, FilmEnsemble film, string orientation, string? closure)
    {
        film.ThrowIfNotGrown();
        Sample lead = film.Lead(orientation), part = film.Fraction(orientation, film.Plan.Choices.Duration);
        observations
            .Scalar(claim, lead.Mean, "1", lead.StandardError, film.Runs.Count, closure)
            .Between(claim, -1, 1)
            .Note(
                claim,
                FilmNotes.File,
                "seeds",
                ("film", film.Plan.Name),
                ("seeds", film.Runs.Count),
                ("face", orientation),
                ("share", part.Mean),
                ("share_deviation", part.StandardDeviation),
                ("lead", lead.Mean),
                ("lead_deviation", lead.StandardDeviation),
                ("lead_smallest", lead.Values.Min()),
                ("chance", 1 - Math.Pow(0.05, 1.0 / film.Runs.Count)));
    }
}
