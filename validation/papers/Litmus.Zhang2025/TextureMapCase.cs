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
/// <remarks>
/// The axes of Fig 4 are not printed in the text. Here E_S and E_a of (101) vary, in lithium under load. A trend along one axis is judged on shares that are
/// averaged over the other.
/// </remarks>
public sealed class TextureMapCase : IValidationCase
{
    private const string AnisotropyTrend = "fig4-pf-001-with-anisotropy";
    private const string BarrierTrend = "fig4-pf-101-with-barrier";
    private const string Table = "fig-4", Path = "fig-4-path";
    private const int PathPoints = 11, PathSeeds = 8;
    private const string AnisotropySource = "E_S(101) − E_S(001); the axis of Fig 4 is not printed in the text. ";
    private const string BarrierSource = "E_a(101); the axis of Fig 4 is not printed in the text. ";

    private readonly FaceInputs _faces;
    private readonly OrientationInputs _orientations;
    private readonly ChoiceInputs _choices;
    private readonly Input _lowestAnisotropy, _highestAnisotropy, _lowestBarrier, _highestBarrier;

    /// <summary>The case.</summary>
    public TextureMapCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        _faces = new FaceInputs(paper);
        _orientations = new OrientationInputs(paper);
        _choices = new ChoiceInputs(paper);
        Description = CaseDescription.Of<TextureMapCase>(
            "texture-map",
            "How does the texture of simulated films follow the anisotropy of the surface energy and the barrier of (101)?",
            answers: [.. Answer.ByModel(AnisotropyTrend, BarrierTrend)],
            inputs:
            [
                .. _faces.All,
                .. _orientations.All,
                .. _choices.All,
                _lowestAnisotropy = Input.Assumed("lowestAnisotropy", 0, "J/m2", 0, AnisotropySource + "From none")
                    .Within(0, 0.03, "up to that of Li without load"),
                _highestAnisotropy = Input.Assumed("highestAnisotropy", 0.14, "J/m2", 0, AnisotropySource + "To a third above the 0.105 J/m² of Li under load")
                    .Within(0.105, 0.21, "from that of Li under load to its double"),
                _lowestBarrier = Input.Assumed("lowestBarrier", 0.02, "eV", 0, BarrierSource + "From its value in Table S2")
                    .Within(0.01, 0.04, "half to twice that of Table S2"),
                _highestBarrier = Input.Assumed("highestBarrier", 0.14, "eV", 0, BarrierSource + "To the barrier of (001)")
                    .Within(0.1, 0.41, "comparable with the barriers of the other two faces"),
            ]) with
        {
            IsExpensive = true,
            MinimumTier = Tier.Standard,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        (int anisotropyCount, int barrierCount, int seedCount) = (inputs.Tier >= Tier.Nightly, inputs.IsForComparison) switch
        {
            (_, true) => (3, 3, 4),
            (true, _) => (9, 7, 8),
            _ => (4, 3, 4),
        };
        FilmChoices choices = _choices.Choices(inputs);
        FilmArchive archive = FilmArchive.In(inputs.Memory);
        double[] anisotropies = Trend.Sweep(inputs[_lowestAnisotropy], inputs[_highestAnisotropy], anisotropyCount);
        double[] barriers = Trend.Sweep(inputs[_lowestBarrier], inputs[_highestBarrier], barrierCount);
        FilmPlan Plan(double anisotropy, double barrier) => new("map", Faces(inputs, anisotropy, barrier), choices);
        FilmPlan[] plans = [.. anisotropies.SelectMany(_ => barriers, Plan)];
        bool isStudied = inputs.WantsFigures && inputs.Tier >= Tier.Nightly;
        ProgressStages stages = new(
            progress, plans.Length * seedCount, isStudied ? PathPoints * PathSeeds : 0, inputs.WantsFigures ? TrendStudy.FilmCount(isStudied) : 0);
        FilmEnsemble[] films = archive.Grow(plans, seedCount, mapTimes: [], stages.Next(), cancellationToken);
        TextureGrid grid = new(anisotropyCount, barrierCount, films);
        Sample[] over001 = grid.Share001, over101 = grid.Share101;
        SampledTrend rise = SampledTrend.Of(over001), fall = SampledTrend.Of(over101);
        CaseObservations observations = CaseObservations.For(Description)
            .Token(AnisotropyTrend, rise.Word, FilmObservations.Closure).DecidedBy(AnisotropyTrend, rise.NumbersOfRise())
            .Token(BarrierTrend, fall.Word).DecidedBy(BarrierTrend, fall.NumbersOfFall())
            .Note(AnisotropyTrend)
            .Note(BarrierTrend)
            .Note($"{AnisotropyTrend}/shares", ("seeds", seedCount), ("shares", Describe(anisotropies, over001)))
            .Note($"{BarrierTrend}/shares", ("seeds", seedCount), ("shares", Describe([.. barriers.Select(Unit.Parse("eV").FromSi)], over101)));
        if (inputs.WantsFigures)
        {
            AddMap(observations, inputs, choices, films, anisotropies, barriers);
        }

        if (isStudied)
        {
            AddPath(observations, archive, inputs, choices, stages.Next(), cancellationToken);
        }

        if (inputs.WantsFigures)
        {
            TrendStudy.AddTo(
                observations,
                archive,
                AnisotropyTrend,
                BarrierTrend,
                (anisotropies[0], anisotropies[^1]),
                (barriers[0], barriers[^1]),
                (anisotropy, barrier) => Faces(inputs, anisotropy, barrier),
                choices,
                isFine: isStudied,
                stages.Next(),
                cancellationToken);
        }

        return observations.Complete();
    }

