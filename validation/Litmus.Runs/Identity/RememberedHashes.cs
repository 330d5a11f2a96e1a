using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Litmus.Primitives.Files;

namespace Litmus.Runs.Identity;

/// <summary>
/// Hashes of reachable code that earlier processes computed, in a file. Each is kept with the content of every assembly that its roots could reach by
/// references, this one included. A hash depends on nothing else, so it holds as long as all of that is the same to the bit.
/// </summary>
/// <param name="path">The file. One that is damaged or of another form counts as absent.</param>
/// <param name="bytesOf">The bytes of an assembly by its simple name: nothing for one of the runtime, no bytes for one that is not there.</param>
internal sealed class RememberedHashes(string path, Func<string, byte[]?> bytesOf)
{
    private const string Format = "litmus-code-1";
    private const string HashWord = "hash", AssemblyWord = "assembly";

    private readonly ConcurrentDictionary<string, Assembly> _assemblies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string State, string Hash)> _hashes = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string[]>> _read = new(() => Read(path), LazyThreadSafetyMode.ExecutionAndPublication);
    private int _newCount;

    /// <summary>The hash of some roots: the remembered one if it holds, else one that is computed and remembered.</summary>
    /// <param name="roots">The roots, in one line.</param>
    /// <param name="assemblies">The assemblies of the roots.</param>
    /// <param name="compute">Computes it.</param>
    public string HashOf(string roots, IReadOnlyCollection<string> assemblies, Func<string> compute)
    {
        string state = _states.GetOrAdd(string.Join(' ', assemblies.Distinct(StringComparer.Ordinal)), _ => StateOf(assemblies));
        if (_read.Value.TryGetValue($"{HashWord} {roots}", out string[]? known) && known is [var before, var hash] && before == state)
        {
            _hashes[roots] = (state, hash);
            return hash;
        }

        string computed = compute();
        _hashes[roots] = (state, computed);
        _ = Interlocked.Increment(ref _newCount);
        return computed;
    }

    /// <summary>Writes the file if there is anything new in it. Hashes that were not asked for stay.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        if (Interlocked.Exchange(ref _newCount, 0) == 0)
        {
            return;
        }

        SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach ((string key, string[] words) in _read.Value)
        {
            lines[key] = string.Join(' ', words);
        }

        foreach ((string roots, (string state, string hash)) in _hashes)
        {
            lines[$"{HashWord} {roots}"] = $"{state} {hash}";
        }

        foreach ((string name, Assembly assembly) in _assemblies)
        {
            lines[$"{AssemblyWord} {name}"] = string.Join(' ', assembly.References.Prepend(assembly.Content));
        }

        string text = string.Concat(lines.Select(line => $"{line.Key}\t{line.Value}\n"));
        TemporaryFiles.SweepFor(path, DateTime.UtcNow);
        AtomicFile.WriteText(path, $"{Format} {Of(Encoding.UTF8.GetBytes(text))}\n{text}");
    }

    private static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // What is not what was written counts as absent.
    private static Dictionary<string, string[]> Read(string path)
    {
        Dictionary<string, string[]> lines = new(StringComparer.Ordinal);
        try
        {
            string[] parts = File.Exists(path) ? File.ReadAllText(path).Split('\n', 2) : [];
            if (parts is not [var head, var text] || head != $"{Format} {Of(Encoding.UTF8.GetBytes(text))}")
            {
                return lines;
            }

            foreach (string[] line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')))
            {
                lines.Add(line[0], line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }

            return lines;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return lines;
        }
    }

    // The content of all assemblies that can be reached by references.
    private string StateOf(IEnumerable<string> roots)
    {
        SortedDictionary<string, string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new(roots);
        while (open.TryDequeue(out string? name))
        {
            if (!reached.ContainsKey(name))
            {
                Assembly assembly = _assemblies.GetOrAdd(name, Examine);
                reached.Add(name, assembly.Content);
                Array.ForEach(assembly.References, open.Enqueue);
            }
        }

        return Of(Encoding.UTF8.GetBytes(string.Join('\n', reached.Select(entry => $"{entry.Key} {entry.Value}"))));
    }

    private Assembly Examine(string name)
    {
        if (bytesOf(name) is not { Length: > 0 } bytes)
        {
            return new Assembly("none", []);
        }

        string content = Of(bytes);
        if (_read.Value.TryGetValue($"{AssemblyWord} {name}", out string[]? known) && known is [var before, .. var references] && before == content)
        {
            return new Assembly(content, references);
        }

        using PEReader file = new(ImmutableArray.Create(bytes));
        MetadataReader reader = file.GetMetadataReader();
        return new Assembly(content, [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))]);
    }

    private sealed record Assembly(string Content, string[] References);
}
