using System.Text.RegularExpressions;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>
/// What <c>litmus new</c> writes is built with the rules of the house, tested, run and judged, in a copy of the repository and in a suite elsewhere.
/// </summary>
[Category("Slow")]
[NonParallelizable]
internal sealed partial class NewCommandWholeTests
{
    // What a paper and a solver are built from. Of the verification, the cases of the other solvers are left out.
    private static readonly string[] Needed =
    [
        ".editorconfig", "global.json", "Directory.*", "Validation.sln", "reference-data/README.md", "src/Litmus.Primitives", "src/Litmus.Crystals",
        "src/Litmus.ElectronicStructure", "src/Litmus.MolecularDynamics", "validation/Litmus.Comparison", "validation/Litmus.ReferenceData",
        "validation/Litmus.Cases", "validation/Litmus.Engines", "tests/Directory.Build.props", "tests/TestProject.props", "tests/PaperTests",
    ];

    private static readonly string[] Verification = ["Litmus.Verification.csproj", "Paper.cs", "Tolerance.cs"];

    private static readonly string[] Paper = ["new", "paper", "smith2024", "--doi", "10.1000/182", "--title", "A film"];

    private static readonly string[] Case = ["new", "case", "smith2024/film", "--title", "How thick is the film?", "--answers"];

    private static readonly string[] Value = ["--expected", "1", "--unit", "um", "--margin-kind", "abs", "--margin", "0.5", "--margin-unit", "um"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private string _copy = string.Empty, _elsewhere = string.Empty;

    [OneTimeSetUp]
    public void CopyRepository()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "new", Guid.NewGuid().ToString("N"));
        (_copy, _elsewhere) = (Path.Combine(folder, "copy"), Path.Combine(folder, "elsewhere"));
        Copy([.. Needed]);
        Directory.CreateDirectory(Path.Combine(_elsewhere, "reference-data"));
        TestFolder.EndSettings(_elsewhere);
    }

    [OneTimeTearDown]
    public void DeleteCopy() => TestFolder.Delete(Path.GetDirectoryName(_copy)!);

    [Test]
    public void A_new_paper_is_built_tested_run_and_judged()
    {
        Litmus(_copy, Paper);
        Litmus(_copy, [.. Claim("smith2024.thickness"), .. Value]);
        Litmus(_copy, [.. Claim("smith2024.order"), "--kind", "ordering", "--expected", "Cu > Ag", "--margin-kind", "exact"]);
        Litmus(_copy, [.. Claim("smith2024.rise"), "--kind", "trend", "--expected", "increasing", "--margin-kind", "exact"]);
        Litmus(_copy, [.. Case, "smith2024.thickness", "smith2024.order", "smith2024.rise"]);

        string tested = Dotnet(_copy, "test", "tests/Litmus.Smith2024.Tests", "-c", "Release", "-v", "q", "--nologo", "-p:RunAnalyzers=true");

        tested.Should().MatchRegex(@"Passed:\s+2\b", "the case and the coverage of its claims have a test each");
        File.ReadAllText(Path.Combine(_copy, "Validation.sln")).Should().Contain("Litmus.Smith2024.csproj").And.Contain("Litmus.Smith2024.Tests.csproj");
        Litmus(_copy, "check");
        JudgeFilm(_copy).Should().Contain("smith2024.order").And.Contain("smith2024.rise");
    }

    [Test]
    public void A_new_solver_is_built_and_tested_and_so_is_the_case_that_verifies_it()
    {
        const string folder = "validation/papers/Litmus.Verification";
        Copy([.. Verification.Select(file => $"{folder}/{file}")]);
        string project = Path.Combine(_copy, folder, Verification[0]);
        File.WriteAllText(project, SolverReference().Replace(File.ReadAllText(project), string.Empty));

        Litmus(_copy, "new", "solver", "HeatConduction");

        Dotnet(_copy, "test", "tests/Litmus.HeatConduction.Tests", "-c", "Release", "-v", "q", "--nologo", "-p:RunAnalyzers=true")
            .Should().MatchRegex(@"Passed:\s+7\b");
        Dotnet(_copy, "build", folder, "-c", "Release", "-v", "q", "-nologo", "-p:RunAnalyzers=true");
        File.Exists(Path.Combine(_copy, "artifacts", "bin", "Litmus.Verification", "release", "Litmus.HeatConduction.dll")).Should().BeTrue();
        File.ReadAllText(Path.Combine(_copy, "Validation.sln"))
            .Should().Contain("Litmus.HeatConduction.csproj").And.Contain("Litmus.HeatConduction.Tests.csproj");
    }

    [Test]
    public void A_paper_in_a_suite_elsewhere_is_built_against_the_installed_litmus_and_judged()
    {
        Litmus(_elsewhere, Paper);
        Litmus(_elsewhere, [.. Claim("smith2024.thickness"), .. Value]);
        Litmus(_elsewhere, [.. Case, "smith2024.thickness"]);

        Dotnet(_elsewhere, "build", "validation/papers/Litmus.Smith2024", "-c", "Release", "-v", "q", "-nologo");

        Directory.Exists(Path.Combine(_elsewhere, "tests")).Should().BeFalse("the tests of papers belong to the repository of Litmus");
        JudgeFilm(_elsewhere);
    }

    // The example input is 1 with a standard uncertainty of 0.1: it lies inside the margin of ± 0.5.
    private static string JudgeFilm(string suite)
    {
        Litmus(suite, "run", "smith2024/film", "--tier", "smoke", "--quiet");
        Run(suite, ExitCodes.Change, "dotnet", LitmusLine(suite, "judge", "--tier", "smoke", "--quiet"));
        Litmus(suite, "explain", "smith2024.thickness").Should().MatchRegex(@"\bReproduced\b").And.Contain("The example input is 1.");
        return Litmus(suite, "list");
    }

    private static string[] Claim(string id) =>
    [
        "new", "claim", id, "--source", "Fig 2", "--statement", "A statement.", "--class", "experiment", "--quantity", "q", "--basis", "author-stated",
        "--reason", "It says so.", "--model", "an example",
    ];

    private static string Litmus(string suite, params string[] arguments) => Run(suite, ExitCodes.Success, "dotnet", LitmusLine(suite, arguments));

    private static string[] LitmusLine(string suite, params string[] arguments) =>
        [Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll"), .. arguments, "--suite", suite];

    private static string Dotnet(string suite, params string[] arguments) => Run(suite, 0, "dotnet", arguments);

    private static string Run(string folder, int expectedCode, string file, string[] arguments) =>
        new OutsideCommand(folder, Patience, ("LITMUS_HOME", TestContext.CurrentContext.TestDirectory)).Run(expectedCode, file, arguments);

    private void Copy(string[] paths)
    {
        string listed = ExternalProgram.Ask("git", ["-C", Repository.Root, "ls-files", "--cached", "--others", "--exclude-standard", "--", .. paths])
            ?? throw new InvalidOperationException($"git lists no files of {Repository.Root}.");
        foreach (string path in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Path.Combine(Repository.Root, path))))
        {
            string target = Path.Combine(_copy, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, path), target);
        }
    }

    [GeneratedRegex(" *<ProjectReference Include=\"../../../src/[^\n]*\n", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SolverReference();
}
