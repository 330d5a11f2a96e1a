using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>How the texture of sodium and potassium depends on the ratio of surface energies, which is not printed.</summary>
internal static class SurfaceRatioStudy
{
    private const string Table = "na-k-surface-energy";
    private const int RatioCount = 5;

    /// <summary>Films that a study grows.</summary>
    /// <param name="metalCount">Number of metals.</param>
    /// <param name="seedCount">Seeds of each point.</param>
    public static int FilmCount(int metalCount, int seedCount) => metalCount * RatioCount * seedCount;

    /// <summary>Grows films over a range of E_S(101)/E_S(001), and writes table, figure and notes.</summary>
    /// <param name="observations">Where to write.</param>
    /// <param name="archive">Grows the films.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="metals">The metals, each with its orientations at a ratio.</param>
    /// <param name="ratios">The inputs of the ratio, whose plausible ranges are covered.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="seedCount">Seeds of each point.</param>
    /// <param name="progress">Told after each run.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    /// <returns>Whether (101) leads in all metals, at each ratio.</returns>
    public static IReadOnlyList<bool> AddTo(
        CaseObservations observations,
        FilmArchive archive,
        string claim,
        IReadOnlyList<(string Name, Func<double, ImmutableArray<CrystalOrientation>> At)> metals,
        IReadOnlyList<Input> ratios,
        FilmChoices choices,
        int seedCount,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        double lowest = ratios.Min(ratio => ratio.Plausible!.Lower), highest = ratios.Max(ratio => ratio.Plausible!.Upper);
        (string Metal, double Ratio, FilmPlan Plan)[] points =
        [
            .. metals.SelectMany(
                _ => Trend.Sweep(lowest, highest, RatioCount),
                (metal, ratio) => (metal.Name, ratio, new FilmPlan(metal.Name, metal.At(ratio), choices))),
        ];
        FilmEnsemble[] films = archive.Grow([.. points.Select(point => point.Plan)], seedCount, mapTimes: [], progress, cancellationToken);
        Sample[] leads = [.. films.Select(film => film.Lead("101"))];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("metal", [.. points.Select(point => point.Metal)]),
            CaseColumn.Of("surface_energy_ratio_1", [.. points.Select(point => point.Ratio)]),
            CaseColumn.Of("lead_1", [.. leads.Select(lead => lead.Mean)]),
            CaseColumn.Of("lead_lower_1", [.. leads.Select(lead => lead.Mean - (2 * lead.StandardError))]),
            CaseColumn.Of("lead_upper_1", [.. leads.Select(lead => lead.Mean + (2 * lead.StandardError))]),
            CaseColumn.Of("seeds_1", [.. films.Select(film => (double)film.Runs.Count)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Sodium and potassium against their surface energies",
            "Lead of (101) at the end, reference formulation. The ratio of surface energies is not printed. Bands: two standard errors.",
            new FigureAxis("E_S(101)/E_S(001)"),
            new FigureAxis("lead of (101)"),
            [
                new FigureLayer(FigureMark.Band, Table, "surface_energy_ratio_1", "lead_lower_1", Series: "metal", Y2: "lead_upper_1"),
                new FigureLayer(FigureMark.Line, Table, "surface_energy_ratio_1", "lead_1", Series: "metal"),
            ],
            [claim]));
        foreach ((string metal, _) in metals)
        {
            IEnumerable<string> words = points.Zip(leads).Where(at => at.First.Metal == metal).Select(at => $"{at.First.Ratio:F2}: {at.Second.Mean:F2}");
            observations.Note(claim, FilmNotes.File, "surface-ratio", ("metal", metal), ("seeds", seedCount), ("leads", string.Join("; ", words)));
        }

        return [.. points.Zip(leads).GroupBy(at => at.First.Ratio).Select(ratio => ratio.All(at => at.Second.Mean > 0))];
    }
}
