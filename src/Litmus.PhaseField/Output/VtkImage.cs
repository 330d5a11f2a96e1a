using System.Buffers.Binary;
using System.Text;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Texture;
using Litmus.Primitives.Files;

namespace Litmus.PhaseField.Output;

/// <summary>Writes the texture as a VTK XML image (.vti) for ParaView and VTK: grain, orientation and Σφ² of every cell.</summary>
/// <remarks>
/// Cell data are appended in base64, each array after its length as a 64-bit number. VTK's x is the column, y the row (growth), z the layer.
/// Unoccupied cells have grain and orientation −1. Time and number of active rows are field data. Source: "VTK XML file formats", VTK documentation.
/// </remarks>
public static class VtkImage
{
    /// <summary>Writes one file.</summary>
    /// <param name="path">The file, ending in .vti; an old one is replaced.</param>
    /// <param name="state">The order parameters.</param>
    /// <param name="map">The grain map of that state.</param>
    /// <param name="time">Time t [time of the model].</param>
    /// <exception cref="ArgumentException">The map has another number of cells than the state.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, PhaseFieldState state, GrainMap map, double time)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(map);
        CellGrid grid = state.Grid;
        if (map.Grains.Length != grid.CellCount)
        {
            throw new ArgumentException($"The map has {map.Grains.Length} cells; expected the {grid.CellCount} of the state.", nameof(map));
        }

        StringBuilder appended = new();
        string extent = $"0 {grid.ColumnCount} 0 {grid.RowCount} 0 {grid.DepthCount}";
        string spacing = $"{grid.Spacing} {grid.Spacing} {grid.Spacing}";
        StringBuilder text = new();
        text.Append("<?xml version=\"1.0\"?>\n");
        text.Append("<VTKFile type=\"ImageData\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        text.Append($"  <ImageData WholeExtent=\"{extent}\" Origin=\"0 0 0\" Spacing=\"{spacing}\">\n");
        text.Append("    <FieldData>\n");
        text.Append($"      <DataArray type=\"Float64\" Name=\"TimeValue\" NumberOfTuples=\"1\" format=\"ascii\">{time}</DataArray>\n");
        text.Append($"      <DataArray type=\"Int32\" Name=\"ActiveRows\" NumberOfTuples=\"1\" format=\"ascii\">{map.ActiveRows}</DataArray>\n");
        text.Append("    </FieldData>\n");
        text.Append($"    <Piece Extent=\"{extent}\">\n");
        text.Append("      <CellData Scalars=\"orientation\">\n");
        int grain = Append(appended, Bytes(grid, map.Grains.AsSpan()));
        int orientation = Append(appended, Bytes(grid, map.Orientations.AsSpan()));
        int sum = Append(appended, Bytes(grid, SumsOfSquares(state)));
        text.Append($"        <DataArray type=\"Int32\" Name=\"grain\" format=\"appended\" offset=\"{grain}\"/>\n");
        text.Append($"        <DataArray type=\"Int32\" Name=\"orientation\" format=\"appended\" offset=\"{orientation}\"/>\n");
        text.Append($"        <DataArray type=\"Float32\" Name=\"sumOfSquares\" format=\"appended\" offset=\"{sum}\"/>\n");
        text.Append("      </CellData>\n");
        text.Append("    </Piece>\n");
        text.Append("  </ImageData>\n");
        text.Append($"  <AppendedData encoding=\"base64\">\n   _{appended}\n  </AppendedData>\n");
        text.Append("</VTKFile>\n");
        AtomicFile.WriteText(path, text.ToString());
    }

    private static int Append(StringBuilder appended, byte[] bytes)
    {
        int offset = appended.Length;
        appended.Append(Convert.ToBase64String(bytes));
        return offset;
    }

    private static float[] SumsOfSquares(PhaseFieldState state)
    {
        float[] sums = new float[state.Grid.CellCount];
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            foreach (FieldRun run in state.Runs(line))
            {
                ReadOnlySpan<double> values = state.Values(run);
                for (int i = 0; i < values.Length; i++)
                {
                    sums[(line * state.Grid.ColumnCount) + run.Column + i] += (float)(values[i] * values[i]);
                }
            }
        }

        return sums;
    }

    // The length, then the values with the layer as the slowest index. Both element types have four bytes.
    private static byte[] Bytes<T>(CellGrid grid, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        byte[] bytes = new byte[sizeof(ulong) + (values.Length * sizeof(int))];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)(values.Length * (long)sizeof(int)));
        ReadOnlySpan<int> bits = System.Runtime.InteropServices.MemoryMarshal.Cast<T, int>(values);
        Span<byte> rest = bytes.AsSpan(sizeof(ulong));
        for (int layer = 0; layer < grid.DepthCount; layer++)
        {
            for (int row = 0; row < grid.RowCount; row++)
            {
                foreach (int value in bits.Slice((int)grid.Cell(0, row, layer), grid.ColumnCount))
                {
                    BinaryPrimitives.WriteInt32LittleEndian(rest, value);
                    rest = rest[sizeof(int)..];
                }
            }
        }

        return bytes;
    }
}
