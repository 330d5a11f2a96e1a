using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>Traces, pathway currents and nuclei of the circuit as tables and figures. Traces are read at fixed times, so that a table does not change with the steps of the integrator.</summary>
internal static class PathwayFigures
{
    private const string AnodeFree = "anode-free";
    private const string OnLithium = "on lithium";
    private const double Hour = 3600;
    private const double FirstMillisecond = 1e-3;
    private const double FirstMinute = 60;
    private const double AroundTheEnd = 60;
    private const int TimeCount = 121;
    private const int RestCount = 21;
    private const int CurrentCount = 9;

    /// <summary>Adds them.</summary>
    public static void Add(CaseObservations observations, CaseInputs inputs, TracePair pair, CancellationToken cancellationToken)
    {
        AddTrace(observations, pair);
        AddNucleation(observations, pair);
        AddEndOfStripping(observations, pair);
        AddCurrents(observations, pair);
        AddNuclei(observations, inputs, cancellationToken);
    }

    private static void AddTrace(CaseObservations observations, TracePair pair)
    {
        (string Electrode, PathwayCycle Cycle, double Time)[] rows = [.. Cycles(pair).SelectMany(entry => AllTimes(entry.Cycle).Select(time => (entry.Electrode, entry.Cycle, time)))];
        double[] Read(Func<TracePoint, double> value) => [.. rows.Select(row => TraceInterpolation.At(row.Cycle.Trace, row.Time, value))];
        (string Electrode, string Landmark, double Time, double Potential)[] marks = [.. Marks(AnodeFree, pair.AnodeFree, pair.AnodeFreeLandmarks), .. Marks(OnLithium, pair.OnLithium, pair.OnLithiumLandmarks)];
        observations
            .Table(new CaseTable("voltage-trace",
            [
                CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
                CaseColumn.InUnit("elapsed_h", [.. rows.Select(row => row.Time / Hour)]),
                CaseColumn.InUnit("potential_V", Read(point => point.Potential)),
                CaseColumn.InUnit("nuclei_1_per_m2", Read(point => point.NucleusDensity)),
                CaseColumn.InUnit("growth_area_1", Read(point => point.GrowthArea)),
                CaseColumn.InUnit("pit_area_1", Read(point => point.PitArea)),
                CaseColumn.InUnit("fresh_lithium_C_per_m2", Read(point => point.FreshLithium)),
                CaseColumn.InUnit("dead_lithium_C_per_m2", Read(point => point.DeadLithium)),
                CaseColumn.InUnit("sei_charge_C_per_m2", Read(point => point.SeiCharge)),
            ]))
            .Table(new CaseTable("voltage-landmarks",
            [
                CaseColumn.Of("electrode", [.. marks.Select(mark => mark.Electrode)]),
                CaseColumn.Of("landmark", [.. marks.Select(mark => mark.Landmark)]),
                CaseColumn.InUnit("elapsed_h", [.. marks.Select(mark => mark.Time / Hour)]),
                CaseColumn.InUnit("potential_V", [.. marks.Select(mark => mark.Potential)]),
            ]))
            .Figure(new FigureDescription(
                "voltage-trace",
                "Charge, rest and stripping of one circuit, without and with lithium below the deposit",
                "Counterpart of the traces of Scheme 1, which have no scales; every parameter is assumed. Points mark the events of the sequence; two further figures enlarge the first minute and the end of the deposit.",
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
            [.. Cycles(pair).SelectMany(entry => times.Select(time => (entry.Electrode, time, TraceInterpolation.At(entry.Cycle.Trace, time, point => point.Potential))))],
            "Nucleation",
            "The first minute of charging: SEI, a peak below 0 V, the rise towards the plateau. Lithium that carries its SEI has its peak at once. Counterpart of the left part of Scheme 1A.",
            new FigureAxis("time since the start / s", IsLogarithmic: true),
            ["trace-nucleation-dip", "nucleation-peak-negative", "trace-peak-before-plateau", "trace-sei-first"]);
    }

    // Times lie the denser the nearer they are to the end of the deposit: its square root is what runs evenly.
    private static void AddEndOfStripping(CaseObservations observations, TracePair pair)
    {
        List<(string Electrode, double Time, double Potential)> rows = [];
        foreach ((string electrode, PathwayCycle cycle) in Cycles(pair))
        {
            TracePoint[] stripping = [.. cycle.Of(CyclePhase.Stripping)];
            double gone = cycle.FreshDepositGone ?? stripping[^1].Time;
            IEnumerable<double> times = Trend.Sweep(-1, 1, TimeCount).Select(part => gone + (AroundTheEnd * part * Math.Abs(part)));
            rows.AddRange(times.Where(time => time >= stripping[0].Time && time <= stripping[^1].Time).Append(Math.Min(stripping[^1].Time, gone + AroundTheEnd))
                .Select(time => (electrode, time - gone, TraceInterpolation.At(stripping, time, point => point.Potential))));
        }

        AddWindow(
            observations,
            "trace-end-of-stripping",
            rows,
            "End of the fresh deposit",
            "Two minutes around the end of the fresh deposit: without excess lithium the cut-off, with it a largest polarisation and a fall as pits open. Counterpart of the right part of Scheme 1C.",
            new FigureAxis("time since the end of the fresh deposit / s"),
            ["trace-strip-polarises", "trace-strip-dip-pits", "pit-path-needed"]);
    }

    private static void AddWindow(
        CaseObservations observations, string name, List<(string Electrode, double Time, double Potential)> rows, string title, string caption, FigureAxis axis, IReadOnlyList<string> claims) => observations
        .Table(new CaseTable(name,
        [
            CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
            CaseColumn.InUnit("elapsed_s", [.. rows.Select(row => row.Time)]),
            CaseColumn.InUnit("potential_V", [.. rows.Select(row => row.Potential)]),
        ]))
        .Figure(new FigureDescription(
            name, title, caption, axis, new FigureAxis("potential against lithium / V"), [new FigureLayer(FigureMark.Line, name, "elapsed_s", "potential_V", Series: "electrode")], claims));

    private static void AddCurrents(CaseObservations observations, TracePair pair)
    {
        (string Pathway, Func<PathwayCurrents, double> Current)[] pathways =
        [
            ("double layer", currents => currents.DoubleLayer), ("SEI", currents => currents.Sei), ("nucleation", currents => currents.Nucleation),
            ("growth", currents => currents.Growth), ("pits", currents => currents.Pits),
        ];
        TracePoint[] charging = [.. pair.AnodeFree.Trace.Where(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating)];
        double[] times = Logarithmic(FirstMillisecond, charging[^1].Time);
        (string Pathway, double Time, double Share)[] rows =
            [.. pathways.SelectMany(pathway => times.Select(time => (pathway.Pathway, time, TraceInterpolation.At(charging, time, point => pathway.Current(point.Currents) / point.Currents.Sum))))];
        observations
            .Table(new CaseTable("pathway-currents",
            [
                CaseColumn.Of("pathway", [.. rows.Select(row => row.Pathway)]),
                CaseColumn.InUnit("elapsed_s", [.. rows.Select(row => row.Time)]),
                CaseColumn.InUnit("share_of_current_1", [.. rows.Select(row => row.Share)]),
            ]))
            .Figure(new FigureDescription(
                "pathway-currents",
                "Which pathway carries the charging current",
                "Shares of the applied current on the anode-free electrode: double layer, then SEI, then growth. Counterpart of Fig 2E, which has no numbers.",
                new FigureAxis("time since the start / s", IsLogarithmic: true),
                new FigureAxis("share of the applied current"),
                [new FigureLayer(FigureMark.Line, "pathway-currents", "elapsed_s", "share_of_current_1", Series: "pathway")],
                ["parallel-pathways-sum", "trace-sei-first", "faradaic-efficiency-rises", "growth-after-nucleation"]));
    }

    private static void AddNuclei(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        double[] currents = [.. Trend.Sweep(Math.Log(inputs["currentDensity"] / 10), Math.Log(10 * inputs["currentDensity"]), CurrentCount).Select(Math.Exp)];
        double[] densities = [.. currents.Select(current => PathwayElectrodes.NucleiAt(inputs, current, cancellationToken))];
        observations
            .Table(new CaseTable("nuclei-of-the-circuit",
            [
                CaseColumn.InUnit("current_density_mA_per_cm2", [.. currents.Select(current => current / 10)]),
                CaseColumn.InUnit("nuclei_1_per_cm2", [.. densities.Select(density => density / 1e4)]),
            ]))
            .NoteText($"In this circuit, where nuclei relieve the overpotential and shield sites, {densities[0] / 1e4:G2} to {densities[^1] / 1e4:G2} nuclei a cm² form between {currents[0] / 10:G2} and {currents[^1] / 10:G2} mA/cm²: {Trend.Of(densities)}. All sites have one contact angle here; sanchez2024/nucleation-density has a spread of them.")
            .Figure(new FigureDescription(
                "nuclei-of-the-circuit",
                "Nuclei that the circuit makes at different current densities",
                "One contact angle for all sites; nuclei relieve the overpotential as they grow and shield the sites around them. Only the direction can be held against Fig 4F.",
                new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
                new FigureAxis("nuclei / cm⁻²", IsLogarithmic: true),
                [new FigureLayer(FigureMark.Line, "nuclei-of-the-circuit", "current_density_mA_per_cm2", "nuclei_1_per_cm2", Label: "circuit of pathways")],
                ["density-rises-with-j"]));
    }

    private static (string Electrode, PathwayCycle Cycle)[] Cycles(TracePair pair) => [(AnodeFree, pair.AnodeFree), (OnLithium, pair.OnLithium)];

    private static double[] Logarithmic(double first, double last) => [.. Trend.Sweep(Math.Log(first), Math.Log(last), TimeCount).Select(logarithm => Math.Min(Math.Exp(logarithm), last))];

    // Charging logarithmically, rest and pits the denser the nearer to their start, stripping the denser the nearer to the end of the deposit.
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

    private static IEnumerable<(string Electrode, string Landmark, double Time, double Potential)> Marks(string electrode, PathwayCycle cycle, PathwayLandmarks landmarks)
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
