using System.Reflection;
using System.Text.RegularExpressions;
using Litmus.Cases;
using Litmus.Cases.Notes;

namespace Architecture.Tests;

/// <summary>A file of remarks belongs to a type that reads it. Its sections remark on claims of that case, and its places can be filled.</summary>
internal static partial class NoteRules
{
    private const string Ending = ".notes.md";

    private const int MatchTimeout = 5_000;

    /// <summary>Files of remarks that an assembly embeds and that nothing of it reads.</summary>
    public static IEnumerable<string> WithoutReader(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
        .Where(name => assembly.GetType(name[..^Ending.Length]) is not { } type || !Reads(type));

    /// <summary>Sections named like a claim that the case does not answer.</summary>
    /// <param name="notes">The remarks.</param>
    /// <param name="claims">Names of the claims of the paper.</param>
    /// <param name="answers">Names of those that the case answers.</param>
    public static IEnumerable<string> SectionsOnClaimsOfOthers(NoteFile notes, IReadOnlySet<string> claims, IReadOnlySet<string> answers) =>
        notes.Sections.Where(section => section.Split('/')[0] is var claim && claims.Contains(claim) && !answers.Contains(claim));

    /// <summary>Braces that are no place: <c>{{rise_percent}}</c> and <c>{{rise_percent:F0}}</c> are.</summary>
    public static bool HasBrokenPlace(string text) => Place().Replace(text, string.Empty).AsSpan().ContainsAny('{', '}');

    // A case, or a class that keeps remarks which several cases share.
    private static bool Reads(Type type) =>
        type.IsAssignableTo(typeof(IValidationCase))
        || type.GetProperties(BindingFlags.Static | BindingFlags.Public).Any(property => property.PropertyType == typeof(NoteFile));

    [GeneratedRegex(@"\{\{\w+(:[^{}\s]+)?\}\}", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Place();
}
