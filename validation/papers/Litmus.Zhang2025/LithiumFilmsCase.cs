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
/// The paper does not print f₀, w, the nuclei, the layer time and the boundaries. The claims are judged under the reference
/// formulation. A table shows the others.
/// </remarks>
public sealed class LithiumFilmsCase : IValidationCase
{
    private const string Solid = "pf-solid-001-dominates";
    private const string Consumed = "pf-solid-101-consumed";
    private const string Liquid = "pf-liquid-101-dominates";
    private const string GradientAlone = "pf-kappa-alone-selects-001";
    private const string MobilityAlone = "pf-mobility-alone-selects-101";
    private const string Significant = "pf-75-nuclei-significant";
    private const string PrintedStep = "pf-printed-step-survives";
    private const int ChoiceSeeds = 4;
    private const double StandardDeviations = 2;
    private const string LoadedName = "Li under load", UnloadedName = "Li without load";
    private const string EqualMobilityName = "Li under load, equal L", EqualGradientName = "Li under load, equal κ";

    private static readonly FilmStatement[] Statements =
    [
        new(Solid, "(001) dominates under load", LoadedName, film => film.Lead("001")),
        new(Consumed, "(101) is consumed under load", LoadedName, film => film.LossBeyondHalf("101")),
        new(Liquid, "(101) dominates without load", UnloadedName, film => film.Lead("101")),
        new(GradientAlone, "κ alone selects (001)", EqualMobilityName, film => film.Lead("001")),
        new(MobilityAlone, "L alone selects (101)", EqualGradientName, film => film.Lead("101")),
    ];

    private readonly FaceInputs _faces;
    private readonly OrientationInputs _orientations;
    private readonly ChoiceInputs _choices;
    private readonly Input _gridSpacing, _timeStep;

