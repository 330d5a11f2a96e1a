using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>The faces of one body-centred metal. Atoms keep the places of the crystal, as Table S2 says nothing of relaxation.</summary>
internal sealed class MetalSurfaces
{
    private static readonly ImmutableArray<int> Layers = [5, 7, 9], LayersOf111 = [9, 12, 15];

    private static readonly ImmutableArray<double> SampledNormals = [-0.01, 0.01, 0.03, 0.05, 0.07];

    private const string Minimum = "minimum of the equation of state, computed beside the slabs, to two decimals";

    private readonly FaceSlabs _slabs;
    private readonly Input _coarseMesh;

    /// <summary>The inputs of a metal.</summary>
    /// <param name="name">Name of the metal, for its inputs.</param>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="constant">Lattice constant without strain [Å].</param>
    /// <param name="constantSource">Where it comes from.</param>
    /// <param name="meshLength">Length that the mesh resolves [Å].</param>
    /// <param name="coarseMeshLength">Length that a coarser mesh resolves [Å].</param>
    public MetalSurfaces(string name, string element, double constant, string constantSource, double meshLength, double coarseMeshLength)
    {
        Name = name;
        _slabs = new FaceSlabs(name, element, constant, constantSource, meshLength);
        _coarseMesh = Input.Exact(
            $"{name}CoarseMeshLength", coarseMeshLength, "Angstrom",
            "numerics of the slabs; the change against the finer mesh is part of the numerical uncertainty");
    }

    /// <summary>Lithium.</summary>
    public static MetalSurfaces Lithium { get; } = new(
        "lithium", "Li", 3.437, "minimum of the equation of state in zhang2025/bulk-moduli, to three decimals", meshLength: 55, coarseMeshLength: 41);

    /// <summary>Sodium.</summary>
    public static MetalSurfaces Sodium { get; } = new("sodium", "Na", 4.2, Minimum, meshLength: 42, coarseMeshLength: 33)
    {
        // With 5, 7 and 9 layers alone the energy of (001) changes by up to 14 mJ/m² if one slab is left out, four times more than that of (101). Thicker slabs
        // swing as much about their line, so the energy is known from their number.
        ThickerOf001 = [9, 11, 13],
    };

    /// <summary>Potassium.</summary>
    public static MetalSurfaces Potassium { get; } = new("potassium", "K", 5.28, Minimum, meshLength: 52, coarseMeshLength: 42);

    /// <summary>Name of the metal.</summary>
    public string Name { get; }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<Input> Inputs => [.. _slabs.Inputs, _coarseMesh];

    // Slabs of (001) besides those that every face has.
    private ImmutableArray<int> ThickerOf001 { get; init; } = [];

    /// <summary>The surface energy of a face without strain, with its numerical uncertainty.</summary>
    public ConvergedSurface Unstrained(CaseInputs inputs, string face, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        SurfaceEnergySweep judged = Judged(inputs, face);
        SurfaceEnergyFit fit = Fit(judged, face, calculator, cancellationToken);
        SurfaceEnergyFit coarse = Fit(judged with { MeshLength = inputs.Angstrom(_coarseMesh) }, face, calculator, cancellationToken);
        return new ConvergedSurface(face, fit.SurfaceEnergy, [("fewer thicknesses", fit.Spread), ("a coarser mesh", coarse.SurfaceEnergy - fit.SurfaceEnergy)]);
    }

    /// <summary>The surface energy of a face without strain [J/m²], from the same two thicknesses as <see cref="Strained"/>.</summary>
    public double UnstrainedPair(CaseInputs inputs, string face, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        SurfaceEnergySweep judged = Judged(inputs, face);
        double[] energies = [.. calculator.Compute(judged.Batch(), progress: null, cancellationToken).Select(energy => energy.Energy)];
        return SurfaceEnergyFit.Fit([judged.Layers[0], judged.Layers[^1]], [energies[0], energies[^1]], judged.Area).SurfaceEnergy;
    }

    /// <summary>The surface energy of a face in a state of strain [J/m²], from two thicknesses.</summary>
    public double Strained(CaseInputs inputs, string face, StrainState strain, IEnergyCalculator calculator, CancellationToken cancellationToken) =>
        (_slabs.Of(inputs, face, LayersOf(face)[0], LayersOf(face)[^1]) with { Strain = strain })
            .Solve(calculator, progress: null, cancellationToken).SurfaceEnergy;

    /// <summary>The lattice constant at which the energy of the crystal is least [Å].</summary>
    public double LatticeConstant(CaseInputs inputs, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        BulkSweep sweep = _slabs.Bulk(inputs);
        return sweep.LatticeConstantAt(sweep.Solve(calculator, progress: null, cancellationToken).Volume);
    }

    /// <summary>The thinnest slab of a face, repeated along the first vector of its plane.</summary>
    public AtomicStructure Picture(CaseInputs inputs, string face) =>
        _slabs.Of(inputs, face, LayersOf(face)[..2]).Batch().Requests[0].Structure.Repeat(4, 1, 1);

    /// <summary>A strain in the plane with the strain along the normal that leaves no stress there, to four decimals.</summary>
    public StrainState Biaxial(CaseInputs inputs, string face, double strain, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        NormalSweep sweep = new() { Face = _slabs.CellOf(inputs, face), InPlane = strain, Normals = SampledNormals };
        return StrainState.Biaxial(strain, Math.Round(sweep.Solve(calculator, progress: null, cancellationToken), 4));
    }

    private SurfaceEnergySweep Judged(CaseInputs inputs, string face) => _slabs.Of(inputs, face, LayersOf(face));

    private static ImmutableArray<int> LayersOf(string face) => face == "111" ? LayersOf111 : Layers;

    private SurfaceEnergyFit Fit(SurfaceEnergySweep sweep, string face, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        // A thickness that both batches have is the same structure.
        SortedDictionary<int, double> energies = [];
        ImmutableArray<int>[] batches = face == "001" && !ThickerOf001.IsEmpty ? [sweep.Layers, ThickerOf001] : [sweep.Layers];
        foreach (ImmutableArray<int> layers in batches)
        {
            ImmutableArray<ComputedEnergy> computed = calculator.Compute((sweep with { Layers = layers }).Batch(), progress: null, cancellationToken);
            foreach ((int count, ComputedEnergy energy) in layers.Zip(computed))
            {
                energies.TryAdd(count, energy.Energy);
            }
        }

        return SurfaceEnergyFit.Fit([.. energies.Keys], [.. energies.Values], sweep.Area);
    }
}
