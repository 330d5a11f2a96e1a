using System.Collections.Concurrent;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Sensitivities;
using Litmus.Runs.Identity;
using Litmus.Runs.Store;

namespace Litmus.Runs.Judging;

/// <summary>
/// Varies each input of a claim's case alone, over three decades to either side. Answers are stored under the identity of the run and the claim's criterion.
/// One study runs a case once for each input and factor, whichever of its claims asks.
/// </summary>
public sealed class SensitivityStudy
{
    // The search is part of the identity of its answers, so an answer of another search is never used.
    private static readonly Lazy<string> CodeOfSearch = new(() => ReachableCode.Loaded.HashOf(typeof(SensitivityStudy)));

    // Relative step of a central difference. Its error, h², is far below the precision that an elasticity needs, and rounding does not matter yet.
    private const double RelativeStep = 1e-3;

    private readonly StoredAnswers<InputSensitivity> _answers;
    private readonly RunStore _store;
    private readonly Tier _tier;
    private readonly ConcurrentDictionary<(string Case, string Input, double Factor), (CaseObservations? Observations, bool NeedsEngine)> _evaluations = new();
    private readonly ConcurrentDictionary<string, CaseInputs> _nominal = new(StringComparer.Ordinal);

    /// <summary>Prepares a study.</summary>
    public SensitivityStudy(RunStore store, Tier tier) =>
        (_answers, _store, _tier) = (new StoredAnswers<InputSensitivity>(store, "sensitivities"), store, tier);

    /// <summary>The answer for one claim.</summary>
    /// <param name="validationCase">The case that answers it.</param>
    /// <param name="runHash">Identity of the run.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>One entry per input.</returns>
    public IReadOnlyList<InputSensitivity> Of(IValidationCase validationCase, string runHash, Claim claim, CancellationToken cancellationToken) =>
        _answers.Get(
            KeyOf(runHash, claim),
            () =>
            [
                .. validationCase.Description.Inputs.Where(input => !input.IsChoice).AsParallel().AsOrdered().WithCancellation(cancellationToken)
                    .Select(input => Search(validationCase, claim, input, leavesMargin: false, cancellationToken)),
            ]);

    /// <summary>Where each input alone takes the point estimate into or out of its margin, and how strongly it acts. Nothing is stored.</summary>
    /// <param name="validationCase">The case that answers it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="InvalidOperationException">The case cannot be evaluated with its inputs as declared.</exception>
    public ClaimSensitivity Around(IValidationCase validationCase, Claim claim, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Input[] inputs = [.. validationCase.Description.Inputs.Where(input => !input.IsChoice)];
        CaseObservations nominal = validationCase.Run(Nominal(validationCase), progress: null, cancellationToken).Complete();
        Probe start = ClaimProbe.Of(nominal, claim)
            ?? throw new InvalidOperationException($"The observation of {claim.Id} cannot be compared with what the claim expects.");
        bool isInside = start.Offset == 0;
        List<InputResponse> responses = [];
        foreach (Input input in inputs)
        {
            InputSensitivity boundary = Search(validationCase, claim, input, leavesMargin: isInside, cancellationToken);
            responses.Add(new InputResponse(
                input,
                boundary.Outcome != InputSensitivity.NoInfluence,
                boundary.Factor,
                boundary.Value,
                ElasticityOf(validationCase, claim, input, start, cancellationToken),
                isInside ? null : boundary.Supremum,
                isInside ? null : boundary.SupremumFactor,
                boundary.Outcome == InputSensitivity.NeedsEngine));
            progress?.Report(responses.Count / (double)inputs.Length);
        }

        return new ClaimSensitivity(isInside, start.Result, nominal.Observations[claim.Id].Token, responses);
    }

    // The criterion holds what the search compares with. A claim that is only worded anew keeps its answer.
    private static string KeyOf(string runHash, Claim claim) => RunIdentity.HashOf($"{CodeOfSearch.Value} {runHash} {claim.Id} {Criterion.Of(claim)}");

    // One set of inputs per case, because the runs of a set share what does not depend on the varied input. A search starts no engine: where nobody
    // computed an answer, the case refuses the input. The runs ask mostly for the same answers, so each is read once.
    private CaseInputs Nominal(IValidationCase validationCase) => _nominal.GetOrAdd(
        validationCase.Description.Id,
        id => CaseInputs.Nominal(validationCase.Description, _tier, engines: new EngineLog(_store.Engines.Open(id, Tier.Smoke))));

    private InputSensitivity Search(IValidationCase validationCase, Claim claim, Input input, bool leavesMargin, CancellationToken cancellationToken)
    {
        // Beyond a value that an engine has not answered lie others: to build their jobs, which may be huge, would give nothing.
        double lowest = 0, highest = double.PositiveInfinity;

        // A factor acts on the SI value: on kelvin, not on degrees Celsius.
        InputSensitivity found = SensitivitySearch.Search(input.Name, input.SiValue, input.Unit.Symbol, ProbeAt, cancellationToken);
        return found.Factor is { } at ? found with { Value = input.Unit.FromSi(input.SiValue * at) }
            : lowest > 0 || highest < double.PositiveInfinity ? found with { Outcome = InputSensitivity.NeedsEngine, Supremum = null, SupremumFactor = null }
            : found;

        // Where the margin is left is where its outside is entered.
        Probe? ProbeAt(double factor)
        {
            if (factor <= lowest || factor >= highest)
            {
                return null;
            }

            (CaseObservations? observations, bool needsEngine) = Evaluate(validationCase, input, factor, cancellationToken);
            if (needsEngine)
            {
                (lowest, highest) = factor < 1 ? (factor, highest) : (lowest, factor);
            }

            return (observations is null ? null : ClaimProbe.Of(observations, claim)) is not { } probe
                ? null
                : leavesMargin ? probe with { Offset = probe.Offset == 0 ? 1 : 0 } : probe;
        }
    }

    private double? ElasticityOf(IValidationCase validationCase, Claim claim, Input input, Probe start, CancellationToken cancellationToken)
    {
        if (input.SiValue == 0 || start.Result is not { } result || result == 0)
        {
            return null;
        }

        double? above = ResultAt(1 + RelativeStep), below = ResultAt(1 - RelativeStep);
        return (above - below) / (2 * RelativeStep * result);

        double? ResultAt(double factor) =>
            Evaluate(validationCase, input, factor, cancellationToken).Observations is { } observations ? ClaimProbe.Of(observations, claim)?.Result : null;
    }

    private (CaseObservations? Observations, bool NeedsEngine) Evaluate(
        IValidationCase validationCase, Input input, double factor, CancellationToken cancellationToken) =>
        _evaluations.GetOrAdd(
            (validationCase.Description.Id, input.Name, factor),
            _ => ClaimProbe.Evaluate(validationCase, Nominal(validationCase).With(input, input.SiValue * factor), cancellationToken));
}
