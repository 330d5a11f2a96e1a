using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals.Bicrystals;
using Litmus.Primitives;
using Litmus.Yoon2023.Atomistic;

namespace Litmus.Yoon2023;

/// <summary>What does a vacancy cost at grain boundaries, with the potential of the paper? (yoon2023, Results and Fig S6)</summary>
/// <remarks>The paper names neither its boundaries nor its sites. Taken are the two boundaries that it draws in Fig 2, and 13 sites within 7 Å of each.</remarks>
public sealed class VacancyEnergyCase : IValidationCase
{
    private const string Claim = "vacancy-energy-gb", Table = "vacancies-at-boundaries";

    private static readonly CoincidenceBoundary[] Boundaries =
    [
        CoincidenceBoundary.TiltAbout("Σ5 (310) tilt", new(0, 0, 1), new(3, 1, 0)),
        new("Σ5 (001) 36.87° twist", BoundaryKind.Twist, new(3, 1, 0), new(0, 0, 1)),
    ];

    private static readonly Input CutOff = Input.Exact(
        "cutOff", 4.8, "Angstrom", "not printed; between the second shell of neighbours, 3.49 Å, and the third, 4.93 Å, and nearly five times cheaper than 6.0");

    private static readonly Input SiteCount = Input.Exact("siteCount", 13, "1", "not printed; sites of one boundary, from its middle outwards");
    private static readonly Input Translations = Input.Exact("translations", 2, "1", "the paper takes 8; here the best structure only has to be a good one");
    private static readonly Input Thickness = Input.Exact("grainThickness", 28, "Angstrom", "the paper takes at least 60; energies of boundaries are local");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<VacancyEnergyCase>(
        "vacancies-at-boundaries",
        "What does a vacancy cost at grain boundaries?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [CutOff, SiteCount, Translations, Thickness]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumModel model = LithiumModel.Of(inputs.Engines, Math.Round(inputs[CutOff] * 1e10, 6), cancellationToken);
        double bulk = model.VacancyFormation(5, cancellationToken);
        List<(string Boundary, double Distance, double Formation)> rows = [];
        List<BoundarySearch> searches = [];
        foreach (CoincidenceBoundary boundary in Boundaries)
        {
            BoundarySearch search = BoundarySearch.Find(
                model, boundary, (int)inputs[Translations], inputs[Thickness] * 1e10, progress, cancellationToken);
            searches.Add(search);
            rows.AddRange(search.Vacancies(model, boundary.Name, (int)inputs[SiteCount], progress, cancellationToken)
                .Select(site => (boundary.Name, site.Distance, site.Formation)));
        }

        double[] all = [.. rows.Select(row => row.Formation)];
        double mean = all.Average(), scatter = Scatter(all);
        double[] means = [.. rows.GroupBy(row => row.Boundary, StringComparer.Ordinal).Select(group => group.Average(row => row.Formation))];
        double sampling = Math.Max(scatter / Math.Sqrt(all.Length), Scatter(means) / Math.Sqrt(means.Length));
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, mean, "eV", sampling, all.Length);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, rows);
            observations.Note(
                Claim,
                ("cut_off_A", model.Potential.CutOff),
                ("bulk_eV", bulk),
                ("mean_eV", mean),
                ("scatter_eV", scatter),
                ("least_eV", all.Min()),
                ("greatest_eV", all.Max()),
                ("tilt_eV", means[0]),
                ("twist_eV", means[1]),
                ("tilt_energy", searches[0].Energy),
                ("twist_energy", searches[1].Energy),
                ("tilt_trials", searches[0].TrialEnergies.Count),
                ("twist_trials", searches[1].TrialEnergies.Count),
                ("tilt_gap", searches[0].GapToRunnerUp),
                ("twist_gap", searches[1].GapToRunnerUp));
        }

        return observations.Complete();
    }

    private static double Scatter(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    private static void AddFigure(CaseObservations observations, List<(string Boundary, double Distance, double Formation)> rows)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. rows.Select(row => row.Boundary)]),
            CaseColumn.Of("distance_Angstrom", [.. rows.Select(row => row.Distance * 1e-10)]),
            CaseColumn.Of("formation_energy_eV", [.. rows.Select(row => row.Formation * PhysicalConstants.ElementaryCharge)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Formation energy of a vacancy against its distance from a boundary",
            "Sites within 7 Å of two boundaries. Each site is a vacancy of its own in a relaxed bicrystal.",
            new FigureAxis("distance from the middle of the boundary / Å"),
            new FigureAxis("formation energy / eV"),
            [new FigureLayer(FigureMark.Point, Table, "distance_Angstrom", "formation_energy_eV", Series: "boundary")],
            [Claim]));
    }
}
