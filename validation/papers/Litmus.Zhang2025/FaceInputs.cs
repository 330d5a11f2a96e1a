using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Surface energies without and under load and diffusion barriers of the three faces of Table S2, with half a unit of their last digit.</summary>
internal sealed class FaceInputs
{
    private const string SurfaceEnergies = "surface energies of one face of Li differ by about 0.02 J/m² between density-functional calculations";
    private const string Barriers = "barriers of one face of Li differ by a few hundredths of an electronvolt between density-functional calculations";

    private readonly Input[] _liquid, _solid, _barriers;

    /// <summary>The inputs.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="isPrediction">Whether a deposit is predicted: the range is then that of density-functional results, not that of their digits.</param>
    public FaceInputs(Paper paper, bool isPrediction = false)
    {
        Table table = paper.Table("table-s2-orientations");
        Input Of(string name, string face, string column, double spread, string source)
        {
            Input input = Input.From(name + face, table.Cell("orientation", face, column));
            return isPrediction ? input.Within(Math.Max(0, input.Value - spread), input.Value + spread, source) : input;
        }

        Input[] Column(string name, string column, double spread, string source) => [.. Names.Select(face => Of(name, face, column, spread, source))];
        _liquid = Column("surfaceEnergyLiquid", "surface_energy_liquid_J_per_m2", 0.02, SurfaceEnergies);
        _solid = Column("surfaceEnergySolid", "surface_energy_solid_J_per_m2", 0.02, SurfaceEnergies);
        _barriers = Column("diffusionBarrier", "diffusion_barrier_eV", 0.03, Barriers);
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
