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

    // Their sum must not overflow. A fast processor would need centuries for so many events.
    private const long LargestCount = 1L << 56;

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
        string described;
        try
        {
            described = reader.ReadString();
        }
        catch (Exception exception) when (exception is IOException or FormatException)
        {
            throw Impossible(path, "no description of the run");
        }

        if (described != Describe(parameters, options))
        {
            throw new RestartFileException(path, RestartFault.OtherRun, described, Describe(parameters, options));
        }

        try
        {
            RunState state = ReadState(reader);
            ThrowIfImpossible(state, reader.BaseStream.Length - reader.BaseStream.Position, options.LayerCount);
            return state;
        }
        catch (EndOfStreamException)
        {
            throw Impossible(path, "a state that ends early");
        }
        catch (InvalidDataException exception)
        {
            throw Impossible(path, exception.Message);
        }
    }

    /// <summary>A state that no run can be in, although the checksum is right.</summary>
    /// <param name="path">The file.</param>
    /// <param name="found">What was found.</param>
    public static RestartFileException Impossible(string path, string found) =>
        new(path, RestartFault.Impossible, found, "a state that the run can be in");

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

    // What the lattice does not have to be known for. The rest is checked where the lattice is filled.
    private static void ThrowIfImpossible(RunState state, long bytesLeft, int layerCount)
    {
        EventCounts counts = state.Counts;
        long[] numbers =
        [
            counts.OnSubstrate, counts.BesideLithium, counts.OnLithium, counts.Hops, counts.Desorptions, counts.IonHops, counts.BlockedIonHops,
            .. state.AdsorptionsByLayer,
        ];
        if (numbers.Any(number => number is < 0 or > LargestCount))
        {
            throw new InvalidDataException("a negative number of events, or one that no run reaches");
        }

        if (!double.IsFinite(state.Time) || !double.IsFinite(state.ScaledTime) || state.Time < 0 || state.ScaledTime < 0)
        {
            throw new InvalidDataException($"the time {state.Time} s and the scaled time {state.ScaledTime}");
        }

        if (state.AdsorptionsByLayer.Length != layerCount || bytesLeft != 0 || state.Random.All(word => word == 0))
        {
            throw new InvalidDataException($"{state.AdsorptionsByLayer.Length} layers of {layerCount}, {bytesLeft} bytes too many, or random numbers of zeros");
        }
    }

    private static RunState ReadState(BinaryReader reader) => new()
    {
        Random = [.. ReadMany(reader, 4, sizeof(ulong), reader.ReadUInt64)],
        Time = reader.ReadDouble(),
        ScaledTime = reader.ReadDouble(),
        Counts = new EventCounts(
            reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()),
        HighestLayer = reader.ReadInt32(),
        AdsorptionsByLayer = ReadMany(reader, reader.ReadInt32(), sizeof(long), reader.ReadInt64),
        Atoms = ReadSites(reader),
        Members = ReadMany(reader, reader.ReadInt32(), sizeof(int), () => ReadSites(reader)),
        Walkers = ReadSites(reader),
    };

    private static void WriteSites(BinaryWriter writer, int[] sites)
    {
        writer.Write(sites.Length);
        Array.ForEach(sites, writer.Write);
    }

    private static int[] ReadSites(BinaryReader reader) => ReadMany(reader, reader.ReadInt32(), sizeof(int), reader.ReadInt32);

    // A count is compared with the bytes that are left before memory is taken for it.
    private static T[] ReadMany<T>(BinaryReader reader, int count, int leastSize, Func<T> read)
    {
        long left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (count < 0 || (long)count * leastSize > left)
        {
            throw new InvalidDataException($"a list of {count} entries in {left} bytes");
        }

        T[] values = new T[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = read();
        }

        return values;
    }
}
