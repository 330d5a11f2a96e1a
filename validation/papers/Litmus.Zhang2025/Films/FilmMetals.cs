using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.PhaseField.AllenCahn;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025.Films;

/// <summary>The orientations of lithium, sodium and potassium with the constants of Eq 16 and 17.</summary>
internal static class FilmMetals
{
    // Cohesive energies of Li, Na and K, 158, 107 and 90 kJ/mol, scale the barriers that are not printed.
    private const double LithiumCohesion = 158, SodiumCohesion = 107, PotassiumCohesion = 90;
    private const string LikeLithium = "not printed; the ratio of unloaded lithium, since the text says that load changes the surface energies of Na and K less";

    /// <summary>The inputs of Eq 16 and 17: their constants and the temperature.</summary>
    public static IEnumerable<Input> ConversionInputs(Paper paper) =>
    [
        .. ParameterInputs.Of(paper.Table("phase-field-parameters"), "mobilityPreFactor", "mobilityFactor", "gradientPreFactor", "gradientFactor"),
        Input.From("boltzmannConstant", paper.Table("table-s2-parameters").Parameter("boltzmannConstant")),
        Input.Assumed("temperature", 298.15, "K", 0, "the temperature of the simulations is not printed; 25 °C of the deposits that they explain"),
    ];

    /// <summary>The faces of sodium and potassium. Only ratios of surface energies enter Eq 17.</summary>
    public static IEnumerable<Input> OtherMetalInputs(Paper paper)
    {
        Table table = paper.Table("barriers-other-metals");
        Table lithium = paper.Table("table-s2-orientations");
        double Li(string face, string column) => lithium.Cell("orientation", face, column).Value;
        double base001 = Li("001", "surface_energy_liquid_J_per_m2");
        yield return Input.Assumed("otherMetalsSurfaceRatio101", Li("101", "surface_energy_liquid_J_per_m2") / base001, "1", 0.05, $"E_S of (101) over that of (001) in Na and K: {LikeLithium}");
        yield return Input.Assumed("otherMetalsSurfaceRatio111", Li("111", "surface_energy_liquid_J_per_m2") / base001, "1", 0.05, $"E_S of (111) over that of (001) in Na and K: {LikeLithium}");
        foreach ((string metal, string name, double cohesion) in ((string, string, double)[])[("Na", "sodium", SodiumCohesion), ("K", "potassium", PotassiumCohesion)])
        {
            yield return Input.From($"{name}Barrier101", table.Cell("diffusion_barrier_eV", ("metal", metal), ("orientation", "101")));
            foreach (string face in (string[])["001", "111"])
            {
                double scaled = Li(face, "diffusion_barrier_eV") * cohesion / LithiumCohesion;
                yield return Input.Assumed(
                    $"{name}Barrier{face}", scaled, "eV", 0.3 * scaled, $"barrier of {metal} ({face}), not printed: that of lithium times the ratio of the cohesive energies, {cohesion} to {LithiumCohesion} kJ/mol");
            }
        }
    }

    /// <summary>Lithium with or without load.</summary>
    public static ImmutableArray<CrystalOrientation> Lithium(CaseInputs inputs, bool isLoaded) =>
        Convert(inputs, [.. PrintedGrains.Faces.Select(face => PrintedGrains.Grain(inputs, face, isLoaded))]);

    /// <summary>Sodium or potassium; surface energies in units of that of (001).</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="name"><c>sodium</c> or <c>potassium</c>.</param>
    /// <param name="surfaceRatio101">E_S of (101) over that of (001); the input if omitted.</param>
    public static ImmutableArray<CrystalOrientation> Other(CaseInputs inputs, string name, double? surfaceRatio101 = null)
    {
        double[] ratios = [1, surfaceRatio101 ?? inputs["otherMetalsSurfaceRatio101"], inputs["otherMetalsSurfaceRatio111"]];
        return Convert(inputs, [.. PrintedGrains.Faces.Select((face, i) => new Grain { Orientation = face, SurfaceEnergy = ratios[i], ActivationEnergy = inputs[$"{name}Barrier{face}"] })]);
    }

    /// <summary>The same orientations with equal mobilities, the mean of their own.</summary>
    public static ImmutableArray<CrystalOrientation> WithEqualMobilities(ImmutableArray<CrystalOrientation> orientations)
    {
        double mean = orientations.Average(orientation => orientation.Mobility);
        return [.. orientations.Select(orientation => orientation with { Mobility = mean })];
    }

    /// <summary>The same orientations with equal gradient coefficients, the mean of their own.</summary>
    public static ImmutableArray<CrystalOrientation> WithEqualGradientCoefficients(ImmutableArray<CrystalOrientation> orientations)
    {
        double mean = orientations.Average(orientation => orientation.GradientEnergyCoefficient);
        return [.. orientations.Select(orientation => orientation with { GradientEnergyCoefficient = mean })];
    }

    /// <summary>The constants of any faces, with the mean of their surface energies as E₀.</summary>
    public static ImmutableArray<CrystalOrientation> Convert(CaseInputs inputs, IReadOnlyList<Grain> grains)
    {
        PhaseFieldConversion conversion = new()
        {
            MobilityPrefactor = inputs["mobilityPreFactor"],
            BarrierWeight = inputs["mobilityFactor"],
            GradientPrefactor = inputs["gradientPreFactor"],
            SurfaceEnergyWeight = inputs["gradientFactor"],
            BoltzmannConstant = inputs["boltzmannConstant"],
        };
        return
        [
            .. conversion.Convert(grains, inputs["temperature"]).Orientations.Select(constants => new CrystalOrientation
            {
                Name = constants.Orientation,
                Mobility = constants.Mobility,
                GradientEnergyCoefficient = constants.GradientEnergyCoefficient,
            }),
        ];
    }
}
