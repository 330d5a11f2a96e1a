using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>
/// Traces and pathway currents of the circuit as tables and figures. A table reads a trace at fixed times, so the steps of the integrator do not
/// change it.
/// </summary>
internal static class PathwayFigures
{
    private const string AnodeFree = "anode-free";
    private const string OnLithium = "on lithium";
    private const double FirstMillisecond = 1e-3;
    private const double FirstMinute = 60;
    private const double AroundTheEnd = 60;
    private const int TimeCount = 121;
    private const int RestCount = 21;

    /// <summary>Adds them.</summary>
    public static void Add(CaseObservations observations, TracePair pair)
    {
        AddTrace(observations, pair);
        AddNucleation(observations, pair);
        AddEndOfStripping(observations, pair);
        AddCurrents(observations, pair);
    }

    private static void AddTrace(CaseObservations observations, TracePair pair)
    {
        (string Electrode, PathwayCycle Cycle, double Time)[] rows =
            [.. Cycles(pair).SelectMany(entry => AllTimes(entry.Cycle).Select(time => (entry.Electrode, entry.Cycle, time)))];
        double[] Read(Func<TracePoint, double> value) => [.. rows.Select(row => TraceInterpolation.At(row.Cycle.Trace, row.Time, value))];
        (string Electrode, string Landmark, double Time, double Potential)[] marks =
            [.. Marks(AnodeFree, pair.AnodeFree, pair.AnodeFreeLandmarks), .. Marks(OnLithium, pair.OnLithium, pair.OnLithiumLandmarks)];
        observations
            .Table(new CaseTable("voltage-trace",
            [
                CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
                CaseColumn.Of("elapsed_h", [.. rows.Select(row => row.Time)]),
                CaseColumn.Of("potential_V", Read(point => point.Potential)),
                CaseColumn.Of("nuclei_1_per_m2", Read(point => point.NucleusDensity)),
                CaseColumn.Of("growth_area_1", Read(point => point.GrowthArea)),
                CaseColumn.Of("pit_area_1", Read(point => point.PitArea)),
                CaseColumn.Of("fresh_lithium_C_per_m2", Read(point => point.FreshLithium)),
                CaseColumn.Of("dead_lithium_C_per_m2", Read(point => point.DeadLithium)),
                CaseColumn.Of("sei_charge_C_per_m2", Read(point => point.SeiCharge)),
            ]))
            .Table(new CaseTable("voltage-landmarks",
            [
                CaseColumn.Of("electrode", [.. marks.Select(mark => mark.Electrode)]),
                CaseColumn.Of("landmark", [.. marks.Select(mark => mark.Landmark)]),
                CaseColumn.Of("elapsed_h", [.. marks.Select(mark => mark.Time)]),
                CaseColumn.Of("potential_V", [.. marks.Select(mark => mark.Potential)]),
            ]))
            .Figure(new FigureDescription(
                "voltage-trace",
                "Charge, rest and stripping of one circuit, without and with lithium below the deposit",
                "Counterpart of Scheme 1, which has no scales. All parameters are assumed. Points mark the events of the sequence.",
                new FigureAxis("time / h"),
                new FigureAxis("potential against lithium / V"),
                [
                    new FigureLayer(FigureMark.Line, "voltage-trace", "elapsed_h", "potential_V", Facet: "electrode", Label: "potential"),
                    new FigureLayer(FigureMark.Point, "voltage-landmarks", "elapsed_h", "potential_V", Series: "landmark", Facet: "electrode"),
                ],
                [
                    "trace-nucleation-dip", "trace-strip-polarises", "trace-strip-dip-pits", "trace-ce-below-one",
                    "pit-path-needed",
                ]));
    }

    private static void AddNucleation(CaseObservations observations, TracePair pair)
    {
        double[] times = Logarithmic(FirstMillisecond, FirstMinute);
        AddWindow(
            observations,
            "trace-nucleation",
            [.. Cycles(pair).SelectMany(entry => times.Select(time => (entry.Electrode, time, PotentialAt(entry.Cycle.Trace, time))))],
            "Nucleation",
            "First minute: SEI, a peak below 0 V, the rise to the plateau. Lithium with SEI peaks at once. Compare Scheme 1A, left.",
            new FigureAxis("time since the start / s", IsLogarithmic: true),
            ["trace-nucleation-dip", "nucleation-peak-negative", "trace-peak-before-plateau", "trace-sei-first"]);
    }

    // Times are dense near the end of the deposit: the square root of the time from there has equal steps.
    private static void AddEndOfStripping(CaseObservations observations, TracePair pair)
    {
        List<(string Electrode, double Time, double Potential)> rows = [];
        foreach ((string electrode, PathwayCycle cycle) in Cycles(pair))
        {
            TracePoint[] stripping = [.. cycle.Of(CyclePhase.Stripping)];
            double gone = cycle.FreshDepositGone ?? stripping[^1].Time;
            IEnumerable<double> times = Trend.Sweep(-1, 1, TimeCount).Select(part => gone + (AroundTheEnd * part * Math.Abs(part)));
            double last = Math.Min(stripping[^1].Time, gone + AroundTheEnd);
            rows.AddRange(times.Where(time => time >= stripping[0].Time && time <= stripping[^1].Time).Append(last)
                .Select(time => (electrode, time - gone, PotentialAt(stripping, time))));
        }

        AddWindow(
            observations,
            "trace-end-of-stripping",
            rows,
            "End of the fresh deposit",
            "Without excess lithium the cut-off. With it the potential peaks and falls as pits open. Compare Scheme 1C, right.",
            new FigureAxis("time since the end of the fresh deposit / s"),
            ["trace-strip-polarises", "trace-strip-dip-pits", "pit-path-needed"]);
    }

