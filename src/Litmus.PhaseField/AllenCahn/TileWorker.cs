using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The working memory of one thread: neighbours of a tile, fields to step, Σφ² and blocks of the new time.</summary>
internal sealed class TileWorker<T>(int fieldCount, nint zeros)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly TileContent?[] _neighbours = new TileContent?[FaceBlocks.FaceCount];
    private readonly TileSlot[] _slots = new TileSlot[fieldCount];
    private BlockArena<T> _oldBlocks = new();

    public AlignedArray<T> Squares { get; } = new(TileSize.CellCount);

    /// <summary>Blocks of the new time.</summary>
    public BlockArena<T> Blocks { get; private set; } = new();

    public int First { get; set; }

    public int End { get; set; }

    public bool WasFinite { get; set; } = true;

    /// <summary>Number of fields to step.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Makes the new time the old one and reuses the memory of the time before.</summary>
    public void BeginStep()
    {
        (Blocks, _oldBlocks) = (_oldBlocks, Blocks);
        Blocks.Clear();
        WasFinite = true;
    }

    public ref readonly TileSlot Slot(int index) => ref _slots[index];

    /// <summary>Sets the content beyond a face; null is a mirror.</summary>
    public void SetNeighbour(int face, TileContent? content) => _neighbours[face] = content;

    public bool IsMirror(int face) => _neighbours[face] is null;

    /// <summary>Whether all neighbours match a uniform tile: the same field at its bulk value, or all empty.</summary>
    public bool AreNeighboursUniform(TileContent own)
    {
        int field = own.Count == 0 ? -1 : own.Fields[0].Field;
        foreach (TileContent? neighbour in _neighbours)
        {
            if (neighbour is not null && !(neighbour.IsUniform && neighbour.Count == own.Count && (field < 0 || neighbour.Fields[0].Field == field)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Collects the fields of a tile and those that enter through a face, in rising order, with their blocks there and beyond.</summary>
    public void Collect(TileContent own)
    {
        SlotCount = 0;
        foreach (ref readonly TileField field in own.Fields)
        {
            SetSlot(SlotCount++, field.Field, field.Block);
        }

        // The second pass reads an entered field also at faces where it is below the entry threshold.
        if (AttachNeighbours())
        {
            AttachNeighbours();
        }
    }

    private bool AttachNeighbours()
    {
        bool isEntered = false;
        for (int face = 0; face < FaceBlocks.FaceCount; face++)
        {
            if (_neighbours[face] is { } neighbour)
            {
                isEntered |= Attach(neighbour, face);
            }
        }

        return isEntered;
    }

    private bool Attach(TileContent neighbour, int face)
    {
        // Faces come in pairs. The face that touches the tile is the neighbour's opposite one.
        TileFaces towardsTile = (TileFaces)(1 << (face ^ 1));
        bool isEntered = false;
        int at = 0;
        foreach (ref readonly TileField field in neighbour.Fields)
        {
            while (at < SlotCount && _slots[at].Field < field.Field)
            {
                at++;
            }

            bool isThere = at < SlotCount && _slots[at].Field == field.Field;
            if (!isThere && (field.Faces & towardsTile) != TileFaces.None)
            {
                Array.Copy(_slots, at, _slots, at + 1, SlotCount - at);
                SetSlot(at, field.Field, zeros);
                SlotCount++;
                (isThere, isEntered) = (true, true);
            }

            if (isThere)
            {
                _slots[at].Beyond[face] = field.Block;
            }
        }

        return isEntered;
    }

    private void SetSlot(int index, int field, nint center)
    {
        ref TileSlot slot = ref _slots[index];
        (slot.Field, slot.Center) = (field, center);
        ((Span<nint>)slot.Beyond).Fill(zeros);
    }
}
