using System.Globalization;
using Litmus.Cases.Engines;
using Litmus.Primitives;

namespace Litmus.Yoon2023.Tests;

/// <summary>
/// An engine without physics: every job gets an answer of the right shape at once. Atoms stay where their file has them, each has the same energy, boundaries
/// cost 0.1 J/m², and diffusivities are those that a test sets.
/// </summary>
/// <param name="diffusivity">Estimates of a diffusivity [m²/s] for a job, by its temperature [K].</param>
internal sealed class MadeUpEngine(Func<double, double[]> diffusivity) : IEngines
{
    private const double EnergyPerAtom = -1.65, Vacancy = 0.4, Edge = 3.49, Sixteen = 16.021766;

    /// <summary>Titles of the jobs that were asked for.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Energy that a boundary loses by annealing [J/m²].</summary>
    public double Relief { get; init; } = 0.01;

    /// <summary>Places of the first boundary, then of the second [Å].</summary>
    public double[] Centres { get; init; } = [.. Enumerable.Repeat(12.0, 40)];

    /// <summary>Pair distribution, the same in every shell, and centro-symmetry, by the job.</summary>
    public Func<EngineJob, double> OrderOf { get; init; } = _ => 1;

    /// <summary>Width of a boundary [Å], by its job.</summary>
    public Func<EngineJob, double> WidthOf { get; init; } = _ => 12;

    /// <summary>Diffusivity along z [m²/s], by its job; absent where it is that along x.</summary>
    public Func<EngineJob, double>? AlongZ { get; init; }

    /// <summary>Energy of a boundary [J/m²], by its job.</summary>
    public Func<EngineJob, double> EnergyOf { get; init; } = _ => 0.1;

    /// <summary>Number of the best starting structure, from 0.</summary>
    public int Best { get; init; }

    public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        Asked.Add(job.Title);
        Structure structure = Structure.Read(job.Files["structure.data"]);
        Dictionary<string, double> numbers = new(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<double>> series = new(StringComparer.Ordinal);
        foreach (string name in job.Results)
        {
            if (Series(name, job, structure) is { } values)
            {
                series[name] = values;
            }
            else
            {
                numbers[name] = Number(name, job, structure);
            }
        }

        return new EngineAnswer
        {
            JobHash = job.Hash, Engine = job.Engine, Version = "made up", Machine = "none", ComputedUtc = DateTime.UnixEpoch, Seconds = 0, CpuSeconds = 0,
            Result = new EngineResult(numbers, series),
        };
    }

    /// <summary>Distances of the atoms of a structure from the planes at a quarter and three quarters of its box [Å].</summary>
    /// <param name="structure">Data file of LAMMPS.</param>
    public static IEnumerable<double> FromPinnedPlane(string structure)
    {
        Structure read = Structure.Read(structure);
        return read.Places.Select(place => Math.Abs((place[1] % (0.5 * read.Y)) - (0.25 * read.Y)));
    }

    private double Number(string name, EngineJob job, Structure structure) => name switch
    {
        "energy" when job.Title.Contains("half way", StringComparison.Ordinal) => (structure.Count * EnergyPerAtom) + Vacancy + 0.1,
        "energy" when job.Title.Contains("annealed", StringComparison.Ordinal) => Energy(structure, EnergyOf(job) - Relief),
        "energy" when job.Title.Contains("structures of", StringComparison.Ordinal) || job.Title.Contains("in a cell", StringComparison.Ordinal) =>
            Energy(structure, EnergyOf(job)),
        "energy" when job.Title.Contains("with one vacancy at 0 K", StringComparison.Ordinal) => (structure.Count * EnergyPerAtom) + Vacancy,
        "energy" => structure.Count * EnergyPerAtom,
        "atoms" => structure.Count,
        "winner" => 1,
        "edge" => 4 * Edge,
        "lx" => structure.X,
        "ly" => structure.Y,
        "lz" => structure.Z,
        "symmetry" or "symmetry_boundary" => OrderOf(job),
        "free_temperature" => double.Parse(job.Numbers["temperature"], CultureInfo.InvariantCulture),
        _ => 1,
    };

    private static double Energy(Structure structure, double boundaryEnergy) =>
        (structure.Count * EnergyPerAtom) + (2 * boundaryEnergy * structure.X * structure.Z / Sixteen);

    private double[]? Series(string name, EngineJob job, Structure structure) => name switch
    {
        "x" => [.. structure.Places.Select(place => place[0])],
        "y" => [.. structure.Places.Select(place => place[1])],
        "z" => [.. structure.Places.Select(place => place[2])],
        "trial_energy" => [.. Enumerable.Range(0, Trials(job)).Select(trial => Energy(structure, EnergyOf(job) + (0.02 * Math.Abs(trial - Best))))],
        "trial_atoms" => [.. Enumerable.Repeat((double)structure.Count, Trials(job))],
        "trial_ly" => [.. Enumerable.Repeat(structure.Y, Trials(job))],
        "vacancy_energy" or "vacancy_fmax" =>
            [.. Enumerable.Range(0, Trials(job)).Select(site => ((structure.Count - 1) * EnergyPerAtom) + Vacancy + (0.02 * (site % 3)))],
        "strain" or "strain_energy" or "strain_pressure" => [0, 0, 0, 0, 0, 0],
        "edge" when job.Results.Contains("potential") => [Edge, Edge],
        "temperature" or "potential" => [1, 1],
        "d_z" when AlongZ is { } along => [along(job)],
        "d" or "d_sliding" or "d_x" or "d_z" => diffusivity(double.Parse(job.Numbers["temperature"], CultureInfo.InvariantCulture)),
        "width" => [.. Enumerable.Repeat(WidthOf(job), 40)],
        "centre" => Centres,
        "msd" or "msd_x" or "msd_y" or "msd_z" or "msd_sliding" => [.. Enumerable.Range(0, 101).Select(lag => 0.1 * lag)],
        "g" or "g_boundary" or "g_grain" => [.. Enumerable.Repeat(OrderOf(job), 80)],
        _ => null,
    };

    private static int Trials(EngineJob job) => int.Parse(job.Numbers["trials"], CultureInfo.InvariantCulture);

    private sealed record Structure(double X, double Y, double Z, double[][] Places)
    {
        public int Count => Places.Length;

        public static Structure Read(string text)
        {
            string[] lines = text.Split('\n');
            double Length(string axis) => double.Parse(
                lines.Single(line => line.EndsWith($"{axis}lo {axis}hi", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
            double[][] places =
            [
                .. lines.SkipWhile(line => !line.StartsWith("Atoms", StringComparison.Ordinal)).Skip(2).Where(line => line.Length > 0)
                    .Select(line => line.Split(' ').Skip(2).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()),
            ];
            return new Structure(Length("x"), Length("y"), Length("z"), places);
        }
    }
}
