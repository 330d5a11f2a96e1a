using System.Text.Json;
using Litmus.ReferenceData;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>A paper: reference data that pass the check, and the assembly of its cases with a test.</summary>
internal static class NewPaper
{
    /// <summary>Writes it.</summary>
    /// <param name="suite">The suite; its folder need not exist.</param>
    /// <param name="paper">Name of the paper.</param>
    /// <param name="title">Its title.</param>
    /// <param name="doi">Its DOI, <c>10.1000/182</c>.</param>
    /// <returns>The files, relative to the suite.</returns>
    /// <exception cref="UsageException">A name is malformed, or a file is there already.</exception>
    public static IReadOnlyList<string> Write(Suite suite, string paper, string title, string doi)
    {
        string assembly = Naming.AssemblyOf(Naming.Paper(paper));
        bool isInside = suite.IsRepositoryOfLitmus;
        (string, string)[] values = [("paper", paper), ("title", Naming.Line(title)), ("doi", Naming.Doi(doi)), ("assembly", assembly)];
        Scaffold scaffold = new(suite.Root);
        string data = $"{Suite.Mark}/{paper}", cases = $"validation/papers/{assembly}", tests = $"tests/{assembly}.Tests";
        scaffold.Add($"{data}/datapackage.json", "paper/datapackage.json", [("paper", paper), ("title", InJson(title)), ("doi", InJson(doi))]);
        scaffold.Add($"{data}/claims.csv", "paper/claims.csv", values);
        scaffold.Add($"{data}/coverage.csv", "paper/coverage.csv", values);
        scaffold.Add($"{data}/README.md", "paper/README-data.md", values);
        scaffold.Add($"{cases}/{assembly}.csproj", isInside ? "paper/inside.csproj" : "paper/outside.csproj", values);
        scaffold.Add($"{cases}/Paper.cs", "paper/Paper.cs", values);
        scaffold.Add($"{cases}/README.md", "paper/README-cases.md", values);
        scaffold.Add($"{cases}/snapshots/tolerances.csv", "paper/tolerances.csv", values);
        List<string> projects = [$"{cases}/{assembly}.csproj"];
        if (isInside)
        {
            scaffold.Add($"{tests}/{assembly}.Tests.csproj", "paper/Tests.csproj", values);
            scaffold.Add($"{tests}/CoverageTests.cs", "paper/CoverageTests.cs", values);
            projects.Add($"{tests}/{assembly}.Tests.csproj");
        }

        if (!isInside && !File.Exists(Path.Combine(suite.Root, ".gitignore")))
        {
            scaffold.Add(".gitignore", "paper/gitignore", values);
        }

        scaffold.Write();
        ReferenceDataset.Seal(suite.ReferenceDataFolder, paper);
        SolutionFile.Add(suite.Root, projects);
        return scaffold.Paths;
    }

    private static string InJson(string text) => JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
