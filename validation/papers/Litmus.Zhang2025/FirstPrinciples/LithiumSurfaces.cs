using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>The three faces of lithium, without strain and in named states of strain.</summary>
internal sealed class LithiumSurfaces
{
    private static readonly ImmutableArray<double> SampledNormals = [-0.01, 0.01, 0.03, 0.05, 0.07];

    private readonly FaceSlabs _slabs = new(
        "lithium", "Li", 3.437, "minimum of the equation of state in zhang2025/bulk-moduli, to three decimals", meshLength: 55);

    private readonly Input _coarseMesh = Input.Exact(
        "lithiumCoarseMeshLength", 41, "Angstrom", "numerics of the slabs; the change against the finer mesh is part of the numerical uncertainty");

    /// <summary>The inputs.</summary>
    public IReadOnlyList<Input> Inputs => [.. _slabs.Inputs, _coarseMesh];

    /// <summary>The surface energy of a face without strain, with its numerical uncertainty.</summary>
    public ConvergedSurface Unstrained(CaseInputs inputs, string face, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        SurfaceEnergySweep judged = _slabs.Of(inputs, face, face == "111" ? [9, 12, 15] : [5, 7, 9]);
        SurfaceEnergyFit fit = judged.Solve(calculator, progress: null, cancellationToken);
        SurfaceEnergyFit coarse = (judged with { MeshLength = inputs.Angstrom(_coarseMesh) }).Solve(calculator, progress: null, cancellationToken);
        return new ConvergedSurface(face, fit.SurfaceEnergy, [("fewer thicknesses", fit.Spread), ("a coarser mesh", coarse.SurfaceEnergy - fit.SurfaceEnergy)]);
    }

    /// <summary>The thinnest slab of a face, repeated along the first vector of its plane.</summary>
    public AtomicStructure Picture(CaseInputs inputs, string face) =>
        _slabs.Of(inputs, face, face == "111" ? [9, 12] : [5, 7]).Batch().Requests[0].Structure.Repeat(4, 1, 1);

    /// <summary>The surface energy of a face in a state of strain [J/m²], from two thicknesses.</summary>
    public double Strained(CaseInputs inputs, string face, StrainState strain, IEnergyCalculator calculator, CancellationToken cancellationToken) =>
        (_slabs.Of(inputs, face, face == "111" ? [9, 15] : [5, 9]) with { Strain = strain }).Solve(calculator, progress: null, cancellationToken).SurfaceEnergy;

    /// <summary>A strain in the plane with the strain along the normal that leaves no stress there, to four decimals.</summary>
    public StrainState Biaxial(CaseInputs inputs, string face, double strain, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        NormalSweep sweep = new() { Face = _slabs.CellOf(inputs, face), InPlane = strain, Normals = SampledNormals };
        return StrainState.Biaxial(strain, Math.Round(sweep.Solve(calculator, progress: null, cancellationToken), 4));
    }
}
