using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>Straight lines between the steps of a trace, so that what is read off it does not jump with the steps.</summary>
internal static class TraceInterpolation
{
    /// <summary>A quantity at a time; at a change of phase, where a time stands twice, that of the earlier phase.</summary>
    /// <param name="points">Points in order of time; at least two.</param>
    /// <param name="time">A time between the first and the last [s].</param>
    /// <param name="value">The quantity.</param>
    public static double At(IReadOnlyList<TracePoint> points, double time, Func<TracePoint, double> value)
    {
        int lower = 0;
        int upper = points.Count - 1;
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
