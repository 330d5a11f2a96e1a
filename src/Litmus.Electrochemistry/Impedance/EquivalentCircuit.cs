using System.Collections.Immutable;
using System.Numerics;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>A resistance in series with arcs: Z = R_b + Σ R_k/(1 + R_k Q_k (iω)^a_k).</summary>
public sealed record EquivalentCircuit
{
    /// <summary>Resistance in series R_b [Ω or Ω m²]; finite and greater than zero.</summary>
    public required double SeriesResistance { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The arcs; none is allowed.</summary>
    public required ImmutableArray<ImpedanceArc> Arcs { get; init; }

    /// <summary>Sum of the resistances of the arcs [Ω or Ω m²].</summary>
    public double ArcResistance => Arcs.Sum(arc => arc.Resistance);

    /// <summary>Impedance [Ω or Ω m²] at an angular frequency.</summary>
    /// <param name="angularFrequency">Angular frequency ω [rad s⁻¹]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is refused.</exception>
    public Complex At(double angularFrequency) => Arcs.Aggregate(new Complex(SeriesResistance, 0), (sum, arc) => sum + arc.At(angularFrequency));

    /// <summary>The spectrum at frequencies.</summary>
    /// <param name="frequencies">Frequencies [Hz]; each finite and greater than zero, at least two.</param>
    /// <exception cref="ArgumentException">There are too few frequencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is refused.</exception>
    public ImpedanceSpectrum Spectrum(IReadOnlyList<double> frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        return new ImpedanceSpectrum([.. frequencies], [.. frequencies.Select(frequency => At(2 * Math.PI * frequency))]);
    }
}
