using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Atomistic;

/// <summary>Lithium with the potential of the paper at one cut-off: the crystal, a vacancy, the path of a jump. Energies in eV, lengths in Å.</summary>
internal sealed class LithiumModel
{
    private const double ElectronVolt = PhysicalConstants.ElementaryCharge;
    private const double Bar = 1e5;
    private const double SmallStrain = 0.004;

    // Edges of the boxes, in cubic cells.
    private const int CrystalCells = 4;

    private static readonly double[] Strains = [-0.02, -0.01, -SmallStrain, SmallStrain, 0.01, 0.02];

    private LithiumModel(LammpsCalculator calculator, Potential potential, EngineResult crystal)
    {
        (Calculator, Potential) = (calculator, potential);
        // Seven decimals, so that files and numbers of further runs do not depend on the last bit.
        LatticeConstant = Math.Round(crystal["edge"] / CrystalCells, 7);
        BulkEnergy = Math.Round(crystal["energy"] / crystal["atoms"], 7);
        double[] energies = [.. crystal.SeriesOf("strain_energy").Select(energy => energy * ElectronVolt)];
        IReadOnlyList<double> pressures = crystal.SeriesOf("strain_pressure");
        ModulusByPressure = BulkModulus.FindByPressure(SmallStrain, pressures[3] * Bar, pressures[2] * Bar);
        ModulusByEnergy = BulkModulus.FindByEnergy(
            Math.Pow(crystal["edge"], 3), 0.01, [energies[0], energies[1], crystal["energy"] * ElectronVolt, energies[4], energies[5]]);
    }

    public LammpsCalculator Calculator { get; }

    public Potential Potential { get; }

    public double LatticeConstant { get; }

    public double BulkEnergy { get; }

    public double ModulusByPressure { get; }

    public double ModulusByEnergy { get; }

    public static LithiumModel Of(IEngines engines, double cutOff, CancellationToken cancellationToken)
    {
        LammpsCalculator calculator = new(engines);
        Potential potential = Potential.LithiumMagnesium2012(cutOff);
        AtomicStructure box = CrystalLattice.BodyCentred("Li", 3.49).CubicCell().Repeat(CrystalCells, CrystalCells, CrystalCells);
        DeckRun run = StaticRuns.Crystal(potential, Text(box), box.AtomCount, Strains);
        string title = FormattableString.Invariant($"lithium crystal, cut-off {cutOff} Å");
        return new LithiumModel(calculator, potential, calculator.Compute(run, title, cancellationToken: cancellationToken));
    }

    public static string Text(AtomicStructure structure) => LammpsStructure.Write(structure, "Li");

    /// <summary>Formation energy of a vacancy in a cubic box at zero pressure.</summary>
    public double VacancyFormation(int cells, CancellationToken cancellationToken)
    {
        AtomicStructure box = CrystalLattice.BodyCentred("Li", LatticeConstant).CubicCell().Repeat(cells, cells, cells).Without(0);
        DeckRun run = StaticRuns.Energy(Potential, Text(box), box.AtomCount, Relaxation.Isotropic);
        EngineResult result = Calculator.Compute(run, $"vacancy among {box.AtomCount} atoms", cancellationToken: cancellationToken);
        return result["energy"] - (box.AtomCount * BulkEnergy);
    }
}
