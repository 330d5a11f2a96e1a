using BenchmarkDotNet.Attributes;
using Litmus.GrainSelection.Crossovers;
using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.Benchmarks;

/// <summary>One energy difference and one search for crossovers. Goals: below 0.2 µs and 0.3 ms. A sensitivity to ten inputs then takes milliseconds.</summary>
[MemoryDiagnoser]
public class GrainSelectionBenchmarks
{
    private const double Electronvolt = 1.602176634e-19;

    private static readonly GrainCompetition Competition = new(new GrainCompetitionParameters
    {
        First = new Grain { Orientation = "001", SurfaceEnergy = 0.465, ActivationEnergy = 0.14 * Electronvolt },
        Second = new Grain { Orientation = "101", SurfaceEnergy = 0.570, ActivationEnergy = 0.02 * Electronvolt },
        Thickness = 1e-5,
        GrainSize = 1e-5,
        DepositionRate = 1e-9,
        YieldStrength = 0.55e6,
        StrainSpan = 0.2,
        RelaxationConstant = 1,
        DiffusionPrefactor = 2e-15,
    });

    private static readonly CrossoverSearchOptions Logarithmic = new() { Scale = SearchScale.Logarithmic };

    /// <summary>ΔU at one temperature.</summary>
    [Benchmark]
    public double EnergyDifference() => Competition.EnergyDifference(298.15);

    /// <summary>Crossover temperatures between 200 K and the melting point.</summary>
    [Benchmark]
    public CrossoverSearchResult CrossoversInTemperature() => Competition.CrossoversInTemperature(200, 453.65);

    /// <summary>Crossovers in the diffusion prefactor over fourteen decades. Each value copies the parameters.</summary>
    [Benchmark]
    public CrossoverSearchResult CrossoversInPrefactor() => Competition.CrossoversIn(CompetitionInput.DiffusionPrefactor, 298.15, 1e-20, 1e-6, Logarithmic);
}
