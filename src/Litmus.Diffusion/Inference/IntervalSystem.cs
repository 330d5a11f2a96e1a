namespace Litmus.Diffusion.Inference;

/// <summary>Searches for a point that meets intervals on predictions. Unknowns and predictions are in decades, so products become sums.</summary>
internal sealed class IntervalSystem
{
    private const int MaximumIterations = 60;
    private const double DifferenceStep = 1e-6;

    // A prediction of 0 or +∞ counts as this many decades away.
    private const double FarAway = 300;

    private readonly double[] _boxLower;
    private readonly double[] _boxUpper;
    private readonly Prediction[] _predictions;

    public IntervalSystem(double[] boxLower, double[] boxUpper, Prediction[] predictions) =>
        (_boxLower, _boxUpper, _predictions) = (boxLower, boxUpper, predictions);

    public int Dimension => _boxLower.Length;

    public double Logarithm(int prediction, ReadOnlySpan<double> point)
    {
        Span<double> values = stackalloc double[point.Length];
        for (int j = 0; j < point.Length; j++)
        {
            values[j] = Math.Pow(10, point[j]);
        }

        return Math.Clamp(Math.Log10(_predictions[prediction](values)), -FarAway, FarAway);
    }

    public double[][] Grid(int count, double[]? lower = null, double[]? upper = null)
    {
        (lower, upper) = (lower ?? _boxLower, upper ?? _boxUpper);
        int size = (int)Math.Round(Math.Pow(count, Dimension));
        double[][] points = new double[size][];
        for (int index = 0; index < size; index++)
        {
            points[index] = new double[Dimension];
            for (int j = 0, rest = index; j < Dimension; j++, rest /= count)
            {
                points[index][j] = lower[j] + ((upper[j] - lower[j]) * (rest % count) / (count - 1));
            }
        }

        return points;
    }

    /// <summary>Levenberg–Marquardt inside the box; a coordinate that would leave it is held. Moves the point, returns the sum of squares.</summary>
    public double Minimise(double[] point, ReadOnlySpan<Residual> residuals, double target)
    {
        int n = Dimension, m = residuals.Length;
        double[] values = new double[m], trial = new double[n], gradient = new double[n], step = new double[n];
        double[,] jacobian = new double[m, n], normal = new double[n, n];
        double sum = Evaluate(point, residuals, values), damping = 1e-3;
        for (int iteration = 0; iteration < MaximumIterations && sum > target; iteration++)
        {
            Differentiate(point, residuals, values, jacobian);
            bool isImproved = false;
            for (int attempt = 0; attempt < 12 && !isImproved; attempt++)
            {
                NormalEquations(point, jacobian, values, damping, normal, gradient);
                SolveInPlace(normal, gradient, step);
                for (int j = 0; j < n; j++)
                {
                    trial[j] = Math.Clamp(point[j] - Math.Clamp(step[j], -1, 1), _boxLower[j], _boxUpper[j]);
                }

                double trialSum = Evaluate(trial, residuals, values);
                isImproved = trialSum < sum;
                damping = isImproved ? damping * 0.1 : damping * 10;
                if (isImproved)
                {
                    bool isConverged = sum - trialSum <= 1e-14 * sum;
                    sum = trialSum;
                    trial.CopyTo(point, 0);
                    if (isConverged)
                    {
                        return sum;
                    }
                }
                else
                {
                    Evaluate(point, residuals, values);
                }
            }

            if (!isImproved)
            {
                break;
            }
        }

        return sum;
    }

    private double Evaluate(double[] point, ReadOnlySpan<Residual> residuals, double[] values)
    {
        double sum = 0;
        for (int i = 0; i < residuals.Length; i++)
        {
            values[i] = residuals[i].At(Logarithm(residuals[i].Prediction, point));
            sum += values[i] * values[i];
        }

        return sum;
    }

    // A residual has slope zero inside its interval and the slope of its prediction outside.
    private void Differentiate(double[] point, ReadOnlySpan<Residual> residuals, double[] values, double[,] jacobian)
    {
        for (int j = 0; j < Dimension; j++)
        {
            double centre = point[j];
            double up = Math.Min(centre + DifferenceStep, _boxUpper[j]), down = Math.Max(centre - DifferenceStep, _boxLower[j]);
            for (int i = 0; i < residuals.Length; i++)
            {
                jacobian[i, j] = 0;
                if (values[i] != 0 && up > down)
                {
                    point[j] = up;
                    double above = Logarithm(residuals[i].Prediction, point);
                    point[j] = down;
                    jacobian[i, j] = residuals[i].Weight * (above - Logarithm(residuals[i].Prediction, point)) / (up - down);
                }
            }

            point[j] = centre;
        }
    }

    private void NormalEquations(double[] point, double[,] jacobian, double[] values, double damping, double[,] normal, double[] gradient)
    {
        int n = Dimension;
        for (int j = 0; j < n; j++)
        {
            gradient[j] = 0;
            for (int i = 0; i < values.Length; i++)
            {
                gradient[j] += jacobian[i, j] * values[i];
            }

            for (int k = 0; k < n; k++)
            {
                normal[j, k] = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    normal[j, k] += jacobian[i, j] * jacobian[i, k];
                }
            }
        }

        for (int j = 0; j < n; j++)
        {
            bool isHeld = (point[j] <= _boxLower[j] && gradient[j] > 0) || (point[j] >= _boxUpper[j] && gradient[j] < 0);
            if (isHeld)
            {
                for (int k = 0; k < n; k++)
                {
                    normal[j, k] = normal[k, j] = 0;
                }

                gradient[j] = 0;
            }

            normal[j, j] += (damping * normal[j, j]) + 1e-12 + (isHeld ? 1 : 0);
        }
    }

    // Gaussian elimination without pivoting: damping makes the symmetric matrix positive definite.
    private static void SolveInPlace(double[,] matrix, double[] rightSide, double[] solution)
    {
        int n = rightSide.Length;
        for (int column = 0; column < n; column++)
        {
            for (int row = column + 1; row < n; row++)
            {
                double factor = matrix[row, column] / matrix[column, column];
                for (int k = column; k < n; k++)
                {
                    matrix[row, k] -= factor * matrix[column, k];
                }

                rightSide[row] -= factor * rightSide[column];
            }
        }

        for (int row = n - 1; row >= 0; row--)
        {
            double sum = rightSide[row];
            for (int k = row + 1; k < n; k++)
            {
                sum -= matrix[row, k] * solution[k];
            }

            solution[row] = sum / matrix[row, row];
        }
    }
}
