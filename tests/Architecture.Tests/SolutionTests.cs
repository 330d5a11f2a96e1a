using System.Text.RegularExpressions;

namespace Architecture.Tests;

public sealed partial class SolutionTests
{
    private static IEnumerable<ProjectFile> Product => Repository.Projects.Where(project => project.File.IsUnder("src") || project.File.IsUnder("validation"));

    [Test]
    public void The_solution_holds_every_project_and_no_other()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root.FullName, "Validation.sln"));
        string[] listed = [.. ProjectPath().Matches(solution).Select(match => match.Groups["path"].Value.Replace('\\', '/'))];

        listed.Should().BeEquivalentTo(
            Repository.Projects.Select(project => project.File.Path), "dotnet sln Validation.sln add <project> keeps the two in step");
    }

    [Test]
    public void Every_project_of_the_product_has_a_page_of_its_own()
    {
        Product.Where(project => !File.Exists(Path.Combine(project.File.File.DirectoryName!, "README.md"))).Select(project => project.Folder)
            .Should().BeEmpty("equations, discretisation, limits and sources of a project stand in its README.md");
    }

    [Test]
    public void Every_project_of_the_product_has_tests_in_the_mirrored_folder()
    {
        Product.Where(project => project.Name != "Litmus.Validation" && !HasTests($"tests/{project.Name}.Tests")).Select(project => project.Folder)
            .Should().BeEmpty("src/X and validation/X are tested by tests/X.Tests");
    }

    [Test]
    public void Every_test_project_mirrors_a_project()
    {
        string[] tested =
        [
            .. Product.Select(project => project.Name + ".Tests"),
            "Architecture.Tests", "Build.Tests", "Litmus.Benchmarks", "Litmus.Fuzz.Tests", "PaperTests",
        ];

        Repository.Projects.Where(project => project.File.IsUnder("tests")).Select(project => project.Name).Except(tested, StringComparer.Ordinal)
            .Should().BeEmpty();
    }

    [Test]
    public void A_project_lies_in_a_folder_of_its_name()
    {
        Repository.Projects.Where(project => project.Name != "_build" && !project.Folder.EndsWith("/" + project.Name, StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Test]
    public void Only_what_ships_locks_its_packages()
    {
        Repository.Files.Where(file => file.File.Name == "packages.lock.json").Select(file => file.Path)
            .Should().BeEquivalentTo(
                ["build/packages.lock.json", "validation/Litmus.Cli/packages.lock.json"], "only the command and the build run anywhere but in a test");
    }

    private static bool HasTests(string folder) => Repository.CSharp.Any(file => file.IsUnder(folder) && file.Text.Contains("[Test", StringComparison.Ordinal));

    [GeneratedRegex("\"(?<path>[^\"]+\\.csproj)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ProjectPath();
}
