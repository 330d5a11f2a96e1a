using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>The slabs of one metal: what is common to all its faces.</summary>
internal sealed class FaceSlabs
{
    private const string Numerics = "numerics of the slabs; its effect is computed and part of the numerical uncertainty";

    private readonly string _element;
    private readonly Input _constant, _cutOff, _mesh, _vacuum;

    /// <summary>The inputs of a metal.</summary>
    /// <param name="name">Name of the metal, for its inputs.</param>
    /// <param name="element">Chemical symbol.</param>
    /// <param name="constant">Lattice constant without strain [Å].</param>
    /// <param name="constantSource">Where it comes from.</param>
    /// <param name="meshLength">Length that the mesh resolves [Å].</param>
    public FaceSlabs(string name, string element, double constant, string constantSource, double meshLength)
    {
        _element = element;
        _constant = Input.Exact($"{name}LatticeConstant", constant, "Angstrom", constantSource);
        _cutOff = Input.Exact($"{name}CutOff", 350, "eV", Numerics);
        _mesh = Input.Exact($"{name}MeshLength", meshLength, "Angstrom", Numerics);
        _vacuum = Input.Exact($"{name}Vacuum", 9, "Angstrom", Numerics);
    }

    /// <summary>The inputs.</summary>
    public IReadOnlyList<Input> Inputs => [_constant, _cutOff, _mesh, _vacuum];

    /// <summary>The face with these indices, named as in Table S2.</summary>
    public static MillerFace FaceOf(string name) => name switch
    {
        "001" => new MillerFace(0, 0, 1),
        "101" => new MillerFace(1, 0, 1),
        "111" => new MillerFace(1, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"The face is '{name}'; expected 001, 101 or 111."),
    };

    /// <summary>The slabs of a face without strain.</summary>
    public SurfaceEnergySweep Of(CaseInputs inputs, string face, params ImmutableArray<int> layers) => new()
    {
        Face = CellOf(inputs, face),
        Layers = layers,
        CutOff = inputs.Electronvolt(_cutOff),
        MeshLength = inputs.Angstrom(_mesh),
        Vacuum = inputs.Angstrom(_vacuum),
    };

    /// <summary>Volumes of the crystal about its lattice constant.</summary>
    public BulkSweep Bulk(CaseInputs inputs) => new()
    {
        Lattice = CrystalLattice.BodyCentred(_element, inputs.Angstrom(_constant)),
        CutOff = inputs.Electronvolt(_cutOff),
        MeshLength = inputs.Angstrom(_mesh),
    };

    /// <summary>The crystal, seen from a face.</summary>
    public FaceCell CellOf(CaseInputs inputs, string face) => new(CrystalLattice.BodyCentred(_element, inputs.Angstrom(_constant)), FaceOf(face));
}
