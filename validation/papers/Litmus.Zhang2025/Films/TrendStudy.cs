using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>Whether the two trends of the texture map hold in the other formulations of what the paper does not print, on a coarse map.</summary>
internal static class TrendStudy
{
    // The coarse map has the corners alone. The reference formulation has grown them already.
    private const int CoarsePoints = 2, CoarseSeeds = 2, FinePoints = 3, FineSeeds = 4;

    /// <summary>Films that a study grows.</summary>
    /// <param name="isFine">Whether the map has three points along each side.</param>
    public static int FilmCount(bool isFine)
    {
        (int pointCount, int seedCount) = Size(isFine);
        return FilmFormulations.Candidates.Length * pointCount * pointCount * seedCount;
    }

    /// <summary>Grows a map of two or three anisotropies and barriers under each formulation, and writes table, figure and notes.</summary>
    /// <param name="observations">Where to write.</param>
    /// <param name="archive">Grows the films.</param>
    /// <param name="anisotropyClaim">The claim that the share of (001) rises with the anisotropy.</param>
    /// <param name="barrierClaim">The claim that the share of (101) falls with its barrier.</param>
    /// <param name="anisotropies">Range of anisotropies [J m⁻²].</param>
    /// <param name="barriers">Range of barriers [J].</param>
    /// <param name="faces">The faces at an anisotropy and a barrier.</param>
    /// <param name="choices">All choices but the formulation.</param>
    /// <param name="isFine">Whether the map has three points along each side.</param>
    /// <param name="progress">Told after each run.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public static void AddTo(
        CaseObservations observations,
        FilmArchive archive,
        string anisotropyClaim,
        string barrierClaim,
        (double First, double Last) anisotropies,
        (double First, double Last) barriers,
        Func<double, double, ImmutableArray<CrystalOrientation>> faces,
        FilmChoices choices,
        bool isFine,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        // The reference formulation, with the coupling of the inputs, comes first.
        (int pointCount, int seedCount) = Size(isFine);
        Formulation[] formulations = [choices.Formulation, .. FilmFormulations.Candidates.Skip(1).Select(candidate => candidate.Formulation)];
        FilmPlan[] plans =
        [
            .. from formulation in formulations
               from anisotropy in Trend.Sweep(anisotropies.First, anisotropies.Last, pointCount)
               from barrier in Trend.Sweep(barriers.First, barriers.Last, pointCount)
               select new FilmPlan("map", faces(anisotropy, barrier), choices with { Formulation = formulation }),
        ];
        FilmEnsemble[] films = archive.Grow(plans, seedCount, mapTimes: [], progress, cancellationToken);
        TextureGrid[] maps = [.. films.Chunk(pointCount * pointCount).Select(map => new TextureGrid(pointCount, pointCount, map))];
        Row[] rows =
        [
            .. formulations.Zip(
                maps, (formulation, map) => Row.Of(anisotropyClaim, "(001) rises with the anisotropy", "increasing", formulation.Name, map, map.Share001)),
            .. formulations.Zip(
                maps, (formulation, map) => Row.Of(barrierClaim, "(101) falls with its barrier", "decreasing", formulation.Name, map, map.Share101)),
        ];
        observations.Table(new CaseTable("fig-4-formulations",
        [
            CaseColumn.Of("statement", [.. rows.Select(row => row.Statement)]),
            CaseColumn.Of("formulation", [.. rows.Select(row => row.Formulation)]),
            CaseColumn.Of("outcome", [.. rows.Select(row => row.Outcome)]),
            CaseColumn.Of("trend", [.. rows.Select(row => row.Trend.Word)]),
            CaseColumn.Of("slope_in_standard_errors_1", [.. rows.Select(row => row.Trend.Slope)]),
            CaseColumn.Of("first_share_1", [.. rows.Select(row => row.Shares[0].Mean)]),
            CaseColumn.Of("last_share_1", [.. rows.Select(row => row.Shares[^1].Mean)]),
            CaseColumn.Of("largest_deviation_1", [.. rows.Select(row => row.Shares.Max(share => share.StandardDeviation))]),
            CaseColumn.Of("smallest_filled_part_1", [.. rows.Select(row => row.SmallestFilling)]),
            CaseColumn.Of("seeds_1", [.. rows.Select(_ => (double)seedCount)]),
        ]));
        observations.Figure(new FigureDescription(
            "fig-4-formulations",
            "Which trend of the texture map holds in which formulation",
            $"{pointCount} × {pointCount} points, {seedCount} seeds, the reference formulation first. \"No film\": less than half of a domain is filled.",
            new FigureAxis("statement", IsCategorical: true),
            new FigureAxis("formulation", IsCategorical: true),
            [FilmStatement.OutcomeMap("fig-4-formulations")],
            [anisotropyClaim, barrierClaim],
            FigurePalette.Outcomes));
        foreach (IGrouping<string, Row> claim in rows.GroupBy(row => row.Claim))
        {
            FilmObservations.AddSampled(observations, claim.Key, [.. claim.Where(row => row.IsGrown).Select(row => row.GoesAsStated)]);
            observations.Note(
                claim.Key,
                FilmNotes.File,
                "trend-by-formulation",
                ("statement", claim.First().Statement),
                ("points", pointCount),
                ("seeds", seedCount),
                ("outcomes", FilmStatement.ByOutcome(claim.Select(row => (row.Outcome, row.Formulation)))));
        }
    }

    private static (int PointCount, int SeedCount) Size(bool isFine) => isFine ? (FinePoints, FineSeeds) : (CoarsePoints, CoarseSeeds);

    private sealed record Row(string Claim, string Statement, string Formulation, string Outcome, SampledTrend Trend, Sample[] Shares, double SmallestFilling)
    {
        public required bool IsGrown { get; init; }

        public required bool GoesAsStated { get; init; }

        public static Row Of(string claim, string statement, string expected, string formulation, TextureGrid map, Sample[] shares)
        {
            SampledTrend trend = SampledTrend.Of(shares);
            string outcome = (map.Films.All(film => film.IsGrown), trend.Word) switch
            {
                (false, _) => FilmStatement.NoFilm,
                (true, "no clear trend") => FilmStatement.Undecided,
                (true, var word) => word == expected ? FilmStatement.Holds : FilmStatement.Fails,
            };
            double rise = shares[^1].Mean - shares[0].Mean;
            return new Row(claim, statement, formulation, outcome, trend, shares, map.Films.Min(film => film.Filled.Mean))
            {
                IsGrown = map.Films.All(film => film.IsGrown),
                GoesAsStated = expected == "increasing" ? rise > 0 : rise < 0,
            };
        }
    }
}
