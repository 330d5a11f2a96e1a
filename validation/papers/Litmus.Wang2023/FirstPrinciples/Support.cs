using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;

namespace Litmus.Wang2023.FirstPrinciples;

/// <summary>A surface that binds one lithium atom in each of its cells.</summary>
/// <remarks>
/// Its upper two planes and the atom relax. What the numerics change is computed with the atom where it came to rest, on a surface whose atoms keep the places
/// of the crystal, as a relaxation would cost about ten times as much for every change.
/// </remarks>
internal sealed class Support
{
    private const string Numerics = "numerics; another value is computed beside it, and the change is part of the numerical uncertainty";

    // Of the equation of state [Å].
    private const double BulkMeshLength = 26;

    private static readonly Input Vacuum = Input.Exact("vacuum", 10, "Angstrom", "a setting: beyond the planes of the slab"),
        FreeLayers = Input.Exact("freeLayers", 2, "1", "a setting: the planes that relax, from the top"),
        LowerCutOff = Input.Exact("lowerCutOff", 350, "eV", Numerics);

    private readonly Func<double, CrystalLattice> _lattice;
    private readonly Input _constant, _layers, _moreLayers;
    private readonly MillerFace _face;
    private readonly (int First, int Second) _cells, _mesh, _finerMesh, _longerCells, _longerMesh;
    private readonly (double First, double Second) _start;

    /// <summary>A surface.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">Its name in inputs.</param>
    /// <param name="lattice">The crystal with a lattice constant.</param>
    /// <param name="constant">Its lattice constant.</param>
    /// <param name="face">The face.</param>
    /// <param name="layers">Number of lattice planes, and a larger one.</param>
    /// <param name="cells">Cells along the plane for each atom.</param>
    /// <param name="meshes">Points of the mesh along the plane, and of a finer one.</param>
    /// <param name="longer">Cells and points of the mesh where the atoms lie further apart.</param>
    /// <param name="start">Where the atom starts, as parts of the vectors of the plane from the place where the crystal would go on.</param>
    public Support(
        string name, string id, Func<double, CrystalLattice> lattice, Input constant, MillerFace face, (int Judged, int More) layers,
        (int First, int Second) cells, ((int First, int Second) Judged, (int First, int Second) Finer) meshes,
        ((int First, int Second) Cells, (int First, int Second) Mesh) longer, (double First, double Second) start)
    {
        (Name, _lattice, _constant, _face, _cells, _start) = (name, lattice, constant, face, cells, start);
        (_mesh, _finerMesh) = meshes;
        (_longerCells, _longerMesh) = longer;
        _layers = Input.Exact($"{id}Layers", layers.Judged, "1", Numerics);
        _moreLayers = Input.Exact($"{id}MoreLayers", layers.More, "1", Numerics);
    }

    /// <summary>Lithium.</summary>
    public static Support Lithium { get; } = new(
        "Li(110)", "lithium", a => CrystalLattice.BodyCentred("Li", a), LithiumCrystal.LatticeConstant,
        new MillerFace(1, 1, 0), layers: (5, 7), cells: (2, 2), meshes: ((4, 4), (6, 6)), longer: ((3, 2), (3, 4)), start: (0, 0));

    /// <summary>Lithium telluride. The atom starts where the next lithium of the crystal would be.</summary>
    public static Support Telluride { get; } = new(
        "Li2Te(110)", "telluride", a => CrystalLattice.Antifluorite("Li", "Te", a),
        Input.Exact("tellurideLatticeConstant", 6.53, "Angstrom", "minimum of the equation of state, computed beside the slabs, to two decimals"),
        new MillerFace(1, 1, 0), layers: (4, 5), cells: (1, 1), meshes: ((4, 4), (6, 6)), longer: ((2, 1), (2, 4)), start: (0.5, 0.25));

