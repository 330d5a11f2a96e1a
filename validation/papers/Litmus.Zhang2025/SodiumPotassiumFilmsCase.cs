using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>Which face prevails in the simulated films of sodium and potassium? (zhang2025, Eq 14-17, Fig S5, S6)</summary>
/// <remarks>
/// The paper prints only the barriers of (101). The ratios of surface energies that decide are computed in <see cref="StrainResponseCase"/>. All other data of
/// Na and K are assumed.
/// </remarks>
public sealed class SodiumPotassiumFilmsCase : IValidationCase
{
    private const string Claim = "na-k-101-dominates";
    private const string SodiumName = "Na", PotassiumName = "K";
    private const string Assumed = "E_S of (111) and barriers other than those of (101) are assumed.";

    private static readonly FilmStatement[] Statements =
    [
        new(Claim, "(101) dominates in Na", SodiumName, film => film.Lead("101")),
        new(Claim, "(101) dominates in K", PotassiumName, film => film.Lead("101")),
    ];

    private readonly OtherMetalInputs _metals;
    private readonly ChoiceInputs _choices;

    /// <summary>The case.</summary>
    public SodiumPotassiumFilmsCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        _metals = new OtherMetalInputs(paper);
        _choices = new ChoiceInputs(paper);
        Description = CaseDescription.Of<SodiumPotassiumFilmsCase>(
            "sodium-potassium-films",
            "Which face prevails in the simulated films of sodium and potassium?",
            answers: [.. Answer.ByModel(Claim)],
            inputs: [.. _metals.All, .. _choices.All]) with
        {
            IsExpensive = true,
            MinimumTier = Tier.Standard,
            DecisiveInputs = _metals.Decisive,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        bool isNightly = inputs.Tier >= Tier.Nightly;
        int seedCount = SeedCount(inputs), otherSeeds = isNightly ? 8 : 2;
        ProgressStages stages = new(
            progress,
            2 * seedCount,
            inputs.WantsFigures ? FormulationStudy.FilmCount(referenceCount: 2, otherSeeds) : 0,
            inputs.WantsFigures ? SurfaceRatioStudy.FilmCount(metalCount: 2, otherSeeds) : 0);
        FilmChoices choices = _choices.Choices(inputs);
        FilmArchive archive = FilmArchive.In(inputs.Memory);
        FilmEnsemble[] films = archive.Grow(
            [new FilmPlan(SodiumName, _metals.Sodium(inputs), choices), new FilmPlan(PotassiumName, _metals.Potassium(inputs), choices)],
            seedCount,
            inputs.WantsFigures ? [0, choices.EarlyTime, 80, choices.Duration] : [],
            stages.Next(),
            cancellationToken);
        foreach (FilmEnsemble film in films)
        {
            film.ThrowIfNotGrown();
        }

        CaseObservations observations = CaseObservations.For(Description);
        FilmObservations.AddLead(observations, Claim, films.MinBy(film => film.Lead("101").Mean)!, "101", closure: null);
        if (inputs.WantsFigures)
        {
            FilmFigures.AddSeeds(observations, films);
            FilmFigures.AddMaps(observations, films[0], "fig-s5", $"Compare with Fig S5. {Assumed}", [Claim]);
            FilmFigures.AddMaps(observations, films[1], "fig-s6", $"Compare with Fig S6. {Assumed}", [Claim]);
            FilmFigures.AddCurves(
                observations,
                films,
                "fraction-na-k",
                "Faces of sodium and potassium against time",
                $"Reference formulation. {Assumed}",
                [Claim]);
            FormulationStudy formulations = FormulationStudy.Run(archive, films, Statements, otherSeeds, stages.Next(), cancellationToken);
            formulations.AddTo(observations);
            IReadOnlyList<bool> byRatio = SurfaceRatioStudy.AddTo(
                observations,
                archive,
                Claim,
                [("sodium", ratio => _metals.Sodium(inputs, ratio)), ("potassium", ratio => _metals.Potassium(inputs, ratio))],
                _metals.Ratios,
                choices,
                otherSeeds,
                stages.Next(),
                cancellationToken);
            AddSampled(observations, formulations.Outcomes(Statements), byRatio);
        }

        return observations.Complete();
    }

    // The formulations at the computed ratios of surface energies, and the other ratios in the reference formulation.
    private void AddSampled(CaseObservations observations, IReadOnlyList<bool> byFormulation, IReadOnlyList<bool> byRatio)
    {
        bool asJudged = byFormulation[0];
        bool[] samples = [.. byFormulation, .. byRatio];
        List<string> restsOn = [];
        if (byRatio.Any(holds => holds != asJudged))
        {
            restsOn.AddRange(_metals.Ratios.Select(ratio => ratio.Name));
        }

        if (byFormulation.Any(holds => holds != asJudged))
        {
            restsOn.Add(FilmFormulations.ChoiceName);
        }

        observations.Sampled(Claim, samples.Count(holds => holds == asJudged), samples.Length, restsOn);
    }

    private static int SeedCount(CaseInputs inputs) => inputs switch
    {
        { IsForComparison: true } => 2,
        { Tier: Tier.Standard } => 8,
        _ => 16,
    };
}
