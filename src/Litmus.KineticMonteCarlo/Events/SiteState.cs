namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// The two bytes of a site: number of lithium neighbours (bits 0-3), on the substrate (4), filled (5), marked for reclassification (6), event class (7-15).
/// A wall has bits 0-5 set. One load gives all that an event needs, and the lattice takes few cache lines.
/// </summary>
internal static class SiteState
{
    public const int NeighbourMask = 15;

    public const int OnSubstrate = 16;

    public const int Filled = 32;

    public const int Wall = 63;

    public const int Marked = 64;

    public const int ClassShift = 7;

    // Bits 0-5: a vacant site is below Filled, an atom from Filled to below Wall.
    private const int OccupationMask = 63;

    public static bool IsVacant(int state) => (state & Filled) == 0;

    // An atom has at most 8 neighbours, so it never has the bits of a wall.
    public static bool IsAtom(int state) => (state & Filled) != 0 && (state & OccupationMask) != Wall;

    /// <summary>Whether a hop can end on a vacant site that touches the substrate or lithium besides the hopping atom.</summary>
    /// <remarks>One comparison: the substrate bit is above all neighbour counts, and the bit of an atom above both.</remarks>
    /// <param name="state">The site.</param>
    /// <param name="own">1 where the hopping atom is a neighbour of the site, else 0.</param>
    public static bool CanEndHop(int state, int own) => (uint)((state & OccupationMask) - own - 1) < (uint)(Filled - own - 1);
}
