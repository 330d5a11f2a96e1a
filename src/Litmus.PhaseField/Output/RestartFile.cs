using System.Buffers.Binary;
using System.Security.Cryptography;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Grids;
using Litmus.Primitives.Files;

namespace Litmus.PhaseField.Output;

/// <summary>Saves a state from which a run resumes with the same bits. The file is whole or not written at all; two gigabytes at most.</summary>
/// <remarks>
/// Little-endian: "LITMUSPF", version, fingerprint of physics and numerics (SHA-256), length of the body, body, SHA-256 of all that precedes.
/// Body: step, grid, runs of cells, values as doubles (exact for both precisions).
/// </remarks>
public static class RestartFile
{
    /// <summary>Version of the layout.</summary>
    public const int Version = 1;

    private const int HeaderLength = 8 + sizeof(int) + RunFingerprint.Length + sizeof(long);
    private const int BodyHeaderLength = 7 * sizeof(long);

    // Beyond it, a double does not hold every step, and the number of the next one may overflow.
    private const long LargestStep = 1L << 53;

    private static ReadOnlySpan<byte> Magic => "LITMUSPF"u8;

    /// <summary>Writes a state.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <param name="state">The state.</param>
    /// <param name="parameters">The physics of the run.</param>
    /// <param name="options">The numerics of the run.</param>
    /// <exception cref="IOException">The file cannot be written, or would exceed two gigabytes.</exception>
    public static void Write(string path, PhaseFieldState state, AllenCahnParameters parameters, AllenCahnOptions options)
    {
        ArgumentNullException.ThrowIfNull(state);
        long bodyLength = BodyHeaderLength
            + ((state.Grid.LineCount + 1L) * sizeof(int))
            + (state.AllRuns.Length * 4L * sizeof(int))
            + (state.AllValues.Length * (long)sizeof(double));
        long length = HeaderLength + bodyLength + SHA256.HashSizeInBytes;
        if (length > Array.MaxLength)
        {
            throw new IOException($"{path} would take {length} bytes; at most {Array.MaxLength} are possible. Raise the activity threshold.");
        }

        byte[] bytes = new byte[length];
        Span<byte> rest = bytes;
        Magic.CopyTo(rest);
        rest = rest[Magic.Length..];
        Put(ref rest, Version);
        RunFingerprint.Of(parameters, options).CopyTo(rest);
        rest = rest[RunFingerprint.Length..];
        Put(ref rest, bodyLength);
        CellGrid grid = state.Grid;
        ReadOnlySpan<long> header =
            [state.Step, grid.ColumnCount, grid.RowCount, grid.DepthCount, state.FieldCount, state.AllRuns.Length, state.AllValues.Length];
        foreach (long number in header)
        {
            Put(ref rest, number);
        }

        PutRuns(ref rest, state);
        foreach (double value in state.AllValues)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(rest, value);
            rest = rest[sizeof(double)..];
        }

