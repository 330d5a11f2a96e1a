using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Surface energies without and under load and diffusion barriers of the three faces of Table S2, with half a unit of their last digit.</summary>
internal sealed class FaceInputs
{
    private readonly Input[] _liquid, _solid, _barriers;

    /// <summary>The inputs.</summary>
    public FaceInputs(Paper paper)
    {
        Table table = paper.Table("table-s2-orientations");
        Input[] Column(string name, string column) => [.. Names.Select(face => Input.From(name + face, table.Cell("orientation", face, column)))];
        _liquid = Column("surfaceEnergyLiquid", "surface_energy_liquid_J_per_m2");
        _solid = Column("surfaceEnergySolid", "surface_energy_solid_J_per_m2");
        _barriers = Column("diffusionBarrier", "diffusion_barrier_eV");
    }

    /// <summary>Names of the faces, in the order of Table S2.</summary>
    public static ImmutableArray<string> Names { get; } = ["001", "101", "111"];

    /// <summary>All inputs, face by face.</summary>
    public IEnumerable<Input> All => Names.SelectMany(Of);

    /// <summary>The inputs of one face.</summary>
    public IReadOnlyList<Input> Of(string face) => [SurfaceEnergy(face, isLoaded: false), SurfaceEnergy(face, isLoaded: true), Barrier(face)];

    /// <summary>The surface energy of a face.</summary>
    public Input SurfaceEnergy(string face, bool isLoaded) => (isLoaded ? _solid : _liquid)[Names.IndexOf(face)];

    /// <summary>The diffusion barrier of a face.</summary>
    public Input Barrier(string face) => _barriers[Names.IndexOf(face)];

    /// <summary>A face without or under load.</summary>
    public Grain Grain(CaseInputs inputs, string face, bool isLoaded) =>
        new() { Orientation = face, SurfaceEnergy = inputs[SurfaceEnergy(face, isLoaded)], ActivationEnergy = inputs[Barrier(face)] };

    /// <summary>The three faces without or under load.</summary>
    public Grain[] Grains(CaseInputs inputs, bool isLoaded) => [.. Names.Select(face => Grain(inputs, face, isLoaded))];
}
