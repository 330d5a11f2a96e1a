using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>What <c>litmus new</c> writes and what it refuses. NewCommandWholeTests builds and runs what it writes.</summary>
internal sealed class NewCommandTests : WorkspaceTest
{
    private static readonly string[] Value =
    [
        "--source", "Fig 2", "--statement", "The film is 4.9 µm thick.", "--class", "experiment", "--quantity", "thickness", "--expected", "4.9",
        "--unit", "um", "--margin-kind", "abs", "--margin", "0.05", "--margin-unit", "um", "--basis", "printed-digits",
        "--reason", "Half a unit of the last digit.", "--model", "Faraday's law",
    ];

    private string Claims => Path.Combine(Workspace.Root, "reference-data", "smith2024", "claims.csv");

    private string Package => Path.Combine(Workspace.Root, "reference-data", "smith2024", "datapackage.json");

    // Where the paper that is there keeps its judgements: otherwise every assembly is asked which paper it holds, and the new one is not built.
    [SetUp]
    public void CreateFolderOfCases() => Directory.CreateDirectory(Path.GetDirectoryName(Workspace.JudgementsPath)!);

    [Test]
    public void A_paper_passes_the_check_as_it_is_written()
    {
        TestWorkspace.Outcome outcome = NewPaper();

        outcome.Code.Should().Be(ExitCodes.Success, outcome.Error);
        outcome.Out.Should().Contain("reference-data/smith2024/claims.csv").And.Contain("validation/papers/Litmus.Smith2024/Paper.cs").And.Contain("Next: ");
        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void A_title_with_quotes_stays_a_title()
    {
        Workspace.Run("new", "paper", "smith2024", "--doi", "10.1000/182", "--title", "A \"film\" of µm\\cm").Code.Should().Be(ExitCodes.Success);

        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("list", "papers").Out.Should().Contain("A \"film\" of µm\\cm");
    }

    [TestCase("Smith2024", "10.1000/182", "A film", "small letters")]
    [TestCase("smith-2024", "10.1000/182", "A film", "small letters")]
    [TestCase("smith2024", "https://doi.org/10.1000/182", "A film", "10.1000/182")]
    [TestCase("smith2024", "10.1000/182", "A\nfilm", "one line")]
    [TestCase("smith2024", "10.1000/182", " ", "empty")]
    public void A_malformed_paper_is_refused(string paper, string doi, string title, string message)
    {
        TestWorkspace.Outcome outcome = Workspace.Run("new", "paper", paper, "--doi", doi, "--title", title);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain(message);
        Directory.EnumerateFiles(Workspace.Root, "*smith*", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive })
            .Should().BeEmpty("nothing is written");
        File.Exists(Claims).Should().BeFalse();
    }

    [Test]
    public void Nothing_is_written_over_what_is_there()
    {
        NewPaper();
        byte[] before = File.ReadAllBytes(Claims);

        TestWorkspace.Outcome outcome = NewPaper();

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("is there already").And.Contain("Nothing was written");
        File.ReadAllBytes(Claims).Should().Equal(before);
    }

    [Test]
    public void A_paper_makes_a_suite_of_a_folder_that_is_none_and_other_commands_say_so()
    {
        Directory.Delete(Path.Combine(Workspace.Root, "reference-data"), recursive: true);
        string ignored = Path.Combine(Workspace.Root, ".gitignore");
        File.Delete(ignored);
        TestWorkspace.Outcome listed = Workspace.Run("list", "papers");
        listed.Code.Should().Be(ExitCodes.Usage);
        listed.Error.Should().Contain("To make one: litmus new paper … --suite FOLDER");

        NewPaper().Code.Should().Be(ExitCodes.Success);

        Workspace.Run("list", "papers").Out.Should().Contain("smith2024");
        File.ReadAllLines(ignored).Should().Equal("bin/", "obj/", "/artifacts/", "*.lock");
        File.ReadAllText(Path.Combine(Workspace.Root, "reference-data", "smith2024", "README.md")).Should().NotContain("README.md");
    }

