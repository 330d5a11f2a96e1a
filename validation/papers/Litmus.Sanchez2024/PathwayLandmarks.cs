using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>What a reader takes from a voltage trace: peak, plateau, half way, largest polarisation. Charging is read below the potential of lithium.</summary>
internal sealed record PathwayLandmarks
{
    // The plateau begins where the potential has come within a tenth of the peak of its final value, and stays there.
    private const double Nearness = 0.1;

    // The start of stripping is its first tenth.
    private const double StartOfStripping = 0.1;

    // Nuclei that cover less than this part of the electrode are not counted as a surface.
    private const double LargestFlux = 1e9;

    private PathwayLandmarks()
    {
    }

    /// <summary>The most negative point of charging.</summary>
    public required TracePoint Peak { get; init; }

    /// <summary>Current density through the surface of the nuclei at the peak over the applied one [1]; at most a billion.</summary>
    public required double LocalFluxAtPeak { get; init; }

    /// <summary>Potential at the end of charging [V].</summary>
    public required double PlateauPotential { get; init; }

    /// <summary>Most negative potential before the end of charging minus that at the end [V]. Positive where the potential falls to the end: no peak.</summary>
    public required double PeakLessPlateau { get; init; }

    /// <summary>Time at which the potential has reached the plateau for good [s].</summary>
    public required double PlateauStart { get; init; }

    /// <summary>Potential at that time [V].</summary>
    public required double PlateauStartPotential { get; init; }

    /// <summary>Smallest share of growth in the plating current on the plateau [1].</summary>
    public required double GrowthShareOnPlateau { get; init; }

    /// <summary>Share of the Faradaic current that plates lithium, from the first nucleus to the plateau [1]. Before, it is zero in double precision.</summary>
    public required IReadOnlyList<double> PlatingShares { get; init; }

    /// <summary>Share of the SEI in the charge that passed before the potential of lithium [1].</summary>
    public required double SeiShareBeforeLithium { get; init; }

    /// <summary>Potential half way through stripping [V].</summary>
    public required double PotentialHalfWay { get; init; }

    /// <summary>The largest potential of stripping.</summary>
    public required TracePoint LargestPolarisation { get; init; }

    /// <summary>Largest potential before the end of stripping minus that at the end [V]. Negative where the potential rises to the end.</summary>
    public required double LargestLessEnd { get; init; }

    /// <summary>The end of stripping.</summary>
    public required TracePoint End { get; init; }

    /// <summary>Share of the deposit in the charge of the first tenth of stripping [1].</summary>
    public required double FreshShareAtStart { get; init; }

    /// <summary>Reads a cycle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no trace to read: no charging below the potential of lithium, or no stripping.</exception>
    public static PathwayLandmarks Of(PathwayCycle cycle)
    {
        TracePoint[] plating = [.. cycle.Of(CyclePhase.Plating)];
        TracePoint[] stripping = [.. cycle.Of(CyclePhase.Stripping)];
        if (plating.Length < 3 || stripping.Length < 3)
        {
            throw new ArgumentOutOfRangeException(
                nameof(cycle),
                $"The cycle has {plating.Length} points below the potential of lithium and {stripping.Length} of stripping. A trace needs three of each. "
                + "Charge longer or with a smaller capacity of the SEI.");
        }

        TracePoint[] formation = [.. cycle.Of(CyclePhase.Formation)];
        TracePoint peak = plating.MinBy(point => point.Potential)!;
        double plateau = plating[^1].Potential;
        double border = Nearness * Math.Abs(peak.Potential);
        int last = Array.FindLastIndex(plating, point => Math.Abs(point.Potential - plateau) > border);
        int start = Math.Min(last + 1, plating.Length - 1);
        double from = last >= 0 ? plateau + Math.CopySign(border, plating[last].Potential - plateau) : plating[0].Potential;
        double early = stripping[0].Time + (StartOfStripping * (stripping[^1].Time - stripping[0].Time));
        return new PathwayLandmarks
        {
            Peak = peak,
            LocalFluxAtPeak = Math.Min(LargestFlux, peak.Currents.Growth / (Math.Max(peak.GrowthArea, 1 / LargestFlux) * peak.Currents.Sum)),
            PlateauPotential = plateau,
            PeakLessPlateau = plating[..^1].Min(point => point.Potential) - plateau,
            PlateauStart = last >= 0 ? Crossing(plating[last], plating[start], from) : plating[0].Time,
            PlateauStartPotential = from,
            GrowthShareOnPlateau = plating[start..].Min(point => point.Currents.Growth / (point.Currents.Growth + point.Currents.Nucleation)),
            PlatingShares = [.. plating[..(start + 1)].Select(point => point.Currents.PlatingShare).SkipWhile(share => share == 0)],
            SeiShareBeforeLithium = formation.Length > 1 ? SeiShare(formation) : 0,
            PotentialHalfWay = TraceInterpolation.At(stripping, (stripping[0].Time + stripping[^1].Time) / 2, point => point.Potential),
            LargestPolarisation = stripping.MaxBy(point => point.Potential)!,
            LargestLessEnd = stripping[..^1].Max(point => point.Potential) - stripping[^1].Potential,
            End = stripping[^1],
            FreshShareAtStart = Mean(stripping, stripping[0].Time, early, point => point.Currents.Growth / point.Currents.Sum),
        };
    }

    // The time at which the straight line between two points reaches a potential, or that of the later point if it does not.
    private static double Crossing(TracePoint before, TracePoint after, double potential)
    {
        double part = (potential - before.Potential) / (after.Potential - before.Potential);
        return part is >= 0 and <= 1 ? before.Time + (part * (after.Time - before.Time)) : after.Time;
    }

    private static double SeiShare(TracePoint[] formation)
    {
        double applied = -formation[0].Currents.Sum * (formation[^1].Time - formation[0].Time);
        return (formation[^1].SeiCharge - formation[0].SeiCharge) / applied;
    }

    // Mean over time between two times within the points, by trapezoids.
    private static double Mean(TracePoint[] points, double from, double to, Func<TracePoint, double> value)
    {
        double sum = 0;
        for (int i = 1; i < points.Length; i++)
        {
            double left = Math.Max(points[i - 1].Time, from);
            double right = Math.Min(points[i].Time, to);
            if (right > left)
            {
                double At(double time) => TraceInterpolation.Between(points[i - 1], points[i], time, value);
                sum += (right - left) * (At(left) + At(right)) / 2;
            }
        }

        return sum / (to - from);
    }
}
