using Litmus.Comparison.Results;
using Litmus.Nucleation.Pathways;

namespace Litmus.Cases.Sanchez2024;

/// <summary>Traces, pathway currents and nuclei of the circuit as tables and figures.</summary>
internal static class PathwayFigures
{
    private const string AnodeFree = "anode-free";
    private const string OnLithium = "on lithium";
    private const double Hour = 3600;
    private const double FirstSeconds = 60;
    private const double AroundTheEnd = 60;
    private const int CurrentCount = 9;

    /// <summary>Adds them.</summary>
    public static void Add(CaseObservations observations, CaseInputs inputs, TracePair pair, CancellationToken cancellationToken)
    {
        AddTrace(observations, pair);
        AddWindow(observations, pair, "trace-nucleation", "Nucleation", "The first minute of charging on a logarithmic axis: SEI, peak below 0 V, rise towards the plateau. Counterpart of the left part of Scheme 1A.", isStart: true,
            ["sanchez2024.trace-nucleation-dip", "sanchez2024.nucleation-peak-negative", "sanchez2024.trace-peak-before-plateau", "sanchez2024.trace-sei-first"]);
        AddWindow(observations, pair, "trace-end-of-stripping", "End of the fresh deposit", "Two minutes around the end of the fresh deposit: without excess lithium the cut-off, with it a largest polarisation and a fall as pits open. Counterpart of the right part of Scheme 1C.", isStart: false,
            ["sanchez2024.trace-strip-polarises", "sanchez2024.trace-strip-dip-pits", "sanchez2024.pit-path-needed"]);
        AddCurrents(observations, pair);
        AddNuclei(observations, inputs, cancellationToken);
    }

    private static void AddTrace(CaseObservations observations, TracePair pair)
    {
        (string Electrode, TracePoint Point)[] rows = [.. Points(pair, _ => true)];
        (string Electrode, string Landmark, double Time, double Potential)[] marks = [.. Marks(AnodeFree, pair.AnodeFree, pair.AnodeFreeLandmarks), .. Marks(OnLithium, pair.OnLithium, pair.OnLithiumLandmarks)];
        observations
            .Table(new CaseTable("voltage-trace",
            [
                CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
                CaseColumn.Of("phase", [.. rows.Select(row => row.Point.Phase.ToString())]),
                CaseColumn.Of("time_h", [.. rows.Select(row => row.Point.Time / Hour)]),
                CaseColumn.Of("potential_V", [.. rows.Select(row => row.Point.Potential)]),
                CaseColumn.Of("nuclei_1_per_m2", [.. rows.Select(row => row.Point.NucleusDensity)]),
                CaseColumn.Of("growth_area_1", [.. rows.Select(row => row.Point.GrowthArea)]),
                CaseColumn.Of("pit_area_1", [.. rows.Select(row => row.Point.PitArea)]),
                CaseColumn.Of("fresh_lithium_C_per_m2", [.. rows.Select(row => row.Point.FreshLithium)]),
                CaseColumn.Of("dead_lithium_C_per_m2", [.. rows.Select(row => row.Point.DeadLithium)]),
                CaseColumn.Of("sei_charge_C_per_m2", [.. rows.Select(row => row.Point.SeiCharge)]),
            ]))
            .Table(new CaseTable("voltage-landmarks",
            [
                CaseColumn.Of("electrode", [.. marks.Select(mark => mark.Electrode)]),
                CaseColumn.Of("landmark", [.. marks.Select(mark => mark.Landmark)]),
                CaseColumn.Of("time_h", [.. marks.Select(mark => mark.Time / Hour)]),
                CaseColumn.Of("potential_V", [.. marks.Select(mark => mark.Potential)]),
            ]))
            .Figure(new FigureDescription(
                "voltage-trace",
                "Charge, rest and stripping of one circuit, without and with lithium below the deposit",
                "Counterpart of the traces of Scheme 1, which have no scales; every parameter is assumed. Points mark the events of the sequence; two further figures enlarge the first minute and the end of the deposit.",
                new FigureAxis("time / h"),
                new FigureAxis("potential against lithium / V"),
                [
                    new FigureLayer(FigureMark.Line, "voltage-trace", "time_h", "potential_V", Facet: "electrode", Label: "potential"),
                    new FigureLayer(FigureMark.Point, "voltage-landmarks", "time_h", "potential_V", Series: "landmark", Facet: "electrode"),
                ],
                [
                    "sanchez2024.trace-nucleation-dip", "sanchez2024.trace-strip-polarises", "sanchez2024.trace-strip-dip-pits", "sanchez2024.trace-ce-below-one",
                    "sanchez2024.pit-path-needed",
                ]));
    }

