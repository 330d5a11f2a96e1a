using Litmus.Comparison.Claims;

namespace Litmus.Reporting.Contract;

/// <summary>The words of results.json for the closed lists of the model.</summary>
internal static class ContractWords
{
    /// <summary>The word.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => DataWords.Of(value);

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
}
