namespace Litmus.Nucleation.StiffIntegration;

/// <summary>LU factors with partial pivoting of a small dense matrix, in reused storage.</summary>
internal sealed class DenseFactorisation(int size)
{
    private readonly double[] _factors = new double[size * size];
    private readonly int[] _pivots = new int[size];

    /// <summary>The matrix to be factorised, row-major; overwritten by <see cref="Factorise"/>. Shape: size × size.</summary>
    public Span<double> Matrix => _factors;

    /// <summary>Factorises in place; false when a pivot is zero or not finite.</summary>
    public bool Factorise()
    {
        double[] a = _factors;
        for (int column = 0; column < size; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < size; row++)
            {
                pivot = Math.Abs(a[(row * size) + column]) > Math.Abs(a[(pivot * size) + column]) ? row : pivot;
            }

            double divisor = a[(pivot * size) + column];
            if (divisor == 0 || !double.IsFinite(divisor))
            {
                return false;
            }

            _pivots[column] = pivot;
            SwapRows(a, column, pivot);
            for (int row = column + 1; row < size; row++)
            {
                double factor = a[(row * size) + column] /= divisor;
                if (factor == 0)
                {
                    continue;
                }

                for (int k = column + 1; k < size; k++)
                {
                    a[(row * size) + k] -= factor * a[(column * size) + k];
                }
            }
        }

        return true;
    }

    /// <summary>Solves in place.</summary>
    /// <param name="right">Right side, then solution. Shape: size.</param>
    public void Solve(Span<double> right)
    {
        double[] a = _factors;
        for (int row = 0; row < size; row++)
        {
            (right[row], right[_pivots[row]]) = (right[_pivots[row]], right[row]);
        }

        for (int row = 1; row < size; row++)
        {
            double sum = right[row];
            for (int k = 0; k < row; k++)
            {
                sum -= a[(row * size) + k] * right[k];
            }

            right[row] = sum;
        }

        for (int row = size - 1; row >= 0; row--)
        {
            double sum = right[row];
            for (int k = row + 1; k < size; k++)
            {
                sum -= a[(row * size) + k] * right[k];
            }

            right[row] = sum / a[(row * size) + row];
        }
    }

    // Whole rows, multipliers included, because Solve does all exchanges first.
    private void SwapRows(double[] a, int first, int second)
    {
        if (first == second)
        {
            return;
        }

        for (int k = 0; k < size; k++)
        {
            (a[(first * size) + k], a[(second * size) + k]) = (a[(second * size) + k], a[(first * size) + k]);
        }
    }
}