        SHA256.HashData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes), rest);
        AtomicFile.WriteBytes(path, bytes);
    }

    /// <summary>Reads a state to resume a run from it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parameters">The physics of the run; the duration may differ.</param>
    /// <param name="options">The numerics of the run; threads and output may differ.</param>
    /// <exception cref="RestartFileException">The file is damaged, cut short, of another kind, version or run.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PhaseFieldState Read(string path, AllenCahnParameters parameters, AllenCahnOptions options)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> rest = bytes;
        if (bytes.Length < Magic.Length || !rest.StartsWith(Magic))
        {
            throw new RestartFileException(path, "it does not begin as a restart file.");
        }

        if (bytes.Length < HeaderLength)
        {
            throw new RestartFileException(path, $"it is cut short, {bytes.Length} bytes long.");
        }

        rest = rest[Magic.Length..];
        int version = (int)Take(ref rest, sizeof(int));
        if (version != Version)
        {
            throw new RestartFileException(path, $"it has version {version}, and this program reads version {Version}.");
        }

        ReadOnlySpan<byte> fingerprint = rest[..RunFingerprint.Length];
        rest = rest[RunFingerprint.Length..];
        long bodyLength = Take(ref rest, sizeof(long));
        if (bodyLength is < 0 or > int.MaxValue)
        {
            throw new RestartFileException(path, $"its body would be {bodyLength} bytes long.");
        }

        long expectedLength = HeaderLength + bodyLength + SHA256.HashSizeInBytes;
        if (bytes.Length != expectedLength)
        {
            throw new RestartFileException(
                path, $"it is {(bytes.Length < expectedLength ? "cut short" : "too long")}, {bytes.Length} bytes of {expectedLength}.");
        }

        int bodyEnd = bytes.Length - SHA256.HashSizeInBytes;
        if (!SHA256.HashData(bytes.AsSpan(0, bodyEnd)).AsSpan().SequenceEqual(bytes.AsSpan(bodyEnd)))
        {
            throw new RestartFileException(path, "it is damaged: its checksum does not match.");
        }

        if (!fingerprint.SequenceEqual(RunFingerprint.Of(parameters, options)))
        {
            throw new RestartFileException(path, "it was written with other parameters or numerics.");
        }

        return ReadBody(rest[..^SHA256.HashSizeInBytes], path, parameters);
    }

    // The checksum is right. What stands here may be impossible all the same, if another program wrote it.
    private static PhaseFieldState ReadBody(ReadOnlySpan<byte> rest, string path, AllenCahnParameters parameters)
    {
        CellGrid grid = parameters.Grid;
        if (rest.Length < BodyHeaderLength)
        {
            throw new RestartFileException(path, $"its body is {rest.Length} bytes long, shorter than its header.");
        }

        long step = Take(ref rest, sizeof(long));
        long columns = Take(ref rest, sizeof(long)), rows = Take(ref rest, sizeof(long)), depth = Take(ref rest, sizeof(long));
        long fields = Take(ref rest, sizeof(long)), runTotal = Take(ref rest, sizeof(long)), valueTotal = Take(ref rest, sizeof(long));
        if ((columns, rows, depth, fields) != (grid.ColumnCount, grid.RowCount, grid.DepthCount, parameters.FieldCount))
        {
            throw new RestartFileException(path, $"it holds {fields} fields on {columns} × {rows} × {depth} cells.");
        }

        if (step is < 0 or > LargestStep)
        {
            throw new RestartFileException(path, $"it is at step {step}.");
        }

        if (runTotal is < 0 or > int.MaxValue || valueTotal is < 0 or > int.MaxValue
            || rest.Length != ((grid.LineCount + 1L) * sizeof(int)) + (runTotal * 4 * sizeof(int)) + (valueTotal * sizeof(double)))
        {
            throw new RestartFileException(path, $"{runTotal} runs of cells and {valueTotal} values do not make its length.");
        }

        (int fieldCount, int runCount, int valueCount) = ((int)fields, (int)runTotal, (int)valueTotal);
        int[] lineStart = new int[grid.LineCount + 1];
        foreach (ref int start in lineStart.AsSpan())
        {
            start = (int)Take(ref rest, sizeof(int));
        }

        FieldRun[] runs = new FieldRun[runCount];
        foreach (ref FieldRun run in runs.AsSpan())
        {
            run = new FieldRun(
                (int)Take(ref rest, sizeof(int)), (int)Take(ref rest, sizeof(int)), (int)Take(ref rest, sizeof(int)), (int)Take(ref rest, sizeof(int)));
        }

        double[] values = new double[valueCount];
        foreach (ref double value in values.AsSpan())
        {
            value = BinaryPrimitives.ReadDoubleLittleEndian(rest);
            rest = rest[sizeof(double)..];
        }

        ThrowIfImpossible(path, grid, fieldCount, lineStart, runs, values);
        return new PhaseFieldState(grid, fieldCount, step, lineStart, runs, values);
    }

    private static void ThrowIfImpossible(string path, CellGrid grid, int fieldCount, int[] lineStart, FieldRun[] runs, double[] values)
    {
        if (lineStart[0] != 0 || lineStart[^1] != runs.Length || lineStart.Zip(lineStart.Skip(1)).Any(lines => lines.First > lines.Second))
        {
            throw new RestartFileException(path, "its lines do not follow each other.");
        }

        foreach (FieldRun run in runs)
        {
            if (run.Field < 0 || run.Field >= fieldCount || run.Column < 0 || run.Count < 1 || run.Column > grid.ColumnCount - run.Count
                || run.Offset < 0 || run.Offset > values.Length - run.Count)
            {
                throw new RestartFileException(path, $"a run of {run.Count} cells from column {run.Column} in field {run.Field} is outside the grid.");
            }
        }

        if (values.FirstOrDefault(value => !double.IsFinite(value)) is var odd && !double.IsFinite(odd))
        {
            throw new RestartFileException(path, $"it holds the value {odd}.");
        }
    }

    private static void PutRuns(ref Span<byte> rest, PhaseFieldState state)
    {
        Put(ref rest, 0);
        int runCount = 0;
        for (int line = 0; line < state.Grid.LineCount; line++)
        {
            runCount += state.Runs(line).Length;
            Put(ref rest, runCount);
        }

        foreach (FieldRun run in state.AllRuns)
        {
            Put(ref rest, run.Field);
            Put(ref rest, run.Column);
            Put(ref rest, run.Count);
            Put(ref rest, run.Offset);
        }
    }

    private static void Put(ref Span<byte> rest, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        rest = rest[sizeof(int)..];
    }

    private static void Put(ref Span<byte> rest, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(rest, value);
        rest = rest[sizeof(long)..];
    }

    private static long Take(ref ReadOnlySpan<byte> rest, int size)
    {
        long value = size == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(rest) : BinaryPrimitives.ReadInt64LittleEndian(rest);
        rest = rest[size..];
        return value;
    }
}
