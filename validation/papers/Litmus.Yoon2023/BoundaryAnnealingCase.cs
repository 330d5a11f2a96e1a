using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Results;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>Does annealing lower the energies of boundaries? (yoon2023, Results, Grain boundary energies; Fig 4)</summary>
/// <remarks>
/// As in the paper: the structure of least energy is heated to 400 K, held, cooled and relaxed again, with a slab of each grain kept from moving along the
/// normal. The paper's claim is on 55 boundaries. The mean change of three is judged with Student's factor, so that their scatter counts.
/// </remarks>
public sealed class BoundaryAnnealingCase : IValidationCase
{
    private const string Claim = "gb-energy-anneal", Table = "annealed-boundaries";

    // A structure whose largest force is f = 0.002 eV/Å lies at most about N f²/2k above its minimum, with k ≈ 1 eV/Å². The cells of this case then have
    // 0.0014 to 0.0019 eV on two boundaries of 206 to 326 Å² together: about 0.1 mJ/m².
    private const double Resolution = 1e-4;

    private readonly Input _temperature = Input.Exact("annealTemperature", 400, "K", "Methods");
    private readonly Input _stage = Input.Exact(
        "annealStage", 100, "ps", "a setting: heating, holding and cooling take so long each. The paper has 5 ns. A quick cooling leaves more defects");

    /// <summary>The case.</summary>
    public BoundaryAnnealingCase() => Description = CaseDescription.Of<BoundaryAnnealingCase>(
        "boundary-annealing",
        "Does annealing lower the energies of boundaries?",
        answers: [.. Answer.ByModel(Claim)],
        inputs:
        [
            .. BoundarySet.Inputs, BoundaryDynamics.GrainThickness, BoundaryDynamics.PinnedHalfWidth, LithiumCrystal.TimeStep, LithiumCrystal.Seed,
            _temperature, _stage,
        ]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        LithiumCrystal crystal = LithiumCrystal.Compute(inputs, cancellationToken);
        double expansion = crystal.LatticeConstantAt(inputs, inputs[_temperature], cancellationToken) / crystal.LatticeConstant;
        Annealed[] boundaries =
        [
            .. BoundarySet.Compute(inputs, crystal, cancellationToken)
                .Select(structure => Anneal(inputs, crystal, structure, expansion, progress, cancellationToken)),
        ];
        double[] changes = [.. boundaries.Select(boundary => boundary.After - boundary.Before)];
        double mean = changes.Average(), uncertainty = Math.Sqrt(Math.Pow(StudentFactor.UncertaintyOfMean(changes), 2) + (Resolution * Resolution));
        CaseObservations observations = CaseObservations.For(Description).Token(Claim, mean < 0 ? "decreasing" : "increasing").DecidedBy(Claim, mean);
        if (Math.Abs(mean) <= 2 * uncertainty)
        {
            observations.Unsettled(Claim, "computed mean change of three boundaries");
        }

        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("changes", string.Join(", ", boundaries.Select(boundary => string.Create(
                CultureInfo.InvariantCulture, $"{boundary.Name} {1e3 * boundary.Before:F2} → {1e3 * boundary.After:F2} mJ/m²")))),
            ("mean_mJ_per_m2", mean),
            ("uncertainty_mJ_per_m2", uncertainty),
            ("stage_ps", inputs[_stage]),
            ("atoms", boundaries.Sum(boundary => boundary.Atoms)),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, boundaries);
        return observations.Complete();
    }

    // Before and after are relaxed in the same large cell.
    private Annealed Anneal(
        CaseInputs inputs, LithiumCrystal crystal, BoundaryStructure found, double expansion, IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        BoundaryStructure before = found.Model.Enlarge(
            inputs, crystal, found.Trial, inputs.Angstrom(BoundaryDynamics.GrainThickness), inputs.Angstrom(BoundarySet.LeastWidth), cancellationToken);
        int steps = (int)Math.Round(inputs.Picoseconds(_stage) / inputs.Picoseconds(LithiumCrystal.TimeStep));
        DeckRun run = ThermalRuns.Anneal(
            crystal.Potential, LithiumCrystal.Text(before.Structure), before.Structure.AtomCount, LithiumCrystal.Conditions(inputs, inputs[_temperature]),
            expansion, inputs.Angstrom(BoundaryDynamics.PinnedHalfWidth), steps);
        EngineJob job = LammpsJobs.Annealing(
            run, FormattableString.Invariant($"{found.Model.Name} annealed at {inputs[_temperature]} K, cut-off {crystal.Potential.CutOff} Å"));
        EngineResult result = inputs.Engines.Compute(job, progress, cancellationToken).Result;
        double after = DefectEnergies.FindBoundaryEnergy(
            LithiumCrystal.Joules(result["energy"]), result["atoms"], LithiumCrystal.Joules(crystal.Energy), before.Area);
        return new Annealed(found.Model.Name, before.BoundaryEnergy, after, before.Structure.AtomCount);
    }

    private static void AddFigure(CaseObservations observations, Annealed[] boundaries)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. boundaries.Select(boundary => boundary.Name)]),
            CaseColumn.Of("before_mJ_per_m2", [.. boundaries.Select(boundary => boundary.Before)]),
            CaseColumn.Of("change_mJ_per_m2", [.. boundaries.Select(boundary => boundary.After - boundary.Before)]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "What annealing at 400 K changes in the energies of three boundaries",
            "Energies after relaxation at 0 K. Below 0 annealing lowered the energy.",
            new FigureAxis("boundary energy before annealing / mJ m⁻²"),
            new FigureAxis("change by annealing / mJ m⁻²"),
            [new FigureLayer(FigureMark.Point, Table, "before_mJ_per_m2", "change_mJ_per_m2", Series: "boundary")],
            [Claim]));
    }

    private sealed record Annealed(string Name, double Before, double After, int Atoms);
}
