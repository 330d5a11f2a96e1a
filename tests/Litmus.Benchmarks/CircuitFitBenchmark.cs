using System.Numerics;
using BenchmarkDotNet.Attributes;
using Litmus.Electrochemistry.Impedance;

namespace Litmus.Benchmarks;

/// <summary>Two overlapping arcs fitted to 71 frequencies. Goal: at most 50 ms from eight starts.</summary>
[MemoryDiagnoser]
public class CircuitFitBenchmark
{
    private ImpedanceSpectrum _spectrum = null!;

    /// <summary>Ratio of the two time constants: overlapping and separate arcs.</summary>
    [Params(5, 100)]
    public double Separation { get; set; }

    /// <summary>A spectrum from 1 MHz to 0.1 Hz, rounded to three digits to keep the residual above zero.</summary>
    [GlobalSetup]
    public void Measure()
    {
        EquivalentCircuit circuit = new()
        {
            SeriesResistance = 30,
            Arcs = [ImpedanceArc.FromTimeConstant(40, 1e-4, 0.85), ImpedanceArc.FromTimeConstant(60, 1e-4 * Separation, 0.8)],
        };
        ImpedanceSpectrum exact = circuit.Spectrum(ImpedanceSpectrum.LogarithmicFrequencies(1e6, 0.1, 71));
        _spectrum = new ImpedanceSpectrum(exact.Frequencies, [.. exact.Impedances.Select(z => new Complex(Math.Round(z.Real, 1), Math.Round(z.Imaginary, 1)))]);
    }

    /// <summary>Eight starts.</summary>
    [Benchmark]
    public CircuitFitResult Fit() => new CircuitFitSolver(_spectrum, arcCount: 2).Solve();

    /// <summary>The Kramers–Kronig check of the same spectrum.</summary>
    [Benchmark]
    public KramersKronigResult Check() => LinearKramersKronig.Check(_spectrum);
}
