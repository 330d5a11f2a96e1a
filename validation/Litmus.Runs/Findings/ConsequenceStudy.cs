using System.Collections.Concurrent;
using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.Runs.Identity;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Findings;

/// <summary>
/// Puts a computed number in the place of the printed one, runs the case that uses it, and lists the verdicts that turn. A run is stored under an identity
/// of the case's run, the input and the number, so it is not repeated. A damaged or altered one is put aside and repeated.
/// </summary>
internal sealed class ConsequenceStudy
{
    // What is substituted and how is part of the identity of a stored run. What runs is part of the identity of the case's run.
    private static readonly Lazy<string> CodeOfSubstitution = new(() => ReachableCode.Loaded.HashOf(typeof(SubstitutedCase)));

    private readonly RunStore _store;
    private readonly Tier _tier;
    private readonly Dictionary<string, ClaimResult> _claims;
    private readonly Dictionary<string, CaseResult> _results;
    private readonly Dictionary<string, IValidationCase> _cases;
    private readonly ConcurrentDictionary<string, Lazy<StoredRun>> _runs = new(StringComparer.Ordinal);

    /// <summary>Prepares a study.</summary>
    /// <param name="store">The store of the runs. Those of the study lie in a folder of it.</param>
    /// <param name="tier">The tier that was judged.</param>
    /// <param name="document">The judged results.</param>
    /// <param name="cases">Every case.</param>
    public ConsequenceStudy(RunStore store, Tier tier, ResultsDocument document, IReadOnlyList<IValidationCase> cases)
    {
        (_store, _tier) = (new RunStore(Path.Combine(store.Folder, RunStore.ConsequencesFolder)), tier);
        _claims = document.Claims.ToDictionary(result => result.Claim.Id, StringComparer.Ordinal);
        _results = document.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        _cases = cases.ToDictionary(entry => entry.Description.Id, StringComparer.Ordinal);
    }

    /// <summary>What one substitution changes.</summary>
    /// <param name="substitution">The substitution; claim, case and input exist, and the units convert.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="IOException">The run could not be stored.</exception>
    public Consequence Of(Substitution substitution, CancellationToken cancellationToken)
    {
        IValidationCase validationCase = _cases[substitution.Case];
        CaseDescription description = validationCase.Description;
        Input input = description.Inputs.First(candidate => candidate.Name == substitution.Input);
        Observation? observation = _claims[substitution.Claim].Observation;
        double computed = observation?.Value is { } value ? ClaimUnits.Number(value, Unit.Parse(observation.Unit), input.Unit) : double.NaN;
        Consequence nothing = new(
            substitution.Claim, substitution.Case, input.Name, input.Value, computed, input.Unit.Symbol, Judged: 0, Turned: [], Failure: null);
        if (WhyNot(description, computed) is { } reason)
        {
            return nothing with { Failure = reason };
        }

        string key = KeyOf(_results[description.Id].RunHash, input, computed);
        StoredRun run = _runs.GetOrAdd(key, _ => new Lazy<StoredRun>(() => Run(validationCase, input, computed, key, cancellationToken))).Value;
        if (run.Observations.Count == 0)
        {
            return nothing with { Failure = run.Notes[0] };
        }

        ClaimResult[] again =
        [
            .. description.Answers.Select(id => _claims.GetValueOrDefault(id)).OfType<ClaimResult>().Where(result => result.Observation is not null),
        ];
        return nothing with { Judged = again.Length, Turned = [.. again.Select(result => Turn(result, run)).OfType<TurnedVerdict>()] };
    }

    private string? WhyNot(CaseDescription description, double computed) =>
        !double.IsFinite(computed) ? "No number was computed for the claim in this run, so there is nothing to substitute."
        : description.MinimumTier > _tier || (description.IsExpensive && _tier < Tier.Nightly)
            ? $"A run of the case takes long, so it is repeated at tier {TierNames.NameOf(Later(description.MinimumTier))} only."
        : description.Engine is not null ? "The case asks an external engine, which would have to compute anew."
        : !_results[description.Id].Execution.HasResult() ? "The case has no run with the printed number to compare with."
        : null;

    private static Tier Later(Tier minimum) => minimum > Tier.Nightly ? minimum : Tier.Nightly;

    private static string KeyOf(string runHash, Input input, double value) =>
        RunIdentity.HashOf($"{CodeOfSubstitution.Value} {runHash} {input.Name} {value.ToString("R", CultureInfo.InvariantCulture)}");

    // Both verdicts follow from the interval alone, so that like is compared with like: with the computed number nothing is sampled.
    private static TurnedVerdict? Turn(ClaimResult result, StoredRun run)
    {
        Claim claim = result.Claim;
        if (!run.Observations.TryGetValue(claim.Id, out Observation? raw) || ClaimUnits.Convert(raw, claim) is not { } observation)
        {
            return null;
        }

        Verdict before = VerdictRules.Judge(claim.Expected, claim.Margin, result.Observation! with { Robustness = null }).Verdict;
        Verdict after = VerdictRules.Judge(claim.Expected, claim.Margin, observation).Verdict;
        return FindingRules.IsTurn(before, after) && FindingRules.IsTurn(result.Judgement.Verdict, after)
            ? new TurnedVerdict(claim.Id, result.Judgement.Verdict, after)
            : null;
    }

    private StoredRun Run(IValidationCase validationCase, Input input, double value, string key, CancellationToken cancellationToken)
    {
        try
        {
            if (_store.TryRead(key) is { } known)
            {
                return known;
            }
        }
        catch (RunStoreException)
        {
            _ = _store.Quarantine(key);
        }

        StoredRun run;
        try
        {
            SubstitutedCase substituted = new(validationCase, input, input.Unit.ToSi(value));
            run = CaseRunner.Run(substituted, _tier, key, progress: null, cancellationToken, takesSamples: false).Run with { Figures = [], Tables = [] };
        }
        catch (Exception exception) when (CaseRefusal.Is(exception))
        {
            // A number that the paper does not print may lie where a solver refuses it. That is a result, and it is stored like one.
            run = new StoredRun
            {
                Hash = key,
                CaseId = validationCase.Description.Id,
                Tier = TierNames.NameOf(_tier),
                ComputedUtc = DateTime.UtcNow,
                Seconds = 0,
                PeakMemoryMiB = 0,
                Inputs = [],
                Observations = new Dictionary<string, Observation>(StringComparer.Ordinal),
                Notes = [$"The case refuses the computed number: {exception.Message}"],
            };
        }

        return _store.Write(run, []);
    }
}
