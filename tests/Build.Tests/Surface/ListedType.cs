using System.Text.RegularExpressions;
using Nuke.Common;

namespace Build.Tests.Surface;

/// <summary>A type of NUKE as the listing describes it.</summary>
/// <param name="Kind">Its modifiers and its sort: <c>static class</c>.</param>
/// <param name="Name">Its full name as reflection writes it.</param>
/// <param name="Base">What it derives from. Empty if the listing names nothing.</param>
/// <param name="Members">Its members, one line each.</param>
internal sealed partial record ListedType(string Kind, string Name, string Base, IReadOnlyList<string> Members)
{
    /// <summary>Where the listing lies.</summary>
    public static string Folder => NukeBuild.RootDirectory / "tests" / "Build.Tests" / "Surface";

    /// <summary>The types of the listing, completed by those that it leaves out.</summary>
    public static IReadOnlyList<ListedType> ReadAll() =>
    [
        .. Read("nuke-surface.txt").Concat(Read("nuke-surface-more.txt")).GroupBy(type => type.Name, StringComparer.Ordinal).Select(same => new ListedType(
            same.First().Kind,
            same.Key,
            same.Last().Base.Length > 0 ? same.Last().Base : same.First().Base,
            Merge([.. same.SelectMany(type => type.Members)]))),
    ];

    private static List<ListedType> Read(string file)
    {
        List<ListedType> types = [];
        foreach (string line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                types[^1] = types[^1] with { Members = [.. types[^1].Members, line.Trim()] };
                continue;
            }

            Match header = Header().Match(line);
            header.Success.Should().BeTrue("'{0}' of {1} is a type or a member", line, file);
            types.Add(new ListedType(header.Groups["kind"].Value, header.Groups["name"].Value, header.Groups["base"].Value, []));
        }

        return types;
    }

    // A property that is listed again has accessors that the first listing leaves out.
    private static List<string> Merge(List<string> members) =>
        [.. members.Where((member, index) => !member.Contains(" { ", StringComparison.Ordinal)
            || !members.Skip(index + 1).Any(later => later.StartsWith(member.Split(" { ")[0] + " {", StringComparison.Ordinal)))];

    [GeneratedRegex(@"^(?<kind>(?:(?:static|abstract) )?\w+) (?<name>\S+)(?: : (?<base>\w+))?  \(.+\)$", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Header();
}
