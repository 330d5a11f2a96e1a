using System.Numerics;

namespace Litmus.KineticMonteCarlo.Lattices;

/// <summary>
/// Sites as indices into flat arrays, and the differences of indices to their neighbours. A site is ((layer + 1) · 2^r + row) · 2^c + column with powers of two that hold rows and columns; one layer of wall lies below (the
/// substrate) and one above. The differences include the periodic wrap: there is one set for each of the nine positions relative to the borders, and for each parity of the layer.
/// </summary>
internal sealed class LatticeGeometry
{
    // What the tables of events can address.
    private const long LargestSiteCount = 1L << 28;

    private const int BorderPositions = 9;

    private readonly int _columnMask;
    private readonly int _rowMask;
    private readonly int _rowShift;
    private readonly int _parityMask;
    private readonly int[] _offsets;

    public LatticeGeometry(LatticeKind kind, int columns, int rows, int layers)
    {
        (Columns, Rows, Layers) = (columns, rows, layers);
        _rowShift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)columns));
        int rowBits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)rows));
        (_columnMask, _rowMask, LayerShift) = ((1 << _rowShift) - 1, (1 << rowBits) - 1, _rowShift + rowBits);
        long sites = ((long)layers + 2) << LayerShift;
        if (sites > LargestSiteCount)
        {
            throw new ArgumentOutOfRangeException(nameof(layers), layers, $"{columns} × {rows} columns with {layers} layers are {sites} sites; at most {LargestSiteCount} fit. Take fewer layers or a smaller substrate.");
        }

        SiteCount = (int)sites;
        (int, int, int)[][] steps = kind == LatticeKind.SimpleCubic ? [SimpleCubicSteps] : [BodyCentredSteps(-1), BodyCentredSteps(+1)];
        (NeighbourCount, BelowCount) = kind == LatticeKind.SimpleCubic ? (6, 1) : (8, 2);
        HopCount = steps[0].Length;
        _parityMask = steps.Length - 1;
        _offsets = [.. steps.SelectMany(set => Enumerable.Range(0, BorderPositions).SelectMany(position => set.Select(step => Offset(step, position))))];
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Layers { get; }

    /// <summary>Length of the flat arrays, walls and unused columns included.</summary>
    public int SiteCount { get; }

    /// <summary>Number of bits below the layer.</summary>
    public int LayerShift { get; }

    /// <summary>Number of nearest neighbours. They are the first of the hops: those below, those beside, those above.</summary>
    public int NeighbourCount { get; }

    /// <summary>Number of nearest neighbours in the layer below.</summary>
    public int BelowCount { get; }

    /// <summary>Number of sites that a hop can reach.</summary>
    public int HopCount { get; }

    /// <summary>First index beyond the layer on the substrate.</summary>
    public int FirstAboveSubstrateLayer => 2 << LayerShift;

    // Below, beside, above, then the diagonals that change the layer; each set contains the reverse of each of its steps.
    private static (int Column, int Row, int Layer)[] SimpleCubicSteps { get; } =
    [
        (0, 0, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1),
        (1, 0, -1), (-1, 0, -1), (0, 1, -1), (0, -1, -1), (1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, -1, 1),
    ];

    /// <summary>Differences of indices from a site to those that a hop can reach, nearest neighbours first.</summary>
    public ReadOnlySpan<int> OffsetsFrom(int site)
    {
        int column = site & _columnMask, row = (site >> _rowShift) & _rowMask;
        int position = (column == 0 ? 0 : column == Columns - 1 ? 2 : 1) + (row == 0 ? 0 : row == Rows - 1 ? 6 : 3);
        int set = (((site >> LayerShift) & _parityMask) * BorderPositions) + position;
        return _offsets.AsSpan(set * HopCount, HopCount);
    }

    /// <summary>Layer of a site, from 0.</summary>
    public int LayerOf(int site) => (site >> LayerShift) - 1;

    /// <summary>Index of a site.</summary>
    public int IndexOf(int column, int row, int layer) => ((layer + 1) << LayerShift) + (row << _rowShift) + column;

    /// <summary>The site of an index.</summary>
    public LatticeSite SiteAt(int index) => new(index & _columnMask, (index >> _rowShift) & _rowMask, LayerOf(index));

    // Stacking of bcc (110): every second layer is shifted by half the difference of the two in-plane vectors.
    private static (int Column, int Row, int Layer)[] BodyCentredSteps(int shift) =>
        [(0, 0, -1), (shift, -shift, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (shift, -shift, 1)];

    private int Offset((int Column, int Row, int Layer) step, int position) =>
        Wrapped(step.Column, position % 3, Columns) + (Wrapped(step.Row, position / 3, Rows) << _rowShift) + (step.Layer << LayerShift);

    private static int Wrapped(int step, int position, int length) =>
        position == 0 && step < 0 ? step + length : position == 2 && step > 0 ? step - length : step;
}
