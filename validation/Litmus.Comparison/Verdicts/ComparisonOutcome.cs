namespace Litmus.Comparison.Verdicts;

/// <summary>The numbers behind a verdict, all in the coordinate of <paramref name="Scale"/>.</summary>
/// <param name="Scale">The coordinate.</param>
/// <param name="Error">E.</param>
/// <param name="ValidationUncertainty">u_val = √(u_num² + u_in² + u_D²).</param>
/// <param name="IntervalLower">Lower end of I: E (or S) − 2 u_val.</param>
/// <param name="IntervalUpper">Upper end of I.</param>
/// <param name="LimitLower">Lower limit that I must respect; −∞ when open.</param>
/// <param name="LimitUpper">Upper limit; +∞ when open.</param>
public sealed record ComparisonOutcome(
    ComparisonScale Scale, double Error, double ValidationUncertainty, double IntervalLower, double IntervalUpper, double LimitLower, double LimitUpper)
{
    /// <summary>Whether I lies inside the limits. NaN is not inside.</summary>
    public bool IsInside => IntervalLower >= LimitLower && IntervalUpper <= LimitUpper;

    /// <summary>Whether I lies outside the limits entirely. NaN is not outside.</summary>
    public bool IsOutside => IntervalUpper < LimitLower || IntervalLower > LimitUpper;

    /// <summary>How far the point estimate lies beyond the limits: negative below, positive above, 0 inside, NaN where it is no number.</summary>
    public double Offset
    {
        get
        {
            double point = 0.5 * (IntervalLower + IntervalUpper);
            return point < LimitLower ? point - LimitLower : point > LimitUpper ? point - LimitUpper : point >= LimitLower ? 0 : double.NaN;
        }
    }

    /// <summary>Distance of the point estimate from the nearest limit, on whichever side of it.</summary>
    public double DistanceToLimit
    {
        get
        {
            double point = 0.5 * (IntervalLower + IntervalUpper);
            return Math.Min(Math.Abs(point - LimitLower), Math.Abs(point - LimitUpper));
        }
    }
}
