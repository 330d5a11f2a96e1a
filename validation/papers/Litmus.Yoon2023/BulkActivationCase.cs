using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Crystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>What is the activation energy of diffusion in the crystal, formation of vacancies included? (yoon2023, Eq 4 and 5; Results)</summary>
/// <remarks>As in the paper: dynamics of a crystal with one vacancy, scaled by the equilibrium fraction of vacancies, at four temperatures.</remarks>
public sealed class BulkActivationCase : IValidationCase
{
    private const string Claim = "ea-bulk-calc", Table = "bulk-diffusivity", Lines = "bulk-diffusivity-lines";
    private const string Setting = "a setting";

    private static readonly double[] Temperatures = [250, 300, 350, 400];

    private readonly Input _cells = Input.Exact("cells", 4, "1", $"{Setting}: 127 atoms and one vacancy; the paper has 1999");
    private readonly Input _block = Input.Exact("blockTime", 25, "ps", $"{Setting}: each block gives an estimate of its own");
    private readonly Input _blocks = Input.Exact("blocks", 8, "1", $"{Setting}: 0.2 ns at each temperature");
    private readonly Input _printed;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public BulkActivationCase(ReferenceDataset data)
    {
        _printed = new PrintedNumbers(data.Paper("yoon2023")).Setting(
            "printedEnergy", "activation-energies", "lowest_eV", ("quantity", "bulk with formation"));
        Description = CaseDescription.Of<BulkActivationCase>(
            "bulk-activation",
            "What is the activation energy of diffusion in the crystal, formation of vacancies included?",
            answers: [.. Answer.ByModel(Claim)],
            inputs:
            [
                LithiumCrystal.CutOff, LithiumCrystal.TimeStep, LithiumCrystal.Seed, LithiumCrystal.RelaxTime, LithiumCrystal.SettleTime, _cells, _block,
                _blocks, _printed,
            ]) with
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
        double formation = crystal.VacancyEnergy(inputs, cancellationToken);
        BulkPoint[] points = [.. Temperatures.Select(temperature => PointAt(inputs, crystal, formation, temperature, cancellationToken))];
        ArrheniusFit fit = ArrheniusFit.Fit([.. points.Select(point => (point.Temperature, point.Equilibrium, point.RelativeUncertainty))], 250, 400);
        ArrheniusFit migration = ArrheniusFit.Fit([.. points.Select(point => (point.Temperature, point.WithVacancy, point.RelativeUncertainty))], 250, 400);
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, fit.ActivationEnergy, "J", fit.StandardError, replicas: points.Length);
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        double barrier = StaticBarrier(inputs, crystal, cancellationToken), half = 0.005 * PhysicalConstants.ElementaryCharge;
        double distance = Math.Abs(Math.Abs(fit.ActivationEnergy - inputs[_printed]) - half);
        observations.Note(
            Claim,
            ("energy_eV", fit.ActivationEnergy),
            ("uncertainty_eV", fit.StandardError),
            ("formation_eV", LithiumCrystal.Joules(formation)),
            ("migration_eV", migration.ActivationEnergy),
            ("barrier_eV", LithiumCrystal.Joules(barrier)),
            ("static_eV", LithiumCrystal.Joules(formation + barrier)),
            ("room_cm2_per_s", points[1].Equilibrium),
            ("time_ns", points.Sum(point => point.Duration)),
            ("needed_ns", points.Sum(point => point.Duration) * Math.Pow(2 * fit.StandardError / distance, 2)),
            ("cut_Angstrom", inputs[LithiumCrystal.CutOff]));
        AddFigure(observations, points, fit, inputs[_printed]);
        return observations.Complete();
    }

    private BulkPoint PointAt(CaseInputs inputs, LithiumCrystal crystal, double formation, double temperature, CancellationToken cancellationToken)
    {
        int blocks = inputs.Whole(_blocks);
        double duration = blocks * inputs.Picoseconds(_block);
        AtomicStructure box = LithiumCrystal.Box(crystal.LatticeConstantAt(inputs, temperature, cancellationToken), inputs.Whole(_cells)).Without(0);
        IReadOnlyList<double> estimates = BulkMotion.Compute(
            inputs, crystal, box, "a crystal with one vacancy", temperature, duration, blocks, cancellationToken).SeriesOf("d");
        double mean = estimates.Average(), fraction = 1.0 / (box.AtomCount + 1);
        double equilibrium = Math.Exp(-LithiumCrystal.Joules(formation) / (PhysicalConstants.Boltzmann * temperature));
        return new BulkPoint(
            temperature, mean, mean * equilibrium / fraction, StudentFactor.UncertaintyOfMean(estimates) / mean, 1e-12 * duration);
    }

    // Half way to the vacancy the atom that jumps is at rest by symmetry; all others relax.
    private static double StaticBarrier(CaseInputs inputs, LithiumCrystal crystal, CancellationToken cancellationToken)
    {
        const int Cells = 5;
        AtomicStructure open = LithiumCrystal.Box(crystal.LatticeConstant, Cells).Without(0);
        double quarter = crystal.LatticeConstant / 4;
        AtomicStructure middle = LithiumCrystal.Structure(open.Cell, [new(quarter, quarter, quarter), .. open.Positions.Skip(1)]);
        double EnergyOf(AtomicStructure structure, int anchored, string title) => inputs.Engines.Compute(
            LammpsJobs.Of(
                StaticRuns.Energy(crystal.Potential, LithiumCrystal.Text(structure), structure.AtomCount, Relaxation.Atoms, anchored: anchored),
                $"{title}, cut-off {crystal.Potential.CutOff} Å"),
            progress: null, cancellationToken).Result["energy"];
        return EnergyOf(middle, 1, "an atom half way to a vacancy") - EnergyOf(open, 0, "a crystal with one vacancy at 0 K");
    }

    private static void AddFigure(CaseObservations observations, BulkPoint[] points, ArrheniusFit fit, double printed)
    {
        observations.Table(new CaseTable(Table,
        [
            CaseColumn.Of("temperature_K", [.. points.Select(point => point.Temperature)]),
            CaseColumn.Of("inverse", [.. points.Select(point => 1000 / point.Temperature)]),
            CaseColumn.Of("with_one_vacancy_cm2_per_s", [.. points.Select(point => point.WithVacancy)]),
            CaseColumn.Of("equilibrium_cm2_per_s", [.. points.Select(point => point.Equilibrium)]),
            CaseColumn.Of("lower_cm2_per_s", [.. points.Select(point => point.Equilibrium * Math.Exp(-2 * point.RelativeUncertainty))]),
            CaseColumn.Of("upper_cm2_per_s", [.. points.Select(point => point.Equilibrium * Math.Exp(2 * point.RelativeUncertainty))]),
        ]));
        (string Name, double Energy)[] lines =
        [
            (string.Create(CultureInfo.InvariantCulture, $"fit, {fit.ActivationEnergy / PhysicalConstants.ElementaryCharge:F3} eV"), fit.ActivationEnergy),
            ("printed slope, 0.48 eV", printed),
        ];
        double centre = points.Average(point => 1 / point.Temperature);
        double level = fit.Prefactor * Math.Exp(-fit.ActivationEnergy * centre / PhysicalConstants.Boltzmann);
        observations.Table(new CaseTable(Lines,
        [
            CaseColumn.Of("line", [.. lines.SelectMany(line => points.Select(_ => line.Name))]),
            CaseColumn.Of("inverse", [.. lines.SelectMany(_ => points.Select(point => 1000 / point.Temperature))]),
            CaseColumn.Of("diffusivity_cm2_per_s", [.. lines.SelectMany(line => points.Select(point =>
                level * Math.Exp(-line.Energy * ((1 / point.Temperature) - centre) / PhysicalConstants.Boltzmann)))]),
        ]));
        observations.Figure(new FigureDescription(
            Table,
            "Diffusivity in the crystal, scaled to the equilibrium fraction of vacancies",
            "Points: dynamics with one vacancy and Eq 5. Bars: two standard uncertainties. Both lines pass through the middle of the points.",
            new FigureAxis("1000 K / T"),
            new FigureAxis("diffusivity / cm² s⁻¹", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, Lines, "inverse", "diffusivity_cm2_per_s", Series: "line"),
                new FigureLayer(FigureMark.Range, Table, "inverse", "lower_cm2_per_s", Y2: "upper_cm2_per_s"),
                new FigureLayer(FigureMark.Point, Table, "inverse", "equilibrium_cm2_per_s", Label: "computed"),
            ],
            [Claim]));
    }

    private sealed record BulkPoint(double Temperature, double WithVacancy, double Equilibrium, double RelativeUncertainty, double Duration);
}
