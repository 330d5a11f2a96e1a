using System.Text.Json;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>
/// The words of results.json for the closed lists of the model. Verdicts, changes, executions and gate codes keep their names.
/// All others have the words of claims.csv: the name in lower case with hyphens, with three exceptions.
/// </summary>
internal static class ContractWords
{
    /// <summary>The word.</summary>
    public static string Of(Enum value) => value switch
    {
        MarginKind.Absolute => "abs",
        MarginKind.Relative => "rel",
        UncertaintyKind.NotStated => "none",
        Verdict or Change or Execution or GateCode => value.ToString(),
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
    };

    /// <summary>All words of a list, in its order.</summary>
    public static IEnumerable<string> All(Type list) => Enum.GetValues(list).Cast<Enum>().Select(Of);
}
