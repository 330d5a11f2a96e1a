using System.Globalization;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>One run of LAMMPS: a fixed deck, the numbers that it takes by name, the files beside it, and the names of its results.</summary>
/// <param name="Deck">Text of the deck.</param>
/// <param name="Numbers">Numbers and words by name, invariant culture.</param>
/// <param name="Files">Texts of the files by name.</param>
/// <param name="Results">Names of the numbers and series that an answer must hold.</param>
/// <param name="AtomSteps">About how many evaluations of the force on one atom the run takes.</param>
public sealed record DeckRun(
    string Deck,
    IReadOnlyDictionary<string, string> Numbers,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string> Results,
    double AtomSteps)
{
    /// <summary>Name of the file with the structure that every deck reads.</summary>
    public const string StructureFile = "structure.data";

    /// <summary>About how long the run takes on one core [s]: 81 000 atom-steps a second at a cut-off of 4.8 Å, falling to 16 500 at 6.0 Å.</summary>
    public double ExpectedSeconds => AtomSteps / (CutOff < 5.2 ? 81_000 : CutOff < 5.8 ? 25_000 : 16_500);

    private double CutOff => double.Parse(Numbers["cutoff"], CultureInfo.InvariantCulture);

    internal static DeckRun Of(
        string deck,
        Potential potential,
        string structure,
        IEnumerable<(string Name, object Value)> numbers,
        IReadOnlyList<string> results,
        double atomSteps,
        params IEnumerable<(string Name, string Text)> files) => new(
            DeckTexts.Read(deck),
            numbers.Prepend(("cutoff", potential.CutOff)).Prepend(("model", potential.Model))
                .ToDictionary(number => number.Item1, number => Convert.ToString(number.Item2, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal),
            files.Prepend((StructureFile, structure)).ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal),
            results,
            atomSteps);
}