    private static void AddWindow(
        CaseObservations observations,
        string name,
        List<(string Electrode, double Time, double Potential)> rows,
        string title,
        string caption,
        FigureAxis axis,
        IReadOnlyList<string> claims) => observations
        .Table(new CaseTable(name,
        [
            CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
            CaseColumn.Of("elapsed_s", [.. rows.Select(row => row.Time)]),
            CaseColumn.Of("potential_V", [.. rows.Select(row => row.Potential)]),
        ]))
        .Figure(new FigureDescription(
            name,
            title,
            caption,
            axis,
            new FigureAxis("potential against lithium / V"),
            [new FigureLayer(FigureMark.Line, name, "elapsed_s", "potential_V", Series: "electrode")],
            claims));

    private static void AddCurrents(CaseObservations observations, TracePair pair)
    {
        (string Pathway, Func<PathwayCurrents, double> Current)[] pathways =
        [
            ("double layer", currents => currents.DoubleLayer), ("SEI", currents => currents.Sei), ("nucleation", currents => currents.Nucleation),
            ("growth", currents => currents.Growth), ("pits", currents => currents.Pits),
        ];
        TracePoint[] charging = [.. pair.AnodeFree.Trace.Where(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating)];
        double[] times = Logarithmic(FirstMillisecond, charging[^1].Time);
        double Share(Func<PathwayCurrents, double> current, double time) =>
            TraceInterpolation.At(charging, time, point => current(point.Currents) / point.Currents.Sum);
        (string Pathway, double Time, double Share)[] rows =
            [.. pathways.SelectMany(pathway => times.Select(time => (pathway.Pathway, time, Share(pathway.Current, time))))];
        observations
            .Table(new CaseTable("pathway-currents",
            [
                CaseColumn.Of("pathway", [.. rows.Select(row => row.Pathway)]),
                CaseColumn.Of("elapsed_s", [.. rows.Select(row => row.Time)]),
                CaseColumn.Of("share_of_current_1", [.. rows.Select(row => row.Share)]),
            ]))
            .Figure(new FigureDescription(
                "pathway-currents",
                "Which pathway carries the charging current",
                "Anode-free electrode: double layer, then SEI, then growth. Counterpart of Fig 2E, which has no numbers.",
                new FigureAxis("time since the start / s", IsLogarithmic: true),
                new FigureAxis("share of the applied current"),
                [new FigureLayer(FigureMark.Line, "pathway-currents", "elapsed_s", "share_of_current_1", Series: "pathway")],
                ["parallel-pathways-sum", "trace-sei-first", "faradaic-efficiency-rises", "growth-after-nucleation", "pathway-sequence", "peak-marks-shift"]));
    }

    private static (string Electrode, PathwayCycle Cycle)[] Cycles(TracePair pair) => [(AnodeFree, pair.AnodeFree), (OnLithium, pair.OnLithium)];

    private static double PotentialAt(IReadOnlyList<TracePoint> points, double time) => TraceInterpolation.At(points, time, point => point.Potential);

    private static double[] Logarithmic(double first, double last) =>
        [.. Trend.Sweep(Math.Log(first), Math.Log(last), TimeCount).Select(logarithm => Math.Min(Math.Exp(logarithm), last))];

    // Charging in logarithmic steps. Rest and pits are dense near their start, stripping near the end of the deposit.
    private static IEnumerable<double> AllTimes(PathwayCycle cycle)
    {
        double charged = cycle.Trace.Last(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating).Time;
        double stripping = cycle.Of(CyclePhase.Stripping).First().Time;
        double end = cycle.Trace[^1].Time;
        double gone = cycle.FreshDepositGone ?? end;
        return [
            0,
            .. Logarithmic(FirstMillisecond, charged),
            .. Trend.Sweep(0, 1, RestCount)[1..].Select(part => charged + ((stripping - charged) * part * part * part)),
            .. Trend.Sweep(1, 0, TimeCount).Select(part => gone - ((gone - stripping) * part * part * part)),
            .. Trend.Sweep(0, 1, RestCount)[1..].Select(part => gone + ((end - gone) * part * part * part)),
        ];
    }

    private static IEnumerable<(string Electrode, string Landmark, double Time, double Potential)> Marks(
        string electrode, PathwayCycle cycle, PathwayLandmarks landmarks)
    {
        yield return (electrode, "nucleation peak", landmarks.Peak.Time, landmarks.Peak.Potential);
        yield return (electrode, "plateau begins", landmarks.PlateauStart, landmarks.PlateauStartPotential);
        if (cycle.Of(CyclePhase.Rest).LastOrDefault() is { } rested)
        {
            yield return (electrode, "rest ends", rested.Time, rested.Potential);
        }

        yield return (electrode, "largest polarisation", landmarks.LargestPolarisation.Time, landmarks.LargestPolarisation.Potential);
        yield return (electrode, "end", landmarks.End.Time, landmarks.End.Potential);
    }
}
