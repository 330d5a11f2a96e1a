using System.Text.Json;

namespace Litmus.Cli.Tests.Packages;

internal sealed class NoticeTests
{
    [Test]
    public void The_licence_of_every_library_that_the_packages_contain_is_named()
    {
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "validation", "Litmus.Cli", "packages.lock.json")));
        string[] contained =
        [
            .. locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.GetProperty("type").GetString() != "Project" && package.Name != "Meziantou.Analyzer")
                .Select(package => package.Name),
        ];

        string[] named =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "build", "Litmus.Validation.Build", "THIRD-PARTY-NOTICES.txt"))
                .Where(line => line.Contains("  Copyright ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]),
        ];

        named.Should().BeEquivalentTo(contained, "an analyzer stays behind, and all else travels with the command");
    }
}
