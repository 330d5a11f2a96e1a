namespace Litmus.Electrochemistry.Impedance;

/// <summary>Levenberg–Marquardt from one start, with Marquardt's scaling and a Cholesky factorisation of the normal equations.</summary>
internal static class CircuitDescent
{
    private const double SmallestDamping = 1e-14;
    private const double LargestDamping = 1e12;

    /// <summary>The descent ends when no parameter, all logarithms, changes by more than this.</summary>
    private const double StepTolerance = 1e-10;

    /// <summary>Largest change of a parameter in one step: a factor of e³ in a resistance.</summary>
    private const double LargestStep = 3;

    public static (double[] Parameters, double SumOfSquares, bool HasConverged) From(double[] start, CircuitResiduals residuals, int stepCount)
    {
        int n = residuals.ParameterCount;
        double[] parameters = (double[])start.Clone(), trial = new double[n], step = new double[n], gradient = new double[n];
        double[] normal = new double[n * n], factor = new double[n * n];
        double[] current = new double[residuals.ResidualCount], next = new double[residuals.ResidualCount];
        double sum = residuals.Evaluate(parameters, current), damping = 1e-2;
        for (int iteration = 0; iteration < stepCount; iteration++)
        {
            residuals.Normal(parameters, current, normal, gradient);
            while (true)
            {
                if (damping > LargestDamping)
                {
                    // No direction descends: the sum of squares is at its rounding.
                    return (parameters, sum, true);
                }

                if (!Solve(normal, gradient, damping, factor, step))
                {
                    damping = Math.Max(damping * 10, SmallestDamping * 10);
                    continue;
                }

                double largest = step.Max(Math.Abs);
                double shorten = largest > LargestStep ? LargestStep / largest : 1;
                for (int i = 0; i < n; i++)
                {
                    trial[i] = parameters[i] + (shorten * step[i]);
                }

                double trialSum = residuals.Evaluate(trial, next);
                if (trialSum < sum)
                {
                    (parameters, trial) = (trial, parameters);
                    (current, next) = (next, current);
                    sum = trialSum;
                    damping = Math.Max(damping / 10, SmallestDamping);
                    if (largest < StepTolerance)
                    {
                        return (parameters, sum, true);
                    }

                    break;
                }

                if (largest < StepTolerance)
                {
                    return (parameters, sum, true);
                }

                damping *= 10;
            }
        }

        return (parameters, sum, false);
    }

    // (N + λ diag N) s = −g by Cholesky; false when the matrix is not positive definite.
    private static bool Solve(double[] normal, double[] gradient, double damping, double[] factor, double[] step)
    {
        int n = gradient.Length;
        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double value = normal[(row * n) + column] * (row == column ? 1 + damping : 1);
                for (int k = 0; k < column; k++)
                {
                    value -= factor[(row * n) + k] * factor[(column * n) + k];
                }

                if (row == column)
                {
                    if (!(value > 0))
                    {
                        return false;
                    }

                    factor[(row * n) + row] = Math.Sqrt(value);
                }
                else
                {
                    factor[(row * n) + column] = value / factor[(column * n) + column];
                }
            }
        }

        for (int row = 0; row < n; row++)
        {
            double value = -gradient[row];
            for (int k = 0; k < row; k++)
            {
                value -= factor[(row * n) + k] * step[k];
            }

            step[row] = value / factor[(row * n) + row];
        }

        for (int row = n - 1; row >= 0; row--)
        {
            double value = step[row];
            for (int k = row + 1; k < n; k++)
            {
                value -= factor[(k * n) + row] * step[k];
            }

            step[row] = value / factor[(row * n) + row];
        }

        return true;
    }
}
