using System.Text.Json;
using Litmus.Foreign.Manifests;

namespace Litmus.Foreign.Tests.Manifests;

public sealed class SolverManifestFileTests
{
    private const string Whole = """
        {
          "name": "film",
          "version": "1.0",
          "command": ["python3", "{here}/film.py", "{request}", "{answer}"],
          "answers": ["paper2000/square", "paper2000.other"]
        }
        """;

    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"manifests-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_folder);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_is_left_out_has_the_documented_defaults()
    {
        SolverManifest manifest = Read(Whole);

        manifest.Should().BeEquivalentTo(new
        {
            Name = "film", Version = "1.0", TimeLimit = TimeSpan.FromMinutes(10), Environment = Array.Empty<string>(), SaysProgress = false, Varies = false,
            Folder = _folder,
        });
    }

    [Test]
    public void Everything_is_read()
    {
        SolverManifest manifest = Read(Whole.Replace(
            "\"version\"", """
            "$schema": "x", "timeLimit": "90s", "environment": ["PATH", "_X1"], "progress": "lines", "varies": true, "version"
            """.Trim(), StringComparison.Ordinal));

        manifest.Should().BeEquivalentTo(new
        {
            TimeLimit = TimeSpan.FromSeconds(90), Environment = (string[])["PATH", "_X1"], SaysProgress = true, Varies = true,
        });
    }

    [Test]
    public void A_pattern_names_a_case_whole_or_single_claims()
    {
        SolverManifest manifest = Read(Whole);

        manifest.ClaimsOf(new SquareCase().Description).Should().HaveCount(3);
        (manifest with { Answers = ["paper2000.a*"] }).ClaimsOf(new SquareCase().Description).Should().Equal("paper2000.area");
        (manifest with { Answers = ["another*"] }).ClaimsOf(new SquareCase().Description).Should().BeEmpty();
    }

    [TestCase("\"version\": \"1.0\",", "", "The setting 'version' is missing. Expected the version of the solver")]
    [TestCase("\"name\": \"film\",", "", "The setting 'name' is missing.")]
    [TestCase("film\"", "My Film\"", "(2): The setting 'name' is \"My Film\". Expected a name of small letters, digits and dashes")]
    [TestCase("\"film\"", "7", "(2): The setting 'name' is 7. Expected a word in quotation marks.")]
    [TestCase("[\"python3\", \"{here}/film.py\", \"{request}\", \"{answer}\"]", "[]", "(4): The setting 'command' is []. Expected the program")]
    [TestCase("[\"python3\", \"{here}/film.py\", \"{request}\", \"{answer}\"]", "\"python3 film.py\"", "Expected a list of words in quotation marks")]
    [TestCase(", \"{answer}\"", "", "Expected an argument {request} and an argument {answer}")]
    [TestCase("{here}", "{home}", "Expected no other place than {request}, {answer}, {here}, and {home} is none of them")]
    [TestCase("[\"paper2000/square\", \"paper2000.other\"]", "[]", "(5): The setting 'answers' is []. Expected at least one case, claim or pattern")]
    [TestCase("\"version\"", "\"timeLimit\": \"90\", \"version\"", "The setting 'timeLimit' is \"90\". Expected a time such as 90s, 10min, 2h or 1d.")]
    [TestCase("\"version\"", "\"environment\": [\"A=1\"], \"version\"", "Expected names alone, whose values are passed on")]
    [TestCase("\"version\"", "\"progress\": \"bar\", \"version\"", "The setting 'progress' is \"bar\". Expected \"none\", or \"lines\"")]
    [TestCase("\"version\"", "\"varies\": \"yes\", \"version\"", "The setting 'varies' is \"yes\". Expected true or false.")]
    [TestCase("\"version\"", "\"timelimit\": \"9s\", \"version\"", "There is no setting 'timelimit'. Did you mean 'timeLimit'?")]
    [TestCase("\"version\"", "\"name\": \"twice\", \"version\"", "The setting 'name' is there twice.")]
    [TestCase("{\n", "[\n", "The file is no JSON at column 9.")]
    public void A_malformed_manifest_is_one_sentence_with_its_line(string replaced, string by, string message)
    {
        Action read = () => Read(Whole.Replace(replaced, by, StringComparison.Ordinal));

        string said = read.Should().Throw<SolverManifestException>().Which.Message;
        said.Should().StartWith(Path.Combine(_folder, SolverManifestFile.FileName)).And.Contain(message);
    }

    [Test]
    public void A_manifest_that_is_not_there_is_named_with_an_example()
    {
        Action read = () => SolverManifestFile.Read(_folder);

        read.Should().Throw<SolverManifestException>().WithMessage("*litmus.solver.json: There is no such file. Expected the manifest*for instance*");
    }

    [Test]
    public void The_schema_describes_every_setting()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Foreign, "Manifests", "litmus.solver.schema.json")));

        schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(SolverManifestFile.Keys);
    }

    private SolverManifest Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, SolverManifestFile.FileName), text);
        return SolverManifestFile.Read(_folder);
    }
}
