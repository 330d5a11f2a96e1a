using System.Collections.Concurrent;
using System.Diagnostics;

namespace Litmus.Cases;

/// <summary>
/// Intermediate results that the runs of one set share: the run of a case with its inputs as declared, and the runs that vary one input. It is made with the
/// nominal inputs and is gone with them, so a case itself keeps nothing between runs.
/// </summary>
/// <remarks>
/// Safe for use by several threads: all get the same object of a type, even if two of them ask for it first at the same time. That object must be safe for
/// several threads itself. What it returns must depend on the key alone that it is asked with, never on what was asked before.
/// </remarks>
public sealed class RunMemory
{
    private readonly ConcurrentDictionary<Type, object> _parts = new();

    /// <summary>The finished pieces on disk; absent where none are kept.</summary>
    public IPieces? Pieces { get; init; }

    /// <summary>The object of a type that all runs of the set share. It is made when it is first asked for.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    public T Of<T>()
        where T : class, new() => (T)_parts.GetOrAdd(typeof(T), _ => new T());

    /// <summary>
    /// A piece of the set, of a tenth of a second or more. It is made, or taken from what another run has made. The bits are the same in either case, so
    /// <paramref name="read"/> must give back exactly what <paramref name="write"/> was given.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="madeBy">The type whose code makes it, with all that this code can reach. Where that changes, the piece is made anew.</param>
    /// <param name="key">Everything else that the piece depends on, numbers with all their digits. Other cases may ask with the same key.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="write">Its bytes.</param>
    /// <param name="read">The piece from its bytes.</param>
    public T Piece<T>(Type madeBy, string key, Func<T> make, Func<T, byte[]> write, Func<byte[], T> read)
    {
        try
        {
            if (Pieces?.Find(madeBy, key) is { } known)
            {
                return read(known);
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException)
        {
            // Its checksum is right and its form is not. It is made anew.
        }

        long start = Stopwatch.GetTimestamp();
        T made = make();
        Pieces?.Keep(madeBy, key, write(made), Stopwatch.GetElapsedTime(start).TotalSeconds);
        return made;
    }
}
