using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.PhaseField.AllenCahn;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>How does the texture follow the anisotropy of the surface energy and the barrier of (101)? (zhang2025, Fig 4)</summary>
/// <remarks>The axes of Fig 4 are not printed in the text. Loaded lithium, with E_S and E_a of (101) changed; the trends are judged on shares averaged over the other axis.</remarks>
public sealed class TextureMapCase(ReferenceDataset data) : IValidationCase
{
    private const string AnisotropyTrend = "fig4-pf-001-with-anisotropy";
    private const string BarrierTrend = "fig4-pf-101-with-barrier";
    private const string Table = "fig-4", Path = "fig-4-path";
    private const int PathPoints = 11, PathSeeds = 8;
    private const string Judged = "Judged under the reference formulation; tier nightly shows in which others the trend holds";

    private readonly FilmArchive _archive = new();

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        (int anisotropyCount, int barrierCount, int seedCount) = (inputs.Tier >= Tier.Nightly, inputs.WantsFigures) switch
        {
            (true, true) => (9, 7, 8),
            (_, true) => (4, 3, 4),
            _ => (3, 3, 4),
        };
        FilmChoices choices = FilmChoices.From(inputs);
        double[] anisotropies = Trend.Sweep(inputs["lowestAnisotropy"], inputs["highestAnisotropy"], anisotropyCount);
        double[] barriers = Trend.Sweep(inputs["lowestBarrier"], inputs["highestBarrier"], barrierCount);
        FilmPlan[] plans = [.. anisotropies.SelectMany(_ => barriers, (anisotropy, barrier) => new FilmPlan("map", Faces(inputs, anisotropy, barrier), choices))];
        bool isStudied = inputs.WantsFigures && inputs.Tier >= Tier.Nightly;
        ProgressStages stages = new(progress, plans.Length * seedCount, isStudied ? PathPoints * PathSeeds : 0, isStudied ? TrendStudy.FilmCount : 0);
        FilmEnsemble[] films = _archive.Grow(plans, seedCount, mapTimes: [], stages.Next(), cancellationToken);
        TextureGrid grid = new(anisotropyCount, barrierCount, films);
        Sample[] over001 = grid.Share001, over101 = grid.Share101;
        SampledTrend rise = SampledTrend.Of(over001), fall = SampledTrend.Of(over101);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(AnisotropyTrend, rise.Word, FilmObservations.Closure).Evidence(AnisotropyTrend, rise.EvidenceOfRise())
            .Token(BarrierTrend, fall.Word).Evidence(BarrierTrend, fall.EvidenceOfFall())
            .NoteText(AnisotropyTrend, $"{Judged}; the lithium films show in which others (001) prevails under load at all.")
            .NoteText(BarrierTrend, $"{Judged}.")
            .NoteText(AnisotropyTrend, Describe("share of (001), averaged over the barriers", "E_S(101) − E_S(001) in J/m²", anisotropies, over001))
            .NoteText(BarrierTrend, Describe("share of (101), averaged over the anisotropies", "E_a(101) in eV", [.. barriers.Select(Unit.Parse("eV").FromSi)], over101));
        if (inputs.WantsFigures)
        {
            AddMap(observations, inputs, choices, films, anisotropies, barriers);
        }

