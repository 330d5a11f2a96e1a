using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Units;
using Litmus.Runs.Running;

namespace Litmus.Runs.Judging;

/// <summary>One evaluation of a case with changed inputs, as its claims see it.</summary>
internal static class ClaimProbe
{
    /// <summary>Runs a case with changed inputs.</summary>
    /// <returns>Nothing where the solver refuses the inputs or cannot finish with them.</returns>
    public static CaseObservations? Run(IValidationCase validationCase, CaseInputs inputs, CancellationToken cancellationToken) =>
        Evaluate(validationCase, inputs, cancellationToken).Observations;

    /// <summary>Runs a case with changed inputs.</summary>
    /// <returns>
    /// No observations where the solver refuses the inputs or cannot finish with them; and whether that is because an external engine has no answer to them.
    /// </returns>
    public static (CaseObservations? Observations, bool NeedsEngine) Evaluate(
        IValidationCase validationCase, CaseInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            return (validationCase.Run(inputs, progress: null, cancellationToken), NeedsEngine: false);
        }
        catch (Exception exception) when (CaseRefusal.Is(exception))
        {
            return (Observations: null, exception is EngineMissingException);
        }
    }

    /// <summary>Where the point estimate of a claim lies; nothing where it cannot be compared.</summary>
    public static Probe? Of(CaseObservations observations, Claim claim)
    {
        if (!observations.Observations.TryGetValue(claim.Id, out Observation? raw))
        {
            return null;
        }

        double? value = raw.Value is { } number ? ClaimUnits.Number(number, Unit.Parse(raw.Unit), Unit.Parse(claim.Expected.Unit)) : null;
        return At(claim, value, raw.Token) is { } probe ? probe with { DecidingNumbers = raw.DecidingNumbers } : null;
    }

    /// <summary>Where a number, in the claim's unit, or a word lies; nothing where it cannot be compared.</summary>
    public static Probe? At(Claim claim, double? value, string? token) => (value, token) switch
    {
        (_, not null) when claim.Expected.Token is { } expected => new Probe(string.Equals(token, expected, StringComparison.Ordinal) ? 0 : 1, Result: null),
        ({ } number, null) when VerdictRules.Compare(claim.Expected, claim.Margin, new Observation { Unit = claim.Expected.Unit }, number) is { } outcome =>
            new Probe(outcome.Offset, number),
        _ => null,
    };
}
