using Litmus.Primitives.Files;

namespace Litmus.History.Lines;

/// <summary>The append-only file of lines. What follows the last end of a line is never read: it is an append under way, or one that was killed.</summary>
internal sealed class LineFile
{
    private const byte LineEnd = (byte)'\n';

    public LineFile(string path) => Path = path;

    public string Path { get; }

    public bool Exists => File.Exists(Path);

    /// <summary>Bytes up to and with the last end of a line.</summary>
    /// <param name="total">Bytes of the file.</param>
    public long WholeLength(out long total)
    {
        total = 0;
        if (!Exists)
        {
            return 0;
        }

        using FileStream stream = OpenToRead();
        total = stream.Length;
        return WholeLength(stream);
    }

    /// <summary>The whole lines from an offset on, each with its offset and without its end.</summary>
    public IEnumerable<(long Offset, byte[] Line)> LinesFrom(long offset)
    {
        if (!Exists)
        {
            yield break;
        }

        using FileStream stream = OpenToRead();
        long end = WholeLength(stream);
        stream.Position = offset;
        byte[] buffer = new byte[1 << 20];
        int filled = 0;
        while (offset < end)
        {
            int at = Array.IndexOf(buffer, LineEnd, 0, filled);
            while (at < 0)
            {
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * buffer.Length);
                }

                int count = stream.Read(buffer, filled, buffer.Length - filled);
                at = Array.IndexOf(buffer, LineEnd, filled, count);
                filled += count;
                if (count == 0)
                {
                    yield break;
                }
            }

            yield return (offset, buffer[..at]);
            filled -= at + 1;
            Array.Copy(buffer, at + 1, buffer, 0, filled);
            offset += at + 1;
        }
    }

    /// <summary>How far some lines reach that follow each other from the start; nothing where one of them is not there with the bytes that it had.</summary>
    /// <param name="lines">Their places without their ends, and their digests.</param>
    public long? CoveredBy(IEnumerable<(long Offset, int Length, string Digest)> lines)
    {
        using FileStream stream = OpenToRead();
        long end = 0, total = stream.Length;
        byte[] buffer = [];
        foreach ((long offset, int length, string digest) in lines)
        {
            if (offset != end || length <= 0 || offset + length + 1 > total)
            {
                return null;
            }

            buffer = buffer.Length > length ? buffer : new byte[2 * length];
            stream.ReadExactly(buffer, 0, length + 1);
            ReadOnlySpan<byte> line = buffer.AsSpan(0, length);
            if (buffer[length] != LineEnd || HistoryLine.DigestIn(line) != digest || !HistoryLine.IsWhole(line))
            {
                return null;
            }

            end = offset + length + 1;
        }

        return end;
    }

    /// <summary>
    /// Deals with what an append that was killed has left. A line that lacks only its end gets it. Anything else is moved into a file of its own.
    /// </summary>
    /// <returns>That file; nothing where none was needed.</returns>
    /// <exception cref="IOException">The folder cannot be written or the disk is full. Nothing was lost.</exception>
    public string? Mend()
    {
        if (!Exists)
        {
            return null;
        }

        using FileStream stream = new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        long whole = WholeLength(stream);
        if (whole == stream.Length)
        {
            return null;
        }

        byte[] remains = new byte[stream.Length - whole];
        stream.Position = whole;
        stream.ReadExactly(remains);
        if (HistoryLine.IsWhole(remains))
        {
            stream.WriteByte(LineEnd);
            DiskFlush.File(stream);
            return null;
        }

        string aside = NameAside(whole);
        AtomicFile.WriteBytes(aside, remains);
        stream.SetLength(whole);
        DiskFlush.File(stream);
        return aside;
    }

    /// <summary>Adds a line in one write and flushes it to disk.</summary>
    /// <returns>Its offset.</returns>
    /// <exception cref="IOException">The disk is full or failed. The file is as it was, or the next append mends it.</exception>
    public long Append(byte[] line)
    {
        using FileStream stream = new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        long offset = stream.Length;
        stream.Position = offset;
        try
        {
            stream.Write([.. line, LineEnd]);
            DiskFlush.File(stream);
            if (offset == 0)
            {
                DiskFlush.Folder(System.IO.Path.GetDirectoryName(Path)!);
            }
        }
        catch (IOException)
        {
            stream.SetLength(offset);
            throw;
        }

        return offset;
    }

    private static long WholeLength(FileStream stream)
    {
        byte[] block = new byte[64 * 1024];
        for (long end = stream.Length; end > 0;)
        {
            long start = Math.Max(0, end - block.Length);
            int length = (int)(end - start);
            stream.Position = start;
            stream.ReadExactly(block, 0, length);
            int at = Array.LastIndexOf(block, LineEnd, length - 1, length);
            if (at >= 0)
            {
                return start + at + 1;
            }

            end = start;
        }

        return 0;
    }

    private string NameAside(long offset)
    {
        string stem = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $"cut-off-at-{offset}");
        string name = stem + ".txt";
        for (int count = 2; File.Exists(name); count++)
        {
            name = $"{stem}-{count}.txt";
        }

        return name;
    }

    private FileStream OpenToRead() => new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
