using System.Text;
using Litmus.Comparison.Claims;

namespace Litmus.Reporting.Contract;

/// <summary>The words of results.json for the closed lists of the model: those of claims.csv, otherwise the name in lower case with hyphens.</summary>
internal static class ContractWords
{
    private static readonly Dictionary<Enum, string> Exceptions = new()
    {
        [MarginKind.Absolute] = "abs",
        [MarginKind.Relative] = "rel",
        [UncertaintyKind.NotStated] = "none",
    };

    /// <summary>The word.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Exceptions.TryGetValue(value, out string? word) ? word : Hyphenate(value.ToString());

    /// <summary>All words of a list.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>What a word means, or nothing where it is none of the list.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        return null;
    }

    private static string Hyphenate(string name)
    {
        StringBuilder word = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
