using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Crystals.Bicrystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Atomistic;

/// <summary>The best of a number of starting structures of a boundary.</summary>
/// <param name="Structure">The best structure, relaxed.</param>
/// <param name="Energy">Its boundary energy [J/m²].</param>
/// <param name="TrialEnergies">Boundary energies of all starting structures after a coarse relaxation, ascending [J/m²].</param>
internal sealed record BoundarySearch(AtomicStructure Structure, double Energy, IReadOnlyList<double> TrialEnergies)
{
    private static readonly double[] CutOffs = [1.0, 1.4, 1.8, 2.2, 2.6];

    /// <summary>How much higher the best structure with another energy lies than the best [J/m²]; 0 if there is none.</summary>
    public double GapToRunnerUp => TrialEnergies.FirstOrDefault(energy => energy > TrialEnergies[0] + 1e-4, TrialEnergies[0]) - TrialEnergies[0];

    /// <summary>Searches.</summary>
    /// <param name="model">The potential and its crystal.</param>
    /// <param name="boundary">The boundary.</param>
    /// <param name="translations">Translations along each of the two repeats.</param>
    /// <param name="thickness">Least thickness of a grain [Å].</param>
    /// <param name="progress">Told how far the engine is; may be absent.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static BoundarySearch Find(
        LithiumModel model,
        CoincidenceBoundary boundary,
        int translations,
        double thickness,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        BicrystalBuilder builder = new(
            boundary, new BicrystalParameters { LatticeConstant = model.LatticeConstant, LeastThickness = thickness, LeastWidth = 9 });
        Bicrystal whole = builder.Build();
        DeckRun run = StaticRuns.Search(
            model.Potential,
            LithiumModel.Text(LammpsCalculator.StructureOf(whole, "Li")),
            whole.Count,
            whole.First.Length,
            Trials(builder, boundary, model.LatticeConstant, translations),
            model.BulkEnergy);
        string title = FormattableString.Invariant($"{boundary.Name}: best of {run.Numbers["trials"]} structures, cut-off {model.Potential.CutOff} Å");
        EngineResult result = model.Calculator.Compute(run, title, progress, cancellationToken);
        double Gamma(double energy, double atoms) => DefectEnergies.FindBoundaryEnergy(
            energy * PhysicalConstants.ElementaryCharge, atoms, model.BulkEnergy * PhysicalConstants.ElementaryCharge, whole.Area);
        IEnumerable<double> trials = result.SeriesOf("trial_energy").Zip(result.SeriesOf("trial_atoms"), Gamma);
        return new BoundarySearch(Relaxed(result, whole), Gamma(result["energy"], result["atoms"]), [.. trials.Order()]);
    }

    /// <summary>Formation energies of vacancies at sites within 7 Å of the boundary at y = 0 [eV], from the middle outwards.</summary>
    /// <param name="model">The potential and its crystal.</param>
    /// <param name="name">Name of the boundary.</param>
    /// <param name="count">Number of sites.</param>
    /// <param name="progress">Told how far the engine is; may be absent.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public (double Distance, double Formation)[] Vacancies(
        LithiumModel model, string name, int count, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        const double Reach = 7;
        double Distance(int atom)
        {
            double y = Structure.Positions[atom].Y, length = Structure.Cell.B.Y;
            return Math.Round(Math.Abs(y - (length * Math.Round(y / length))), 6);
        }

        int[] near = [.. Enumerable.Range(0, Structure.AtomCount).Where(atom => Distance(atom) < Reach).OrderBy(Distance).ThenBy(atom => atom)];
        int[] sites = [.. Enumerable.Range(0, count).Select(site => near[site * (near.Length - 1) / (count - 1)])];
        DeckRun run = StaticRuns.Vacancies(model.Potential, LithiumModel.Text(Structure), Structure.AtomCount, sites, 1e-3);
        string title = FormattableString.Invariant($"{name}: {count} vacancies, cut-off {model.Potential.CutOff} Å");
        EngineResult result = model.Calculator.Compute(run, title, progress, cancellationToken);
        return
        [
            .. sites.Zip(result.SeriesOf("vacancy_energy"), (site, energy) =>
                (Distance(site), DefectEnergies.FindVacancyFormation(energy, result["energy"], model.BulkEnergy))),
        ];
    }

    // All translations and cut-offs; of structures with the same translation and the same number of absent atoms only one.
    private static List<(double X, double Z, IReadOnlyList<int> Absent)> Trials(
        BicrystalBuilder builder, CoincidenceBoundary boundary, double edge, int translations)
    {
        List<(double X, double Z, IReadOnlyList<int> Absent)> trials = [];
        for (int i = 0; i < translations; i++)
        {
            for (int k = 0; k < translations; k++)
            {
                double first = (double)i / translations, second = (double)k / translations;
                Bicrystal moved = builder.Build(first, second);
                IEnumerable<IReadOnlyList<int>> absent = CutOffs.Select(cutOff => (IReadOnlyList<int>)BicrystalBuilder.Overlaps(moved, cutOff))
                    .DistinctBy(atoms => atoms.Count);
                double x = edge * ((first * boundary.WidthX) + (second * boundary.Shear)), z = edge * second * boundary.WidthZ;
                trials.AddRange(absent.Select(atoms => (x, z, atoms)));
            }
        }

        return trials;
    }

    private static AtomicStructure Relaxed(EngineResult result, Bicrystal whole)
    {
        IReadOnlyList<double> x = result.SeriesOf("x"), y = result.SeriesOf("y"), z = result.SeriesOf("z");
        Cell cell = new(new(whole.LengthX, 0, 0), new(0, result["ly"], 0), new(whole.Shear, 0, whole.LengthZ));
        return new AtomicStructure(
            cell, [.. Enumerable.Repeat("Li", x.Count)], [.. Enumerable.Range(0, x.Count).Select(atom => new Vector3D(x[atom], y[atom], z[atom]))]);
    }
}
