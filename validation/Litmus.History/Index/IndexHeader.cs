using System.Buffers.Binary;
using System.Globalization;

namespace Litmus.History.Index;

/// <summary>The header of a SQLite file, as its format documents it: what can be said of an index before SQLite opens it.</summary>
internal static class IndexHeader
{
    private const int PageSizeOffset = 16;
    private const int PageCountOffset = 28;
    private const int VersionOffset = 60;
    private const int Length = 100;

    /// <summary>The version of an index; nothing where the file is none.</summary>
    public static int? VersionIn(string path)
    {
        byte[] header = Read(path);
        return header.Length == Length && header.AsSpan().StartsWith("SQLite format 3\0"u8) ? BigEndian(header, VersionOffset) : null;
    }

    /// <summary>Why an index cannot be used, as the end of a sentence; nothing where it can.</summary>
    /// <param name="path">The index.</param>
    /// <param name="version">The version that it must have.</param>
    public static string? ReasonAgainst(string path, int version)
    {
        byte[] header = Read(path);
        if (header.Length < Length || VersionIn(path) is not { } found)
        {
            return "is no index";
        }

        int pageSize = (header[PageSizeOffset] << 8) | header[PageSizeOffset + 1];
        long expected = (long)(pageSize == 1 ? 65_536 : pageSize) * BigEndian(header, PageCountOffset), length = new FileInfo(path).Length;
        return found != version ? $"is of version {found}, expected {version}"
            : length != expected ? string.Create(CultureInfo.InvariantCulture, $"has {length} bytes, expected {expected}")
            : null;
    }

    private static byte[] Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] header = new byte[Length];
        return header[..stream.ReadAtLeast(header, Length, throwOnEndOfStream: false)];
    }

    private static int BigEndian(byte[] header, int offset) => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(offset));
}
