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

/// <summary>Does annealing lower the energies of boundaries? (yoon2023, Methods; Results, Grain boundary energies; Fig 4)</summary>
public sealed class AnnealingCase : IValidationCase
{
    private const string Claim = "gb-energy-anneal", Table = "annealing";

    // What is left of the forces, 1e-4 eV/Å, changes a boundary energy by less.
    private const double Resolution = 1e-4;

    private readonly Input _stage = Input.Exact("stageTime", 100, "ps", "a setting: the paper heats, holds and cools for 5 ns each");
    private readonly Input _temperature;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public AnnealingCase(ReferenceDataset data)
    {
        _temperature = new PrintedNumbers(data.Paper("yoon2023")).Setting("annealingTemperature", "parameters", "highest_temperature");
        Description = CaseDescription.Of<AnnealingCase>(
            "annealing",
            "Does annealing lower the energies of boundaries?",
            answers: [.. Answer.ByModel(Claim)],
            inputs: [.. BoundarySet.Inputs, LithiumCrystal.TimeStep, LithiumCrystal.Seed, BoundaryDynamics.PinnedHalfWidth, _stage, _temperature]) with
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
        double[] annealed = [.. structures.Select(structure => Anneal(inputs, crystal, structure, progress, cancellationToken))];
        double[] changes = [.. structures.Zip(annealed, (structure, energy) => energy - structure.BoundaryEnergy)];
        double mean = changes.Average();
        CaseObservations observations = CaseObservations.For(Description)
            .Token(Claim, mean < -Resolution ? "decreasing" : mean > Resolution ? "increasing" : "constant")
            .DecidedBy(Claim, [mean + Resolution, mean - Resolution]);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        observations.Note(
            Claim,
            ("mean_mJ_per_m2", mean),
            ("lowest_mJ_per_m2", changes.Min()),
            ("highest_mJ_per_m2", changes.Max()),
            ("fallen", changes.Count(change => change < -Resolution)),
            ("count", changes.Length),
            ("share_percent", mean / structures.Average(structure => structure.BoundaryEnergy)),
            ("stage_ps", inputs[_stage]),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        BoundarySet.AddTable(observations, structures);
        AddFigure(observations, structures, annealed);
        return observations.Complete();
    }

    private double Anneal(
        CaseInputs inputs, LithiumCrystal crystal, BoundaryStructure structure, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double temperature = inputs[_temperature];
        int steps = (int)Math.Round(inputs.Picoseconds(_stage) / inputs.Picoseconds(LithiumCrystal.TimeStep));
        EngineJob job = LammpsJobs.Of(
            ThermalRuns.Anneal(
                crystal.Potential, LithiumCrystal.Text(structure.Structure), structure.Structure.AtomCount, LithiumCrystal.Conditions(inputs, temperature),
                inputs.Angstrom(BoundaryDynamics.PinnedHalfWidth), steps),
            FormattableString.Invariant($"{structure.Model.Name} annealed at {temperature} K, cut-off {crystal.Potential.CutOff} Å")) with
        {
            Tolerances = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["energy"] = 1, ["lx"] = 1, ["ly"] = 1, ["lz"] = 1, ["fmax"] = 1, ["x"] = 100, ["y"] = 100, ["z"] = 100,
            },
        };
        EngineResult result = inputs.Engines.Compute(job, progress, cancellationToken).Result;
        return DefectEnergies.FindBoundaryEnergy(
            LithiumCrystal.Joules(result["energy"]), result["atoms"], LithiumCrystal.Joules(crystal.Energy), structure.Area);
    }

    private static void AddFigure(CaseObservations observations, BoundaryStructure[] structures, double[] annealed)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("boundary", [.. structures.Concat(structures).Select(structure => structure.Model.Name)]),
            CaseColumn.Of("state", [.. structures.Select(_ => "before annealing"), .. structures.Select(_ => "after annealing")]),
            CaseColumn.Of("energy_mJ_per_m2", [.. structures.Select(structure => structure.BoundaryEnergy), .. annealed]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Energies of three boundaries before and after annealing",
            "Before: the best of the structures that were tried, relaxed at 0 K. After: heated, held, cooled and relaxed again.",
            new FigureAxis("boundary", IsCategorical: true),
            new FigureAxis("energy / mJ m⁻²"),
            [new FigureLayer(FigureMark.Point, Table, "boundary", "energy_mJ_per_m2", Series: "state")],
            [Claim]));
    }
}
