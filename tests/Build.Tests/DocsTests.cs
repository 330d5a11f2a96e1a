using System.Text.RegularExpressions;
using Litmus.Docs;

namespace Build.Tests;

public sealed partial class DocsTests
{
    private static string Root { get; } = FindRoot();

    private static string PackageFolder => Path.Combine(Root, "build", "Litmus.Validation.Build");

    [Test]
    public void The_pages_in_docs_are_what_the_sources_say()
    {
        Dictionary<string, string> found = Directory.GetFiles(Path.Combine(Root, "docs"))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        IReadOnlyDictionary<string, string> expected = Pages.Make(Root);

        found.Keys.Should().BeEquivalentTo(expected.Keys, "run ./build.sh Docs");
        string.Join(", ", expected.Where(page => found[page.Key].ReplaceLineEndings("\n") != page.Value).Select(page => page.Key))
            .Should().BeEmpty("these pages are stale: run ./build.sh Docs");
    }

    [Test]
    public void Every_link_between_the_pages_leads_to_a_heading()
    {
        IReadOnlyDictionary<string, string> pages = Pages.Make(Root);

        IEnumerable<string> lost =
            from page in pages
            from Match link in Link().Matches(page.Value)
            let target = link.Groups["page"].Value.Length > 0 ? link.Groups["page"].Value : page.Key
            where !pages.TryGetValue(target, out string? text) || (link.Groups["anchor"].Success && !Anchors(text).Contains(link.Groups["anchor"].Value))
            select $"{page.Key}: {link.Value}";

        lost.Should().BeEmpty();
    }

    [Test]
    public void The_table_of_properties_has_what_the_package_reads()
    {
        string targets = string.Concat(Directory.GetFiles(PackageFolder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".props" or ".targets").Select(File.ReadAllText));
        string[] read = [.. Property().Matches(targets).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

        read.Should().HaveCountGreaterThan(10);
        Rows("Properties").Should().BeEquivalentTo(read, "README.md of the package is where a property is described");
    }

    [Test]
    public void The_table_of_items_has_what_the_package_includes()
    {
        string targets = File.ReadAllText(Path.Combine(PackageFolder, "build", "Litmus.Validation.Build.targets"));
        string[] included = [.. Item().Matches(targets).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

        included.Should().HaveCount(3);
        Rows("Items").Should().BeEquivalentTo(included, "README.md of the package is where an item is described");
    }

    private static IEnumerable<string> Rows(string section)
    {
        string page = Pages.Make(Root)["msbuild.md"];
        string text = page[page.IndexOf($"## {section}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
        return Row().Matches(text).Select(match => match.Groups["name"].Value);
    }

    private static HashSet<string> Anchors(string page) => [.. Heading().Matches(page).Select(match => Slug(match.Groups["text"].Value))];

    // How a viewer of Markdown names a heading.
    private static string Slug(string heading) => NotInSlug().Replace(heading.ToLowerInvariant(), string.Empty).Replace(' ', '-');

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Validation.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Validation.sln.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\]\((?<page>[a-z-]+\.md)?(#(?<anchor>[^)]+))?\)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, 5_000)]
    private static partial Regex NotInSlug();

    // Properties that the package sets or reads; those that begin with an underscore are its own.
    [GeneratedRegex(@"(<|\$\()(?<name>Litmus\w+|LITMUS_HOME)( Condition|>|\))(?!\s*</)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Property();

    [GeneratedRegex(@"<(?<name>Litmus\w+) Include=", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Row();
}
