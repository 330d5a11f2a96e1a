using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>Which pathway carries more than half of the applied current, in order of time. Charge on copper, discharge with excess lithium.</summary>
internal static class PathwaySequence
{
    private static readonly (string Name, CyclePhase[] Phases, Func<PathwayCurrents, double> Current)[] Pathways =
    [
        ("sei", [CyclePhase.Formation, CyclePhase.Plating], currents => currents.Sei),
        ("plating", [CyclePhase.Formation, CyclePhase.Plating], currents => currents.Nucleation + currents.Growth),
        ("deposit", [CyclePhase.Stripping], currents => currents.Growth),
        ("bulk", [CyclePhase.Stripping], currents => currents.Pits),
    ];

    /// <summary>Everything that can be found: none, one or both of the two pathways of a charge, then of those of a discharge.</summary>
    public static string[] Words =>
    [
        .. from charge in Orders(Pathways[0].Name, Pathways[1].Name)
           from discharge in Orders(Pathways[2].Name, Pathways[3].Name)
           select Named([.. charge, .. discharge]),
    ];

    /// <summary>The names in order of the first moment at which each carries more than half, joined by &gt;; <c>none</c> where none does.</summary>
    public static string Of(TracePair pair) => Named(
    [
        .. Pathways
            .Select(pathway => (pathway.Name, First: Points(pair, pathway.Phases).FirstOrDefault(point => Share(pathway.Current, point) > 0.5)))
            .Where(entry => entry.First is not null)
            .OrderBy(entry => entry.First!.Phase)
            .ThenBy(entry => entry.First!.Time)
            .Select(entry => entry.Name),
    ]);

    /// <summary>By how much the largest share of each pathway exceeds one half [1].</summary>
    public static double[] Excess(TracePair pair) =>
        [.. Pathways.Select(pathway => Points(pair, pathway.Phases).Select(point => Share(pathway.Current, point)).DefaultIfEmpty(0).Max() - 0.5)];

    private static string[][] Orders(string one, string other) => [[], [one], [other], [one, other], [other, one]];

    private static string Named(string[] names) => names.Length == 0 ? "none" : string.Join('>', names);

    private static IEnumerable<TracePoint> Points(TracePair pair, CyclePhase[] phases) =>
        (phases[0] == CyclePhase.Stripping ? pair.OnLithium : pair.AnodeFree).Trace.Where(point => phases.Contains(point.Phase));

    private static double Share(Func<PathwayCurrents, double> current, TracePoint point) => current(point.Currents) / point.Currents.Sum;
}
