using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using Litmus.Cases;

namespace Litmus.Runs.Identity;

/// <summary>The hash of every assembly whose code a case runs: its own, the runner's, and the Litmus assemblies that these reference.</summary>
public static class SolverFingerprint
{
    private const string Prefix = "Litmus.";
    private static readonly ConcurrentDictionary<string, string> Hashes = new(StringComparer.Ordinal);

    /// <summary>Assembly names with the SHA-256 of their files, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">An assembly has no file.</exception>
    public static IReadOnlyList<(string Assembly, string Sha256)> Of(IValidationCase validationCase)
    {
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        Add(validationCase.GetType().Assembly, found);

        // The runner propagates the uncertainty of the inputs.
        Add(typeof(SolverFingerprint).Assembly, found);
        return [.. found.Select(pair => (pair.Key, pair.Value))];
    }

    private static void Add(Assembly assembly, SortedDictionary<string, string> found)
    {
        if (!found.TryAdd(NameOf(assembly), HashOf(assembly)))
        {
            return;
        }

        foreach (AssemblyName reference in assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            Add(Assembly.Load(reference), found);
        }
    }

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    private static string HashOf(Assembly assembly) => Hashes.GetOrAdd(
        assembly.Location.Length > 0 ? assembly.Location : throw new InvalidOperationException($"The assembly {assembly} has no file, so that runs with it cannot be identified."),
        path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
}