    /// <summary>The case.</summary>
    public LithiumFilmsCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table table = paper.Table("phase-field-parameters");
        _faces = new FaceInputs(paper);
        _orientations = new OrientationInputs(paper);
        _choices = new ChoiceInputs(paper);
        Description = CaseDescription.Of<LithiumFilmsCase>(
            "lithium-films",
            "Which face prevails in the simulated films of lithium?",
            answers: [.. Answer.ByModel(Solid, Consumed, Liquid, GradientAlone, MobilityAlone, Significant, PrintedStep)],
            inputs:
            [
                .. _faces.All,
                .. _orientations.All,
                .. _choices.All,
                _gridSpacing = table.InputOf("gridSpacing"),
                _timeStep = table.InputOf("timeStep"),
            ]) with
        {
            IsExpensive = true,
            DecisiveMutations =
            [
                new(_faces.Barrier("001"), 4, "(001) hardly grows. It can neither prevail under load nor consume (101)."),
                new(_faces.Barrier("101"), 10, "(001) has the lower barrier then. (101) is not the fast face."),
                new(_faces.SurfaceEnergy("001", isLoaded: true), 1.3, "(001) has the highest surface energy. κ cannot select it."),
            ],
            HeldByStructure = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [$"zhang2025.{Significant}"] =
                    "The face that prevails is taken as it comes. An input decides which face that is; only where two faces are equal do seeds disagree.",
            },
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        int seedCount = inputs.Tier switch
        {
            Tier.Smoke => 2,
            Tier.Standard => 8,
            _ => inputs.IsForComparison ? 4 : 16,
        };
        bool isNightly = inputs.Tier >= Tier.Nightly, isStudied = inputs.WantsFigures && inputs.Tier >= Tier.Standard;
        int otherSeeds = isNightly ? 8 : 2;
        double printedSpacing = Unit.Parse("um").FromSi(inputs[_gridSpacing]), printedStep = inputs[_timeStep];
        FilmArchive archive = FilmArchive.In(inputs.Memory);
        FilmPlan[] plans = Plans(inputs);
        ProgressStages stages = new(
            progress,
            plans.Length * seedCount,
            isStudied ? FormulationStudy.FilmCount(plans.Length, otherSeeds) : 0,
            isStudied && isNightly ? ChoiceStudy.FilmCount([.. plans.Where(IsLithium)], ChoiceSeeds) : 0);
        FilmEnsemble[] films = archive.Grow(plans, seedCount, MapTimes(inputs), stages.Next(), cancellationToken);
        FilmEnsemble Film(string name) => films.Single(film => film.Plan.Name == name);
        Film(LoadedName).ThrowIfNotGrown();
        (double retained, double retainedError) = Retained(Film(LoadedName), "101");
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Consumed, retained, "1", retainedError, seedCount, FilmObservations.Closure);
        FilmObservations.AddLead(observations, Solid, Film(LoadedName), "001", FilmObservations.Closure);
        FilmObservations.AddLead(observations, Liquid, Film(UnloadedName), "101", FilmObservations.Closure);
        FilmObservations.AddLead(observations, GradientAlone, Film(EqualMobilityName), "001", FilmObservations.Closure);
        FilmObservations.AddLead(observations, MobilityAlone, Film(EqualGradientName), "101", closure: null);
        AddSignificance(observations, [Film(LoadedName), Film(UnloadedName)]);
        LiteralRun.Observe(observations, PrintedStep, Film(LoadedName).Plan, printedSpacing, printedStep, cancellationToken);
        if (inputs.WantsFigures)
        {
            AddFigures(observations, films);
        }

        if (isStudied)
        {
            FormulationStudy formulations = FormulationStudy.Run(archive, films, Statements, otherSeeds, stages.Next(), cancellationToken);
            formulations.AddTo(observations);
            foreach (FilmStatement statement in Statements)
            {
                FilmObservations.AddSampled(observations, statement.Claim, formulations.Outcomes(statement));
            }

            FilmObservations.AddSampled(
                observations, Significant, formulations.Outcomes([LoadedName, UnloadedName], grown => Significance(grown).Excess >= 0));
            FilmObservations.AddSampled(
                observations, PrintedStep, LiteralRun.Outcomes(Film(LoadedName).Plan, printedSpacing, printedStep, cancellationToken));
            FilmEnsemble[] lithium = [.. films.Where(film => IsLithium(film.Plan))];
            LiteralRun.AddTo(observations, Solid, [.. lithium.Select(film => film.Plan)], printedSpacing, printedStep, cancellationToken);
            if (isNightly)
            {
                ChoiceStudy.AddTo(observations, archive, lithium, [Statements[0], Statements[2]], ChoiceSeeds, stages.Next(), cancellationToken);
            }
        }

        return observations.Complete();
    }

    private FilmPlan[] Plans(CaseInputs inputs)
    {
        FilmChoices choices = _choices.Choices(inputs);
        ImmutableArray<CrystalOrientation> loaded = _orientations.Convert(inputs, _faces.Grains(inputs, isLoaded: true));
        double mobility = loaded.Average(face => face.Mobility), gradient = loaded.Average(face => face.GradientEnergyCoefficient);
        return
        [
            new FilmPlan(LoadedName, loaded, choices),
            new FilmPlan(UnloadedName, _orientations.Convert(inputs, _faces.Grains(inputs, isLoaded: false)), choices),
            new FilmPlan(EqualMobilityName, [.. loaded.Select(face => face with { Mobility = mobility })], choices),
            new FilmPlan(EqualGradientName, [.. loaded.Select(face => face with { GradientEnergyCoefficient = gradient })], choices),
        ];
    }

    // The films with the constants of the paper, not those with one of them made equal.
    private static bool IsLithium(FilmPlan plan) => plan.Name is LoadedName or UnloadedName;

    private static void AddSignificance(CaseObservations observations, FilmEnsemble[] films)
    {
        (string name, Sample lead, double excess) = Significance(films);

        // A standard deviation from n values is known to 1/√(2(n − 1)).
        double spread = StandardDeviations * lead.StandardDeviation / Math.Sqrt(2.0 * (lead.Values.Count - 1));
        double error = Math.Sqrt((lead.StandardError * lead.StandardError) + (spread * spread));
        observations
            .Scalar(Significant, excess, "1", error, lead.Values.Count)
            .Note(Significant, ("film", name), ("lead", lead.Mean), ("deviation", lead.StandardDeviation), ("seeds", lead.Values.Count));
    }

    // Whether one film of 75 nuclei tells which face prevails: the lead of that face less two standard deviations from seed to seed, in the film with less.
    private static (string Film, Sample Lead, double Excess) Significance(IEnumerable<FilmEnsemble> films) => films
        .Select(film => (film.Plan.Name, Lead: film.LargestLead))
        .Select(film => (film.Name, film.Lead, Excess: film.Lead.Mean - (StandardDeviations * film.Lead.StandardDeviation)))
        .MinBy(film => film.Excess);

    private double[] MapTimes(CaseInputs inputs) => inputs.WantsFigures ? [0, inputs[_choices.EarlySnapshot], 80, inputs[_choices.LastSnapshot]] : [];

    // Ratio of the means over seeds. Their errors are taken as independent.
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
        FilmFigures.AddMaps(observations, Film(LoadedName), "fig-2", "Compare with Fig 2.", [Solid, Consumed]);
        FilmFigures.AddMaps(observations, Film(UnloadedName), "fig-s3", "Compare with Fig S3.", [Liquid]);
        FilmFigures.AddCurves(
            observations,
            [Film(LoadedName), Film(UnloadedName)],
            "fraction-lithium",
            "Faces of lithium against time",
            "Reference formulation.",
            [Solid, Consumed, Liquid]);
        FilmFigures.AddCurves(
            observations,
            [Film(EqualMobilityName), Film(EqualGradientName)],
            "fraction-one-constant",
            "Faces of loaded lithium with one constant equal for all",
            "Reference formulation. The equal constant is the mean of the three.",
            [GradientAlone, MobilityAlone]);
    }
}
