using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>Roots of the depletion series in dimensionless form, to a relative accuracy of 1e-12 or better and without allocation.</summary>
/// <remarks>
/// Newton's method starts from the end of the bracket from which convexity or concavity keeps the iterates on one side of the root, so they
/// cannot leave the bracket. It ends after a step below <see cref="StepTolerance"/>. Convergence is quadratic, so the error is its square.
/// </remarks>
public static class DepletionRoot
{
    /// <summary>Relative size of the last Newton step. The remaining error is of the order of its square.</summary>
    public const double StepTolerance = 1e-8;

    // Four steps suffice from either end (largest relative distance at the start: 3 %). The bound only stops a loop over NaN.
    private const int MaximumSteps = 16;

    private static readonly double SwitchValue = DepletionSeries.SurfaceFromEigenfunctions(DepletionSeries.SwitchTime, out _);
    private static readonly double SwitchUtilisation = DepletionSeries.SwitchTime / SwitchValue;

    /// <summary>
    /// Depletion time τ_d [1], the root of s(0, τ) = 1/B. Bracket: max(0, 1/B − 1/3) ≤ τ_d ≤ min(1/B, π/(4B²)).
    /// The ends are the thin and the thick limit; the search starts at the nearer one.
    /// </summary>
    /// <param name="dimensionlessCurrent">B = jL/(F D C₀) [1], from 1e-150 to 1e150, where 1/B and 1/B² are doubles.</param>
    /// <exception cref="ArgumentOutOfRangeException">B is NaN or outside that range.</exception>
    public static double DepletionTime(double dimensionlessCurrent)
    {
        double target = 1 / Require.Between(dimensionlessCurrent, 1e-150, 1e150);
        return target < SwitchValue ? TimeFromImages(target) : TimeFromEigenfunctions(target);
    }

    /// <summary>Utilisation u = B τ_d [1], the share of the inventory that is stripped at depletion.</summary>
    /// <param name="dimensionlessCurrent">B [1], from 1e-150 to 1e150.</param>
    /// <exception cref="ArgumentOutOfRangeException">B is NaN or outside that range.</exception>
    public static double Utilisation(double dimensionlessCurrent) => dimensionlessCurrent * DepletionTime(dimensionlessCurrent);

    /// <summary>
    /// The depletion time τ [1] at which the utilisation is exactly u, the root of s(0, τ) = τ/u.
    /// For a duration Q/j the diffusion coefficient that a target needs is D = τ L² j/Q.
    /// </summary>
    /// <param name="utilisation">u [1], between 0 and 1, both excluded. Near 1, τ → u/(3(1 − u)) is ill-conditioned.</param>
    /// <exception cref="ArgumentOutOfRangeException">u is not between 0 and 1.</exception>
    public static double TimeForUtilisation(double utilisation)
    {
        if (!(utilisation > 0 && utilisation < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(utilisation), utilisation, $"The utilisation is {utilisation}; expected a number greater than 0 and less than 1.");
        }

        return utilisation < SwitchUtilisation ? UtilisationFromImages(utilisation) : UtilisationFromEigenfunctions(utilisation);
    }

    /// <summary>
    /// The ratio r = √(D t)/L [1] at which the interface empties at time t, the root of s(0, r²)/r = K with K = F C₀ √(D/t)/j.
    /// The thinnest anode that lasts for t is √(D t)/r. Near the thick limit K = 2/√π it is ill-conditioned: the thickness no longer matters.
    /// </summary>
    /// <param name="strength">K [1], greater than 2/√π. Below that value no thickness suffices.</param>
    /// <exception cref="ArgumentOutOfRangeException">K is not finite or not greater than 2/√π.</exception>
    public static double DiffusionLengthRatio(double strength)
    {
        double thickLimit = 2 * ComplementaryErrorFunction.InverseRootPi;
        if (!(double.IsFinite(strength) && strength > thickLimit))
        {
            throw new ArgumentOutOfRangeException(nameof(strength), strength, $"K is {strength}; expected a finite number greater than 2/√π = {thickLimit}.");
        }

        // s ≥ τ makes r = K an upper end, and below r = 0.1 the function equals its limit to the last digit.
        // Bisection takes over where Newton leaves the bracket, because the function is flat at its lower end.
        double low = 0.1, high = strength, root = high;
        for (int step = 0; step < 200; step++)
        {
            double time = root * root;
            double value = time < DepletionSeries.SwitchTime
                ? DepletionSeries.SurfaceFromImages(root, out _)
                : DepletionSeries.SurfaceFromEigenfunctions(time, out _);
            double excess = (value / root) - strength;
            (low, high) = excess < 0 ? (root, high) : (low, root);
            double slope = (2 * DepletionSeries.SurfaceDerivative(time)) - (value / time);
            double next = slope > 0 ? root - (excess / slope) : low;
            next = next > low && next < high ? next : 0.5 * (low + high);
            if (Math.Abs(next - root) <= 1e-15 * root || high - low <= 1e-15 * root)
            {
                return next;
            }

            root = next;
        }

        return root;
    }

    // In r = √τ: convex, increasing; from r₀ = √π/(2B), the thick limit, the iterates descend to the root.
    private static double TimeFromImages(double target)
    {
        double root = 0.5 * target / ComplementaryErrorFunction.InverseRootPi;
        for (int step = 0; step < MaximumSteps; step++)
        {
            double excess = DepletionSeries.SurfaceFromImages(root, out double theta) - target;
            double change = 0.5 * excess / (theta * ComplementaryErrorFunction.InverseRootPi);
            root -= change;
            if (Math.Abs(change) <= StepTolerance * root)
            {
                break;
            }
        }

        return root * root;
    }

    // In τ: concave, increasing; from τ₀ = 1/B − 1/3, the thin limit, the iterates climb to the root.
    private static double TimeFromEigenfunctions(double target)
    {
        double time = target - (1.0 / 3);
        for (int step = 0; step < MaximumSteps; step++)
        {
            double change = (target - DepletionSeries.SurfaceFromEigenfunctions(time, out double derivative)) / derivative;
            time += change;
            if (Math.Abs(change) <= StepTolerance * time)
            {
                break;
            }
        }

        return time;
    }

    // u s(0, r²)/r − r: convex, decreasing; from r₀ = 2u/√π, the thick limit, upwards.
    private static double UtilisationFromImages(double utilisation)
    {
        double root = 2 * utilisation * ComplementaryErrorFunction.InverseRootPi;
        for (int step = 0; step < MaximumSteps; step++)
        {
            double value = DepletionSeries.SurfaceFromImages(root, out double theta);
            double excess = (utilisation * value / root) - root;
            double slope = (utilisation * ((2 * theta * ComplementaryErrorFunction.InverseRootPi) - (value / root)) / root) - 1;
            double change = excess / slope;
            root -= change;
            if (Math.Abs(change) <= StepTolerance * root)
            {
                break;
            }
        }

        return root * root;
    }

    // u s(0, τ) − τ: concave, decreasing past its maximum; from τ₀ = u/(3(1 − u)), the thin limit, downwards.
    private static double UtilisationFromEigenfunctions(double utilisation)
    {
        double time = utilisation / (3 * (1 - utilisation));
        for (int step = 0; step < MaximumSteps; step++)
        {
            double excess = (utilisation * (DepletionSeries.SurfaceFromEigenfunctions(time, out double derivative) - time)) - ((1 - utilisation) * time);
            double change = excess / ((utilisation * derivative) - 1);
            time -= change;
            if (Math.Abs(change) <= StepTolerance * time)
            {
                break;
            }
        }

        return time;
    }
}
