using Nuke.Common;

namespace Build.Tests;

public class SolutionTests
{
    [Test]
    public void Every_project_of_the_tree_is_in_the_solution()
    {
        string root = NukeBuild.RootDirectory;
        string solution = File.ReadAllText(Path.Combine(root, "Validation.sln")).Replace('\\', '/');

        string[] missing = [.. new[] { "build", "src", "tests", "validation" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetRelativePath(root, project).Replace('\\', '/'))
            .Where(project => !project.Contains("/node_modules/", StringComparison.Ordinal) && !solution.Contains($"\"{project}\"", StringComparison.Ordinal))];

        missing.Should().BeEmpty("dotnet sln Validation.sln add PROJECT puts it there, and only then is it built and tested");
    }
}
