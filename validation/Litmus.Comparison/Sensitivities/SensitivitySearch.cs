namespace Litmus.Comparison.Sensitivities;

/// <summary>
/// Looks for the factor on one input at which a claim would be reproduced. It scans outwards from 1 over three decades to either side, in steps of
/// 1/8 decade, and bisects the first bracket to 1e-6. A step is a bracket if it ends inside the margin or on its other side, so that a margin much
/// narrower than a step is found too. For a discrete outcome, a step is a bracket if a number that decides it changes its sign.
/// </summary>
/// <remarks>
/// Without a bracket, a golden-section search refines the closest approach. It finds a margin that is touched between two steps, else the nearest result.
/// An input has no influence if the model gives the same result at those of six factors from 1/1000 to 1000 that it accepts. It is not scanned.
/// </remarks>
public static class SensitivitySearch
{
    private const int StepsPerDecade = 8;
    private const int DecadeCount = 3;
    private const int LastStep = StepsPerDecade * DecadeCount;
    private const double Resolution = 1e-6;
    private static readonly double[] InfluenceExponents = [1.0 / StepsPerDecade, -1.0 / StepsPerDecade, 1, -1, DecadeCount, -DecadeCount];
    private static readonly double GoldenRatio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Searches one input.</summary>
    /// <param name="input">Its name.</param>
    /// <param name="nominal">Its value, in <paramref name="unit"/>; not zero.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="evaluate">The claim with the input multiplied by a factor; nothing where the model refuses that input.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static InputSensitivity Search(
        string input, double nominal, string unit, Func<double, Probe?> evaluate, CancellationToken cancellationToken = default)
    {
        if (nominal == 0)
        {
            return new InputSensitivity(input, null, null, unit, "not varied: the input is zero", null, null);
        }

        Probe? start = At(0);
        Probe[] far = [.. InfluenceExponents.Select(At).OfType<Probe>()];
        if (start is { } unchanged && far.Length > 1 && far.All(unchanged.IsSameAs))
        {
            return new InputSensitivity(input, null, null, unit, InputSensitivity.NoInfluence, null, null);
        }

        Step[] last = [new(0, start), new(0, start)];
        Step nearest = new(0, start);
        for (int step = 1; step <= LastStep; step++)
        {
            for (int side = 0; side < 2; side++)
            {
                double exponent = (side == 0 ? step : -step) / (double)StepsPerDecade;
                Step current = new(exponent, At(exponent));
                if (current.Probe is null)
                {
                    continue;
                }

                if ((Bracketed(last[side], current, At) ?? BracketedByNumbers(last[side], current, At)) is { } found)
                {
                    return Reproduced(found);
                }

                last[side] = current;
                nearest = current.Distance < nearest.Distance ? current : nearest;
            }
        }

        // A token is met or not: it has no approach to refine.
        Step closest = nearest.Probe is { Result: null } ? nearest : Refine(nearest, At);
        return closest.Distance == 0
            ? Reproduced(closest.Exponent)
            : new InputSensitivity(
                input, null, null, unit, InputSensitivity.NoValue, closest.Probe?.Result, closest.Probe is null ? null : Math.Pow(10, closest.Exponent));

        Probe? At(double exponent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return evaluate(Math.Pow(10, exponent)) is { } probe && double.IsFinite(probe.Offset) ? probe : null;
        }

        InputSensitivity Reproduced(double exponent)
        {
            double factor = Math.Pow(10, exponent);
            return new InputSensitivity(input, factor, factor * nominal, unit, InputSensitivity.Reproduced, null, null);
        }
    }

    // The exponent nearest to the inner end at which the margin is entered. Nothing where a step stays on its side or jumps across the margin.
    private static double? Bracketed(Step inner, Step outer, Func<double, Probe?> at)
    {
        if (inner.Probe is not { } from || outer.Probe is not { } to || (to.Offset != 0 && Math.Sign(from.Offset) == Math.Sign(to.Offset)))
        {
            return null;
        }

        (double outside, double inside) = (inner.Exponent, outer.Exponent);
        bool isInside = to.Offset == 0;
        while (Math.Abs(outside - inside) > Resolution / Math.Log(10))
        {
            double middle = 0.5 * (outside + inside);
            if (at(middle) is not { } probe)
            {
                return null;
            }

            if (probe.Offset == 0)
            {
                (inside, isInside) = (middle, true);
            }
            else if (Math.Sign(probe.Offset) == Math.Sign(from.Offset))
            {
                outside = middle;
            }
            else
            {
                inside = middle;
            }
        }

        return isInside ? inside : null;
    }

    // Just beyond each root of the deciding numbers, from the inner end outwards, the outcome may be another one.
    private static double? BracketedByNumbers(Step inner, Step outer, Func<double, Probe?> at)
    {
        if (inner.Probe is not { } from || outer.Probe is not { } to || from.Offset == 0 || from.DecidingNumbers.Count != to.DecidingNumbers.Count)
        {
            return null;
        }

        IEnumerable<double> candidates = Enumerable.Range(0, from.DecidingNumbers.Count)
            .Where(i => Math.Sign(from.DecidingNumbers[i]) != Math.Sign(to.DecidingNumbers[i]))
            .Select(i => BeyondRoot(i, Math.Sign(from.DecidingNumbers[i]), inner.Exponent, outer.Exponent, at))
            .OrderBy(exponent => Math.Abs(exponent - inner.Exponent));
        foreach (double candidate in candidates)
        {
            if (at(candidate) is { Offset: 0 })
            {
                return candidate;
            }
        }

        return null;
    }

    private static double BeyondRoot(int index, int sign, double inner, double outer, Func<double, Probe?> at)
    {
        while (Math.Abs(outer - inner) > Resolution / Math.Log(10))
        {
            double middle = 0.5 * (inner + outer);
            (inner, outer) = at(middle) is { } probe && Math.Sign(probe.DecidingNumbers[index]) == sign ? (middle, outer) : (inner, middle);
        }

        return outer;
    }

    private static Step Refine(Step nearest, Func<double, Probe?> at)
    {
        double low = nearest.Exponent - (1.0 / StepsPerDecade);
        double high = nearest.Exponent + (1.0 / StepsPerDecade);
        Step best = nearest;
        while (high - low > Resolution)
        {
            double left = high - (GoldenRatio * (high - low));
            double right = low + (GoldenRatio * (high - low));
            Step atLeft = new(left, at(left));
            Step atRight = new(right, at(right));
            best = atLeft.Distance < best.Distance ? atLeft : best;
            best = atRight.Distance < best.Distance ? atRight : best;
            (low, high) = atLeft.Distance <= atRight.Distance ? (low, right) : (left, high);
        }

        return best;
    }

    private readonly record struct Step(double Exponent, Probe? Probe)
    {
        public double Distance => Probe is { } probe ? Math.Abs(probe.Offset) : double.PositiveInfinity;
    }
}
