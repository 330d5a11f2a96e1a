using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using Litmus.Primitives.Units;

namespace Litmus.Runs.Judging;

/// <summary>One evaluation of a case with changed inputs, as its claims see it.</summary>
internal static class ClaimProbe
{
    /// <summary>Runs a case with changed inputs.</summary>
    /// <returns>Nothing where the solver refuses the inputs or cannot finish with them.</returns>
    public static CaseObservations? Run(IValidationCase validationCase, CaseInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            return validationCase.Run(inputs, progress: null, cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentException or SolverException or ArithmeticException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Where the point estimate of a claim lies; nothing where it cannot be compared.</summary>
    public static Probe? Of(CaseObservations observations, Claim claim)
    {
        if (!observations.Observations.TryGetValue(claim.Id, out Observation? raw))
        {
            return null;
        }

        if (raw.Token is not null)
        {
            return new Probe(string.Equals(raw.Token, claim.Expected.Token, StringComparison.Ordinal) ? 0 : 1, Result: null)
            {
                DecidingNumbers = raw.DecidingNumbers,
            };
        }

        Observation observation = new() { Unit = claim.Expected.Unit };
        double value = ClaimUnits.Number(raw.Value!.Value, Unit.Parse(raw.Unit), Unit.Parse(claim.Expected.Unit));
        return VerdictRules.Compare(claim.Expected, claim.Margin, observation, value) is { } outcome
            ? new Probe(outcome.Offset, value) { DecidingNumbers = raw.DecidingNumbers }
            : null;
    }
}
