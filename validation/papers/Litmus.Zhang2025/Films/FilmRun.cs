using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Texture;

namespace Litmus.Zhang2025.Films;

/// <summary>One seed of a film.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Samples">The texture over time, up to the end or until it was settled.</param>
/// <param name="SettledAt">When the area fractions could not change any more [s]: one orientation is left in a full film, or no grain. Null if never.</param>
/// <param name="Maps">Orientation in each cell at the times asked for, rows × columns. −1 where the cell is empty.</param>
internal sealed record FilmRun(
    ulong Seed, ImmutableArray<TextureSample> Samples, double? SettledAt, IReadOnlyList<(double Time, ImmutableArray<int> Orientations)> Maps)
{
    // Snapshots of 10, 80 and 400 s fall on samples.
    private const double SampleTime = 2.5;

    /// <summary>Steps of a length [s] between two samples of the texture.</summary>
    public static int SampleInterval(double timeStep) => (int)Math.Round(SampleTime / timeStep);

    /// <summary>Grows one seed.</summary>
    /// <param name="plan">The film.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="mapTimes">Times at which the map is kept.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static FilmRun Grow(FilmPlan plan, ulong seed, IReadOnlyList<double> mapTimes, CancellationToken cancellationToken)
    {
        AllenCahnParameters parameters = plan.Parameters(seed);
        AllenCahnOptions options = new()
        {
            TimeStep = plan.Choices.TimeStep,
            Precision = plan.Precision,
            ActivityThreshold = plan.Choices.ActivityThreshold,
            SampleInterval = SampleInterval(plan.Choices.TimeStep),
            StopsWhenSettled = true,
            CaptureTimes = [.. mapTimes],
        };
        AllenCahnResult result = new AllenCahnSolver(parameters, options).Solve(plan.Start(seed), progress: null, cancellationToken);
        return new FilmRun(
            seed,
            result.Samples,
            result.SettledAt,
            [.. result.Captured.Select(captured => (captured.Time, GrainMap.Of(parameters, captured.State, parameters.Grid.RowCount).Orientations))]);
    }

    /// <summary>The run as bytes from which it reads back bit for bit.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes);
        writer.Write(Seed);
        WriteOptional(writer, SettledAt);
        writer.Write(Samples.Length);
        foreach (TextureSample sample in Samples)
        {
            writer.Write(sample.Step);
            writer.Write(sample.Time);
            writer.Write(sample.ActiveRows);
            writer.Write(sample.OccupiedFraction);
            writer.Write(sample.AreaFractions.Length);
            Array.ForEach([.. sample.AreaFractions], writer.Write);
            writer.Write(sample.LivingGrains);
            WriteOptional(writer, sample.Energy);
        }

        writer.Write(Maps.Count);
        foreach ((double time, ImmutableArray<int> orientations) in Maps)
        {
            writer.Write(time);
            writer.Write(orientations.Length);
            Array.ForEach([.. orientations], writer.Write);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The run from its bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> returned.</param>
    public static FilmRun FromBytes(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        ulong seed = reader.ReadUInt64();
        double? settledAt = ReadOptional(reader);
        ImmutableArray<TextureSample> samples = ReadMany(reader, () => new TextureSample(
            reader.ReadInt64(), reader.ReadDouble(), reader.ReadInt32(), reader.ReadDouble(), ReadMany(reader, reader.ReadDouble), reader.ReadInt32(),
            ReadOptional(reader)));
        return new FilmRun(seed, samples, settledAt, ReadMany(reader, () => (reader.ReadDouble(), ReadMany(reader, reader.ReadInt32))));
    }

    /// <summary>The texture at a time: the last sample that is not after it. The last sample of a settled film holds for good.</summary>
    public TextureSample At(double time) => Samples.Last(sample => sample.Time <= time * (1 + 1e-12));

    private static void WriteOptional(BinaryWriter writer, double? value)
    {
        writer.Write(value.HasValue);
        writer.Write(value ?? 0);
    }

    private static double? ReadOptional(BinaryReader reader)
    {
        bool hasValue = reader.ReadBoolean();
        double value = reader.ReadDouble();
        return hasValue ? value : null;
    }

    private static ImmutableArray<T> ReadMany<T>(BinaryReader reader, Func<T> read)
    {
        // An entry has four bytes or more, so a number that is too large is found before memory is taken for it.
        int count = reader.ReadInt32();
        long left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (count < 0 || 4L * count > left)
        {
            throw new InvalidDataException($"A film names {count} entries, and {left} bytes are left.");
        }

        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < values.Capacity; i++)
        {
            values.Add(read());
        }

        return values.MoveToImmutable();
    }
}
