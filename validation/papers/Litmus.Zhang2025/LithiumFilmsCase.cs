using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>Which face prevails in the simulated films of lithium? (zhang2025, Eq 14-17, Fig 2, S3)</summary>
/// <remarks>
/// The paper prints neither f₀ nor w, nuclei, layer time and boundaries. The claims are judged under the reference formulation; what the others give stands beside it.
/// </remarks>
public sealed class LithiumFilmsCase(ReferenceDataset data) : IValidationCase
{
    private const string Solid = "pf-solid-001-dominates";
    private const string Consumed = "pf-solid-101-consumed";
    private const string Liquid = "pf-liquid-101-dominates";
    private const string GradientAlone = "pf-kappa-alone-selects-001";
    private const string MobilityAlone = "pf-mobility-alone-selects-101";
    private const int ChoiceSeeds = 4;
    private const string LoadedName = "Li under load", UnloadedName = "Li without load", EqualMobilityName = "Li under load, equal L", EqualGradientName = "Li under load, equal κ";

    private static readonly FilmStatement[] Statements =
    [
        new(Solid, "(001) dominates under load", LoadedName, film => film.Lead("001")),
        new(Consumed, "(101) is consumed under load", LoadedName, film => Negative(film.Change("101"))),
        new(Liquid, "(101) dominates without load", UnloadedName, film => film.Lead("101")),
        new(GradientAlone, "κ alone selects (001)", EqualMobilityName, film => film.Lead("001")),
        new(MobilityAlone, "L alone selects (101)", EqualGradientName, film => film.Lead("101")),
    ];

    private readonly FilmArchive _archive = new();

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PrintedGrains.PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        int seedCount = inputs.Tier switch
        {
            Tier.Smoke => 2,
            Tier.Standard => 8,
            _ => inputs.WantsFigures ? 16 : 4,
        };
        bool isNightly = inputs.Tier >= Tier.Nightly, isStudied = inputs.WantsFigures && inputs.Tier >= Tier.Standard;
        int otherSeeds = isNightly ? 8 : 2;
        FilmPlan[] plans = Plans(inputs);
        ProgressStages stages = new(
            progress,
            plans.Length * seedCount,
            isStudied ? FormulationStudy.FilmCount(plans.Length, otherSeeds, hasStrongDrives: true) : 0,
            isStudied && isNightly ? ChoiceStudy.FilmCount([.. plans.Where(IsLithium)], ChoiceSeeds) : 0);
        FilmEnsemble[] films = _archive.Grow(plans, seedCount, MapTimes(inputs), stages.Next(), cancellationToken);
        FilmEnsemble Film(string name) => films.Single(film => film.Plan.Name == name);
        Film(LoadedName).ThrowIfNotGrown();
        (double retained, double retainedError) = Retained(Film(LoadedName), "101");
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Consumed, retained, "1", retainedError, seedCount, FilmObservations.Closure);
        FilmObservations.AddLead(observations, Solid, Film(LoadedName), "001", FilmObservations.Closure);
        FilmObservations.AddLead(observations, Liquid, Film(UnloadedName), "101", FilmObservations.Closure);
        FilmObservations.AddLead(observations, GradientAlone, Film(EqualMobilityName), "001", FilmObservations.Closure);
        FilmObservations.AddLead(observations, MobilityAlone, Film(EqualGradientName), "101", closure: null);
        if (inputs.WantsFigures)
        {
            AddFigures(observations, films);
        }

        if (isStudied)
        {
            FormulationStudy.Run(_archive, films, Statements, otherSeeds, hasStrongDrives: true, stages.Next(), cancellationToken).AddTo(observations);
            FilmEnsemble[] lithium = [.. films.Where(film => IsLithium(film.Plan))];
            LiteralRun.AddTo(observations, Solid, [.. lithium.Select(film => film.Plan)], Unit.Parse("um").FromSi(inputs["gridSpacing"]), inputs["timeStep"], cancellationToken);
            if (isNightly)
            {
                ChoiceStudy.AddTo(observations, _archive, lithium, [Statements[0], Statements[2]], ChoiceSeeds, stages.Next(), cancellationToken);
            }
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper) => CaseDescription.Of<LithiumFilmsCase>(
        "lithium-films",
        "Which face prevails in the simulated films of lithium?",
        answers: [Solid, Consumed, Liquid, GradientAlone, MobilityAlone],
        inputs:
        [
            .. PrintedGrains.FaceInputs(paper),
            .. FilmMetals.ConversionInputs(paper),
            .. FilmChoices.Inputs(paper),
            .. ParameterInputs.Of(paper.Table("phase-field-parameters"), "gridSpacing", "timeStep"),
        ]) with
    {
        IsExpensive = true,
    };

    private static FilmPlan[] Plans(CaseInputs inputs)
    {
        FilmChoices choices = FilmChoices.From(inputs);
        ImmutableArray<CrystalOrientation> loaded = FilmMetals.Lithium(inputs, isLoaded: true);
        return
        [
            new FilmPlan(LoadedName, loaded, choices),
            new FilmPlan(UnloadedName, FilmMetals.Lithium(inputs, isLoaded: false), choices),
            new FilmPlan(EqualMobilityName, FilmMetals.WithEqualMobilities(loaded), choices),
            new FilmPlan(EqualGradientName, FilmMetals.WithEqualGradientCoefficients(loaded), choices),
        ];
    }

    // With the constants of the paper, not with one of them made equal.
    private static bool IsLithium(FilmPlan plan) => plan.Name is LoadedName or UnloadedName;

    private static double[] MapTimes(CaseInputs inputs) => inputs.WantsFigures ? [0, inputs["earlySnapshot"], 80, inputs["lastSnapshot"]] : [];

    private static Sample Negative(Sample sample) => sample with { Values = [.. sample.Values.Select(value => -value)] };

    // Ratio of the means over seeds; errors of both as if independent.
    private static (double Value, double Error) Retained(FilmEnsemble film, string orientation)
    {
        Sample early = film.Fraction(orientation, film.Plan.Choices.EarlyTime), late = film.Fraction(orientation, film.Plan.Choices.Duration);
        double ratio = early.Mean > 0
            ? late.Mean / early.Mean
            : throw new FilmNotGrownException($"({orientation}) in {film.Plan.Name}, at {film.Plan.Choices.EarlyTime} s", early.Mean);
        return (ratio, Math.Sqrt((late.StandardError * late.StandardError) + (ratio * ratio * early.StandardError * early.StandardError)) / early.Mean);
    }

    private static void AddFigures(CaseObservations observations, FilmEnsemble[] films)
    {
        FilmEnsemble Film(string name) => films.Single(film => film.Plan.Name == name);
        FilmFigures.AddSeeds(observations, films);
        FilmFigures.AddMaps(observations, Film(LoadedName), "fig-2", "Corresponds to the snapshots of Fig 2.", [Solid, Consumed]);
        FilmFigures.AddMaps(observations, Film(UnloadedName), "fig-s3", "Corresponds to the snapshots of Fig S3.", [Liquid]);
        FilmFigures.AddCurves(
            observations, [Film(LoadedName), Film(UnloadedName)], "fraction-lithium", "Faces of lithium against time", "Reference formulation.", [Solid, Consumed, Liquid]);
        FilmFigures.AddCurves(
            observations,
            [Film(EqualMobilityName), Film(EqualGradientName)],
            "fraction-one-constant",
            "Faces of loaded lithium with one constant equal for all",
            "Reference formulation; the equal constant is the mean of the three.",
            [GradientAlone, MobilityAlone]);
    }
}
