using Litmus.Primitives.Files;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>A solver: a project with an example of its four types, its README, its tests, and the case that verifies it.</summary>
internal static class NewSolver
{
    private const string Verification = "validation/papers/Litmus.Verification";

    /// <summary>Writes it.</summary>
    /// <param name="suite">The suite; it must be the repository of Litmus itself.</param>
    /// <param name="name">Name in Pascal case.</param>
    /// <returns>The files, relative to the suite.</returns>
    /// <exception cref="UsageException">The name is malformed, the suite has no solvers of its own, or a file is there already.</exception>
    public static IReadOnlyList<string> Write(Suite suite, string name)
    {
        string verification = Path.Combine(suite.Root, Verification, "Litmus.Verification.csproj");
        if (!File.Exists(verification))
        {
            throw new UsageException(
                $"{suite.Root} has no {Verification}: solvers with their verification live in the repository of Litmus. "
                + "In a suite elsewhere, a case may call any code.");
        }

        (string, string)[] values = [("name", Naming.Pascal(name)), ("dashed", Naming.DashedOf(name))];
        string source = $"src/Litmus.{name}", tests = $"tests/Litmus.{name}.Tests";
        Scaffold scaffold = new(suite.Root);
        scaffold.Add($"{source}/Litmus.{name}.csproj", "solver/project.csproj", values);
        scaffold.Add($"{source}/README.md", "solver/README.md", values);
        foreach (string type in (string[])["Parameters", "Options", "Solver", "Result"])
        {
            scaffold.Add($"{source}/{name}{type}.cs", $"solver/{type}.cs", values);
        }

        scaffold.Add($"{tests}/Litmus.{name}.Tests.csproj", "solver/Tests.csproj", values);
        scaffold.Add($"{tests}/{name}SolverTests.cs", "solver/SolverTests.cs", values);
        scaffold.Add($"{Verification}/{name}Case.cs", "solver/VerificationCase.cs", values);
        scaffold.Write();
        string project = File.ReadAllText(verification);
        int end = project.IndexOf("  </ItemGroup>", StringComparison.Ordinal);
        string reference = $"    <ProjectReference Include=\"../../../{source}/Litmus.{name}.csproj\" />\n";
        AtomicFile.WriteText(verification, project[..end] + reference + project[end..]);
        SolutionFile.Add(suite.Root, [$"{source}/Litmus.{name}.csproj", $"{tests}/Litmus.{name}.Tests.csproj"]);
        return scaffold.Paths;
    }
}
