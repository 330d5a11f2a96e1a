using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Rules for single lines and single files, as predicates, so that tests can show that each finds what it looks for.</summary>
internal static partial class SourceRules
{
    public const int LongestFile = 400;

    public const int LongestCodeLine = 160;

    public const int LongestProseLine = 120;

    private const int MatchTimeout = 5_000;

    /// <summary>Whether a line has more characters than a limit. A symbol outside the basic plane is one character.</summary>
    public static bool IsLongerThan(string line, int limit) => line.Length > limit && line.EnumerateRunes().Count() > limit;

    /// <summary>Whether a line of Markdown prose is too long. The target of a link cannot be broken and does not count.</summary>
    public static bool IsLongProse(string line) => IsLongerThan(LinkTarget().Replace(line, string.Empty), LongestProseLine);

    /// <summary>A phrase that a reader has to decipher: "one test a claim", "hangs together", "held against", "for want of".</summary>
    public static bool HasForeignPhrase(string line) => ForeignPhrase().IsMatch(line);

    /// <summary>One of some names, in whatever case.</summary>
    public static bool NamesOneOf(IEnumerable<string> names, string line) => names.Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word of the field that the papers of this repository are about.</summary>
    public static bool NamesTheField(string line) => WordOfTheField().IsMatch(line);

    /// <summary>An input that is looked up by its name rather than by its object.</summary>
    public static bool LooksUpAnInputByName(string line) => InputByName().IsMatch(line);

    /// <summary>A remark that is written in code rather than in the notes beside the case.</summary>
    public static bool WritesARemarkInCode(string line) => RemarkInCode().IsMatch(line);

    /// <summary>A path that exists on one machine only: a home, temporary or mounted folder, or a drive.</summary>
    public static bool HasAbsolutePath(string line) => MachinePath().IsMatch(line);

    /// <summary>The address of a package registry, a proxy or a private network.</summary>
    public static bool HasRegistryHost(string line) => RegistryHost().IsMatch(line);

    public static bool ReadsTheClock(string line) => Clock().IsMatch(line);

    public static bool DrawsUnseededNumbers(string line) => UnseededRandom().IsMatch(line);

    /// <summary>A catch without a type, or of the root of all exceptions without a filter that names what is meant.</summary>
    public static bool CatchesEverything(string line) => CatchAll().IsMatch(line);

    public static bool IsPlaceholder(string line) => Placeholder().IsMatch(line);

    /// <summary>Names of the public types at the top level of a file with a file-scoped namespace.</summary>
    public static IEnumerable<string> PublicTypes(string text) => PublicType().Matches(text).Select(match => match.Groups["name"].Value);

    public static string NamespaceOf(string text) => Namespace().Match(text).Groups["name"].Value;

    public static bool HasForbiddenEnding(string typeName) => ForbiddenEnding().IsMatch(typeName);

    [GeneratedRegex(@"(?<=\])\([^)]*\)|https?://\S+", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(
        @"\b(one|a) (test|file|folder|line|row|page|class|project|case) a (claim|paper|case|run|field|step|solver|table)\b"
        + @"|\b(hangs together|held against|for want of)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex ForeignPhrase();

    [GeneratedRegex(@"\b\w*[iI]nputs\[\$?""", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex InputByName();

    [GeneratedRegex(@"\.NoteText\(", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex RemarkInCode();

    [GeneratedRegex(
        @"(?<![\w.$}~*:-])/(home|root|work|workspace|tmp|mnt|media|Users|private)/\w|\b[A-Za-z]:[\\/]{1,2}(Users|Windows|Program|Temp|work|home|src|dev)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"https?://[^\s/""'<>]*(registry|artifactory|nexus|jfrog|mirror|proxy|verdaccio|api\.nuget|pkgs\.)"
        + @"|https?://(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(
        @"(?i:lithium|\banode|cathode|electrode|electrolyt|electrochem|batter(y|ies)|dendrit)|\bLi\b|mAh\b",
        RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex WordOfTheField();

    [GeneratedRegex(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount|\bStopwatch\b|\bTimeProvider\b",
        RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bRandom\.Shared\b|new Random\(\s*\)", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex UnseededRandom();

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b[^)]*\)(?!\s*when)|\{|$)", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"^public\s+(sealed |static |abstract |readonly |partial |ref |unsafe )*"
        + @"(record struct|record class|record|class|struct|interface|enum|delegate \S+)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        MatchTimeout)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Namespace();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Common|Data|Info|Base)$", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex ForbiddenEnding();
}
