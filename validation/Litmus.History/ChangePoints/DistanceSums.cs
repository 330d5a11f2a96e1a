namespace Litmus.History.ChangePoints;

/// <summary>Sums of |zᵢ − zⱼ| over any rectangle of pairs, from running sums in both directions.</summary>
internal sealed class DistanceSums
{
    private readonly double[,] _sums;

    public DistanceSums(double[] series)
    {
        int length = series.Length;
        _sums = new double[length + 1, length + 1];
        for (int i = 0; i < length; i++)
        {
            double row = 0;
            for (int j = 0; j < length; j++)
            {
                row += Math.Abs(series[i] - series[j]);
                _sums[i + 1, j + 1] = _sums[i, j + 1] + row;
            }
        }
    }

    /// <summary>The energy statistic Q between z[start..tau) and z[tau..kappa).</summary>
    public double Energy(int start, int tau, int kappa)
    {
        double n = tau - start, m = kappa - tau;
        double between = Sum(start, tau, tau, kappa) / (n * m);

        // Over i ≠ j, both orders: the sum over a square holds each pair twice.
        double before = Sum(start, tau, start, tau) / (n * (n - 1));
        double after = Sum(tau, kappa, tau, kappa) / (m * (m - 1));
        return n * m / (n + m) * ((2 * between) - before - after);
    }

    private double Sum(int fromRow, int toRow, int fromColumn, int toColumn) =>
        _sums[toRow, toColumn] - _sums[fromRow, toColumn] - _sums[toRow, fromColumn] + _sums[fromRow, fromColumn];
}
