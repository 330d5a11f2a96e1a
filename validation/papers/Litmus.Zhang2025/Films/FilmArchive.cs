using System.Collections.Concurrent;
using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.Primitives;

namespace Litmus.Zhang2025.Films;

/// <summary>
/// The films that the runs of a case have grown. Runs often ask for the same film: the varied input does not affect it, or two maps share a point.
/// Cases keep the archive in the <see cref="RunMemory"/> of their inputs. A film is a piece of that memory, so a later run takes it from there.
/// </summary>
/// <remarks>
/// Safe for several threads. A film is grown again if its maps are wanted and were not kept, or if two threads ask for it at once. The result is the same.
/// </remarks>
internal sealed class FilmArchive
{
    // A film takes about 20 kB. Above this number, films are grown whenever they are asked for.
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<Key, FilmRun> _runs = new();
    private RunMemory _memory = new();

    /// <summary>The archive of a set of runs.</summary>
    public static FilmArchive In(RunMemory memory)
    {
        // Whoever asks first, it is the memory that holds the archive.
        FilmArchive archive = memory.Of<FilmArchive>();
        archive._memory = memory;
        return archive;
    }

    /// <summary>Grows the films that are not here yet, all from the same seeds.</summary>
    /// <param name="plans">The films.</param>
    /// <param name="seedCount">Number of seeds, at least 2.</param>
    /// <param name="mapTimes">Times at which the maps of seed 1 are kept.</param>
    /// <param name="progress">Told after each run.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    public FilmEnsemble[] Grow(
        IReadOnlyList<FilmPlan> plans, int seedCount, IReadOnlyList<double> mapTimes, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FilmRun[] runs = Replicas.Run(
            plans.Count * seedCount,
            i =>
            {
                (int plan, int seed) = Math.DivRem(i, seedCount);
                return Grow(plans[plan], (ulong)seed + 1, seed == 0 ? mapTimes : [], cancellationToken);
            },
            progress,
            cancellationToken);
        return [.. plans.Select((plan, i) => new FilmEnsemble(plan, runs[(i * seedCount)..((i + 1) * seedCount)]))];
    }

    private FilmRun Grow(FilmPlan plan, ulong seed, IReadOnlyList<double> mapTimes, CancellationToken cancellationToken)
    {
        Key key = Key.Of(plan, seed);
        if (_runs.TryGetValue(key, out FilmRun? known) && (mapTimes.Count == 0 || known.Maps.Select(map => map.Time).SequenceEqual(mapTimes)))
        {
            return known;
        }

        FilmRun run = _memory.Piece(
            typeof(FilmRun),
            $"{key} {string.Join(' ', mapTimes)}",
            () => FilmRun.Grow(plan, seed, mapTimes, cancellationToken),
            grown => grown.ToBytes(),
            FilmRun.FromBytes);
        if (_runs.Count < Capacity)
        {
            _runs.AddOrUpdate(key, run, (_, other) => other.Maps.Count > 0 && mapTimes.Count == 0 ? other : run);
        }

        return run;
    }

    // Everything that a run depends on: not its names, nor the time of the early snapshot.
    private sealed record Key(string Orientations, FilmChoices Choices, FieldPrecision Precision, ulong Seed)
    {
        public static Key Of(FilmPlan plan, ulong seed)
        {
            Formulation unnamed = plan.Choices.Formulation with { Name = string.Empty };
            return new Key(string.Join(' ', plan.Orientations), plan.Choices with { Formulation = unnamed, EarlyTime = 0 }, plan.Precision, seed);
        }
    }
}
