namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Numbers of the event classes. 0: no event. 1 to 3: vacant sites by <see cref="ContactKind"/>. Then atoms by lithium neighbours n, substrate contact s
/// and number m of sites that a hop can reach. All atoms of a group (n, s) have the same rate per hop.
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
