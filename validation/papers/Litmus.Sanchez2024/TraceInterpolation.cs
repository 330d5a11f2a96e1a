using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>Straight lines between the steps of a trace. A value that is read from it then does not jump with the steps.</summary>
internal static class TraceInterpolation
{
    /// <summary>A quantity at a time. A change of phase has its time twice; the earlier phase counts.</summary>
    /// <param name="points">Points in order of time; at least two.</param>
    /// <param name="time">A time between the first and the last [s].</param>
    /// <param name="value">The quantity.</param>
    public static double At(IReadOnlyList<TracePoint> points, double time, Func<TracePoint, double> value)
    {
        int lower = 0, upper = points.Count - 1;
        while (upper - lower > 1)
        {
            int middle = (lower + upper) / 2;
            (lower, upper) = points[middle].Time >= time ? (lower, middle) : (middle, upper);
        }

        return Between(points[lower], points[upper], time, value);
    }

    /// <summary>A quantity on the line between two points.</summary>
    public static double Between(TracePoint before, TracePoint after, double time, Func<TracePoint, double> value) => after.Time > before.Time
        ? value(before) + ((value(after) - value(before)) * (time - before.Time) / (after.Time - before.Time))
        : value(after);
}
