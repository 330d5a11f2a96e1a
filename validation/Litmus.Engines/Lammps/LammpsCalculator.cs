using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Crystals.Bicrystals;
using Litmus.MolecularDynamics.Decks;
using Litmus.Primitives;

namespace Litmus.Engines.Lammps;

/// <summary>Runs of LAMMPS: makes a job of a run of a deck, and adds the relaxed positions to its answer.</summary>
/// <param name="engines">Where answers come from.</param>
public sealed class LammpsCalculator(IEngines engines)
{
    private const string PositionsFile = "relaxed.txt";
    private const int HeaderLines = 9;

    // About the longest job that a reader waits for at the tier that is the default.
    private const double LongestStandardSeconds = 120;

    /// <summary>Answers a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">What it computes, in a few words.</param>
    /// <param name="progress">Told how far the engine is; may be absent.</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    /// <exception cref="EngineMissingException">No answer is stored, and LAMMPS is not there or is not started at this tier.</exception>
    /// <exception cref="EngineFailedException">LAMMPS gave no complete answer.</exception>
    public EngineResult Compute(DeckRun run, string title, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default) =>
        engines.Compute(JobOf(run, title), progress, cancellationToken).Result;

    /// <summary>The job of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">What it computes, in a few words.</param>
    public static EngineJob JobOf(DeckRun run, string title)
    {
        bool hasPositions = run.Results.Contains("x", StringComparer.Ordinal);
        return new EngineJob
        {
            Engine = "lammps",
            Title = title,
            Program = run.Deck,
            Numbers = run.Numbers,
            Files = run.Files,
            Results = run.Results,
            Reduction = hasPositions ? "relaxed positions 1" : string.Empty,
            Reduce = hasPositions ? ReadPositions : null,
            ExpectedSeconds = run.ExpectedSeconds,
            LowestTier = run.ExpectedSeconds <= LongestStandardSeconds ? Tier.Standard : Tier.Nightly,
        };
    }

    /// <summary>The atoms of a bicrystal as a structure.</summary>
    /// <param name="bicrystal">The bicrystal.</param>
    /// <param name="element">Chemical symbol.</param>
    public static AtomicStructure StructureOf(Bicrystal bicrystal, string element) => new(
        new Cell(new(bicrystal.LengthX, 0, 0), new(0, bicrystal.LengthY, 0), new(bicrystal.Shear, 0, bicrystal.LengthZ)),
        [.. Enumerable.Repeat(element, bicrystal.Count)],
        [.. bicrystal.Positions.Select(atom => new Vector3D(atom.X, atom.Y, atom.Z))]);

    // Columns of the dump: number, x, y, z, sorted by number.
    private static EngineResult ReadPositions(string folder)
    {
        double[][] atoms =
        [
            .. File.ReadLines(Path.Combine(folder, PositionsFile)).Skip(HeaderLines)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()),
        ];
        IReadOnlyList<double> Column(int column) => [.. atoms.Select(atom => atom[column])];
        return new EngineResult(
            new Dictionary<string, double>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal) { ["x"] = Column(1), ["y"] = Column(2), ["z"] = Column(3) });
    }
}
