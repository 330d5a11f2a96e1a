namespace Litmus.Comparison.Sensitivities;

/// <summary>
/// Looks for the factor on one input at which a claim would be reproduced: a scan outwards from 1 over three decades to either side (1/8 decade a step), then bisection of the first bracket
/// to 1e-6. A root is never assumed to exist; where there is none, the closest approach is the answer. Features narrower than 1/8 decade can be missed.
/// </summary>
public static class SensitivitySearch
{
    private const int StepsPerDecade = 8;
    private const int DecadeCount = 3;
    private const double Resolution = 1e-6;

    /// <summary>Searches one input.</summary>
    /// <param name="input">Its name.</param>
    /// <param name="nominal">Its value, in <paramref name="unit"/>; not zero.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="evaluate">The claim with the input multiplied by a factor; nothing where the model refuses that input.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static InputSensitivity Search(string input, double nominal, string unit, Func<double, Probe?> evaluate, CancellationToken cancellationToken = default)
    {
        if (nominal == 0)
        {
            return new InputSensitivity(input, null, null, unit, "not varied: the input is zero", null, null);
        }

        (double Factor, Probe Probe)? nearest = null;
        double[] lastFactor = [1, 1];
        for (int step = 1; step <= StepsPerDecade * DecadeCount; step++)
        {
            for (int side = 0; side < 2; side++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                double factor = Math.Pow(10, (side == 0 ? step : -step) / (double)StepsPerDecade);
                if (evaluate(factor) is not { } probe || double.IsNaN(probe.Excess))
                {
                    continue;
                }

                if (probe.Excess <= 0)
                {
                    double found = Bisect(evaluate, outside: lastFactor[side], inside: factor, cancellationToken);
                    return new InputSensitivity(input, found, found * nominal, unit, InputSensitivity.Reproduced, null, null);
                }

                lastFactor[side] = factor;
                if (nearest is null || probe.Excess < nearest.Value.Probe.Excess)
                {
                    nearest = (factor, probe);
                }
            }
        }

        return new InputSensitivity(input, null, null, unit, InputSensitivity.NoValue, nearest?.Probe.Result, nearest?.Factor);
    }

    private static double Bisect(Func<double, Probe?> evaluate, double outside, double inside, CancellationToken cancellationToken)
    {
        while (Math.Abs(Math.Log(outside / inside)) > Resolution)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double middle = Math.Sqrt(outside * inside);
            if (evaluate(middle) is { Excess: <= 0 })
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return inside;
    }
}
