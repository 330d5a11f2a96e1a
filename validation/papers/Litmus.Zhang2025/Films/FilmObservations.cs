using Litmus.Cases;

namespace Litmus.Zhang2025.Films;

/// <summary>What films say on a claim.</summary>
internal static class FilmObservations
{
    /// <summary>What was fitted to the statements on which face prevails with and without load, and to those that follow from it.</summary>
    public const string Closure =
        "the reference formulation, found by scanning what the paper leaves out for one under which (001) prevails under load and (101) without";

    /// <summary>Records the lead of an orientation at the end as the number of a claim, with a note on the seeds.</summary>
    /// <param name="observations">Where to record it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="film">The film.</param>
    /// <param name="orientation">The orientation.</param>
    /// <param name="closure">What was fitted to the statement; absent if nothing was.</param>
    /// <exception cref="FilmNotGrownException">There is no film.</exception>
    public static void AddLead(CaseObservations observations, string claim, FilmEnsemble film, string orientation, string? closure)
    {
        film.ThrowIfNotGrown();
        Sample lead = film.Lead(orientation), part = film.Fraction(orientation, film.Plan.Choices.Duration);
        observations
            .Scalar(claim, lead.Mean, "1", lead.StandardError, film.Runs.Count, closure)
            .NoteText(
                claim,
                $"{film.Plan.Name}, reference formulation, {film.Runs.Count} seeds: at the end ({orientation}) has {part.Mean:F3} of the area, s = {part.StandardDeviation:F3}; its lead over the next face is {lead.Mean:F3}, s = {lead.StandardDeviation:F3}, smallest {lead.Values.Min():F3}. "
                + $"Seeds that agree leave a chance of up to {1 - Math.Pow(0.05, 1.0 / film.Runs.Count):P0} (at 95 %) that another one differs.");
    }
}