    [Test]
    public void The_hints_work_as_they_are_printed()
    {
        string suite = $"--suite {Workspace.Root}";
        string ignored = File.ReadAllText(Path.Combine(Workspace.Root, ".gitignore"));

        NewPaper().Out.Should().Contain($"Next: litmus new claim smith2024.<name> {suite} --help");
        NewClaim("smith2024.thickness").Out.Should().Contain(suite);
        NewCase("smith2024/film", "smith2024.thickness").Out.Should().Contain($"Litmus.Smith2024.csproj\" -c Release -p:LITMUS_HOME=\"")
            .And.Contain($"litmus run smith2024/film {suite}");

        File.ReadAllText(Path.Combine(Workspace.Root, ".gitignore")).Should().Be(ignored, "it was there already");
    }

    [Test]
    public void A_claim_becomes_a_sealed_row()
    {
        NewPaper();

        TestWorkspace.Outcome outcome = NewClaim("smith2024.thickness");

        outcome.Code.Should().Be(ExitCodes.Success, outcome.Error);
        File.ReadLines(Claims).Last().Should().StartWith("smith2024.thickness,Fig 2,The film is 4.9 µm thick.,value,stated,experiment,no,thickness,4.9,");
        Workspace.Run("check").Code.Should().Be(ExitCodes.Success);
        Workspace.Run("explain", "smith2024.thickness").Code.Should().Be(ExitCodes.Data, "nothing has been judged yet");
    }

    [TestCase(",exact,exact,", "--expected", "increasing", "--margin-kind", "exact")]
    [TestCase(",none,exact,", "--expected", "increasing", "--margin-kind", "exact", "--uncertainty-kind", "none")]
    [TestCase(",in-margin,abs,", "--expected", "1", "--margin-kind", "abs", "--margin", "0.5", "--margin-unit", "1")]
    public void The_kind_of_uncertainty_follows_from_that_of_the_margin(string expected, params string[] options)
    {
        NewPaper();
        string[] common =
        [
            "--source", "Fig 2", "--statement", "It rises.", "--class", "experiment", "--quantity", "q", "--basis", "author-stated",
            "--reason", "It says so.", "--model", "an example", "--kind", options[1] == "1" ? "value" : "trend",
        ];

        TestWorkspace.Outcome outcome = Workspace.Run(["new", "claim", "smith2024.rise", .. common, .. options]);

        outcome.Code.Should().Be(ExitCodes.Success, outcome.Error);
        File.ReadLines(Claims).Last().Should().Contain(expected);
    }

    [TestCase("smith2024.thickness", "", Description = "the name is taken")]
    [TestCase("smith2024.other", "--unit=parsec", Description = "an unknown unit")]
    [TestCase("smith2024.other", "--margin-kind=roughly", Description = "an unknown kind of margin")]
    [TestCase("smith2024.other", "--statement=", Description = "no statement")]
    [TestCase("smith2024.Other", "", Description = "a malformed name")]
    [TestCase("smith2024", "", Description = "no name")]
    public void A_refused_claim_leaves_every_byte(string claim, string change)
    {
        NewPaper();
        NewClaim("smith2024.thickness");
        (byte[] claims, byte[] package) = (File.ReadAllBytes(Claims), File.ReadAllBytes(Package));
        string[] changed = change.Length == 0 ? Value : [.. Without(change.Split('=')[0]), .. change.Split('=', 2)];

        TestWorkspace.Outcome outcome = Workspace.Run(["new", "claim", claim, .. changed]);

        outcome.Code.Should().Be(ExitCodes.Usage, outcome.Out);
        outcome.Error.Should().NotContain("   at ");
        File.ReadAllBytes(Claims).Should().Equal(claims);
        File.ReadAllBytes(Package).Should().Equal(package);
    }

    [Test]
    public void A_trend_in_a_word_that_no_case_gives_is_refused()
    {
        NewPaper();

        TestWorkspace.Outcome outcome = Workspace.Run(
            "new", "claim", "smith2024.rise", "--source", "Fig 2", "--statement", "It rises.", "--class", "experiment", "--quantity", "q", "--basis",
            "author-stated", "--reason", "It says so.", "--model", "an example", "--kind", "trend", "--expected", "Increasing", "--margin-kind", "exact");

        outcome.Code.Should().Be(ExitCodes.Usage, outcome.Out);
        outcome.Error.Should().Contain("'Increasing' is no word for a trend").And.Contain("Did you mean 'increasing'?");
    }

