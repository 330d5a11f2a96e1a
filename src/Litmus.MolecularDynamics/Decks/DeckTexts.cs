namespace Litmus.MolecularDynamics.Decks;

/// <summary>The fixed decks. They are constants, so that the identity of a run sees them.</summary>
public static class DeckTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["crystal"] = CrystalDeck.Text,
        ["static"] = StaticDeck.Text,
        ["search"] = SearchDeck.Text,
        ["vacancies"] = VacanciesDeck.Text,
        ["expansion"] = ExpansionDeck.Text,
        ["diffusion"] = DiffusionDeck.Text,
        ["anneal"] = AnnealDeck.Text,
    };

    /// <summary>Names of the decks, each of which says at its head what it takes and gives.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Texts.Keys];

    /// <summary>Text of a deck, with line feeds.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is no deck of this name.</exception>
    public static string Read(string name) => Texts.TryGetValue(name, out string? text)
        ? text
        : throw new ArgumentException($"There is no deck '{name}'. The decks are {string.Join(", ", Names)}.", nameof(name));
}
