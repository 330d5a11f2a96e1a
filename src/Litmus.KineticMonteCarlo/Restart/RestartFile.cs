using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Litmus.Primitives.Files;

namespace Litmus.KineticMonteCarlo.Restart;

/// <summary>
/// The file of a run in progress, little-endian: signature (8 bytes), version (4), content length (8), SHA-256 of the content (32), content.
/// The content begins with the parameters and options as text, so a refusal can show how a file of another run differs.
/// </summary>
internal static class RestartFile
{
    private const int Version = 2;

    private const int HeaderLength = 8 + 4 + 8 + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Signature => "LITMUSKM"u8;

    /// <summary>Writes a state; the file is whole or not written at all.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, KineticMonteCarloParameters parameters, KineticMonteCarloOptions options, RunState state) =>
        AtomicFile.WriteBytes(path, ToBytes(parameters, options, state));

    /// <summary>The content of the file of a state.</summary>
    public static byte[] ToBytes(KineticMonteCarloParameters parameters, KineticMonteCarloOptions options, RunState state)
    {
        using MemoryStream content = new();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Describe(parameters, options));
            WriteState(writer, state);
        }

        byte[] file = new byte[HeaderLength + content.Length];
        content.GetBuffer().AsSpan(0, (int)content.Length).CopyTo(file.AsSpan(HeaderLength));
        Signature.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(12), content.Length);
        SHA256.HashData(file.AsSpan(HeaderLength), file.AsSpan(20));
        return file;
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="RestartFileException">The file is not a restart file of this version and run, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RunState Read(string path, KineticMonteCarloParameters parameters, KineticMonteCarloOptions options) =>
        FromBytes(File.ReadAllBytes(path), path, parameters, options);

    /// <summary>Reads a state from the content of its file.</summary>
    /// <param name="file">The content.</param>
    /// <param name="path">Where it came from, for messages.</param>
    /// <param name="parameters">The physics of the run.</param>
    /// <param name="options">The numerics of the run.</param>
    /// <exception cref="RestartFileException">The content is not that of a restart file of this version and run, or is damaged.</exception>
    public static RunState FromBytes(byte[] file, string path, KineticMonteCarloParameters parameters, KineticMonteCarloOptions options)
    {
        int known = Math.Min(file.Length, Signature.Length);
        if (known == 0 || !file.AsSpan(0, known).SequenceEqual(Signature[..known]))
        {
            string found = file.Length == 0 ? "an empty file" : "another first word";
            throw new RestartFileException(path, RestartFault.NotARestartFile, found, "the signature of a kinetic Monte Carlo run");
        }

        if (file.Length < HeaderLength)
        {
            throw new RestartFileException(path, RestartFault.Truncated, $"{file.Length} bytes", $"a header of {HeaderLength} bytes");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (version != Version)
        {
            throw new RestartFileException(path, RestartFault.OtherVersion, $"format version {version}", $"version {Version}");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(12));
        if (file.Length - HeaderLength < length)
        {
            throw new RestartFileException(
                path, RestartFault.Truncated, $"{file.Length - HeaderLength} bytes of content", length.ToString(CultureInfo.InvariantCulture));
        }

        ReadOnlySpan<byte> content = file.AsSpan(HeaderLength);
        if (content.Length != length || !SHA256.HashData(content).AsSpan().SequenceEqual(file.AsSpan(20, SHA256.HashSizeInBytes)))
        {
            throw new RestartFileException(path, RestartFault.Altered, "content that does not match its checksum", "the content as it was written");
        }

        using BinaryReader reader = new(new MemoryStream(file, HeaderLength, (int)length), Encoding.UTF8);
        string described = reader.ReadString();
        if (described != Describe(parameters, options))
        {
            throw new RestartFileException(path, RestartFault.OtherRun, described, Describe(parameters, options));
        }

        return ReadState(reader);
    }

    // A record prints all its properties, and numbers read back to the same bits.
    private static string Describe(KineticMonteCarloParameters parameters, KineticMonteCarloOptions options) => $"{parameters} {options}";

    private static void WriteState(BinaryWriter writer, RunState state)
    {
        foreach (ulong word in state.Random)
        {
            writer.Write(word);
        }

        writer.Write(state.Time);
        writer.Write(state.ScaledTime);
        EventCounts counts = state.Counts;
        long[] numbers =
            [counts.OnSubstrate, counts.BesideLithium, counts.OnLithium, counts.Hops, counts.Desorptions, counts.IonHops, counts.BlockedIonHops];
        foreach (long count in numbers)
        {
            writer.Write(count);
        }

        writer.Write(state.HighestLayer);
        writer.Write(state.AdsorptionsByLayer.Length);
        Array.ForEach(state.AdsorptionsByLayer, writer.Write);
        WriteSites(writer, state.Atoms);
        writer.Write(state.Members.Length);
        Array.ForEach(state.Members, members => WriteSites(writer, members));
        WriteSites(writer, state.Walkers);
    }

    private static RunState ReadState(BinaryReader reader) => new()
    {
        Random = [.. ReadMany(4, reader.ReadUInt64)],
        Time = reader.ReadDouble(),
        ScaledTime = reader.ReadDouble(),
        Counts = new EventCounts(
            reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()),
        HighestLayer = reader.ReadInt32(),
        AdsorptionsByLayer = ReadMany(reader.ReadInt32(), reader.ReadInt64),
        Atoms = ReadMany(reader.ReadInt32(), reader.ReadInt32),
        Members = ReadMany(reader.ReadInt32(), () => ReadMany(reader.ReadInt32(), reader.ReadInt32)),
        Walkers = ReadMany(reader.ReadInt32(), reader.ReadInt32),
    };

    private static void WriteSites(BinaryWriter writer, int[] sites)
    {
        writer.Write(sites.Length);
        Array.ForEach(sites, writer.Write);
    }

    private static T[] ReadMany<T>(int count, Func<T> read)
    {
        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return values;
    }
}
