using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.Engines.Gpaw;

namespace Litmus.Wang2023.FirstPrinciples;

/// <summary>Lithium, from which an atom comes that is bound to a surface. The paper does not say what its energies count from.</summary>
internal static class LithiumCrystal
{
    /// <summary>The mesh of k-points behind the energy of the crystal.</summary>
    public static Input Mesh { get; } = Input.Choice(
        "referenceMesh",
        ["converged", "4 × 4 × 4 of the cubic cell", "4 × 4 × 4 of the primitive cell"],
        chosen: 0,
        "Computational Details: 4 × 4 × 4 for crystals, of a cell that is not named. Lithium needs more points, and its energy has one true value");

    /// <summary>Lattice constant.</summary>
    public static Input LatticeConstant { get; } = Input.Exact(
        "lithiumLatticeConstant", 3.437, "Angstrom", "minimum of the equation of state in zhang2025/bulk-moduli, to three decimals");

    /// <summary>Cut-off of the plane waves.</summary>
    public static Input CutOff { get; } = Input.Exact("cutOff", 400, "eV", "Computational Details");

    /// <summary>The inputs.</summary>
    public static IReadOnlyList<Input> Inputs => [LatticeConstant, CutOff, Mesh];

    /// <summary>The energy of an atom of the crystal [eV], with a converged mesh.</summary>
    /// <remarks>Both surfaces and all options of the mesh count from it, and most varied inputs do not enter it. The first run of a set keeps it.</remarks>
    public static double Energy(CaseInputs inputs, double cutOff, IEnergyCalculator calculator, CancellationToken cancellationToken) =>
        inputs.Memory.Of<FirstAnswers<double, double, double>>().Of(cutOff, inputs.Angstrom(LatticeConstant), () =>
            new BulkSweep { Lattice = Lattice(inputs), CutOff = cutOff }.Solve(calculator, progress: null, cancellationToken).Energy);

    /// <summary>What each option of <see cref="Mesh"/> adds to the energy of an atom of the crystal [eV].</summary>
    public static IReadOnlyList<double> Shifts(CaseInputs inputs, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        double cutOff = inputs.Electronvolt(CutOff), converged = Energy(inputs, cutOff, calculator, cancellationToken);
        CrystalLattice lattice = Lattice(inputs);
        return [0, Coarse("cubic", lattice.CubicCell()) - converged, Coarse("primitive", lattice.PrimitiveCell()) - converged];

        double Coarse(string name, AtomicStructure cell) => calculator.Compute(
            new EnergyBatch(
                FormattableString.Invariant($"{lattice.Name}, {name} cell: {cutOff:0} eV, 4×4×4 k-points"),
                new EnergySettings { CutOff = cutOff, Mesh = new KPointMesh(4, 4, 4) },
                [new EnergyRequest(name, cell)]),
            progress: null,
            cancellationToken)[0].Energy / cell.AtomCount;
    }

    private static CrystalLattice Lattice(CaseInputs inputs) => CrystalLattice.BodyCentred("Li", inputs.Angstrom(LatticeConstant));
}