    /// <summary>How far the atoms lie apart.</summary>
    public static Input Cell { get; } = Input.Choice(
        "cell",
        ["2 × 2 cells of Li(110), one cell of Li2Te(110)", "3 × 2 cells of Li(110), two cells of Li2Te(110)"],
        chosen: 0,
        "not printed. In the smaller cells the atoms lie 4.6 to 6 Å apart, as close as four separate atoms of a small cell must");

    /// <summary>Inputs that all surfaces share.</summary>
    public static IReadOnlyList<Input> SharedInputs => [.. LithiumCrystal.Inputs, LowerCutOff, Vacuum, FreeLayers, Cell];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its inputs, without those that all share.</summary>
    public IReadOnlyList<Input> Inputs => _constant == LithiumCrystal.LatticeConstant ? [_layers, _moreLayers] : [_constant, _layers, _moreLayers];

    /// <summary>The lattice constant at which the energy of the crystal is least [Å].</summary>
    public double LatticeConstant(CaseInputs inputs, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        BulkSweep sweep = new()
        {
            Lattice = _lattice(inputs.Angstrom(_constant)), CutOff = inputs.Electronvolt(LithiumCrystal.CutOff), MeshLength = BulkMeshLength,
        };
        return sweep.LatticeConstantAt(sweep.Solve(calculator, progress: null, cancellationToken).Volume);
    }

    /// <summary>The slab with one atom in each cell, as it is judged and before it relaxes.</summary>
    public AdatomBinding Judged(CaseInputs inputs)
    {
        FaceCell face = new(_lattice(inputs.Angstrom(_constant)), _face);
        return new AdatomBinding
        {
            Slab = new Slab { Face = face, LayerCount = (int)Math.Round(inputs[_layers]), Vacuum = inputs.Angstrom(Vacuum), Cells = _cells },
            Element = "Li",
            Displacement = (_start.First * face.First) + (_start.Second * face.Second),
            FreeLayers = (int)Math.Round(inputs[FreeLayers]),
            Mesh = _mesh,
            CutOff = inputs.Electronvolt(LithiumCrystal.CutOff),
        };
    }

    /// <summary>The binding energy with its numerical uncertainty.</summary>
    public ConvergedBinding Compute(CaseInputs inputs, IEnergyCalculator calculator, CancellationToken cancellationToken)
    {
        AdatomBinding judged = Judged(inputs);
        double reference = LithiumCrystal.Energy(inputs, judged.CutOff, calculator, cancellationToken);
        AdatomBindingResult relaxed = judged.Solve(calculator, reference, progress: null, cancellationToken);
        AdatomBinding frozen = judged with { FreeLayers = 0, Displacement = judged.Displacement + Rounded(relaxed.Displacement - judged.Displacement) };
        double Of(AdatomBinding binding, double atomEnergy) => binding.Solve(calculator, atomEnergy, progress: null, cancellationToken).Energy;
        double value = Of(frozen, reference), lowerCutOff = inputs.Electronvolt(LowerCutOff);
        return new ConvergedBinding(
            relaxed.Energy,
            value,
            relaxed.Displacement,
            [
                ("finer mesh", Of(frozen with { Mesh = _finerMesh }, reference) - value),
                ("more planes", Of(frozen with { Slab = frozen.Slab with { LayerCount = (int)Math.Round(inputs[_moreLayers]) } }, reference) - value),
                ("lower cut-off", Of(frozen with { CutOff = lowerCutOff }, LithiumCrystal.Energy(inputs, lowerCutOff, calculator, cancellationToken)) - value),
            ],
            Of(frozen with { Slab = frozen.Slab with { Cells = _longerCells }, Mesh = _longerMesh }, reference) - value);
    }

    // To a hundredth of an ångström from the start: a mirror stays one, and a repeated relaxation asks for the same structures.
    private static Vector3D Rounded(Vector3D place) => new(Math.Round(place.X, 2), Math.Round(place.Y, 2), Math.Round(place.Z, 2));
}
