using System.Collections.Immutable;
using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.GrainSelection.Crossovers;

/// <summary>One input of the competition of two grains. It can be read and replaced while all others stay.</summary>
public sealed class CompetitionInput
{
    private readonly Func<GrainCompetitionParameters, double> _read;
    private readonly Func<GrainCompetitionParameters, double, GrainCompetitionParameters> _with;

    private CompetitionInput(
        string name, string unit, Func<GrainCompetitionParameters, double> read, Func<GrainCompetitionParameters, double, GrainCompetitionParameters> with) =>
        (Name, Unit, _read, _with) = (name, unit, read, with);

    /// <summary>Film thickness h [m].</summary>
    public static CompetitionInput Thickness { get; } = new("thickness", "m", p => p.Thickness, (p, v) => p with { Thickness = v });

    /// <summary>Grain size L [m].</summary>
    public static CompetitionInput GrainSize { get; } = new("grainSize", "m", p => p.GrainSize, (p, v) => p with { GrainSize = v });

    /// <summary>Deposition rate R [m s⁻¹].</summary>
    public static CompetitionInput DepositionRate { get; } = new("depositionRate", "m/s", p => p.DepositionRate, (p, v) => p with { DepositionRate = v });

    /// <summary>Yield strength σ_y [Pa].</summary>
    public static CompetitionInput YieldStrength { get; } = new("yieldStrength", "Pa", p => p.YieldStrength, (p, v) => p with { YieldStrength = v });

    /// <summary>Strain span ε_T − ε_c [1].</summary>
    public static CompetitionInput StrainSpan { get; } = new("strainSpan", "1", p => p.StrainSpan, (p, v) => p with { StrainSpan = v });

    /// <summary>Relaxation constant β [1].</summary>
    public static CompetitionInput RelaxationConstant { get; } =
        new("relaxationConstant", "1", p => p.RelaxationConstant, (p, v) => p with { RelaxationConstant = v });

    /// <summary>Prefactor of diffusion D₀ [m² s⁻¹].</summary>
    public static CompetitionInput DiffusionPrefactor { get; } =
        new("diffusionPrefactor", "m2/s", p => p.DiffusionPrefactor, (p, v) => p with { DiffusionPrefactor = v });

    /// <summary>Surface-energy anisotropy E_S2 − E_S1 [J m⁻²], with the surface energy of grain 1 kept.</summary>
    public static CompetitionInput SurfaceEnergyAnisotropy { get; } = new(
        "surfaceEnergyAnisotropy",
        "J/m2",
        p => p.Second.SurfaceEnergy - p.First.SurfaceEnergy,
        (p, v) => p with { Second = p.Second with { SurfaceEnergy = p.First.SurfaceEnergy + v } });

    /// <summary>Diffusion barrier of grain 1, E_a,1 [J].</summary>
    public static CompetitionInput FirstActivationEnergy { get; } = new(
        "firstActivationEnergy", "J", p => p.First.ActivationEnergy, (p, v) => p with { First = p.First with { ActivationEnergy = v } });

    /// <summary>Diffusion barrier of grain 2, E_a,2 [J].</summary>
    public static CompetitionInput SecondActivationEnergy { get; } = new(
        "secondActivationEnergy", "J", p => p.Second.ActivationEnergy, (p, v) => p with { Second = p.Second with { ActivationEnergy = v } });

    /// <summary>Every input.</summary>
    public static ImmutableArray<CompetitionInput> All { get; } =
    [
        Thickness, GrainSize, DepositionRate, YieldStrength, StrainSpan, RelaxationConstant, DiffusionPrefactor,
        SurfaceEnergyAnisotropy, FirstActivationEnergy, SecondActivationEnergy,
    ];

    /// <summary>Name, for messages and tables.</summary>
    public string Name { get; }

    /// <summary>Symbol of the SI unit.</summary>
    public string Unit { get; }

    /// <summary>The value in a set of parameters, in SI.</summary>
    public double Read(GrainCompetitionParameters parameters) => _read(parameters);

    /// <summary>The same parameters with another value of this input, in SI.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is refused by the parameters.</exception>
    public GrainCompetitionParameters With(GrainCompetitionParameters parameters, double value) => _with(parameters, value);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
