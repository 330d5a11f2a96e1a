using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Contract;

/// <summary>The whole of results.json. The keys stand in the order of the parameters.</summary>
[Description("Every claim of the reference data with its verdict, its change, its execution and its gate. "
    + "A key is never renamed or given another meaning within a major version; keys may be added after those that exist.")]
internal sealed record DocumentJson(
    [property: Description("Version of this form."), AllowedValues(ResultsDocument.SchemaVersion)] string SchemaVersion,
    [property: Description("When, where and from which source the run was made.")] RunRecord Run,
    [property: Description("Whether anything contradicts what was accepted.")] GateJson Gate,
    [property: Description("Every claim of the reference data.")] IReadOnlyList<ClaimJson> Claims,
    [property: Description("Every case, with its inputs, figures and checks.")] IReadOnlyList<CaseJson> Cases,
    [property: Description("The papers.")] IReadOnlyList<PaperRecord> Papers,
    [property: Description("Troubles of the document as a whole; each makes the gate red.")] IReadOnlyList<string> Troubles,
    [property: Description("What is wrong in a paper, why, and whether it matters.")] IReadOnlyList<FindingJson> Findings,
    [property: Description(DocumentJson.DigestDescription), RegularExpression(DocumentJson.DigestPattern)] string Digest)
{
    public const string DigestDescription = "SHA-256 of the object that holds it, without this key and without white space.";
    public const string DigestPattern = "^[0-9a-f]{64}$";

    // A placeholder: the digest is computed when everything else is written.
    public const string NotSealed = "";

    /// <summary>The document as JSON, with the digest of each claim, case and finding and of the whole.</summary>
    public static JsonObject Write(ResultsDocument document)
    {
        DocumentJson unsealed = new(
            ResultsDocument.SchemaVersion, document.Run, GateJson.Of(document),
            [.. document.Claims.Select(ClaimJson.Of)], [.. document.Cases.Select(CaseJson.Of)],
            document.Papers, document.Troubles, [.. document.Findings.Select(FindingJson.Of)], NotSealed);
        JsonObject content = JsonSerializer.SerializeToNode(unsealed, JsonContract.Results)!.AsObject();
        foreach (JsonNode? entry in content["claims"]!.AsArray().Concat(content["cases"]!.AsArray()).Concat(content["findings"]!.AsArray()))
        {
            ContentDigest.Seal(entry!.AsObject());
        }

        ContentDigest.Seal(content);
        return content;
    }

    /// <summary>The document as the file states it. Nothing is judged again.</summary>
    public ResultsDocument ToDocument() => new()
    {
        Run = Run,
        Papers = Papers,
        Claims = [.. Claims.Select((claim, index) => claim.ToResult($"claims[{index}]"))],
        Cases = [.. Cases.Select((entry, index) => entry.ToResult($"cases[{index}]"))],
        Findings = [.. Findings.Select(finding => finding.ToRecord())],
        Troubles = Troubles,
    };
}
