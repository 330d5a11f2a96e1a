using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>Which face prevails in the simulated films of sodium and potassium? (zhang2025, Eq 14-17, Fig S5, S6)</summary>
/// <remarks>Of the data of Na and K the paper prints the barrier of (101) alone. All others are assumed, and the answer is shown as a function of the one that decides it.</remarks>
public sealed class SodiumPotassiumFilmsCase(ReferenceDataset data) : IValidationCase
{
    private const string Claim = "na-k-101-dominates";
    private const string SodiumName = "Na", PotassiumName = "K";

    private static readonly FilmStatement[] Statements =
    [
        new(Claim, "(101) dominates in Na", SodiumName, film => film.Lead("101")),
        new(Claim, "(101) dominates in K", PotassiumName, film => film.Lead("101")),
    ];

    private readonly FilmArchive _archive = new();

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        bool isNightly = inputs.Tier >= Tier.Nightly;
        int seedCount = SeedCount(inputs), otherSeeds = isNightly ? 8 : 2;
        ProgressStages stages = new(
            progress,
            2 * seedCount,
            inputs.WantsFigures ? FormulationStudy.FilmCount(referenceCount: 2, otherSeeds, hasStrongDrives: isNightly) : 0,
            inputs.WantsFigures ? SurfaceRatioStudy.FilmCount(otherSeeds) : 0);
        FilmChoices choices = FilmChoices.From(inputs);
        FilmEnsemble[] films = _archive.Grow(
            [new FilmPlan(SodiumName, FilmMetals.Other(inputs, "sodium"), choices), new FilmPlan(PotassiumName, FilmMetals.Other(inputs, "potassium"), choices)],
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
            FilmFigures.AddMaps(observations, films[0], "fig-s5", "Corresponds to the snapshots of Fig S5; all data but the barrier of (101) are assumed.", [Claim]);
            FilmFigures.AddMaps(observations, films[1], "fig-s6", "Corresponds to the snapshots of Fig S6; all data but the barrier of (101) are assumed.", [Claim]);
            FilmFigures.AddCurves(
                observations, films, "fraction-na-k", "Faces of sodium and potassium against time", "Reference formulation; all data but the barriers of (101) are assumed.", [Claim]);
            FormulationStudy.Run(_archive, films, Statements, otherSeeds, hasStrongDrives: isNightly, stages.Next(), cancellationToken).AddTo(observations);
            SurfaceRatioStudy.AddTo(observations, _archive, Claim, inputs, choices, otherSeeds, stages.Next(), cancellationToken);
        }

        return observations.Complete();
    }

    private static int SeedCount(CaseInputs inputs) => inputs switch
    {
        { WantsFigures: false } => 2,
        { Tier: Tier.Standard } => 8,
        _ => 16,
    };

    private static CaseDescription Describe(Paper paper)
    {
        CaseDescription description = CaseDescription.Of<SodiumPotassiumFilmsCase>(
        "sodium-potassium-films",
        "Which face prevails in the simulated films of sodium and potassium?",
        answers: [Claim],
        inputs:
        [
            .. FilmMetals.ConversionInputs(paper),
            .. FilmMetals.OtherMetalInputs(paper),
            .. FilmChoices.Inputs(paper),
        ]) with
    {
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };
        return description with { DecisiveInputs = [.. description.Inputs.Where(input => input.Name is "otherMetalsSurfaceRatio101" or "sodiumBarrier001" or "potassiumBarrier001")] };
    }
}
