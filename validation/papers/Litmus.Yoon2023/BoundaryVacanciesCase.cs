using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Results;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>What does a vacancy cost at the sites of boundaries? (yoon2023, Results, Grain boundary diffusivity; Fig S6)</summary>
public sealed class BoundaryVacanciesCase : IValidationCase
{
    private const string Claim = "vacancy-energy-gb", Table = "vacancies-at-boundaries", Printed = "printed-vacancy-energies";

    private readonly Input _siteDepth = Input.Exact("siteDepth", 6, "Angstrom", "half of the least printed width of a boundary, 10.9 Å, rounded up");
    private readonly Input _sites = Input.Exact(
        "sites", 13, "1", "sites of each boundary, evenly chosen by their distance from its plane; the paper prints no number");


    private readonly Input _printed, _scatter;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public BoundaryVacanciesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _printed = paper.Setting("printedEnergy", "parameters", "boundary_formation_energy");
        _scatter = paper.Setting("printedScatter", "parameters", "boundary_formation_scatter");
        Description = CaseDescription.Of<BoundaryVacanciesCase>(
            "vacancies-at-boundaries",
            "What does a vacancy cost at the sites of boundaries?",
            answers: [.. Answer.ByModel(Claim)],
            inputs: [.. BoundarySet.Inputs, _siteDepth, _sites, _printed, _scatter]) with
        {
            Engine = "lammps",
            IsExpensive = true,
            MinimumTier = Tier.Standard,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumCrystal crystal = LithiumCrystal.Compute(inputs, cancellationToken);
        BoundaryStructure[] structures = BoundarySet.Compute(inputs, crystal, cancellationToken);
        SiteEnergy[] sites = [.. structures.SelectMany(structure => EnergiesOf(inputs, crystal, structure, cancellationToken))];
        double[] energies = [.. sites.Select(site => site.Energy)];
        double[] means = [.. structures.Select(structure => sites.Where(site => site.Boundary == structure.Model.Name).Average(site => site.Energy))];

        // Sites that a symmetry of the boundary maps onto each other have one energy and count once. Sites of one boundary are no independent sample of
        // boundaries, so the scatter of the means counts if it says more.
        int independent = sites.Select(site => (site.Boundary, Math.Round(site.Energy, 3))).Distinct().Count();
        double ofSites = StudentFactor.UncertaintyOfMean(new Sample(energies).StandardDeviation, independent);
        double ofBoundaries = StudentFactor.UncertaintyOfMean(means);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(
                Claim, energies.Average(), "eV", Math.Max(ofSites, ofBoundaries), replicas: ofSites > ofBoundaries ? independent : structures.Length);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("sites", sites.Length),
            ("mean", energies.Average()),
            ("scatter", new Sample(energies).StandardDeviation),
            ("lowest", energies.Min()),
            ("highest", energies.Max()),
            ("independent", independent),
            ("means", string.Join(", ", structures.Zip(means, (structure, mean) => string.Create(
                CultureInfo.InvariantCulture, $"{structure.Model.Name} {mean:F3} eV")))),
            ("crystal", crystal.VacancyEnergy(inputs, cancellationToken)),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        BoundarySet.AddTable(observations, structures);
        AddFigure(observations, inputs, sites);
        return observations.Complete();
    }

    // The atoms within a depth of the boundary at y = 0, sorted by height, of which every n-th is left out in turn.
    private IEnumerable<SiteEnergy> EnergiesOf(
        CaseInputs inputs, LithiumCrystal crystal, BoundaryStructure structure, CancellationToken cancellationToken)
    {
        double depth = inputs.Angstrom(_siteDepth);
        int[] near =
        [
            .. Enumerable.Range(0, structure.Structure.AtomCount).Where(atom => Math.Abs(structure.Height(atom)) <= depth)
                .OrderBy(structure.Height).ThenBy(atom => atom),
        ];
        int count = Math.Min(inputs.Whole(_sites), near.Length);
        int[] chosen = [.. Enumerable.Range(0, count).Select(site => near[((2 * site) + 1) * near.Length / (2 * count)])];
        EngineJob job = LammpsJobs.Of(
            StaticRuns.Vacancies(crystal.Potential, LithiumCrystal.Text(structure.Structure), structure.Structure.AtomCount, chosen),
            $"vacancies at {structure.Model.Name}, cut-off {crystal.Potential.CutOff} Å");
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        return chosen.Zip(result.SeriesOf("vacancy_energy"), (atom, energy) => new SiteEnergy(
            structure.Model.Name, structure.Height(atom), DefectEnergies.FindVacancyFormation(energy, result["energy"], crystal.Energy)));
    }

    private void AddFigure(CaseObservations observations, CaseInputs inputs, SiteEnergy[] sites)
    {
        double depth = inputs.Angstrom(_siteDepth);
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. sites.Select(site => site.Boundary)]),
            CaseColumn.InUnit("height_Angstrom", [.. sites.Select(site => site.Height)]),
            CaseColumn.InUnit("formation_energy_eV", [.. sites.Select(site => site.Energy)]),
        ]));
        observations.Table(new CaseTable(Printed,
        [
            CaseColumn.InUnit("height_Angstrom", [-depth, depth]),
            CaseColumn.Of("mean_eV", [inputs[_printed], inputs[_printed]]),
            CaseColumn.Of("low_eV", [inputs[_printed] - inputs[_scatter], inputs[_printed] - inputs[_scatter]]),
            CaseColumn.Of("high_eV", [inputs[_printed] + inputs[_scatter], inputs[_printed] + inputs[_scatter]]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Formation energy of a vacancy at single sites of three boundaries",
            "The line is the printed mean. The band is the printed scatter over the paper's sites.",
            new FigureAxis("distance from the plane of the boundary / Å"),
            new FigureAxis("formation energy / eV"),
            [
                new FigureLayer(FigureMark.Band, Printed, "height_Angstrom", "low_eV", Y2: "high_eV", Label: "printed scatter"),
                new FigureLayer(FigureMark.Line, Printed, "height_Angstrom", "mean_eV", Label: "printed mean"),
                new FigureLayer(FigureMark.Point, Table, "height_Angstrom", "formation_energy_eV", Series: "boundary"),
            ],
            [Claim]));
    }

    private sealed record SiteEnergy(string Boundary, double Height, double Energy);
}
