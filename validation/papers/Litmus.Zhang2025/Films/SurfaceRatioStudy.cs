using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>How the texture of sodium and potassium depends on the ratio of surface energies, which is assumed.</summary>
internal static class SurfaceRatioStudy
{
    private const double LowestRatio = 0.95, HighestRatio = 1.15;
    private const int RatioCount = 5;
    private static readonly string[] _metals = ["sodium", "potassium"];

    /// <summary>Films that a study grows.</summary>
    /// <param name="seedCount">Seeds of each point.</param>
    public static int FilmCount(int seedCount) => _metals.Length * RatioCount * seedCount;

    /// <summary>Grows films over a range of E_S(101)/E_S(001), and writes table, figure and note.</summary>
    public static void AddTo(
        CaseObservations observations, FilmArchive archive, string claimId, CaseInputs inputs, FilmChoices choices, int seedCount, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] ratios = Trend.Sweep(LowestRatio, HighestRatio, RatioCount);
        (string Metal, double Ratio)[] points = [.. _metals.SelectMany(_ => ratios, (metal, ratio) => (metal, ratio))];
        FilmEnsemble[] films = archive.Grow(
            [.. points.Select(point => new FilmPlan(point.Metal, FilmMetals.Other(inputs, point.Metal, point.Ratio), choices))], seedCount, mapTimes: [], progress, cancellationToken);
        Sample[] leads = [.. films.Select(film => film.Lead("101"))];
        observations.Table(new CaseTable("na-k-surface-energy",
        [
            CaseColumn.Of("metal", [.. points.Select(point => point.Metal)]),
            CaseColumn.InUnit("surface_energy_ratio_1", [.. points.Select(point => point.Ratio)]),
            CaseColumn.InUnit("lead_1", [.. leads.Select(lead => lead.Mean)]),
            CaseColumn.InUnit("lead_lower_1", [.. leads.Select(lead => lead.Mean - (2 * lead.StandardError))]),
            CaseColumn.InUnit("lead_upper_1", [.. leads.Select(lead => lead.Mean + (2 * lead.StandardError))]),
            CaseColumn.InUnit("seeds_1", [.. films.Select(film => (double)film.Runs.Count)]),
        ]));
        observations.Figure(new FigureDescription(
            "na-k-surface-energy",
            "Sodium and potassium against the assumed surface energies",
            "Lead of (101) at the end, reference formulation, over the ratio of the surface energies of (101) and (001), which is not printed for Na and K. Bands are two standard errors over seeds.",
            new FigureAxis("E_S(101)/E_S(001)"),
            new FigureAxis("lead of (101)"),
            [
                new FigureLayer(FigureMark.Band, "na-k-surface-energy", "surface_energy_ratio_1", "lead_lower_1", Series: "metal", Y2: "lead_upper_1"),
                new FigureLayer(FigureMark.Line, "na-k-surface-energy", "surface_energy_ratio_1", "lead_1", Series: "metal"),
            ],
            [claimId]));
        foreach (string metal in _metals)
        {
            observations.NoteText(
                claimId,
                $"Lead of (101) in {metal} against the assumed E_S(101)/E_S(001), {seedCount} seeds: {string.Join("; ", points.Zip(leads).Where(pair => pair.First.Metal == metal).Select(pair => $"{pair.First.Ratio:F2}: {pair.Second.Mean:F2}"))}.");
        }
    }
}
