using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>The faces and the parameters of Table S2 as inputs of a case, and the competition of two faces that they make.</summary>
internal static class PrintedGrains
{
    /// <summary>Folder of the paper.</summary>
    public const string PaperId = "zhang2025";

    /// <summary>The faces of Table S2, in its order.</summary>
    public static IReadOnlyList<string> Faces { get; } = ["001", "101", "111"];

    /// <summary>Surface energies without and under load, and barriers, with half a unit of their last digit.</summary>
    public static IEnumerable<Input> FaceInputs(Paper paper)
    {
        Table table = paper.Table("table-s2-orientations");
        foreach (string face in Faces)
        {
            yield return Input.From(SurfaceEnergyName(face, isLoaded: false), table.Cell("orientation", face, "surface_energy_liquid_J_per_m2"));
            yield return Input.From(SurfaceEnergyName(face, isLoaded: true), table.Cell("orientation", face, "surface_energy_solid_J_per_m2"));
            yield return Input.From(BarrierName(face), table.Cell("orientation", face, "diffusion_barrier_eV"));
        }
    }

    /// <summary>Faces, film and material: everything that Eq 4, 5, 12 and 13 need besides a temperature. The parameters are settings of the authors, without uncertainty.</summary>
    public static IEnumerable<Input> CompetitionInputs(Paper paper) =>
    [
        .. FaceInputs(paper),
        .. ParameterInputs.Of(
            paper.Table("table-s2-parameters"),
            "filmThickness", "depositionRate", "grainSize", "yieldStrength", "strainSpan", "boltzmannConstant", "materialConstant", "diffusionPreFactor"),
    ];

    /// <summary>The temperature of the deposits at room temperature.</summary>
    public static Input RoomTemperature { get; } = Input.Exact("roomTemperature", 298.15, "K", "Results, temperature: 25 °C");

    /// <summary>The temperature of the hot deposits.</summary>
    public static Input HotTemperature { get; } = Input.Exact("hotTemperature", 353.15, "K", "Results, temperature: 80 °C");

    /// <summary>A face without or under load.</summary>
    public static Grain Grain(CaseInputs inputs, string face, bool isLoaded) =>
        new() { Orientation = face, SurfaceEnergy = inputs[SurfaceEnergyName(face, isLoaded)], ActivationEnergy = inputs[BarrierName(face)] };

    /// <summary>Two faces against each other; by default (001) against (101), as in Fig 3A.</summary>
    public static GrainCompetition Competition(CaseInputs inputs, bool isLoaded, string first = "001", string second = "101") => new(new GrainCompetitionParameters
    {
        First = Grain(inputs, first, isLoaded),
        Second = Grain(inputs, second, isLoaded),
        Thickness = inputs["filmThickness"],
        GrainSize = inputs["grainSize"],
        DepositionRate = inputs["depositionRate"],
        YieldStrength = inputs["yieldStrength"],
        StrainSpan = inputs["strainSpan"],
        RelaxationConstant = inputs["materialConstant"],
        DiffusionPrefactor = inputs["diffusionPreFactor"],
        BoltzmannConstant = inputs["boltzmannConstant"],
    });

    /// <summary>The face that an energy difference of (001) and (101) prefers.</summary>
    /// <exception cref="ArithmeticException">The difference is NaN, which prefers nothing.</exception>
    public static string PreferredFace(double energyDifference) => Math.Sign(energyDifference) switch { > 0 => "101", < 0 => "001", _ => "none" };

    /// <summary>Name of the input that holds a surface energy.</summary>
    public static string SurfaceEnergyName(string face, bool isLoaded) => $"surfaceEnergy{(isLoaded ? "Solid" : "Liquid")}{face}";

    /// <summary>Name of the input that holds a barrier.</summary>
    public static string BarrierName(string face) => $"diffusionBarrier{face}";
}