    [Test]
    public void A_claim_of_an_unknown_paper_is_refused() => NewClaim("jones2025.thickness").Error.Should().Contain("litmus new paper jones2025");

    [Test]
    public void A_case_answers_claims_of_its_own_paper_only()
    {
        NewPaper();
        NewClaim("smith2024.thickness");

        NewCase("smith2024/film", TestWorkspace.Square).Error.Should().Contain("another paper");
        NewCase("smith2024/film", "smith2024.thickness,smith2024.width")
            .Error.Should().Contain("holds a comma. Separate claims by blanks: smith2024.thickness smith2024.width");
        NewCase("smith2024.film", "smith2024.thickness").Error.Should().Contain("paper/name");
        NewCase("smith2024/film", "smith2024.thicknes").Error.Should().Contain("Did you mean 'smith2024.thickness'");
        Workspace.Run("new", "case", "smith2024/film", "--answers", "smith2024.thickness", "--title", "a < b?").Error.Should().Contain("goes into code");
        Workspace.Run("new", "case", "smith2024/film", "--answers", "smith2024.thickness", "--title", new string('x', 131)).Error.Should().Contain("131");
        Directory.EnumerateFiles(Path.Combine(Workspace.Root, "validation"), "*Case.cs", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Test]
    public void Lines_of_what_is_written_are_not_too_long()
    {
        string[] names = [.. Enumerable.Range(1, 12).Select(i => $"a-claim-with-a-rather-long-name-{i}")];
        MarkAsRepository();
        NewPaper();
        Array.ForEach(names, name => NewClaim($"smith2024.{name}"));

        string[] line = ["new", "case", "smith2024/a-case-with-a-rather-long-name", "--title", new string('x', 130), "--answers"];
        Workspace.Run([.. line, .. names.Select(name => $"smith2024.{name}")]).Code.Should().Be(ExitCodes.Success);
        Workspace.Run("new", "solver", "MultiphaseFluidDynamics").Code.Should().Be(ExitCodes.Success);

        string[] written = [.. Directory.EnumerateFiles(Workspace.Root, "*.cs", SearchOption.AllDirectories)];
        written.Should().HaveCountGreaterThan(8);
        written.SelectMany(File.ReadLines).Should().OnlyContain(line => line.Length <= 160);
        Directory.EnumerateFiles(Workspace.Root, "*.md", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Should().OnlyContain(line => line.Length <= 120 || line.StartsWith('#'));
    }

    [Test]
    public void A_solver_is_referenced_by_the_verification()
    {
        MarkAsRepository();

        Workspace.Run("new", "solver", "HeatConduction").Code.Should().Be(ExitCodes.Success);

        File.ReadAllText(Path.Combine(Workspace.Root, "validation", "papers", "Litmus.Verification", "Litmus.Verification.csproj"))
            .Should().Contain("<ProjectReference Include=\"../../../src/Litmus.HeatConduction/Litmus.HeatConduction.csproj\" />");
        Workspace.Run("new", "solver", "HeatConduction").Error.Should().Contain("is there already");
        Workspace.Run("new", "solver", "heat").Error.Should().Contain("Pascal case");
    }

    [Test]
    public void A_suite_elsewhere_has_no_solvers_of_its_own() =>
        Workspace.Run("new", "solver", "HeatConduction").Error.Should().Contain("repository of Litmus");

    private static IEnumerable<string> Without(string option) => Value.Chunk(2).Where(pair => pair[0] != option).SelectMany(pair => pair);

    // What litmus new looks for to tell the repository of Litmus from a suite elsewhere.
    private void MarkAsRepository()
    {
        foreach (string project in (string[])["validation/Litmus.Cases/Litmus.Cases", "validation/papers/Litmus.Verification/Litmus.Verification"])
        {
            string path = Path.Combine(Workspace.Root, project + ".csproj");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n  </ItemGroup>\n</Project>\n");
        }
    }

    private TestWorkspace.Outcome NewPaper() => Workspace.Run("new", "paper", "smith2024", "--doi", "10.1000/182", "--title", "A film");

    private TestWorkspace.Outcome NewClaim(string claim) => Workspace.Run(["new", "claim", claim, .. Value]);

    private TestWorkspace.Outcome NewCase(string id, string claim) => Workspace.Run("new", "case", id, "--answers", claim, "--title", "How thick is it?");
}
