using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Cli.Crates;

/// <summary>
/// The description of a research object: RO-Crate 1.1 with the profile Process Run Crate 0.5. The files with their checksums, the software, the machine, the
/// papers, one action for each run of a case and one for the judging.
/// </summary>
internal static class CrateMetadata
{
    /// <summary>File name that makes a folder a crate.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";
    private const string Software = "#litmus";
    private const string Licence = "https://www.apache.org/licenses/LICENSE-2.0";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    /// <param name="document">The results.</param>
    /// <param name="files">Every other file of the crate.</param>
    /// <param name="version">Version of Litmus.</param>
    public static string Of(ResultsDocument document, IReadOnlyList<CrateFile> files, string version)
    {
        JsonArray graph =
        [
            Entity(FileName, "CreativeWork", ("conformsTo", Reference("https://w3id.org/ro/crate/1.1")), ("about", Reference("./"))),
            Root(document, files),
            Entity(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5")),
            Entity(Licence, "CreativeWork", ("name", "Apache License 2.0"), ("identifier", "Apache-2.0")),
            Entity(
                Software, "SoftwareApplication",
                ("name", "Litmus"), ("softwareVersion", version), ("license", Reference(Licence)),
                ("description", "Recomputes what papers state, and says which statements hold, which do not, and why."),
                ("softwareRequirements", document.Run.Machine.Dotnet)),
            Entity("#developers", "Organization", ("name", "The Litmus developers")),
        ];
        foreach (PaperRecord paper in document.Papers.Where(paper => paper.Doi.Length > 0))
        {
            graph.Add(Entity(DoiOf(paper), "ScholarlyArticle", ("name", paper.Title), ("identifier", paper.Doi)));
        }

        foreach ((string id, string name, string value) in Environment(document.Run))
        {
            graph.Add(Entity(id, "PropertyValue", ("name", name), ("value", value)));
        }

        foreach (CrateFile file in files)
        {
            graph.Add(Entity(
                file.Path, "File",
                ("name", file.Description), ("contentSize", file.Bytes.ToString()), ("encodingFormat", file.Format), ("sha256", file.Sha256)));
        }

        foreach (CaseResult result in document.Cases)
        {
            if (files.Any(file => file.Path == CrateFile.RunOf(result.RunHash)))
            {
                graph.Add(Action(result, files));
            }
        }

        graph.Add(Judging(document, files));
        JsonObject crate = new()
        {
            ["@context"] = new JsonArray("https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context"),
            ["@graph"] = graph,
        };
        return crate.ToJsonString(Indented) + "\n";
    }

    /// <summary>Identifier of the action that ran a case.</summary>
    public static string ActionOf(CaseResult result) => $"#run-{result.RunHash}";

    private static JsonObject Root(ResultsDocument document, IReadOnlyList<CrateFile> files)
    {
        CaseResult[] runs = [.. document.Cases.Where(result => files.Any(file => file.Path == CrateFile.RunOf(result.RunHash)))];
        return Entity(
            "./", "Dataset",
            ("name", $"Litmus: {document.Claims.Count} claims of {document.Papers.Count} papers, tier {document.Run.Tier}"),
            ("description", "What the papers state, what was recomputed, how each statement was judged, and everything that is needed to judge it again."),
            ("datePublished", $"{document.Run.StartedUtc:yyyy-MM-dd}"),
            ("license", Reference(Licence)),
            ("conformsTo", Reference(Profile)),
            ("author", Reference("#developers")),
            ("citation", References(document.Papers.Where(paper => paper.Doi.Length > 0).Select(DoiOf))),
            ("hasPart", References(files.Select(file => file.Path))),
            ("mentions", References(runs.Select(ActionOf).Append("#judging"))));
    }

    private static JsonObject Action(CaseResult result, IReadOnlyList<CrateFile> files)
    {
        string paper = result.Id.Split('/')[0], folder = Path.GetDirectoryName(CrateFile.RunOf(result.RunHash))!.Replace('\\', '/') + "/";
        string[] objects = [.. files.Select(file => file.Path).Where(path => path.StartsWith($"reference-data/{paper}/", StringComparison.Ordinal))];
        DateTime end = result.ComputedUtc ?? DateTime.UnixEpoch;
        return Entity(
            ActionOf(result), "CreateAction",
            ("name", $"{result.Id}: {result.Title}"),
            ("instrument", Reference(Software)), ("agent", Reference("#developers")),
            ("startTime", Moment(end.AddSeconds(-result.Seconds))), ("endTime", Moment(end)),
            ("object", References(objects)),
            ("result", References(files.Select(file => file.Path).Where(path => path.StartsWith(folder, StringComparison.Ordinal)))),
            ("actionStatus", "http://schema.org/CompletedActionStatus"));
    }

    private static JsonObject Judging(ResultsDocument document, IReadOnlyList<CrateFile> files) => Entity(
        "#judging", "CreateAction",
        ("name", "The runs are compared with the claims and with what was accepted"),
        ("instrument", Reference(Software)), ("agent", Reference("#developers")),
        ("startTime", Moment(document.Run.StartedUtc)), ("endTime", Moment(document.Run.StartedUtc.AddSeconds(document.Run.Seconds))),
        ("object", References(files.Select(file => file.Path).Where(path => path != CrateFile.Results))),
        ("result", References([CrateFile.Results])),
        ("environment", References(Environment(document.Run).Select(entry => entry.Id))),
        ("actionStatus", "http://schema.org/CompletedActionStatus"));

    private static (string Id, string Name, string Value)[] Environment(RunRecord run) =>
    [
        ("#os", "operating system", run.Machine.Os), ("#cpu", "processor", run.Machine.Cpu), ("#cores", "cores", run.Machine.Cores.ToString()),
        ("#runtime", "runtime", run.Machine.Dotnet), ("#commit", "commit", run.Commit),
        ("#work-tree", "work tree", run.Commit == CommitText.Unknown ? CommitText.Unknown : run.Clean ? "without changes" : "with changes"),
    ];

    private static string DoiOf(PaperRecord paper) => $"https://doi.org/{paper.Doi}";

    private static string Moment(DateTime time) => $"{time:yyyy-MM-ddTHH:mm:ss}Z";

    private static JsonObject Entity(string id, string type, params ReadOnlySpan<(string Name, JsonNode Value)> properties)
    {
        JsonObject entity = new() { ["@id"] = id, ["@type"] = type };
        foreach ((string name, JsonNode value) in properties)
        {
            entity.Add(name, value);
        }

        return entity;
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static JsonArray References(IEnumerable<string> ids) => new([.. ids.Select(Reference)]);
}
