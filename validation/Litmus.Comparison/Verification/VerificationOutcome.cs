using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;

namespace Litmus.Comparison.Verification;

/// <summary>The gate's word on one check of a solver, or on a verification case that gave none.</summary>
/// <param name="Case">The case.</param>
/// <param name="Check">The check; absent where the case has none to show.</param>
/// <param name="Gate">The gate. Nothing is accepted here: a check holds or is red.</param>
public sealed record VerificationOutcome(CaseResult Case, CheckResult? Check, GateOutcome Gate)
{
    /// <summary>The case and the check, as they are named in lists.</summary>
    public string Id => Check is null ? Case.Id : $"{Case.Id}: {Check.Name}";

    /// <summary>The outcomes of a case; none for a case that answers claims.</summary>
    public static IReadOnlyList<VerificationOutcome> Of(CaseResult result)
    {
        if (result.Verifies is null)
        {
            return [];
        }

        GateOutcome? whole = result.Execution switch
        {
            Execution.Failed => new(GateCode.Failed, $"The run failed: {result.Failure}"),
            Execution.TimedOut => new(GateCode.TimeLimit, $"The run exceeded its time limit: {result.Failure}"),
            Execution.DataError => new(GateCode.DataError, $"Stored data do not hold: {result.Failure}"),
            Execution.NeedsEngine => new(GateCode.NeedsEngine, result.Failure ?? "It needs an external engine that is not there."),
            Execution.NotRun => new(GateCode.NotRun, result.Failure ?? "No run with the present code and inputs is stored."),
            Execution.Skipped => new(GateCode.NotAtThisTier, "Not run at this tier."),
            _ when result.Checks.Count == 0 => new(GateCode.DataError, "The case ran and checked nothing."),
            _ => null,
        };
        return result.Checks.Count == 0
            ? [new VerificationOutcome(result, Check: null, whole!)]
            : [.. result.Checks.Select(check => new VerificationOutcome(result, check, whole ?? Judge(check)))];
    }

    private static GateOutcome Judge(CheckResult check) => check.HoldsByItsNumbers
        ? new GateOutcome(GateCode.AsAccepted, "It holds.")
        : new GateOutcome(GateCode.CheckFailed, "It does not hold: the solver does not give the exact result within the tolerance.");
}
