using System.Security.Cryptography;
using System.Text;

namespace Litmus.Cases;

/// <summary>
/// The finished pieces of a run that takes minutes, in one file that only grows: a run that was killed goes on from them. A piece is found by its key, and the
/// file belongs to one identity of a run, so a piece is never taken for another one.
/// </summary>
/// <remarks>
/// File: "LITMUSCP", version, identity of the run; then for each piece the SHA-256 of its key, its length, its bytes, and the SHA-256 of these three. The
/// first piece that does not match its checksum, and all that follows, is dropped: a kill or a full disk cuts the file anywhere. Safe for several threads.
/// </remarks>
public sealed class RunCheckpoints : IPieces, IDisposable
{
    private const int Version = 2, HashLength = SHA256.HashSizeInBytes;

    private readonly FileStream _file;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Offset, int Length)> _pieces = new(StringComparer.Ordinal);

    private RunCheckpoints(FileStream file) => _file = file;

    private static ReadOnlySpan<byte> Signature => "LITMUSCP"u8;

    /// <summary>Number of pieces that an earlier run left.</summary>
    public int KnownCount { get; private set; }

    /// <summary>Why the file of an earlier run was not used; absent where it was, or where there was none.</summary>
    public string? Ignored { get; private set; }

    /// <summary>Opens the file of a run. One that belongs to another run, or is no such file, is replaced, and <see cref="Ignored"/> says so.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="identity">Identity of the run: its case, inputs, tables, tier and code.</param>
    /// <exception cref="IOException">The file cannot be written, or another process has it open.</exception>
    public static RunCheckpoints Open(string path, string identity)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        RunCheckpoints checkpoints = new(file);
        byte[] header = [.. Signature, .. BitConverter.GetBytes(Version), .. SHA256.HashData(Encoding.UTF8.GetBytes(identity))];
        byte[] found = new byte[header.Length];
        int length = file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        if (length == header.Length && found.AsSpan().SequenceEqual(header))
        {
            checkpoints.ReadPieces();
            return checkpoints;
        }

        if (length > 0)
        {
            checkpoints.Ignored = found.AsSpan(0, Math.Min(length, Signature.Length)).SequenceEqual(Signature[..Math.Min(length, Signature.Length)])
                ? $"The checkpoint {path} belongs to a run with other code, inputs, tables or tier. It is not used; the case begins anew."
                : $"{path} is no checkpoint. It is not used; the case begins anew.";
        }

        file.SetLength(0);
        file.Write(header);
        file.Flush();
        return checkpoints;
    }

    /// <inheritdoc/>
    public byte[]? Find(Type madeBy, string key)
    {
        lock (_gate)
        {
            if (!_pieces.TryGetValue(NameOf(HashOf(madeBy, key)), out (long Offset, int Length) place))
            {
                return null;
            }

            byte[] piece = new byte[place.Length];
            _file.Position = place.Offset;
            _file.ReadExactly(piece);
            _file.Seek(0, SeekOrigin.End);
            return piece;
        }
    }

    /// <inheritdoc/>
    public void Keep(Type madeBy, string key, ReadOnlySpan<byte> piece, double seconds = 0)
    {
        byte[] hash = HashOf(madeBy, key), entry = [.. hash, .. BitConverter.GetBytes(piece.Length), .. piece];
        lock (_gate)
        {
            if (_pieces.TryAdd(NameOf(hash), (_file.Position + HashLength + sizeof(int), piece.Length)))
            {
                _file.Write([.. entry, .. SHA256.HashData(entry)]);
                _file.Flush();
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static byte[] HashOf(Type madeBy, string key) => SHA256.HashData(Encoding.UTF8.GetBytes($"{madeBy.FullName} {key}"));

    private static string NameOf(ReadOnlySpan<byte> hash) => Convert.ToHexString(hash);

    private void ReadPieces()
    {
        long end = _file.Position;
        byte[] head = new byte[HashLength + sizeof(int)], checksum = new byte[HashLength];
        while (_file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            int length = BitConverter.ToInt32(head, HashLength);
            if (length < 0 || length > _file.Length - _file.Position)
            {
                break;
            }

            byte[] piece = new byte[length];
            _file.ReadExactly(piece);
            if (_file.ReadAtLeast(checksum, HashLength, throwOnEndOfStream: false) < HashLength
                || !SHA256.HashData([.. head, .. piece]).SequenceEqual(checksum))
            {
                break;
            }

            _pieces[NameOf(head.AsSpan(0, HashLength))] = (end + head.Length, length);
            end = _file.Position;
        }

        _file.SetLength(end);
        _file.Position = end;
        KnownCount = _pieces.Count;
    }
}
