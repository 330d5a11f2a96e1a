using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Counts of vacant sites by contact: in all, per 64 × 64 tiles, per 64 tiles and per tile. A hop changes many contacts and an adsorption picks one site,
/// so counts are cheaper than lists. A change adds to three numbers; a choice follows the counts down.
/// </summary>
internal sealed class VacantSites
{
    private const int RadixShift = 6;

    // Three counts in one word: one addition changes two of them. A region of 2¹⁸ sites needs 19 bits.
    private const int FieldBits = 21;
    private const ulong FieldMask = (1UL << FieldBits) - 1;

    private static readonly ulong[] One = [0, 1, 1UL << FieldBits, 1UL << (2 * FieldBits)];

    private readonly ulong[] _tiles;
    private readonly ulong[] _blocks;
    private readonly ulong[] _regions;
    private readonly int[] _totals = new int[One.Length];

    public VacantSites(int siteCount)
    {
        int tiles = siteCount >> LatticeGeometry.TileShift;
        _tiles = new ulong[tiles];
        _blocks = new ulong[(tiles >> RadixShift) + 1];
        _regions = new ulong[(tiles >> (2 * RadixShift)) + 1];
    }

    /// <summary>Vacant sites of a contact other than <see cref="ContactKind.None"/>.</summary>
    public int Total(int contact) => _totals[contact];

    /// <summary>Moves a site from one contact to another.</summary>
    public void Change(int site, int former, int present)
    {
        ulong change = unchecked(One[present] - One[former]);
        int tile = site >> LatticeGeometry.TileShift;
        _tiles[tile] += change;
        _blocks[tile >> RadixShift] += change;
        _regions[tile >> (2 * RadixShift)] += change;
        _totals[former]--;
        _totals[present]++;
    }

    /// <summary>The tile with the k-th site of a contact, and the number of the site in that tile.</summary>
    public (int Tile, int K) TileOf(int contact, int k)
    {
        int shift = FieldBits * (contact - 1);
        int region = Descend(_regions, 0, shift, ref k);
        int block = Descend(_blocks, region << RadixShift, shift, ref k);
        return (Descend(_tiles, block << RadixShift, shift, ref k), k);
    }

    private static int Descend(ulong[] counts, int place, int shift, ref int k)
    {
        while (true)
        {
            int count = (int)((counts[place] >> shift) & FieldMask);
            if (k < count)
            {
                return place;
            }

            k -= count;
            place++;
        }
    }
}
