using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The tiles of a grid, numbered rows × layers × columns of tiles. A neighbour of −1 is a mirror.</summary>
internal sealed class TileLattice
{
    private readonly CellGrid _grid;
    private readonly int _tileRows;
    private readonly int _tileLayers;
    private readonly bool _isPeriodic;
    private readonly int _rows;
    private readonly int _layers;
    private readonly TilePlace[] _places;

    public TileLattice(CellGrid grid, int tileRows, int tileLayers, bool isPeriodic)
    {
        (_grid, _tileRows, _tileLayers, _isPeriodic) = (grid, tileRows, tileLayers, isPeriodic);
        Columns = CeilingOf(grid.ColumnCount, TileSize.LineLength);
        _rows = CeilingOf(grid.RowCount, tileRows);
        _layers = CeilingOf(grid.DepthCount, tileLayers);
        _places = new TilePlace[checked(Columns * _rows * _layers)];
        if (grid.DepthCount % tileLayers != 0)
        {
            throw new ArgumentException(
                $"The depth is {grid.DepthCount} layers; with tiles it must be a multiple of {tileLayers}. " +
                $"Change the depth, or use {nameof(FieldStorage)}.{nameof(FieldStorage.Dense)}.",
                nameof(grid));
        }

        for (int tile = 0; tile < _places.Length; tile++)
        {
            int column = tile % Columns, layer = tile / Columns % _layers, row = tile / Columns / _layers;
            _places[tile] = new TilePlace(
                column, column * TileSize.LineLength, row * tileRows, layer * tileLayers, Width(column), (row + 1) * tileRows <= grid.RowCount);
        }
    }

    public int Columns { get; }

    public int Count => _places.Length;

    /// <summary>Tiles in one row of tiles, all layers.</summary>
    public int RowLength => Columns * _layers;

    public TilePlace Place(int tile) => _places[tile];

    public int Tile(int column, int row, int layer) => (((row * _layers) + layer) * Columns) + column;

    /// <summary>Number of cells across a column of tiles.</summary>
    public int Width(int column) => Math.Min(TileSize.LineLength, _grid.ColumnCount - (column * TileSize.LineLength));

    /// <summary>Width of the tile to the west.</summary>
    public int WidthWestOf(TilePlace place) => place.Column > 0 ? TileSize.LineLength : Width(Columns - 1);

    /// <summary>Number of tiles with at least one active row. They come first.</summary>
    public int ActiveCount(int activeRows) => CeilingOf(activeRows, _tileRows) * _layers * Columns;

    /// <summary>Lines of the grid that cross a tile.</summary>
    public IEnumerable<int> Lines(TilePlace place)
    {
        for (int row = place.FirstRow; row < Math.Min(place.FirstRow + _tileRows, _grid.RowCount); row++)
        {
            for (int layer = place.FirstLayer; layer < place.FirstLayer + _tileLayers; layer++)
            {
                yield return (row * _grid.DepthCount) + layer;
            }
        }
    }

    public int West(int tile, TilePlace place) => place.Column > 0 ? tile - 1 : Wrapped(tile + Columns - 1);

    public int East(int tile, TilePlace place) => place.Column < Columns - 1 ? tile + 1 : Wrapped(tile - Columns + 1);

    public int Below(int tile, TilePlace place) => place.FirstRow > 0 ? tile - (Columns * _layers) : -1;

    public int Above(int tile, TilePlace place) => place.FirstRow + _tileRows < _grid.RowCount ? tile + (Columns * _layers) : -1;

    public int Back(int tile, TilePlace place) => place.FirstLayer > 0 ? tile - Columns : Wrapped(tile + (Columns * (_layers - 1)));

    public int Front(int tile, TilePlace place) =>
        place.FirstLayer + _tileLayers < _grid.DepthCount ? tile + Columns : Wrapped(tile - (Columns * (_layers - 1)));

    private int Wrapped(int tile) => _isPeriodic ? tile : -1;

    private static int CeilingOf(int count, int size) => (count + size - 1) / size;
}