    // (101) with another surface energy and barrier. The other faces are as under load.
    private ImmutableArray<CrystalOrientation> Faces(CaseInputs inputs, double anisotropy, double barrier)
    {
        Grain[] grains = _faces.Grains(inputs, isLoaded: true);
        grains[1] = grains[1] with { SurfaceEnergy = grains[0].SurfaceEnergy + anisotropy, ActivationEnergy = barrier };
        return _orientations.Convert(inputs, grains);
    }

    // Surface energies part of the way from those without load to those under load.
    private ImmutableArray<CrystalOrientation> OnPath(CaseInputs inputs, double part) => _orientations.Convert(
        inputs,
        [
            .. _faces.Grains(inputs, isLoaded: false).Zip(
                _faces.Grains(inputs, isLoaded: true),
                (unloaded, loaded) => unloaded with { SurfaceEnergy = unloaded.SurfaceEnergy + (part * (loaded.SurfaceEnergy - unloaded.SurfaceEnergy)) }),
        ]);

    private static string Describe(double[] positions, Sample[] samples) =>
        string.Join("; ", positions.Zip(samples, (position, sample) => $"{Text.Of(position)}: {sample.Mean:F3} ± {sample.StandardError:F3}"));

    private void AddMap(CaseObservations observations, CaseInputs inputs, FilmChoices choices, FilmEnsemble[] films, double[] anisotropies, double[] barriers)
    {
        (double Anisotropy, double Barrier, string Face, Sample Share)[] cells =
        [
            .. FaceInputs.Names.SelectMany(face => films.Select((film, i) =>
                (anisotropies[i / barriers.Length], barriers[i % barriers.Length], face, film.Fraction(face, choices.Duration)))),
        ];
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("anisotropy_J_per_m2", [.. cells.Select(cell => cell.Anisotropy)]),
            CaseColumn.Of("barrier_101_eV", [.. cells.Select(cell => cell.Barrier)]),
            CaseColumn.Of("face", [.. cells.Select(cell => $"({cell.Face})")]),
            CaseColumn.Of("share_1", [.. cells.Select(cell => cell.Share.Mean)]),
            CaseColumn.Of("share_lower_1", [.. cells.Select(cell => cell.Share.Mean - (2 * cell.Share.StandardError))]),
            CaseColumn.Of("share_upper_1", [.. cells.Select(cell => cell.Share.Mean + (2 * cell.Share.StandardError))]),
            CaseColumn.Of("seeds_1", [.. cells.Select(_ => (double)films[0].Runs.Count)]),
        ]));
        double coupling = choices.Formulation.FreeEnergy.Coupling;
        double? threshold = WettingThreshold.Along(anisotropy => Faces(inputs, anisotropy, barriers[0]), coupling, anisotropies[0], anisotropies[^1]);
        AddThreshold(observations, Table, "anisotropy_J_per_m2", threshold);
        observations.Figure(new FigureDescription(
            Table,
            "Share of each face at the end",
            $"Compare with Fig 4. Mean of {films[0].Runs.Count} seeds, reference formulation. From the line (ω = 1) on, (001) wets (101).",
            new FigureAxis("E_S(101) − E_S(001) / J m⁻²"),
            new FigureAxis("E_a(101) / eV"),
            [
                new FigureLayer(
                    FigureMark.Map, Table, "anisotropy_J_per_m2", "barrier_101_eV", Colour: new FigureColour("share_1", "share at the end"), Facet: "face"),
                .. ThresholdLayer(Table, "anisotropy_J_per_m2", threshold),
            ],
            [AnisotropyTrend, BarrierTrend]));
    }

    private void AddPath(
        CaseObservations observations,
        FilmArchive archive,
        CaseInputs inputs,
        FilmChoices choices,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        double[] parts = Trend.Sweep(0, 1, PathPoints);
        FilmPlan[] plans = [.. parts.Select(part => new FilmPlan("path", OnPath(inputs, part), choices))];
        FilmEnsemble[] films = archive.Grow(plans, PathSeeds, mapTimes: [], progress, cancellationToken);
        (double Part, string Face, Sample Share)[] rows =
            [.. films.SelectMany((film, i) => FaceInputs.Names.Select(face => (parts[i], face, film.Fraction(face, choices.Duration))))];
        CaseColumn Share(string name, Func<Sample, double> value) => CaseColumn.Of(name, [.. rows.Select(row => value(row.Share))]);
        observations.Table(new CaseTable(Path,
        [
            CaseColumn.Of("part_of_load_1", [.. rows.Select(row => row.Part)]),
            CaseColumn.Of("orientation", [.. rows.Select(row => row.Face)]),
            Share("share_1", share => share.Mean),
            Share("share_lower_1", share => Math.Max(0, share.Mean - (2 * share.StandardError))),
            Share("share_upper_1", share => Math.Min(1, share.Mean + (2 * share.StandardError))),
            CaseColumn.Of("seeds_1", [.. rows.Select(_ => (double)PathSeeds)]),
        ]));
        double? threshold = WettingThreshold.Along(part => OnPath(inputs, part), choices.Formulation.FreeEnergy.Coupling, 0, 1);
        AddThreshold(observations, Path, "part_of_load_1", threshold);
        observations.Figure(new FigureDescription(
            Path,
            "From the surface energies without load to those under load",
            $"All surface energies move from the liquid to the solid values of Table S2. {PathSeeds} seeds. Bands: two standard errors. Line: ω = 1.",
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
        string note = $"{AnisotropyTrend}/{table}";
        if (threshold is { } position)
        {
            observations.Table(new CaseTable($"{table}-wetting", [CaseColumn.Of(column, [position])])).Note($"{note}-wetting", (column, position));
        }
        else
        {
            observations.Note($"{note}-no-wetting");
        }
    }

    private static IEnumerable<FigureLayer> ThresholdLayer(string table, string column, double? threshold) =>
        threshold is null ? [] : [new FigureLayer(FigureMark.Rule, $"{table}-wetting", column, string.Empty, Label: "ω = 1")];
}
