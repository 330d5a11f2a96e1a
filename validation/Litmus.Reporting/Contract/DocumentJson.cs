using System.Text.Json.Nodes;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Contract;

/// <summary>The whole of results.json.</summary>
internal static class DocumentJson
{
    /// <summary>The document as JSON, with the digest of each claim and case and of the whole.</summary>
    public static JsonObject Write(ResultsDocument document) => ContentDigest.Seal(new JsonObject
    {
        ["schemaVersion"] = ResultsDocument.SchemaVersion,
        ["run"] = Write(document.Run),
        ["gate"] = WriteGate(document),
        ["claims"] = new JsonArray([.. document.Claims.Select(claim => ContentDigest.Seal(ClaimJson.Write(claim)))]),
        ["cases"] = new JsonArray([.. document.Cases.Select(result => ContentDigest.Seal(CaseJson.Write(result)))]),
        ["papers"] = new JsonArray([.. document.Papers.Select(Write)]),
        ["troubles"] = new JsonArray([.. document.Troubles.Select(trouble => JsonValue.Create(trouble))]),
    });

    /// <summary>The gate as it follows from the document.</summary>
    public static JsonObject WriteGate(ResultsDocument document)
    {
        JsonObject counts = [];
        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            counts.Add(verdict.ToString(), document.Counts[verdict]);
        }

        return new JsonObject
        {
            ["status"] = ContractWords.Of(document.GateStatus),
            ["exitCode"] = document.ExitCode,
            ["counts"] = counts,
            ["checks"] = WriteChecks(document.Verification),
        };
    }

    private static JsonObject WriteChecks(IReadOnlyList<VerificationOutcome> outcomes) => new()
    {
        ["hold"] = outcomes.Count(outcome => outcome.Check is not null && outcome.Gate.Status != GateStatus.Red),
        ["doNotHold"] = outcomes.Count(outcome => outcome.Check is not null && outcome.Gate.Status == GateStatus.Red),
        ["casesWithoutChecks"] = outcomes.Count(outcome => outcome.Check is null),
    };

    /// <summary>The document as the file states it; nothing is judged again.</summary>
    public static ResultsDocument Read(JsonCursor at) => new()
    {
        Run = ReadRun(at["run"]),
        Papers = at["papers"].Items(paper => new PaperRecord(paper["id"].Text(), paper["title"].Text(), paper["doi"].Text())),
        Claims = at["claims"].Items(ClaimJson.Read),
        Cases = at["cases"].Items(CaseJson.Read),
        Troubles = at["troubles"].Items(trouble => trouble.Text()),
    };

    private static JsonNode Write(PaperRecord paper) => new JsonObject { ["id"] = paper.Id, ["title"] = paper.Title, ["doi"] = paper.Doi };

    private static JsonObject Write(RunRecord run) => new()
    {
        ["id"] = run.Id,
        ["startedUtc"] = run.StartedUtc.ToString("O"),
        ["seconds"] = JsonNumbers.Of(run.Seconds),
        ["tier"] = run.Tier,
        ["commit"] = run.Commit,
        ["clean"] = run.Clean,
        ["machine"] = new JsonObject { ["os"] = run.Machine.Os, ["cpu"] = run.Machine.Cpu, ["cores"] = run.Machine.Cores, ["dotnet"] = run.Machine.Dotnet },
    };

    private static RunRecord ReadRun(JsonCursor at) => new(
        at["id"].Text(), at["startedUtc"].Moment(), at["seconds"].Number(), at["tier"].Text(), at["commit"].Text(), at["clean"].Truth(),
        new MachineRecord(at["machine"]["os"].Text(), at["machine"]["cpu"].Text(), at["machine"]["cores"].Whole(), at["machine"]["dotnet"].Text()));
}
