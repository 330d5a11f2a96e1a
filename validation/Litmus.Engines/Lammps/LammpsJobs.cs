using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.MolecularDynamics.Decks;

namespace Litmus.Engines.Lammps;

/// <summary>Makes jobs of the runs of <c>Litmus.MolecularDynamics</c>: the deck is the program, and what it writes into files becomes results.</summary>
public static class LammpsJobs
{
    // About the longest job that a reader waits for at the tier that is the default.
    private const double LongestStandardSeconds = 60;

    /// <summary>A run at 0 K, or one that ends there: its numbers are printed, and positions come from <c>relaxed.txt</c>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <returns>A job whose positions <c>x</c>, <c>y</c>, <c>z</c> [Å], where it has them, count from the lower corner of the box.</returns>
    public static EngineJob Of(DeckRun run, string title) =>
        run.Results.Contains("x", StringComparer.Ordinal) ? Of(run, title, "positions 1", ReadPositions) : Of(run, title, string.Empty, reduce: null);

    /// <summary>The lattice constant at a temperature, from <c>box.txt</c>.</summary>
    /// <param name="run">The run of the deck <c>expansion</c>.</param>
    /// <param name="title">What it computes, in a few words.</param>
    public static EngineJob Expansion(DeckRun run, string title) => Of(run, title, "box 1", ReadBox) with
    {
        // Means over a picosecond of a box of some hundred atoms: no two trajectories agree better.
        Tolerances = new Dictionary<string, double>(StringComparer.Ordinal) { ["edge"] = 0.05, ["temperature"] = 100, ["potential"] = 0.02 },
    };

    /// <summary>Heating, cooling and relaxation of a bicrystal.</summary>
    /// <param name="run">The run of the deck <c>anneal</c>.</param>
    /// <param name="title">What it computes, in a few words.</param>
    public static EngineJob Annealing(DeckRun run, string title) => Of(run, title) with
    {
        // Two trajectories may end in two structures: 10 mJ/m² on 200 Å² are 0.12 eV, and atoms may change their places.
        Tolerances = new[] { ("energy", 0.12), ("ly", 0.5), ("fmax", 1), ("x", 500), ("y", 500), ("z", 500) }
            .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal),
    };

    /// <summary>A run with an analysis of its own.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <param name="reduction">Name and version of the analysis.</param>
    /// <param name="reduce">The analysis; absent where the deck prints everything.</param>
    public static EngineJob Of(DeckRun run, string title, string reduction, Func<string, EngineResult>? reduce) => new()
    {
        Engine = "lammps",
        Title = title,
        Program = run.Deck,
        Numbers = run.Numbers,
        Files = run.Files,
        Results = run.Results,
        Reduction = reduction,
        Reduce = reduce,
        ExpectedSeconds = run.ExpectedSeconds,
        LowestTier = run.ExpectedSeconds <= LongestStandardSeconds ? Tier.Standard : Tier.Nightly,
    };

    private static EngineResult ReadPositions(string folder)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, "relaxed.txt"));
        LammpsBox box = LammpsBox.Read(lines);
        double[][] rows = [.. lines.SkipWhile(line => !line.StartsWith("ITEM: ATOMS", StringComparison.Ordinal)).Skip(1).Select(Numbers)];
        IReadOnlyList<double> Along(int column, double low) => [.. rows.Select(row => Math.Round(row[column] - low, 7))];
        return Series(("x", Along(1, box.LowX)), ("y", Along(2, box.LowY)), ("z", Along(3, box.LowZ)));
    }

    private static EngineResult ReadBox(string folder)
    {
        double[][] rows = [.. File.ReadAllLines(Path.Combine(folder, "box.txt")).Where(line => !line.StartsWith('#')).Select(Numbers)];
        IReadOnlyList<double> Column(int column) => [.. rows.Select(row => row[column])];
        return Series(("edge", Column(1)), ("temperature", Column(2)), ("potential", Column(3)));
    }

    private static double[] Numbers(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    private static EngineResult Series(params (string Name, IReadOnlyList<double> Values)[] series) => new(
        new Dictionary<string, double>(StringComparer.Ordinal), series.ToDictionary(entry => entry.Name, entry => entry.Values, StringComparer.Ordinal));
}
