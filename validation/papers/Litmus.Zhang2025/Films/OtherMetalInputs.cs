using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.PhaseField.AllenCahn;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025.Films;

/// <summary>The orientations of sodium and potassium. Only ratios of surface energies enter Eq 17.</summary>
internal sealed class OtherMetalInputs
{
    private const double StateOfStrain = 0.06;

    // Cohesive energies of Li, Na and K in kJ/mol. Their ratios scale the barriers that are not printed.
    private const double LithiumCohesion = 158, SodiumCohesion = 107, PotassiumCohesion = 90;

    private readonly OrientationInputs _constants;
    private readonly Input _sodiumRatio101, _potassiumRatio101, _surfaceRatio111;
    private readonly Input[] _sodiumBarriers, _potassiumBarriers;

    /// <summary>The inputs.</summary>
    public OtherMetalInputs(Paper paper)
    {
        _constants = new OrientationInputs(paper);
        _sodiumRatio101 = ComputedRatio("sodium", (0.974, 0.998, 0.032));
        _potassiumRatio101 = ComputedRatio("potassium", (0.936, 0.963, 0.033));
        _surfaceRatio111 = AssumedRatio111(paper);
        _sodiumBarriers = Barriers(paper, "Na", "sodium", SodiumCohesion);
        _potassiumBarriers = Barriers(paper, "K", "potassium", PotassiumCohesion);
    }

    /// <summary>All inputs: the printed barrier of (101) before those that are scaled.</summary>
    public IReadOnlyList<Input> All =>
    [
        .. _constants.All,
        _sodiumRatio101, _potassiumRatio101,
        _surfaceRatio111,
        _sodiumBarriers[1], _sodiumBarriers[0], _sodiumBarriers[2],
        _potassiumBarriers[1], _potassiumBarriers[0], _potassiumBarriers[2],
    ];

    /// <summary>What decides which face leads: the surface energies of (101) and the barriers of (001).</summary>
    public IReadOnlyList<Input> Decisive => [_sodiumRatio101, _potassiumRatio101, _sodiumBarriers[0], _potassiumBarriers[0]];

    /// <summary>The ratios of surface energies, (101) to (001).</summary>
    public IReadOnlyList<Input> Ratios => [_sodiumRatio101, _potassiumRatio101];

    /// <summary>Sodium, with surface energies in units of that of (001).</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="surfaceRatio101">E_S of (101) over that of (001). Without it, the input.</param>
    public ImmutableArray<CrystalOrientation> Sodium(CaseInputs inputs, double? surfaceRatio101 = null) =>
        Orientations(inputs, _sodiumBarriers, surfaceRatio101 ?? inputs[_sodiumRatio101]);

    /// <summary>Potassium, with surface energies in units of that of (001).</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="surfaceRatio101">E_S of (101) over that of (001). Without it, the input.</param>
    public ImmutableArray<CrystalOrientation> Potassium(CaseInputs inputs, double? surfaceRatio101 = null) =>
        Orientations(inputs, _potassiumBarriers, surfaceRatio101 ?? inputs[_potassiumRatio101]);

    private ImmutableArray<CrystalOrientation> Orientations(CaseInputs inputs, Input[] barriers, double surfaceRatio101)
    {
        double[] ratios = [1, surfaceRatio101, inputs[_surfaceRatio111]];
        return _constants.Convert(
            inputs,
            [.. FaceInputs.Names.Select((face, i) => new Grain { Orientation = face, SurfaceEnergy = ratios[i], ActivationEnergy = inputs[barriers[i]] })]);
    }

    // The films grow under load. The ratio of lithium lies at most 0.06 from that under equal strain if the compression is of another state.
    private static Input ComputedRatio(string metal, (double Unloaded, double Loaded, double Uncertainty) ratio) => Input.Assumed(
        $"{metal}SurfaceRatio101",
        ratio.Loaded,
        "1",
        ratio.Uncertainty,
        $"E_S of (101) over that of (001) in {metal} under load, not printed; computed in zhang2025/response-to-strain, to three decimals")
        .Within(
            Math.Min(ratio.Unloaded, ratio.Loaded) - StateOfStrain, Math.Max(ratio.Unloaded, ratio.Loaded) + StateOfStrain,
            "with load and without it, and 0.06 more on both sides: as far as other states of strain move the ratio of lithium; an analogy");

    private static Input AssumedRatio111(Paper paper) => Input.Assumed(
        "otherMetalsSurfaceRatio111",
        OfLithium(paper, "111", "surface_energy_liquid_J_per_m2") / OfLithium(paper, "001", "surface_energy_liquid_J_per_m2"),
        "1",
        0.05,
        "E_S of (111) over that of (001) in Na and K, not printed; that of Li without load, as load is said to matter less")
        .Within(0.9, 1.25, "from (111) a little more stable than (001) to more than the anisotropy of Li under load");

    // In the order of the faces.
    private static Input[] Barriers(Paper paper, string metal, string name, double cohesion) =>
    [
        .. FaceInputs.Names.Select(face =>
        {
            if (face == "101")
            {
                Table printed = paper.Table("barriers-other-metals");
                return Input.From($"{name}Barrier101", printed.Cell("diffusion_barrier_eV", ("metal", metal), ("orientation", face)));
            }

            double scaled = OfLithium(paper, face, "diffusion_barrier_eV") * cohesion / LithiumCohesion;
            string ratio = $"{cohesion} to {LithiumCohesion} kJ/mol";
            string source = $"barrier of {metal} ({face}), not printed; that of Li times the ratio of the cohesive energies, {ratio}";
            return Input.Assumed($"{name}Barrier{face}", scaled, "eV", 0.3 * scaled, source)
                .Within(0.4 * scaled, 1.6 * scaled, "two standard uncertainties; barriers of Na and K may follow another rule than cohesion");
        }),
    ];

    private static double OfLithium(Paper paper, string face, string column) => paper.Table("table-s2-orientations").Cell("orientation", face, column).Value;
}
