using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.Engines.Gpaw;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>The equation of state of one metal: as judged, with another mesh, and with a higher cut-off.</summary>
internal sealed class MetalBulk
{
    private const string Numerics = "numerics; another value is computed beside it, and the change is the numerical uncertainty";

    private readonly Func<double, CrystalLattice> _lattice;
    private readonly Input _constant, _cutOff, _higherCutOff, _mesh, _otherMesh;

    /// <summary>The inputs of a metal.</summary>
    /// <param name="name">Name of the metal, for its inputs.</param>
    /// <param name="claim">The claim on its bulk modulus.</param>
    /// <param name="constant">Lattice constant about which the volumes lie [Å].</param>
    /// <param name="lattice">The crystal with a lattice constant.</param>
    /// <param name="cutOffs">Cut-off as judged and a higher one [eV].</param>
    /// <param name="meshes">Lengths that the mesh as judged and another one resolve [Å].</param>
    public MetalBulk(
        string name, string claim, double constant, Func<double, CrystalLattice> lattice, (double Judged, double Higher) cutOffs,
        (double Judged, double Other) meshes)
    {
        (Name, Claim, _lattice) = (name, claim, lattice);
        _constant = Input.Exact($"{name}LatticeConstant", constant, "Angstrom", "middle of the sampled volumes, near the minimum");
        _cutOff = Input.Exact($"{name}CutOff", cutOffs.Judged, "eV", Numerics);
        _higherCutOff = Input.Exact($"{name}HigherCutOff", cutOffs.Higher, "eV", Numerics);
        _mesh = Input.Exact($"{name}MeshLength", meshes.Judged, "Angstrom", Numerics);
        _otherMesh = Input.Exact($"{name}OtherMeshLength", meshes.Other, "Angstrom", Numerics);
    }

    /// <summary>The metal.</summary>
    public string Name { get; }

    /// <summary>The claim on its bulk modulus.</summary>
    public string Claim { get; }

    /// <summary>Its inputs.</summary>
    public IReadOnlyList<Input> Inputs => [_constant, _cutOff, _higherCutOff, _mesh, _otherMesh];

    /// <summary>Computes it.</summary>
    public BulkResult Compute(CaseInputs inputs, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        BulkSweep judged = new()
        {
            Lattice = _lattice(inputs.Angstrom(_constant)), CutOff = inputs.Electronvolt(_cutOff), MeshLength = inputs.Angstrom(_mesh),
        };
        BulkSweep otherMesh = judged with { MeshLength = inputs.Angstrom(_otherMesh) }, higher = judged with { CutOff = inputs.Electronvolt(_higherCutOff) };
        double[] energies = [.. calculator.Compute(judged.Batch(), progress: null, cancellationToken).Select(energy => energy.Energy)];
        EquationOfState fit = EquationOfState.Fit(judged.Volumes, energies);
        EquationOfState narrow = EquationOfState.Fit([.. judged.Volumes.Skip(1).SkipLast(1)], energies[1..^1]);
        return new BulkResult(
            judged, energies, fit, narrow, otherMesh.Solve(calculator, progress: null, cancellationToken),
            higher.Solve(calculator, progress: null, cancellationToken));
    }
}
