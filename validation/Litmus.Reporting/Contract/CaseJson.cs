using System.Text.Json.Nodes;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Contract;

/// <summary>A case in results.json: the keys of the contract in its order, then what the report shows besides.</summary>
internal static class CaseJson
{
    /// <summary>The case as JSON, without its digest.</summary>
    public static JsonObject Write(CaseResult result) => new()
    {
        ["id"] = result.Id,
        ["inputs"] = new JsonArray([.. result.Inputs.Select(Write)]),
        ["runHash"] = result.RunHash,
        ["artifacts"] = new JsonArray([.. result.Artifacts.Select(name => JsonValue.Create(ArtifactPath.Of(result.Id, name)))]),
        ["execution"] = result.Execution.ToString(),
        ["seconds"] = JsonNumbers.Of(result.Seconds),
        ["peakMemoryMiB"] = JsonNumbers.Of(result.PeakMemoryMiB),
        ["title"] = result.Title,
        ["computedUtc"] = result.ComputedUtc is { } moment ? moment.ToString("O") : null,
        ["failure"] = result.Failure,
        ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
        ["figures"] = new JsonArray([.. result.Figures.Select(FigureJson.Write)]),
        ["verifies"] = result.Verifies,
        ["checks"] = new JsonArray([.. result.Checks.Select(CheckJson.Write)]),
    };

    /// <summary>The case at a place.</summary>
    public static CaseResult Read(JsonCursor at)
    {
        string id = at["id"].Text();
        return new CaseResult
        {
            Id = id,
            Title = at["title"].Text(),
            Inputs = at["inputs"].Items(ReadInput),
            RunHash = at["runHash"].Text(),
            Artifacts = at["artifacts"].Items(path => ArtifactPath.NameIn(id, path.Text()) ?? throw path.Wrong($"a path {ArtifactPath.Of(id, "…")}")),
            Figures = at["figures"].Items(FigureJson.Read),
            Verifies = at["verifies"].TextOrNull(),
            Checks = at["checks"].Items(CheckJson.Read),
            Notes = at["notes"].Items(note => note.Text()),
            Execution = at["execution"].Name<Execution>(),
            ComputedUtc = at["computedUtc"].MomentOrNull(),
            Failure = at["failure"].TextOrNull(),
            Seconds = at["seconds"].Number(),
            PeakMemoryMiB = at["peakMemoryMiB"].Number(),
        };
    }

    private static JsonNode Write(InputRecord input) => new JsonObject
    {
        ["name"] = input.Name,
        ["value"] = JsonNumbers.Of(input.Value),
        ["unit"] = input.Unit,
        ["uncertainty"] = JsonNumbers.Of(input.Uncertainty),
        ["source"] = input.Source,
        ["assumed"] = input.IsAssumed,
    };

    private static InputRecord ReadInput(JsonCursor at) =>
        new(at["name"].Text(), at["value"].Number(), at["unit"].Text(), at["uncertainty"].Number(), at["source"].Text(), at["assumed"].Truth());
}
