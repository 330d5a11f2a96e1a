using System.Numerics;

namespace Litmus.KineticMonteCarlo.Lattices;

/// <summary>
/// Sites as indices into flat arrays, and index differences to their neighbours. Sites lie in tiles of 4 × 4 columns and rows and 4 layers: an event touches
/// a few cache lines. Columns and rows are rounded up to powers of two. One wall layer lies below (the substrate) and at least one above.
/// </summary>
internal sealed class LatticeGeometry
{
    /// <summary>Bits of an index within a tile: two each for column, row and layer, lowest first.</summary>
    public const int TileShift = 6;

    // Limit of the event tables.
    private const long LargestSiteCount = 1L << 28;

    private const int BorderPositions = 9;
    private const int Edge = 4;
    private const int TileMask = (1 << TileShift) - 1;

    // Index differences of one site fill one cache line.
    private const int SetShift = 4;

    private readonly int _rowShift;
    private readonly int _slabShift;
    private readonly int _tileColumnMask;
    private readonly int _tileRowMask;
    private readonly int[] _offsets;

    public LatticeGeometry(LatticeKind kind, int columns, int rows, int layers)
    {
        (Columns, Rows, Layers) = (columns, rows, layers);
        int tileColumnBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(columns + Edge - 1) / Edge));
        int tileRowBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)(rows + Edge - 1) / Edge));
        (_rowShift, _slabShift) = (TileShift + tileColumnBits, TileShift + tileColumnBits + tileRowBits);
        (_tileColumnMask, _tileRowMask) = ((1 << tileColumnBits) - 1, (1 << tileRowBits) - 1);
        long slabs = ((long)layers + 2 + Edge - 1) / Edge, sites = slabs << _slabShift;
        if (sites > LargestSiteCount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(layers),
                layers,
                $"{columns} × {rows} columns in {layers} layers are {sites} sites; at most {LargestSiteCount} fit. Take fewer layers or a smaller substrate.");
        }

        SiteCount = (int)sites;
        (int, int, int)[][] steps = kind == LatticeKind.SimpleCubic ? [SimpleCubicSteps, SimpleCubicSteps] : [BodyCentredSteps(-1), BodyCentredSteps(+1)];
        (NeighbourCount, BelowCount) = kind == LatticeKind.SimpleCubic ? (6, 1) : (8, 2);
        HopCount = steps[0].Length;
        _offsets = new int[BorderPositions << TileShift << SetShift];
        for (int set = 0; set < BorderPositions << TileShift; set++)
        {
            // Steps alternate from layer to layer. The wall counts as a layer, so the lowest layer is an odd one.
            (int, int, int)[] own = steps[(set >> 4) & 1];
            for (int k = 0; k < HopCount; k++)
            {
                _offsets[(set << SetShift) + k] = Offset(own[k], set & TileMask, set >> TileShift);
            }
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Layers { get; }

    /// <summary>Length of the flat arrays, walls and unused columns included.</summary>
    public int SiteCount { get; }

    /// <summary>Number of nearest neighbours, the first of the hops: those below, beside and above.</summary>
    public int NeighbourCount { get; }

    /// <summary>Number of nearest neighbours in the layer below.</summary>
    public int BelowCount { get; }

    /// <summary>Number of sites in reach of a hop.</summary>
    public int HopCount { get; }

    // Below, beside, above, then the diagonals that change the layer. Each set contains the reverse of each step.
    private static (int Column, int Row, int Layer)[] SimpleCubicSteps { get; } =
    [
        (0, 0, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1),
        (1, 0, -1), (-1, 0, -1), (0, 1, -1), (0, -1, -1), (1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, -1, 1),
    ];

    /// <summary>Index differences from a site to those in reach of a hop, nearest neighbours first, with the periodic wrap.</summary>
    public ReadOnlySpan<int> OffsetsFrom(int site)
    {
        int column = ColumnOf(site), row = RowOf(site);
        int border = (column == 0 ? 0 : column == Columns - 1 ? 2 : 1) + (row == 0 ? 0 : row == Rows - 1 ? 6 : 3);
        return _offsets.AsSpan(((border << TileShift) + (site & TileMask)) << SetShift, HopCount);
    }

    /// <summary>Layer of a site, from 0; −1 for the wall below.</summary>
    public int LayerOf(int site) => ((site >> _slabShift) * Edge) + ((site >> 4) & 3) - 1;

    /// <summary>Whether an index is that of a site between the walls.</summary>
    public bool Holds(int site) =>
        site >= 0 && site < SiteCount && ColumnOf(site) < Columns && RowOf(site) < Rows && LayerOf(site) >= 0 && LayerOf(site) < Layers;

    /// <summary>Index of a site; layers from −1, the wall below.</summary>
    public int IndexOf(int column, int row, int layer) => ColumnPart(column) + RowPart(row) + LayerPart(layer + 1);

    /// <summary>The site of an index.</summary>
    public LatticeSite SiteAt(int index) => new(ColumnOf(index), RowOf(index), LayerOf(index));

    // Stacking of bcc (110): every second layer is shifted by half the difference of the two in-plane vectors.
    private static (int Column, int Row, int Layer)[] BodyCentredSteps(int shift) =>
        [(0, 0, -1), (shift, -shift, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (shift, -shift, 1)];

    private int ColumnOf(int site) => (((site >> TileShift) & _tileColumnMask) * Edge) + (site & 3);

    private int RowOf(int site) => (((site >> _rowShift) & _tileRowMask) * Edge) + ((site >> 2) & 3);

    private static int ColumnPart(int column) => (column >> 2 << TileShift) + (column & 3);

    private int RowPart(int row) => (row >> 2 << _rowShift) + ((row & 3) << 2);

    private int LayerPart(int height) => (height >> 2 << _slabShift) + ((height & 3) << 4);

    // A step from a place in a tile to this tile, the next one or, at a border of the lattice, across it. The tile is placed amid others to keep coordinates
    // from being negative.
    private int Offset((int Column, int Row, int Layer) step, int place, int border)
    {
        int column = Edge + (place & 3), row = Edge + ((place >> 2) & 3), height = Edge + (place >> 4);
        int along = border % 3 == 0 && step.Column < 0 ? ColumnPart(Columns - 1)
            : border % 3 == 2 && step.Column > 0 ? -ColumnPart(Columns - 1)
            : ColumnPart(column + step.Column) - ColumnPart(column);
        int across = border / 3 == 0 && step.Row < 0 ? RowPart(Rows - 1)
            : border / 3 == 2 && step.Row > 0 ? -RowPart(Rows - 1)
            : RowPart(row + step.Row) - RowPart(row);
        return along + across + LayerPart(height + step.Layer) - LayerPart(height);
    }
}
