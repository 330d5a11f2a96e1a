namespace Litmus.Cases;

/// <summary>Where finished pieces of runs are kept.</summary>
public interface IPieces
{
    /// <summary>The bytes of a piece.</summary>
    /// <param name="madeBy">The type whose code makes it.</param>
    /// <param name="key">What it depends on, apart from that code.</param>
    /// <returns>Nothing where it is not there.</returns>
    byte[]? Find(Type madeBy, string key);

    /// <summary>Keeps a piece. It outlives a kill of the process from then on.</summary>
    /// <param name="madeBy">The type whose code makes it.</param>
    /// <param name="key">What it depends on, apart from that code.</param>
    /// <param name="piece">Its bytes.</param>
    /// <param name="seconds">How long it took [s].</param>
    /// <exception cref="IOException">The disk is full.</exception>
    void Keep(Type madeBy, string key, ReadOnlySpan<byte> piece, double seconds = 0);
}
