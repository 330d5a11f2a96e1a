namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// All that an event must know of a site, in two bytes: its number of lithium neighbours (bits 0-3), whether it is in the layer on the substrate (4), whether an atom is on it (5), whether it is to be classified again (6), and its event
/// class (7-15). A wall has bits 0-5. One load thus answers every question, and a lattice takes as few cache lines as it can.
/// </summary>
internal static class SiteState
{
    public const int NeighbourMask = 15;

    public const int OnSubstrate = 16;

    public const int Filled = 32;

    public const int Wall = 63;

    public const int Marked = 64;

    public const int ClassShift = 7;

    // Bits 0-5: below Filled is vacant, from Filled to below Wall an atom.
    private const int OccupationMask = 63;

    public static bool IsVacant(int state) => (state & Filled) == 0;

    // An atom has at most 8 neighbours, so that no atom has the bits of a wall.
    public static bool IsAtom(int state) => (state & Filled) != 0 && (state & OccupationMask) != Wall;

    /// <summary>Whether a hop can end there: a vacant site that touches the substrate or more lithium than the hopping atom (its bit is above all numbers of neighbours, and that of an atom above both).</summary>
    /// <param name="state">The site.</param>
    /// <param name="own">1 where the hopping atom is a neighbour of the site, 0 else.</param>
    public static bool CanEndHop(int state, int own) => (uint)((state & OccupationMask) - own - 1) < (uint)(Filled - own - 1);
}
