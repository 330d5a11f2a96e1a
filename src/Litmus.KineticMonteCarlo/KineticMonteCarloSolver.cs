using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Restart;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo;

/// <summary>
/// Electrodeposition on a lattice as a Markov process in continuous time: adsorption on the substrate (k_sub) and on lithium (k_LiLi), hops with
/// bond-counting barriers, desorption, and ion transport by walkers. dP(c)/dt = Σ_c′ [k(c′→c) P(c′) − k(c→c′) P(c)], sampled without rejection.
/// </summary>
/// <remarks>
/// Selection and time step are those of Y. Wang et al., Adv. Mater. (2023), doi:10.1002/adma.202206762, Computational Details. The lattice, the rules for
/// neighbours and the rate at a substrate site beside lithium are not published; they are parameters. <see cref="KineticMonteCarloRun"/> cites the algorithm.
/// </remarks>
public sealed class KineticMonteCarloSolver
{
    private const long EventsBetweenReports = 8192;

    private readonly KineticMonteCarloParameters _parameters;
    private readonly KineticMonteCarloOptions _options;

    /// <summary>Takes physics and numerics.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="options">The numerics; the documented defaults if omitted.</param>
    /// <exception cref="ArgumentException">Desorption with walkers, walkers above a quarter of the substrate sites, or a ceiling above the lattice.</exception>
    public KineticMonteCarloSolver(KineticMonteCarloParameters parameters, KineticMonteCarloOptions? options = null)
    {
        (_parameters, _options) = (parameters, options ?? new KineticMonteCarloOptions());
        if (parameters.Transport is not { } transport)
        {
            return;
        }

        int sites = parameters.ColumnCount * parameters.RowCount;
        if (parameters.DesorptionRate > 0)
        {
            throw new ArgumentException(
                $"Desorption ({parameters.DesorptionRate} s⁻¹) would change the constant number of walkers. Take either desorption or transport.",
                nameof(parameters));
        }

        if (4 * transport.WalkerCount > sites)
        {
            throw new ArgumentException(
                $"{transport.WalkerCount} walkers above {sites} substrate sites are not dilute. Take at most {sites / 4}.", nameof(parameters));
        }

        if (transport.LaunchGap >= _options.LayerCount)
        {
            throw new ArgumentException(
                $"A ceiling {transport.LaunchGap} layers above the deposit does not fit into {_options.LayerCount} layers. Take more layers.",
                nameof(parameters));
        }
    }

    /// <summary>Runs one history until the deposit has its number of atoms.</summary>
    /// <param name="progress">Reported to after every 8192 events.</param>
    /// <param name="cancellationToken">Checked as often.</param>
    /// <returns>The deposit.</returns>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public KineticMonteCarloResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        KineticMonteCarloRun run = Start();
        while (Continue(run, EventsBetweenReports, progress, cancellationToken))
        {
        }

        return run.Result();
    }

    /// <summary>Runs one history with a file that resumes and saves it. The result equals that of <see cref="Solve"/> bit for bit.</summary>
    /// <param name="restartFile">The file.</param>
    /// <param name="eventsBetweenSaves">Events between two saves; at least 1.</param>
    /// <param name="progress">Reported to after every save.</param>
    /// <param name="cancellationToken">Checked after every save.</param>
    /// <returns>The deposit.</returns>
    /// <exception cref="RestartFileException">The file does not belong to this run.</exception>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the file holds its last state.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public KineticMonteCarloResult SolveWithRestarts(
        string restartFile, int eventsBetweenSaves, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Require.AtLeast(eventsBetweenSaves, minimum: 1);
        KineticMonteCarloRun run = File.Exists(restartFile) ? Resume(restartFile) : Start();
        while (Continue(run, eventsBetweenSaves, progress, cancellationToken))
        {
            run.Save(restartFile);
        }

        return run.Result();
    }

    /// <summary>Starts a history that the caller advances, on the bare substrate or with initial atoms.</summary>
    /// <param name="initialAtoms">Sites filled at the start, each given once.</param>
    /// <exception cref="ArgumentException">An initial atom is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An initial atom is outside the lattice, or the lattice is too large.</exception>
    public KineticMonteCarloRun Start(params IEnumerable<LatticeSite> initialAtoms) => new(_parameters, _options, initialAtoms);

    /// <summary>Resumes a history from a file.</summary>
    /// <param name="restartFile">The file that <see cref="KineticMonteCarloRun.Save"/> wrote.</param>
    /// <exception cref="RestartFileException">The file is truncated, altered, of another program, version or run, or no run can be in its state.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public KineticMonteCarloRun Resume(string restartFile) => Resume(File.ReadAllBytes(restartFile), restartFile);

    /// <summary>Resumes a history from the content of a file.</summary>
    /// <param name="saved">What <see cref="KineticMonteCarloRun.ToBytes"/> returned.</param>
    /// <param name="source">Where it came from, for messages.</param>
    /// <exception cref="RestartFileException">The content is truncated, altered, of another program, version or run, or no run can be in its state.</exception>
    public KineticMonteCarloRun Resume(byte[] saved, string source)
    {
        RunState state = RestartFile.FromBytes(saved, source, _parameters, _options);
        try
        {
            return new KineticMonteCarloRun(_parameters, _options, state);
        }
        catch (InvalidDataException exception)
        {
            throw RestartFile.Impossible(source, exception.Message);
        }
    }

    /// <summary>Runs a history that was started or resumed until the deposit has its number of atoms.</summary>
    /// <param name="run">The history, of this solver.</param>
    /// <param name="cancellationToken">Checked after every 8192 events.</param>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Finish(KineticMonteCarloRun run, CancellationToken cancellationToken = default)
    {
        while (Continue(run, EventsBetweenReports, progress: null, cancellationToken))
        {
        }
    }

    private bool Continue(KineticMonteCarloRun run, long eventCount, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isDone = run.AdvanceToAtoms(_parameters.AtomCount, eventCount);
        progress?.Report(new SolverProgress(run.Counts.Total, run.Time, Math.Min(1, (double)run.AtomCount / _parameters.AtomCount)));
        return !isDone;
    }
}
