using System.Collections.Concurrent;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Engines.Gpaw;
using Litmus.Engines.Lammps;
using Litmus.Engines.Store;

namespace Litmus.Engines;

/// <summary>The engines of this machine with the answers that came with the suite and those that were computed here.</summary>
public sealed class EngineRoom : IEngineRoom
{
    /// <summary>Most bytes of an answer with its job that travel with the suite.</summary>
    public const long MostShippedBytes = 200_000;

    private readonly IReadOnlyList<IEngine> _engines;
    private readonly ConcurrentDictionary<string, Lazy<EngineProbe>> _probes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<string>> _digests = new(StringComparer.Ordinal);
    private readonly EngineSettings _settings;

    /// <summary>Opens the engine room of a suite.</summary>
    /// <param name="shipped">The folder of the answers that came with the suite: <c>validation/computed</c>.</param>
    /// <param name="artifacts">The folder for what is computed here: <c>artifacts</c>.</param>
    /// <param name="settings">Where engines are looked for; absent for the usual places.</param>
    public EngineRoom(string shipped, string artifacts, EngineSettings? settings = null)
    {
        _settings = settings ?? new EngineSettings();
        _engines = [new GpawEngine(_settings), new LammpsEngine(_settings)];
        Shipped = new ComputedStore(shipped, isShipped: true);
        Local = new ComputedStore(Path.Combine(artifacts, "computed"), isShipped: false);
        WorkFolder = Path.Combine(Path.GetFullPath(artifacts), "engines");
    }

    /// <summary>The answers that came with the suite.</summary>
    public ComputedStore Shipped { get; }

    /// <summary>The answers that were computed on this machine.</summary>
    public ComputedStore Local { get; }

    /// <summary>The folder in which engines run.</summary>
    public string WorkFolder { get; }

    /// <summary>Looks for every engine that there is an adapter for.</summary>
    public IReadOnlyList<EngineProbe> Probe() => [.. _engines.Select(engine => ProbeOf(engine))];

    /// <summary>Moves an answer that was computed here to those that come with the suite.</summary>
    /// <param name="hash">The hash of its job.</param>
    /// <exception cref="ComputedStoreException">The answer is damaged, or too large to travel with the suite.</exception>
    /// <exception cref="IOException">A folder cannot be written.</exception>
    public void Ship(string hash)
    {
        long bytes = Local.SizeOf(hash);
        if (bytes > MostShippedBytes)
        {
            throw new ComputedStoreException(
                Local.PathOf(hash), $"It has {bytes / 1000} kB, and at most {MostShippedBytes / 1000} kB travel with the suite: reduce what is stored.");
        }

        Shipped.Adopt(hash, Local);
        Local.Remove(hash);
    }

    /// <inheritdoc/>
    /// <remarks>It is read once: answers that are added while runs go on do not change the identity of those runs.</remarks>
    public string ShippedDigest(string engine) => _digests.GetOrAdd(engine, name => new Lazy<string>(() => Shipped.DigestOf(name))).Value;

    /// <inheritdoc/>
    public IEngines Open(string caseId, Tier tier, bool recomputes = false) => new OpenEngines(this, caseId, tier, recomputes ? _ => true : _ => false);

    /// <summary>The engines for a run that computes chosen jobs again, whatever is stored.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="recomputes">Whether a job is computed again, by its hash.</param>
    public IEngines Open(string caseId, Tier tier, Func<string, bool> recomputes) => new OpenEngines(this, caseId, tier, recomputes);

    internal IEngine? Find(string name) => _engines.FirstOrDefault(engine => engine.Name == name);

    internal EngineProbe ProbeOf(IEngine engine) => _probes.GetOrAdd(engine.Name, _ => new Lazy<EngineProbe>(engine.Probe)).Value;

    internal JobRunner RunnerOf(IEngine engine, string folder = "") => new(engine, ProbeOf(engine), _settings, Path.Combine(WorkFolder, folder));
}
