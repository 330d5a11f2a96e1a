using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Manifests;
using Litmus.Runs;
using Litmus.Runs.Running;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;

namespace Litmus.Foreign.Running;

/// <summary>Asks a solver for cases, and propagates the uncertainty of their inputs through it if its manifest says so.</summary>
/// <param name="manifest">The solver.</param>
/// <param name="store">Where its runs are kept.</param>
/// <param name="claims">Every claim of the suite.</param>
/// <param name="tier">The tier.</param>
public sealed class ForeignRunner(SolverManifest manifest, ForeignStore store, IReadOnlyList<Claim> claims, Tier tier)
{
    private readonly Dictionary<string, Claim> _claims = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);

    /// <summary>The cases that the solver answers at the tier, in part or whole.</summary>
    /// <param name="cases">The cases.</param>
    public IReadOnlyList<IValidationCase> CasesOf(IReadOnlyList<IValidationCase> cases) =>
        [.. cases.Where(candidate => candidate.Description.MinimumTier <= tier && manifest.ClaimsOf(candidate.Description).Any(_claims.ContainsKey))];

    /// <summary>Runs cases beside each other and stores what the solver gave.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="workerCount">Number of processes of the solver at a time.</param>
    /// <param name="progress">Told the case that is done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One entry per case, in the order given.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">Its folder or a run could not be written.</exception>
    public IReadOnlyList<ForeignRun> Run(
        IReadOnlyList<IValidationCase> cases, int workerCount, IProgress<ForeignRun>? progress, CancellationToken cancellationToken)
    {
        SolverProgram program = SolverProgram.Of(manifest);
        ForeignRun[] runs = new ForeignRun[cases.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = workerCount, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, cases.Count, options, i =>
            {
                runs[i] = RunOne(cases[i].Description, program, cancellationToken);
                progress?.Report(runs[i]);
            });
        }
        catch (AggregateException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        return runs;
    }

    /// <summary>Identity of what a solver is asked in a case: a stored run of another identity answers another question.</summary>
    /// <param name="request">The request with the inputs as declared.</param>
    public static string IdentityOf(SolverRequest request)
    {
        string text = string.Join('\n', request.Claims.Select(claim => $"{claim.Id} {Criterion.Of(claim)}").Prepend(request.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    /// <summary>The request with the inputs as declared for the claims of a case that a solver is asked.</summary>
    /// <param name="description">The case.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="tier">The tier.</param>
    public static SolverRequest Nominal(CaseDescription description, IReadOnlyList<Claim> claims, Tier tier) =>
        SolverRequest.Of(description, claims, CaseInputs.Nominal(description, tier));

    private ForeignRun RunOne(CaseDescription description, SolverProgram program, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Claim[] asked = [.. manifest.ClaimsOf(description).Where(_claims.ContainsKey).Select(id => _claims[id])];
        SolverRequest request = Nominal(description, asked, tier);
        AnswerReader reader = new(_claims.ContainsKey);
        SolverAnswer answer = program.Path is { } path
            ? Ask(description, request, asked, new SolverProcess(manifest, path, store.WorkFolderOf(manifest.Name), reader), cancellationToken)
            : new SolverAnswer { Faults = [program.Fault!] };
        ForeignRun run = new()
        {
            Solver = manifest.Name,
            Version = manifest.Version,
            CaseId = description.Id,
            Tier = TierNames.NameOf(tier),
            Asked = IdentityOf(request),
            Claims = [.. asked.Select(claim => claim.Id)],
            VariesInputs = manifest.Varies,
            Observations = answer.Observations,
            Faults = answer.Faults,
            Remarks = answer.Remarks,
            ComputedUtc = DateTime.UtcNow,
            Seconds = watch.Elapsed.TotalSeconds,
        };
        store.Write(run, answer.Tables);
        return run;
    }

    private SolverAnswer Ask(
        CaseDescription description, SolverRequest request, Claim[] asked, SolverProcess process, CancellationToken cancellationToken)
    {
        SolverAnswer answer = process.Ask(request, progress: null, cancellationToken);
        Claim[] answered = [.. asked.Where(claim => answer.Observations.ContainsKey(claim.Id))];
        if (!manifest.Varies || answered.Length == 0)
        {
            return answer;
        }

        // The manifest says that a run is cheap enough to be varied, whatever a run of ours takes.
        CaseDescription varied = description.AnsweringOnly([.. answered.Select(claim => claim.Id)]) with { IsExpensive = false };
        ForeignCase foreign = new(varied, answered, answer, (question, token) => process.Ask(question, progress: null, token));
        try
        {
            (StoredRun run, _) = CaseRunner.Run(foreign, tier, hash: string.Empty, progress: null, cancellationToken);
            IReadOnlyList<IReadOnlyDictionary<Input, double>> samples = LatinHypercube.Of(description.Inputs);
            return answer with
            {
                Observations = answered.ToDictionary(
                    claim => claim.Id,
                    claim => WithRobustness(claim, run.Observations[claim.Id], run, samples) with { Notes = NotesOf(claim, answer, run) },
                    StringComparer.Ordinal),
            };
        }
        catch (SolverFaultException exception)
        {
            // Without its uncertainty a number cannot be judged.
            return answer with { Observations = new Dictionary<string, Observation>(StringComparer.Ordinal), Faults = [.. answer.Faults, exception.Fault] };
        }
    }

    private static IReadOnlyList<string> NotesOf(Claim claim, SolverAnswer answer, StoredRun run) =>
        [.. answer.Observations[claim.Id].Notes, .. run.Observations[claim.Id].Notes];

    private static Observation WithRobustness(
        Claim claim, Observation observation, StoredRun run, IReadOnlyList<IReadOnlyDictionary<Input, double>> samples) =>
        run.Samples.TryGetValue(claim.Id, out SampledOutcomes? outcomes)
            ? observation with { Robustness = RobustnessRules.Of(claim, observation, outcomes, samples) }
            : observation;
}
