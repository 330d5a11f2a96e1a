namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Numbers of the event classes: 0 for a site without event, 1-3 for vacant sites by what they touch (<see cref="ContactKind"/>), then atoms by lithium neighbours n, contact s with the substrate, and number m of sites that a hop can
/// reach. All atoms of one (n, s), a group, have the same rate for each hop.
/// </summary>
internal static class EventClass
{
    public const int GroupCount = 2 * (LargestNeighbourCount + 1);

    public const int TargetCounts = LargestHopCount + 1;

    public const int Count = FirstAtom + (GroupCount * TargetCounts);

    public const int FirstAtom = 4;

    private const int LargestNeighbourCount = 8;

    private const int LargestHopCount = 14;

    public static int Group(int neighbourCount, bool isOnSubstrate) => (2 * neighbourCount) + (isOnSubstrate ? 1 : 0);

    public static int OfAtom(int group, int targetCount) => FirstAtom + ListOfAtom(group, targetCount);

    /// <summary>Number of the list of an atom's class.</summary>
    public static int ListOfAtom(int group, int targetCount) => (group * TargetCounts) + targetCount;

    public static int GroupOf(int eventClass) => (eventClass - FirstAtom) / TargetCounts;

    public static int TargetCountOf(int eventClass) => (eventClass - FirstAtom) % TargetCounts;
}
