using System.Collections.Concurrent;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>The fixed decks, which are embedded as they lie in the repository.</summary>
public static class DeckTexts
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>Names of the decks: <c>crystal</c>, <c>static</c>, <c>search</c>, <c>vacancies</c>, <c>expansion</c>, <c>diffusion</c>, <c>anneal</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["crystal", "static", "search", "vacancies", "expansion", "diffusion", "anneal"];

    /// <summary>Text of a deck, with line feeds.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is no deck of this name.</exception>
    public static string Read(string name) => Known.GetOrAdd(name, Embedded);

    private static string Embedded(string name)
    {
        using Stream stream = typeof(DeckTexts).Assembly.GetManifestResourceStream($"{name}.lammps")
            ?? throw new ArgumentException($"There is no deck '{name}'. The decks are {string.Join(", ", Names)}.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
