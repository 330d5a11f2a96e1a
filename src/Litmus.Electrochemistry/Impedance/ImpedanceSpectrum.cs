using System.Collections.Immutable;
using System.Numerics;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>Impedances at frequencies.</summary>
public sealed record ImpedanceSpectrum
{
    /// <summary>Creates a spectrum.</summary>
    /// <param name="frequencies">Frequencies [Hz]; each finite and greater than zero, at least two, in any order.</param>
    /// <param name="impedances">Impedances [Ω or Ω m²], in the same order; each finite and not zero.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, or the lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A frequency or an impedance is refused.</exception>
    public ImpedanceSpectrum(ImmutableArray<double> frequencies, ImmutableArray<Complex> impedances)
    {
        if (frequencies.Length != impedances.Length || frequencies.Length < 2)
        {
            throw new ArgumentException(
                $"There are {frequencies.Length} frequencies and {impedances.Length} impedances; expected one impedance for each of at least two frequencies.",
                nameof(impedances));
        }

        for (int i = 0; i < frequencies.Length; i++)
        {
            Require.PositiveFinite(frequencies[i], $"frequencies[{i}]");
            if (!double.IsFinite(impedances[i].Real) || !double.IsFinite(impedances[i].Imaginary) || impedances[i] == Complex.Zero)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(impedances), impedances[i], $"The impedance at {frequencies[i]} Hz is {impedances[i]}; expected a finite number that is not zero.");
            }
        }

        (Frequencies, Impedances) = (frequencies, impedances);
    }

    /// <summary>Frequencies [Hz].</summary>
    public ImmutableArray<double> Frequencies { get; }

    /// <summary>Impedances [Ω or Ω m²], in the same order.</summary>
    public ImmutableArray<Complex> Impedances { get; }

    /// <summary>Number of frequencies.</summary>
    public int Count => Frequencies.Length;

    /// <summary>Frequencies at equal steps of their logarithm, ends included [Hz].</summary>
    /// <param name="first">First frequency [Hz]; finite and greater than zero.</param>
    /// <param name="last">Last frequency [Hz]; finite and greater than zero.</param>
    /// <param name="count">Number of frequencies; at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static ImmutableArray<double> LogarithmicFrequencies(double first, double last, int count)
    {
        double start = Math.Log(Require.PositiveFinite(first)), end = Math.Log(Require.PositiveFinite(last));
        Require.AtLeast(count, minimum: 2);
        return [.. Enumerable.Range(0, count).Select(i => i == 0 ? first : i == count - 1 ? last : Math.Exp(start + ((end - start) * i / (count - 1))))];
    }
}
