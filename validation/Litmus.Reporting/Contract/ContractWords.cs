using System.Text.Json;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>The words of results.json for the closed lists of the model: those of <see cref="DataWords"/>.</summary>
internal static class ContractWords
{
    /// <summary>The word.</summary>
    public static string Of(Enum value) => DataWords.Of(value);

    /// <summary>All words of a list, in its order.</summary>
    public static IEnumerable<string> All(Type list) => Enum.GetValues(list).Cast<Enum>().Select(Of);
}
