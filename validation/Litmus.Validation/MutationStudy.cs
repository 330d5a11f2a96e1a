using System.Collections.Concurrent;
using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;

namespace Litmus.Validation;

/// <summary>
/// Runs every case with each input alone multiplied by a few factors, and asks which verdicts change. The uncertainties stay those of the run with the inputs
/// as declared.
/// </summary>
internal static class MutationStudy
{
    // Nearest first: the smallest of these mutations that is noticed is the one that is named. The last ones are for bounds that lie many decades away.
    private static readonly double[] Factors = [1.05, 0.95, 1.3, 0.7, 2, 0.5, 10, 0.1, 1e3, 1e-3, -1, 1e6, 1e-6, 1e12, 1e-12];

    // A case that is not searched far is moved by a factor of two at most.
    private const double NearestFar = 0.5;

    // An identity moves by rounding. A change of less than this part of the margin is not an answer to an input.
    private const double RoundingPartOfMargin = 0.01;

    private static readonly Lazy<IReadOnlyDictionary<string, Mutation>> Found = new(Search);

    /// <summary>The mutations by claim.</summary>
    public static IReadOnlyDictionary<string, Mutation> Mutations => Found.Value;

    private static ConcurrentDictionary<string, Mutation> Search()
    {
        ConcurrentDictionary<string, Mutation> found = new(StringComparer.Ordinal);
        IValidationCase[] cases = [.. SmokeSuite.Cases];
        _ = SmokeSuite.Results;
        Parallel.ForEach(cases, validationCase =>
        {
            Dictionary<string, Mutation> own = validationCase.Description.Answers.ToDictionary(
                id => id, id => new Mutation(id, IsMoved: false, Change: null), StringComparer.Ordinal);
            foreach ((Input input, double factor) in MutationsOf(validationCase))
            {
                if (own.Values.All(mutation => mutation.Change is not null))
                {
                    break;
                }

                Apply(validationCase, input, factor, own);
            }

            if (validationCase.Description is { IsExpensive: false, IsSearchedFar: true })
            {
                SearchLeftOver(validationCase, own);
            }

            foreach (Mutation mutation in own.Values)
            {
                found[mutation.ClaimId] = mutation;
            }
        });
        return found;
    }

    // A lattice of a thousand times the atoms is no test: an expensive case is run for the mutations that decide, and no search follows.
    private static IEnumerable<(Input Input, double Factor)> MutationsOf(IValidationCase validationCase)
    {
        CaseDescription description = validationCase.Description;
        IEnumerable<double> factors = Factors.Where(factor => description.IsSearchedFar || factor is >= NearestFar and <= 1 / NearestFar);
        return description.IsExpensive
            ? description.DecisiveMutations.Select(mutation => (mutation.Input, mutation.Factor))
            : factors.SelectMany(factor => description.Inputs.Where(input => input.SiValue != 0 && !input.IsChoice).Select(input => (input, factor)));
    }

    // A narrow margin can lie between two factors. A search finds where the result enters or leaves it.
    private static void SearchLeftOver(IValidationCase validationCase, Dictionary<string, Mutation> own)
    {
        SensitivityStudy study = new(SmokeSuite.Workspace.Store, SmokeSuite.Tier);
        foreach (string id in own.Values.Where(mutation => mutation is { IsMoved: true, Change: null }).Select(mutation => mutation.ClaimId).ToArray())
        {
            ClaimSensitivity sensitivity = study.Around(validationCase, SmokeSuite.ResultOf(id).Claim, progress: null, CancellationToken.None);
            foreach (InputResponse response in sensitivity.Responses)
            {
                if (response.Factor is { } factor)
                {
                    Apply(validationCase, response.Input, factor, own);
                }
            }
        }
    }

    private static void Apply(IValidationCase validationCase, Input input, double factor, Dictionary<string, Mutation> own)
    {
        CaseObservations observations;
        try
        {
            IEngines engines = SmokeSuite.Workspace.Engines.Open(validationCase.Description.Id, SmokeSuite.Tier);
            CaseInputs inputs = CaseInputs.Nominal(validationCase.Description, SmokeSuite.Tier, engines: engines).With(input, input.SiValue * factor);
            observations = validationCase.Run(inputs, progress: null, CancellationToken.None).Complete();
        }
        catch (Exception exception) when (CaseRefusal.Is(exception))
        {
            // The solver refuses the input: it cannot be moved that far.
            return;
        }

        foreach (string id in validationCase.Description.Answers)
        {
            ClaimResult result = SmokeSuite.ResultOf(id);
            if (own[id].Change is not null || result.Observation is not { } observed)
            {
                continue;
            }

            // The number alone decides: what the samples say belongs to the inputs as declared.
            Observation nominal = observed with { Robustness = null };
            Judgement before = VerdictRules.Judge(result.Claim.Expected, result.Claim.Margin, nominal);
            Observation moved = Moved(nominal, observations.Observations[id], result.Claim);
            Judgement judgement = VerdictRules.Judge(result.Claim.Expected, result.Claim.Margin, moved);
            bool isMoved = moved.Token != nominal.Token || IsBeyondRounding(before.Outcome, judgement.Outcome);
            string? change = judgement.Verdict != before.Verdict
                ? string.Create(CultureInfo.InvariantCulture, $"{input.Name} × {factor}: {before.Verdict} → {judgement.Verdict}")
                : null;
            own[id] = new Mutation(id, own[id].IsMoved || isMoved, change);
        }
    }

    private static bool IsBeyondRounding(ComparisonOutcome? before, ComparisonOutcome? after)
    {
        if (before is null || after is null || before.Scale == ComparisonScale.Token)
        {
            return false;
        }

        double width = double.IsFinite(before.LimitUpper - before.LimitLower)
            ? before.LimitUpper - before.LimitLower
            : Math.Abs(double.IsFinite(before.LimitUpper) ? before.LimitUpper : before.LimitLower);
        double moved = Math.Abs(Middle(after) - Middle(before));
        return moved > RoundingPartOfMargin * width;

        static double Middle(ComparisonOutcome outcome) => 0.5 * (outcome.IntervalLower + outcome.IntervalUpper);
    }

    private static Observation Moved(Observation nominal, Observation raw, Claim claim) => raw.Token is { } token
        ? nominal with { Token = token, TokenChangedBy = null }
        : nominal with { Value = ClaimUnits.Number(raw.Value!.Value, Unit.Parse(raw.Unit), Unit.Parse(claim.Expected.Unit)) };
}
