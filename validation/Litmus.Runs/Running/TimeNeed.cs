using System.Globalization;
using Litmus.Cases;

namespace Litmus.Runs.Running;

/// <summary>What is said of a case that a machine did not finish within its time limit.</summary>
public static class TimeNeed
{
    // Below this part an estimate would be a guess.
    private const double LeastFraction = 0.02;

    // The rest of a run may be slower than its beginning.
    private const double Reserve = 1.2;

    private static readonly (double Seconds, string Suffix)[] Units = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];

    /// <summary>How long this machine needs, what the limit is, and what to type.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="limit">The limit at which it was ended.</param>
    /// <param name="fraction">Part of its work that was done by then, from 0 to 1.</param>
    /// <param name="tier">The tier, for the command to type.</param>
    public static string Describe(string caseId, TimeSpan limit, double fraction, Tier tier)
    {
        string command = $"litmus run {caseId} --tier {TierNames.NameOf(tier)} --time-limit";
        if (fraction < LeastFraction)
        {
            return $"This machine did less than {LeastFraction:P0} of {caseId} within the limit of {Text(limit.TotalSeconds)}, "
                + "too little to estimate the rest. "
                + $"Raise the limit, for instance: {command} {Option(10 * limit.TotalSeconds)}";
        }

        double needed = limit.TotalSeconds / Math.Min(1, fraction);
        return $"This machine needs about {Text(needed)} for {caseId}; the limit is {Text(limit.TotalSeconds)}. "
            + $"Raise it: {command} {Option(Reserve * needed)}";
    }

    private static string Text(double seconds) => seconds < 600
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(seconds, seconds < 10 ? 1 : 0)} s")
        : Option(seconds);

    // Rounded up: to 10 s up to two minutes, then to whole minutes, hours or days.
    private static string Option(double seconds)
    {
        if (seconds <= 120)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 10) * 10}s");
        }

        (double unit, string suffix) = Units.First(candidate => seconds >= 2 * candidate.Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / unit)}{suffix}");
    }
}
