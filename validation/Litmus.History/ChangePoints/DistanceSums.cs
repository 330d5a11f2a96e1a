namespace Litmus.History.ChangePoints;

/// <summary>Sums of |zᵢ − zⱼ| over any rectangle of pairs, from running sums in both directions.</summary>
internal sealed class DistanceSums
{
    private readonly int _width;
    private readonly double[] _sums;

    public DistanceSums(double[] series)
    {
        _width = series.Length + 1;
        _sums = new double[_width * _width];
        for (int i = 0; i < series.Length; i++)
        {
            double row = 0;
            for (int j = 0; j < series.Length; j++)
            {
                row += Math.Abs(series[i] - series[j]);
                _sums[((i + 1) * _width) + j + 1] = _sums[(i * _width) + j + 1] + row;
            }
        }
    }

    /// <summary>The energy statistic Q between z[start..tau) and z[tau..kappa).</summary>
    public double Energy(int start, int tau, int kappa) => EnergiesFrom(start, tau, kappa, kappa).Energy;

    /// <summary>The largest energy statistic of a τ, and its κ.</summary>
    /// <param name="start">Begin of the first part.</param>
    /// <param name="tau">Begin of the second part.</param>
    /// <param name="first">Smallest end of the second part.</param>
    /// <param name="last">Largest end of the second part.</param>
    public (double Energy, int Kappa) EnergiesFrom(int start, int tau, int first, int last)
    {
        ReadOnlySpan<double> startRow = _sums.AsSpan(start * _width, _width), tauRow = _sums.AsSpan(tau * _width, _width);
        double n = tau - start, corner = tauRow[tau], crossed = startRow[tau];

        // Over i ≠ j, both orders: the sum over a square holds each pair twice.
        double before = (corner - (2 * crossed) + startRow[start]) / (n * (n - 1));
        (double Energy, int Kappa) best = (double.NegativeInfinity, first);
        for (int kappa = first; kappa <= last; kappa++)
        {
            double m = kappa - tau;
            double between = (tauRow[kappa] - startRow[kappa] - corner + crossed) / (n * m);
            double after = (_sums[(kappa * _width) + kappa] - (2 * tauRow[kappa]) + corner) / (m * (m - 1));
            double energy = n * m / (n + m) * ((2 * between) - before - after);
            if (energy > best.Energy)
            {
                best = (energy, kappa);
            }
        }

        return best;
    }
}
