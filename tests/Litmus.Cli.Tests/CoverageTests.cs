using System.Text.Json;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>Coverage from the command line.</summary>
internal sealed class CoverageTests : WorkspaceTest
{
    private string Coverage => Path.Combine(Workspace.Root, "reference-data", "smith2024", "coverage.csv");

    // Otherwise every assembly is asked which paper it holds, and the new one is not built.
    [SetUp]
    public void CreateFolderOfCases() => Directory.CreateDirectory(Path.GetDirectoryName(Workspace.JudgementsPath)!);

    [Test]
    public void A_paper_without_the_file_is_a_warning_and_listed_as_such()
    {
        TestWorkspace.Outcome check = Workspace.Run("check");

        check.Code.Should().Be(ExitCodes.Success);
        check.Out.Should().Contain("mini2020/datapackage.json(1,1): warning LIT0084: mini2020 has no coverage.csv.");
        Workspace.Run("list", "coverage").Out.Should().MatchRegex("mini2020 +no coverage.csv");
    }

    [Test]
    public void A_new_paper_has_one_and_a_new_claim_its_row()
    {
        Workspace.Run("new", "paper", "smith2024", "--doi", "10.1000/182", "--title", "A film").Out.Should().Contain("reference-data/smith2024/coverage.csv");
        NewClaim("thickness", "5").Code.Should().Be(ExitCodes.Success);
        byte[] before = File.ReadAllBytes(Coverage);

        NewClaim("width", "wide").Code.Should().Be(ExitCodes.Usage);

        File.ReadAllBytes(Coverage).Should().Equal(before, "a claim that is refused leaves every byte");
        File.ReadLines(Coverage).Last().Should().Be("Fig 2,\"The film is thick, or wide.\",smith2024.thickness,");
        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
        string listed = Workspace.Run("list", "coverage", "--paper", "smith2024").Out;
        listed.Should().MatchRegex("smith2024 +1 +1 +0").And.MatchRegex("smith2024 +Fig 2 +1 +The film is thick");
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("list", "coverage", "--json").Out);
        json.RootElement.GetArrayLength().Should().Be(1);
        json.RootElement[0].GetProperty("claims")[0].GetString().Should().Be("smith2024.thickness");
    }

    private TestWorkspace.Outcome NewClaim(string name, string expected) => Workspace.Run(
        "new", "claim", $"smith2024.{name}", "--source", "Fig 2", "--statement", "The film is thick, or wide.", "--class", "experiment", "--quantity", "h",
        "--expected", expected, "--unit", "um", "--margin-kind", "abs", "--margin", "0.5", "--margin-unit", "um", "--basis", "printed-digits",
        "--reason", "Half a unit of the last digit.", "--model", "Faraday's law");
}
