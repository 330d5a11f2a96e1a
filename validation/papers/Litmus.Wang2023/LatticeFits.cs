using System.Collections.Concurrent;
using Litmus.Electrochemistry.Crystallography;

namespace Litmus.Wang2023;

/// <summary>The fits of the first run of a set. A run that varies an input of one phase takes the fits of the others from here.</summary>
internal sealed class LatticeFits
{
    private readonly ConcurrentDictionary<MillerIndices[], (double[] Positions, double Wavelength, object Fit)> _first =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The fit of a phase: that of the first run where the positions are the same, else a new one.</summary>
    /// <param name="planes">The reflections of the phase; each phase has a list of its own.</param>
    /// <param name="positions">Their positions 2θ [rad].</param>
    /// <param name="wavelength">Wavelength [m].</param>
    /// <param name="minimax">Fits.</param>
    public T Of<T>(MillerIndices[] planes, double[] positions, double wavelength, Func<IReadOnlyList<MillerIndices>, IReadOnlyList<double>, double, T> minimax)
        where T : class
    {
        if (_first.TryGetValue(planes, out (double[] Positions, double Wavelength, object Fit) first)
            && first.Wavelength == wavelength && first.Positions.SequenceEqual(positions))
        {
            return (T)first.Fit;
        }

        T fit = minimax(planes, positions, wavelength);
        _first.TryAdd(planes, (positions, wavelength, fit));
        return fit;
    }
}
