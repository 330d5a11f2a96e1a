using Litmus.Primitives.Text;

namespace Litmus.History.Events;

/// <summary>The words for values of a claim in two nights.</summary>
internal static class NightText
{
    /// <summary>A number of a claim with its unit, with the digits that u_val carries and one more.</summary>
    public static string Number(double value, RecordedClaim claim) =>
        NumberText.WithUncertainty(value, claim.ValidationUncertainty ?? 0, moreDigits: 1) + NumberText.Unit(claim.Unit);

    /// <summary>The answer of a claim, as the end of a list; empty where it has none.</summary>
    public static string With(RecordedClaim claim) => claim.AnswerText is { } answer ? $", {answer}" : string.Empty;

    /// <summary>Old and new expectation, where both are numbers.</summary>
    public static string Reference(RecordedClaim before, RecordedClaim now) => before.Reference is { } old && now.Reference is { } young && !old.Equals(young)
        ? $": {NumberText.Short(old)}{NumberText.Unit(before.Unit)} → {NumberText.Short(young)}{NumberText.Unit(now.Unit)}"
        : string.Empty;

    /// <summary>From one answer to another.</summary>
    public static string Change(RecordedClaim before, RecordedClaim now)
    {
        if (before.Value is not { } old || now.Value is not { } young)
        {
            return $"'{before.Answer ?? "no answer"}' → '{now.Answer ?? "no answer"}'";
        }

        (string from, string to) = (Number(old, now), Number(young, now));
        string steps = Steps(young - old, now);
        return from == to ? $"{from} moved, {steps}" : $"{from} → {to}, {steps}";
    }

    /// <summary>A difference in units of u_val and of the margin.</summary>
    public static string Steps(double difference, RecordedClaim claim)
    {
        List<string> parts = [];
        if (claim.ValidationUncertainty is { } uncertainty and > 0)
        {
            parts.Add($"{NumberText.Significant(difference / uncertainty, 2)} u_val");
        }

        if (claim is { LimitLower: { } lower, LimitUpper: { } upper } && upper > lower)
        {
            parts.Add($"{NumberText.Significant(100 * difference / (0.5 * (upper - lower)), 2)} % of the margin");
        }

        return $"by {NumberText.Significant(difference, 2)}{NumberText.Unit(claim.Unit)}{(parts.Count > 0 ? $" ({string.Join(", ", parts)})" : string.Empty)}";
    }
}
