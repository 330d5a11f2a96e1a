using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

internal sealed class CrateTests : WorkspaceTest
{
    private const string Description = "ro-crate-metadata.json";

    private string Crate => Path.Combine(Workspace.Root, "artifacts", "crate");

    private string Target => Path.Combine(Workspace.Root, "artifacts", "judged again");

    [SetUp]
    public void Export()
    {
        Workspace.RunAndJudge();
        Workspace.Run("export", Crate).Code.Should().Be(0);
    }

    [Test]
    public void A_crate_is_judged_again_to_the_same_verdicts_in_an_empty_folder()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("import", Crate, Target);

        outcome.Out.Should().Contain("2 claims of 3 judged again from their runs; every verdict is the stored one.");
        outcome.Code.Should().Be(ExitCodes.Change, "nothing was accepted here, and the gate says so again");
        File.ReadAllBytes(Path.Combine(Target, "artifacts", "report", "results.json")).Should().Equal(File.ReadAllBytes(Workspace.ResultsPath));
    }

    [Test]
    public void An_altered_file_is_refused()
    {
        File.AppendAllText(Path.Combine(Crate, "reference-data", "mini2020", "claims.csv"), "\n");

        TestWorkspace.Outcome outcome = Workspace.Run("import", Crate, Target);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("reference-data/mini2020/claims.csv of the crate was altered");
        Directory.Exists(Target).Should().BeFalse("nothing is unpacked before every checksum is verified");
    }

    [Test]
    public void A_verdict_that_does_not_follow_from_run_and_reference_data_is_named()
    {
        // Another expectation, sealed and listed with its new checksum: only judging again can tell.
        Rewrite("reference-data/mini2020/claims.csv", text => text.Replace("S,9,,,m2", "S,12,,,m2", StringComparison.Ordinal));
        ReferenceData.ReferenceDataset.Seal(Path.Combine(Crate, "reference-data"), "mini2020");
        Rewrite("reference-data/mini2020/datapackage.json", text => text);

        TestWorkspace.Outcome outcome = Workspace.Run("import", Crate, Target);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("mini2020.square: the results say Reproduced, and the stored run and the reference data give NotReproduced.");
    }

    [Test]
    public void A_path_outside_of_the_crate_is_refused()
    {
        string path = Path.Combine(Crate, Description);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"@id\": \"codemeta.json\"", "\"@id\": \"../outside.json\"", StringComparison.Ordinal));

        Workspace.Run("import", Crate, Target).Error.Should().Contain("'../outside.json', which does not lie inside");
    }

    [Test]
    public void A_file_that_the_description_does_not_list_is_refused()
    {
        File.WriteAllText(Path.Combine(Crate, "extra.txt"), "extra");

        Workspace.Run("import", Crate, Target).Error.Should().Contain("holds extra.txt");
    }

    [Test]
    public void A_folder_that_holds_something_is_left_alone()
    {
        TestWorkspace.Outcome outcome = Workspace.Run("export", Crate);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain("holds something already");
    }

    [Test]
    public void A_place_that_cannot_be_written_is_named_by_both_commands()
    {
        string below = Path.Combine(Workspace.ResultsPath, "crate");

        TestWorkspace.Outcome exported = Workspace.Run("export", below), imported = Workspace.Run("import", Crate, below);

        (exported.Code, imported.Code).Should().Be((ExitCodes.Execution, ExitCodes.Execution));
        exported.Error.Should().Contain($"{Workspace.ResultsPath} cannot be written. Name a folder elsewhere");
        imported.Error.Should().Be(exported.Error);
    }

    [Test]
    public void A_description_without_its_graph_says_what_it_lacks()
    {
        string path = Path.Combine(Crate, Description);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"@graph\"", "\"@grph\"", StringComparison.Ordinal));

        TestWorkspace.Outcome outcome = Workspace.Run("import", Crate, Target);

        outcome.Code.Should().Be(ExitCodes.Data);
        outcome.Error.Should().Contain("is no description of a crate: Something has no '@graph'. Export the crate anew.");
        Directory.Exists(Target).Should().BeFalse();
    }

    [Test]
    public void The_description_has_what_the_profile_requires()
    {
        JsonObject[] graph = [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Crate, Description)))!["@graph"]!.AsArray().Select(entity => entity!.AsObject())];
        JsonObject Entity(string id) => graph.Single(entity => entity["@id"]!.GetValue<string>() == id);
        JsonObject[] actions = [.. graph.Where(entity => entity["@type"]!.ToString() == "CreateAction")];
        string[] parts = [.. Entity("./")["hasPart"]!.AsArray().Select(part => part!["@id"]!.GetValue<string>())];

        Entity(Description)["conformsTo"]!["@id"]!.GetValue<string>().Should().Be("https://w3id.org/ro/crate/1.1");
        Entity("./").Select(property => property.Key).Should().Contain(["name", "description", "datePublished", "license", "conformsTo", "mentions"]);
        Entity("./")["conformsTo"]!["@id"]!.GetValue<string>().Should().StartWith("https://w3id.org/ro/wfrun/process/");
        actions.Should().HaveCount(3, "two cases ran, and the runs were judged");
        actions.Should().OnlyContain(action => action.ContainsKey("instrument") && action.ContainsKey("object") && action.ContainsKey("result"));
        Entity(actions[0]["instrument"]!["@id"]!.GetValue<string>())["@type"]!.GetValue<string>().Should().Be("SoftwareApplication");
        parts.Should().BeEquivalentTo(
            Directory.EnumerateFiles(Crate, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Crate, path).Replace('\\', '/'))
                .Where(path => path != Description));
    }

    private void Rewrite(string inside, Func<string, string> change)
    {
        string path = Path.Combine(Crate, inside), description = Path.Combine(Crate, Description);
        JsonNode json = JsonNode.Parse(File.ReadAllText(description))!;
        File.WriteAllText(path, change(File.ReadAllText(path)));
        json["@graph"]!.AsArray().Single(entity => entity!["@id"]!.GetValue<string>() == inside)!["sha256"] =
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        File.WriteAllText(description, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