        if (isStudied)
        {
            AddPath(observations, _archive, inputs, choices, stages.Next(), cancellationToken);
            TrendStudy.AddTo(
                observations, _archive, AnisotropyTrend, BarrierTrend, (anisotropies[0], anisotropies[^1]), (barriers[0], barriers[^1]),
                (anisotropy, barrier) => Faces(inputs, anisotropy, barrier), choices, stages.Next(), cancellationToken);
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper) => CaseDescription.Of<TextureMapCase>(
        "texture-map",
        "How does the texture of simulated films follow the anisotropy of the surface energy and the barrier of (101)?",
        answers: [AnisotropyTrend, BarrierTrend],
        inputs:
        [
            .. PrintedGrains.FaceInputs(paper),
            .. FilmMetals.ConversionInputs(paper),
            .. FilmChoices.Inputs(paper),
            Input.Assumed("lowestAnisotropy", 0, "J/m2", 0, "E_S(101) − E_S(001); the axis of Fig 4 is not printed in the text: from none"),
            Input.Assumed("highestAnisotropy", 0.14, "J/m2", 0, "E_S(101) − E_S(001); the axis of Fig 4 is not printed in the text: to a third above the 0.105 J/m² of loaded lithium"),
            Input.Assumed("lowestBarrier", 0.02, "eV", 0, "E_a(101); the axis of Fig 4 is not printed in the text: from its value in Table S2"),
            Input.Assumed("highestBarrier", 0.14, "eV", 0, "E_a(101); the axis of Fig 4 is not printed in the text: to the barrier of (001)"),
        ]) with
    {
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    // (101) with another surface energy and barrier; the other faces as under load.
    private static ImmutableArray<CrystalOrientation> Faces(CaseInputs inputs, double anisotropy, double barrier)
    {
        Grain[] grains = [.. PrintedGrains.Faces.Select(face => PrintedGrains.Grain(inputs, face, isLoaded: true))];
        grains[1] = grains[1] with { SurfaceEnergy = grains[0].SurfaceEnergy + anisotropy, ActivationEnergy = barrier };
        return FilmMetals.Convert(inputs, grains);
    }

    // Surface energies at a part of the way from the unloaded to the loaded ones.
    private static ImmutableArray<CrystalOrientation> OnPath(CaseInputs inputs, double part) => FilmMetals.Convert(
        inputs,
        [
            .. PrintedGrains.Faces.Select(face =>
            {
                Grain unloaded = PrintedGrains.Grain(inputs, face, isLoaded: false), loaded = PrintedGrains.Grain(inputs, face, isLoaded: true);
                return unloaded with { SurfaceEnergy = unloaded.SurfaceEnergy + (part * (loaded.SurfaceEnergy - unloaded.SurfaceEnergy)) };
            }),
        ]);

    private static string Describe(string share, string axis, double[] positions, Sample[] samples) =>
        $"Mean ± standard error of {samples[0].Values.Count} seeds of the {share}, against {axis}: {string.Join("; ", positions.Zip(samples, (position, sample) => $"{Text.Of(position)}: {sample.Mean:F3} ± {sample.StandardError:F3}"))}.";

    private static void AddMap(CaseObservations observations, CaseInputs inputs, FilmChoices choices, FilmEnsemble[] films, double[] anisotropies, double[] barriers)
    {
        Unit electronvolt = Unit.Parse("eV");
        (double Anisotropy, double Barrier, string Face, Sample Share)[] cells =
        [
            .. PrintedGrains.Faces.SelectMany(face => films.Select((film, i) =>
                (anisotropies[i / barriers.Length], electronvolt.FromSi(barriers[i % barriers.Length]), face, film.Fraction(face, choices.Duration)))),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.InUnit("anisotropy_J_per_m2", [.. cells.Select(cell => cell.Anisotropy)]),
            CaseColumn.InUnit("barrier_101_eV", [.. cells.Select(cell => cell.Barrier)]),
            CaseColumn.Of("face", [.. cells.Select(cell => $"({cell.Face})")]),
            CaseColumn.InUnit("share_1", [.. cells.Select(cell => cell.Share.Mean)]),
            CaseColumn.InUnit("share_lower_1", [.. cells.Select(cell => cell.Share.Mean - (2 * cell.Share.StandardError))]),
            CaseColumn.InUnit("share_upper_1", [.. cells.Select(cell => cell.Share.Mean + (2 * cell.Share.StandardError))]),
            CaseColumn.InUnit("seeds_1", [.. cells.Select(_ => (double)films[0].Runs.Count)]),
        ]));
        double coupling = choices.Formulation.FreeEnergy.Coupling;
        double? threshold = WettingThreshold.Along(anisotropy => Faces(inputs, anisotropy, barriers[0]), coupling, anisotropies[0], anisotropies[^1]);
        AddThreshold(observations, Table, "anisotropy_J_per_m2", threshold);
        observations
            .NoteText(AnisotropyTrend, ThresholdNote("E_S(101) − E_S(001)", threshold, " J/m²"))
            .Figure(new FigureDescription(
                Table,
                "Share of each face at the end",
                $"Counterpart of Fig 4, mean of {films[0].Runs.Count} seeds, reference formulation, which was found by scanning what the paper leaves out. The line is where (001) begins to wet (101) at a free surface (ω = 1), from one-dimensional "
                + "profiles alone. The paper's axes are not printed in its text.",
                new FigureAxis("E_S(101) − E_S(001) / J m⁻²"),
                new FigureAxis("E_a(101) / eV"),
                [
                    new FigureLayer(FigureMark.Map, Table, "anisotropy_J_per_m2", "barrier_101_eV", Colour: new FigureColour("share_1", "share at the end"), Facet: "face"),
                    .. ThresholdLayer(Table, "anisotropy_J_per_m2", threshold),
                ],
                [AnisotropyTrend, BarrierTrend]));
    }

    private static void AddPath(CaseObservations observations, FilmArchive archive, CaseInputs inputs, FilmChoices choices, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] parts = Trend.Sweep(0, 1, PathPoints);
        FilmEnsemble[] films = archive.Grow([.. parts.Select(part => new FilmPlan("path", OnPath(inputs, part), choices))], PathSeeds, mapTimes: [], progress, cancellationToken);
        (double Part, string Face, Sample Share)[] rows = [.. films.SelectMany((film, i) => PrintedGrains.Faces.Select(face => (parts[i], face, film.Fraction(face, choices.Duration))))];
        CaseColumn Share(string name, Func<Sample, double> value) => CaseColumn.Of(name, [.. rows.Select(row => value(row.Share))]);
        observations.Table(new CaseTable(Path,
        [
            CaseColumn.InUnit("part_of_load_1", [.. rows.Select(row => row.Part)]),
            CaseColumn.Of("orientation", [.. rows.Select(row => row.Face)]),
            Share("share_1", share => share.Mean),
            Share("share_lower_1", share => Math.Max(0, share.Mean - (2 * share.StandardError))),
            Share("share_upper_1", share => Math.Min(1, share.Mean + (2 * share.StandardError))),
            CaseColumn.InUnit("seeds_1", [.. rows.Select(_ => (double)PathSeeds)]),
        ]));
        double? threshold = WettingThreshold.Along(part => OnPath(inputs, part), choices.Formulation.FreeEnergy.Coupling, 0, 1);
        AddThreshold(observations, Path, "part_of_load_1", threshold);
        observations
            .NoteText(AnisotropyTrend, ThresholdNote("the part of the way from the unloaded to the loaded surface energies", threshold, string.Empty))
            .Figure(new FigureDescription(
                Path,
                "From the unloaded to the loaded surface energies",
                $"Share of each face at the end, {PathSeeds} seeds, reference formulation; all three surface energies of Table S2 move from their liquid to their solid values. Bands are two standard errors, the line is ω = 1.",
                new FigureAxis("part of the way"),
                new FigureAxis("share at the end"),
                [
                    new FigureLayer(FigureMark.Band, Path, "part_of_load_1", "share_lower_1", Series: "orientation", Y2: "share_upper_1"),
                    new FigureLayer(FigureMark.Line, Path, "part_of_load_1", "share_1", Series: "orientation"),
                    .. ThresholdLayer(Path, "part_of_load_1", threshold),
                ],
                [AnisotropyTrend],
                FigurePalette.Orientations));
    }

    private static void AddThreshold(CaseObservations observations, string table, string column, double? threshold)
    {
        if (threshold is { } position)
        {
            observations.Table(new CaseTable($"{table}-wetting", [CaseColumn.Of(column, [position])]));
        }
    }

    private static IEnumerable<FigureLayer> ThresholdLayer(string table, string column, double? threshold) =>
        threshold is null ? [] : [new FigureLayer(FigureMark.Rule, $"{table}-wetting", column, string.Empty, Label: "ω = 1")];

    private static string ThresholdNote(string axis, double? threshold, string unit) => threshold is { } position
        ? $"One-dimensional profiles alone predict that (001) begins to wet (101) at a free surface where {axis} passes {Text.Of(position)}{unit}."
        : $"One-dimensional profiles alone predict no wetting transition along {axis}.";
}