    private static void AddWindow(CaseObservations observations, TracePair pair, string name, string title, string caption, bool isStart, IReadOnlyList<string> claims)
    {
        double[] gone = [pair.AnodeFree.FreshDepositGone ?? pair.AnodeFree.Trace[^1].Time, pair.OnLithium.FreshDepositGone ?? pair.OnLithium.Trace[^1].Time];
        double Shifted(string electrode, double time) => isStart ? time : time - gone[electrode == AnodeFree ? 0 : 1];
        (string Electrode, TracePoint Point)[] rows =
        [
            .. Points(pair, _ => true).Where(row => isStart
                ? row.Point.Time > 1e-3 && row.Point.Time <= FirstSeconds
                : row.Point.Phase == CyclePhase.Stripping && Math.Abs(Shifted(row.Electrode, row.Point.Time)) <= AroundTheEnd),
        ];
        observations
            .Table(new CaseTable(name,
            [
                CaseColumn.Of("electrode", [.. rows.Select(row => row.Electrode)]),
                CaseColumn.Of("time_s", [.. rows.Select(row => Shifted(row.Electrode, row.Point.Time))]),
                CaseColumn.Of("potential_V", [.. rows.Select(row => row.Point.Potential)]),
            ]))
            .Figure(new FigureDescription(
                name,
                title,
                caption,
                new FigureAxis(isStart ? "time since the start / s" : "time since the end of the fresh deposit / s", IsLogarithmic: isStart),
                new FigureAxis("potential against lithium / V"),
                [new FigureLayer(FigureMark.Line, name, "time_s", "potential_V", Series: "electrode")],
                claims));
    }

    private static void AddCurrents(CaseObservations observations, TracePair pair)
    {
        (string Pathway, Func<PathwayCurrents, double> Current)[] pathways =
        [
            ("double layer", currents => currents.DoubleLayer), ("SEI", currents => currents.Sei), ("nucleation", currents => currents.Nucleation),
            ("growth", currents => currents.Growth), ("pits", currents => currents.Pits),
        ];
        TracePoint[] charging = [.. pair.AnodeFree.Trace.Where(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating && point.Time > 1e-3)];
        (string Pathway, double Time, double Share)[] rows =
            [.. pathways.SelectMany(pathway => charging.Select(point => (pathway.Pathway, point.Time, pathway.Current(point.Currents) / point.Currents.Sum)))];
        observations
            .Table(new CaseTable("pathway-currents",
            [
                CaseColumn.Of("pathway", [.. rows.Select(row => row.Pathway)]),
                CaseColumn.Of("time_s", [.. rows.Select(row => row.Time)]),
                CaseColumn.Of("share_of_current_1", [.. rows.Select(row => row.Share)]),
            ]))
            .Figure(new FigureDescription(
                "pathway-currents",
                "Which pathway carries the charging current",
                "Shares of the applied current on the anode-free electrode: double layer, then SEI, then growth. Counterpart of Fig 2E, which has no numbers.",
                new FigureAxis("time since the start / s", IsLogarithmic: true),
                new FigureAxis("share of the applied current"),
                [new FigureLayer(FigureMark.Line, "pathway-currents", "time_s", "share_of_current_1", Series: "pathway")],
                ["sanchez2024.parallel-pathways-sum", "sanchez2024.trace-sei-first", "sanchez2024.faradaic-efficiency-rises", "sanchez2024.growth-after-nucleation"]));
    }

    private static void AddNuclei(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        double[] currents = [.. Trend.Sweep(Math.Log(inputs["currentDensity"] / 10), Math.Log(10 * inputs["currentDensity"]), CurrentCount).Select(Math.Exp)];
        double[] densities = [.. currents.Select(current => PathwayElectrodes.NucleiAt(inputs, current, cancellationToken))];
        observations
            .Table(new CaseTable("nuclei-of-the-circuit",
            [
                CaseColumn.Of("current_density_mA_per_cm2", [.. currents.Select(current => current / 10)]),
                CaseColumn.Of("nuclei_1_per_cm2", [.. densities.Select(density => density / 1e4)]),
            ]))
            .Note($"In this circuit, where nuclei relieve the overpotential and shield sites, {densities[0] / 1e4:G2} to {densities[^1] / 1e4:G2} nuclei a cm² form between {currents[0] / 10:G2} and {currents[^1] / 10:G2} mA/cm²: {Trend.Of(densities)}. All sites have one contact angle here; sanchez2024/nucleation-density has a spread of them.")
            .Figure(new FigureDescription(
                "nuclei-of-the-circuit",
                "Nuclei that the circuit makes at different current densities",
                "One contact angle for all sites; nuclei relieve the overpotential as they grow and shield the sites around them. Only the direction can be held against Fig 4F.",
                new FigureAxis("current density / mA cm⁻²", IsLogarithmic: true),
                new FigureAxis("nuclei / cm⁻²", IsLogarithmic: true),
                [new FigureLayer(FigureMark.Line, "nuclei-of-the-circuit", "current_density_mA_per_cm2", "nuclei_1_per_cm2", Label: "circuit of pathways")],
                ["sanchez2024.density-rises-with-j"]));
    }

    private static IEnumerable<(string Electrode, TracePoint Point)> Points(TracePair pair, Func<TracePoint, bool> wanted) =>
        pair.AnodeFree.Trace.Where(wanted).Select(point => (AnodeFree, point)).Concat(pair.OnLithium.Trace.Where(wanted).Select(point => (OnLithium, point)));

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
