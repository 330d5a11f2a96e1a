namespace Litmus.Fuzz.Tests;

/// <summary>A reader of files, with whole files to begin from.</summary>
internal sealed record FuzzedReader
{
    /// <summary>Its name, and that of its folder in <c>Corpus</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How its files are changed.</summary>
    public required FileForm Form { get; init; }

    /// <summary>Files that it reads.</summary>
    public required IReadOnlyList<byte[]> Seeds { get; init; }

    /// <summary>Reads a file. It may throw one of <see cref="Refusals"/>, and nothing else.</summary>
    public required Action<byte[]> Read { get; init; }

    /// <summary>The exceptions that the reader documents.</summary>
    public required IReadOnlyList<Type> Refusals { get; init; }

    /// <summary>Gives a changed file the right checksum; absent where it has none, or where <see cref="Read"/> does it.</summary>
    public Func<byte[], byte[]>? Reseal { get; init; }

    /// <summary>Its part of the inputs, among those of the others. A slow reader has a small one.</summary>
    public int Share { get; init; } = 4;
}
