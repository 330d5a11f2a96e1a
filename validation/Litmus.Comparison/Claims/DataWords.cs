using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Claims;

/// <summary>
/// The words of the closed lists, as claims.csv, results.json and every text for a reader use them.
/// Verdicts, changes, executions and gate codes keep their C# names. All others are in lower case with hyphens, with three exceptions.
/// </summary>
public static class DataWords
{
    /// <summary>The word of a value.</summary>
    public static string Of(Enum value) => value switch
    {
        MarginKind.Absolute => "abs",
        MarginKind.Relative => "rel",
        UncertaintyKind.NotStated => "none",
        Evidence.CannotFail => "cannot fail",
        Verdict or Change or Execution or GateCode => value.ToString(),
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
    };

    /// <summary>The values of a list by their words, in its order.</summary>
    public static Dictionary<string, T> Table<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Of(value), StringComparer.Ordinal);
}
