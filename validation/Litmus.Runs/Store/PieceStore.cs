using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Litmus.Cases;
using Litmus.Primitives.Files;
using Litmus.Runs.Identity;
using Litmus.Runs.Suites;

namespace Litmus.Runs.Store;

/// <summary>
/// Finished pieces of runs, such as the films of a phase field: <c>&lt;folder&gt;/&lt;code&gt;/&lt;key&gt;.piece</c>. A piece is found by the code that makes
/// it and by what it depends on, so every case and every later run may take it. A run that was killed goes on from its pieces, and a changed claim makes none
/// anew.
/// </summary>
/// <remarks>
/// File: the bytes of the piece, the seconds that it took, then the SHA-256 of its key and these bytes. What does not match is made anew and replaced.
/// Where a piece cannot be written, it is not kept: the run itself needs none. One store serves one run; any number of stores may share a folder.
/// </remarks>
public sealed class PieceStore : IPieces
{
    // Changes when the meaning of a file changes.
    private const string Format = "litmus-piece-2";
    private const string Ending = ".piece";
    private static readonly TimeSpan Stay = TimeSpan.FromDays(30);

    private readonly string _folder;
    private readonly Func<Type, string> _codeOf;
    private readonly ConcurrentDictionary<Type, string> _codes = new();
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> _found = new(StringComparer.Ordinal);
    private volatile string? _trouble;

    /// <summary>Opens the store in a folder, which need not exist yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="codeOf">The hash of the code that a type can reach; absent for that of this process.</param>
    public PieceStore(string folder, Func<Type, string>? codeOf = null) =>
        (_folder, _codeOf) = (Path.GetFullPath(folder), codeOf ?? (type => ReachableCode.Loaded.HashOf(type)));

    /// <summary>Number of pieces of earlier runs that were asked for and were there.</summary>
    public int FoundCount => _found.Count;

    /// <summary>How long these pieces took when they were made [s], the sum over all of them.</summary>
    public double FoundSeconds => _found.Values.Sum();

    /// <summary>Why a piece could not be kept; absent where all were.</summary>
    public string? Trouble => _trouble;

    /// <inheritdoc/>
    public byte[]? Find(Type madeBy, string key)
    {
        if (PlaceOf(madeBy, key) is not var (path, hash))
        {
            return null;
        }

        try
        {
            byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            int hashed = bytes.Length - SHA256.HashSizeInBytes, length = hashed - sizeof(double);
            if (length < 0 || !SHA256.HashData([.. hash, .. bytes[..hashed]]).AsSpan().SequenceEqual(bytes.AsSpan(hashed)))
            {
                return null;
            }

            if (!_kept.ContainsKey(path))
            {
                _found[path] = BitConverter.ToDouble(bytes, length);
            }

            return bytes[..length];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is made anew.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(Type madeBy, string key, ReadOnlySpan<byte> piece, double seconds = 0)
    {
        if (_trouble is not null || PlaceOf(madeBy, key) is not var (path, hash))
        {
            return;
        }

        try
        {
            byte[] bytes = [.. piece, .. BitConverter.GetBytes(seconds)];
            AtomicFile.WriteBytes(path, [.. bytes, .. SHA256.HashData([.. hash, .. bytes])]);
            _kept[path] = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _trouble = exception.Message;
        }
    }

    /// <summary>Deletes the pieces of code that made or gave none for a month.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="nowUtc">What the clock says.</param>
    public static void Sweep(string folder, DateTime nowUtc)
    {
        try
        {
            DirectoryInfo found = new(folder);
            foreach (DirectoryInfo code in found.Exists ? found.EnumerateDirectories() : [])
            {
                if (code.LastWriteTimeUtc < nowUtc - Stay)
                {
                    code.Delete(recursive: true);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be deleted is in nobody's way.
        }
    }

    // Pieces that are still used stay.
    private static void Touch(string folder)
    {
        try
        {
            Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is read-only is not swept either.
        }
    }

    // Another runtime may round a mathematical function differently. Where the code is not known, for somebody builds it at this moment, no piece is used.
    private (string Path, byte[] Key)? PlaceOf(Type madeBy, string key)
    {
        try
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
            return (Path.Combine(FolderOf(madeBy), Convert.ToHexStringLower(hash)[..32] + Ending), hash);
        }
        catch (Exception exception) when (exception is SuiteException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            _trouble = exception.Message;
            return null;
        }
    }

    private string FolderOf(Type madeBy) => _codes.GetOrAdd(madeBy, type =>
    {
        string folder = Path.Combine(_folder, RunIdentity.HashOf($"{Format} {Environment.Version} {type.FullName} {_codeOf(type)}"));
        if (Directory.Exists(folder))
        {
            Touch(folder);
        }

        return folder;
    });
}
