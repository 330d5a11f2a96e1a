using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Summaries;

/// <summary>The checks of the solvers for readers.</summary>
internal static class VerificationText
{
    /// <summary>A check with its gate and its numbers, in one line.</summary>
    public static string Describe(VerificationOutcome outcome) => $"{outcome.Id}: {outcome.Gate.Word}. {Explain(outcome)}";

    /// <summary>What the gate says and the numbers.</summary>
    public static string Explain(VerificationOutcome outcome) => outcome.Check is { } check
        ? $"{outcome.Gate.Message} Exact is {Number(check.Expected, check)} ({check.Against}), found {Number(check.Found, check)}, "
            + $"tolerance {Tolerance(check)}: {check.Tolerance.Reason}."
        : outcome.Gate.Message;

    /// <summary>A number of a check with its unit.</summary>
    public static string Number(double value, CheckResult check) => ClaimText.Number(value) + ClaimText.Unit(check.Unit);

    /// <summary>The tolerance, without its reason.</summary>
    public static string Tolerance(CheckResult check) => check.Tolerance switch
    {
        { Kind: MarginKind.Relative, Value: { } part } => $"± {ClaimText.Number(part)} of the exact value",
        { Kind: MarginKind.Absolute, Value: { } width } => $"± {Number(width, check)}",
        _ => "none",
    };

    /// <summary>How many checks of one case hold.</summary>
    public static string CaseSentence(CaseResult result)
    {
        IReadOnlyList<VerificationOutcome> outcomes = VerificationOutcome.Of(result);
        if (outcomes.All(outcome => outcome.Check is null))
        {
            return outcomes[0].Gate.Message;
        }

        int failing = outcomes.Count(outcome => outcome.Gate.Status == GateStatus.Red);
        return failing == 0
            ? $"All {ClaimText.Count(outcomes.Count, "check")} hold."
            : $"{failing} of {ClaimText.Count(outcomes.Count, "check")} {(failing == 1 ? "does" : "do")} not hold.";
    }

    /// <summary>How many checks of all solvers hold. Null if no solver was verified.</summary>
    public static string? Sentence(ResultsDocument document)
    {
        IReadOnlyList<VerificationOutcome> outcomes = document.Verification;
        if (outcomes.Count == 0)
        {
            return null;
        }

        int checks = outcomes.Count(outcome => outcome.Check is not null);
        if (checks == 0)
        {
            return "Verification of the solvers: no check against an exact result was run.";
        }

        int failing = outcomes.Count(outcome => outcome.Check is not null && outcome.Gate.Status == GateStatus.Red);
        int silent = outcomes.Count - checks;
        return $"Verification of the solvers: {checks - failing} of {ClaimText.Count(checks, "check")} against exact results "
            + (checks - failing == 1 ? "holds" : "hold")
            + $"{(silent > 0 ? $"; {ClaimText.Count(silent, "case")} of verification gave none" : string.Empty)}.";
    }
}
