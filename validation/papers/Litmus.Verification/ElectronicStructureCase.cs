using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do lattice constants, moduli, strains and surface energies come back from energies that are known by hand?</summary>
public sealed class ElectronicStructureCase : IValidationCase
{
    private const string Setting = "Setting of the checks";
    private static readonly Input LatticeConstant = Input.Exact("latticeConstant", 3.44, "Angstrom", $"{Setting}: body-centred crystal");
    private static readonly Input BulkModulus = Input.Exact("bulkModulus", 14, "GPa", $"{Setting}: equation of state");
    private static readonly Input Derivative = Input.Exact("derivative", 3.5, "1", $"{Setting}: equation of state");
    private static readonly Input InPlane = Input.Exact("strainInPlane", -0.03, "1", $"{Setting}: strain along the normal");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<ElectronicStructureCase>(
        "electronic-structure",
        "Do lattice constants, moduli, strains and surface energies come back from energies that are known by hand?",
        [LatticeConstant, BulkModulus, Derivative, InPlane],
        typeof(EquationOfState));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        double a = inputs[LatticeConstant] * 1e10, volume = a * a * a / 2;
        CrystalLattice crystal = CrystalLattice.BodyCentred("Li", a);
        AddBulk(observations, crystal with { LatticeConstant = 1.01 * a }, a, inputs[BulkModulus] / 1e9, inputs[Derivative]);

        double inPlane = inputs[InPlane];
        NormalSweep normal = new() { Face = new(crystal, new(1, 0, 1)), InPlane = inPlane, Normals = [-0.06, -0.02, 0.02, 0.06, 0.1] };
        observations.Check(
            typeof(NormalSweep), "strain along the normal of a crystal that keeps its volume", "1/(1 + ε)² − 1",
            normal.Solve(new BondCounting(structure => Math.Pow((structure.Cell.Volume / volume) - 1, 2)), progress: null, cancellationToken),
            Math.Pow(1 + inPlane, -2) - 1, "1",
            Tolerance.Absolute(1e-9, "rounding; the energy is a square in the strain"));

        foreach ((MillerFace face, int cut) in new (MillerFace, int)[] { (new(0, 0, 1), 4), (new(1, 0, 1), 2), (new(1, 1, 1), 6) })
        {
            SurfaceEnergySweep sweep = new() { Face = new(crystal, face), Layers = [5, 7, 9] };
            SurfaceEnergyFit fit = sweep.Solve(BondCounting.Within(0.93 * a), progress: null, cancellationToken);
            observations.Check(
                typeof(SurfaceEnergySweep), $"surface energy of {face} by cut bonds", $"{cut} bonds of 1 eV are cut for each atom, half for each surface",
                fit.SurfaceEnergy, cut / 2.0 / (volume / sweep.Face.LayerSpacing) * 16.02176634, "J/m2", Tolerance.Relative(1e-9, "rounding"));
            observations.Check(
                typeof(SurfaceEnergyFit), $"energy of a layer of {face}", "eight half bonds", fit.LayerEnergy, -4, "eV", Tolerance.Absolute(1e-9, "rounding"));
        }

        AddHop(observations, crystal);
        AddBinding(observations, crystal);
        observations.Check(
            typeof(KPointMesh), "points along the edge of a cube", "42 Å over 3.5 Å",
            KPointMesh.Resolving(CrystalLattice.BodyCentred("Li", 3.5).CubicCell().Cell, 42, isSlab: true).A, 12, "1", Tolerance.None("a count"));
        return observations;
    }

    // Every pair within 0.93 a binds with 1 eV. In the hollow an adatom has four such bonds; between two atoms of the face it has those two.
    private static void AddHop(CaseObservations observations, CrystalLattice crystal)
    {
        AdatomHop hop = new() { Slab = new() { Face = new(crystal, new(0, 0, 1)), LayerCount = 3, Vacuum = 12, Cells = (3, 3) }, FreeLayers = 1 };
        observations.Check(
            typeof(AdatomHop), "barrier of a hop by bonds", "four bonds become two", hop.Solve(BondCounting.Within(0.93 * crystal.LatticeConstant)).Barrier, 2,
            "eV", Tolerance.Absolute(1e-9, "rounding"));
    }

    // In the hollow an adatom has four bonds. In the crystal it has eight halves of one, so it gains nothing.
    private static void AddBinding(CaseObservations observations, CrystalLattice crystal)
    {
        AdatomBinding binding = new()
        {
            Slab = new() { Face = new(crystal, new(0, 0, 1)), LayerCount = 3, Vacuum = 12, Cells = (2, 3) }, Element = "Li", Mesh = (2, 2),
        };
        observations.Check(
            typeof(AdatomBinding), "binding energy of an atom by bonds", "four bonds in place of eight halves",
            binding.Solve(BondCounting.Within(0.93 * crystal.LatticeConstant), atomEnergy: -4).Energy, 0, "eV", Tolerance.Absolute(1e-9, "rounding"));
    }

    private static void AddBulk(CaseObservations observations, CrystalLattice trial, double a, double modulus, double derivative)
    {
        double volume = a * a * a / 2;

        // Birch–Murnaghan written with the strain of Euler, f = ((V₀/V)^(2/3) − 1)/2: E = (9/2) B₀ V₀ f² (1 + (B₀′ − 4) f).
        double Energy(AtomicStructure structure)
        {
            double strain = (Math.Pow(volume / structure.Cell.Volume, 2.0 / 3) - 1) / 2;
            return 4.5 * modulus / 160.2176634 * volume * strain * strain * (1 + ((derivative - 4) * strain));
        }

        BulkSweep sweep = new() { Lattice = trial };
        EquationOfState fit = sweep.Solve(new BondCounting(Energy));
        observations.Check(
            typeof(BulkSweep), "lattice constant behind the energies", "the one that made them, 1 % from where the sweep lies",
            sweep.LatticeConstantAt(fit.Volume), a, "Angstrom", Tolerance.Relative(1e-8, "rounding of seven energies of a millielectronvolt"));
        observations.Check(
            typeof(EquationOfState), "bulk modulus behind the energies", "the one that made them", fit.BulkModulus, modulus, "GPa",
            Tolerance.Relative(1e-6, "rounding, amplified by two derivatives"));
        observations.Check(
            typeof(EquationOfState), "derivative of the bulk modulus", "the one that made them", fit.BulkModulusDerivative, derivative, "1",
            Tolerance.Relative(1e-4, "rounding, amplified by three derivatives"));
    }
}
