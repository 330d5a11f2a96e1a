using System.Reflection;
using System.Text.Json.Nodes;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as SARIF 2.1.0. There is an error for each red claim, each check of a solver that does not hold and each trouble of the results, a warning for
/// each claim worth a look, and a note for each known gap. A known gap is suppressed: it was accepted, and the justification says why.
/// </summary>
public static class SarifReport
{
    /// <summary>The JSON.</summary>
    /// <param name="document">The results.</param>
    /// <param name="resultsPath">Path of results.json, for troubles of the whole and claims without a place.</param>
    /// <param name="placeOf">Where a claim stands. Null if this is not known.</param>
    public static string Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf)
    {
        ClaimPlace whole = new(resultsPath, 1);
        JsonArray results =
            [.. DocumentTroubles.Of(document)
                .Select((trouble, i) => Result(GateRule.DocumentTrouble, "error", trouble, whole, $"results/{i}"))];
        foreach (VerificationOutcome outcome in document.Verification.Where(outcome => outcome.Gate.Status == GateStatus.Red))
        {
            results.Add(Result(GateRule.For(outcome.Gate.Code)!.Id, "error", VerificationText.Describe(outcome), whole, outcome.Id));
        }

        ILookup<string, FindingRecord> findings = document.Findings
            .SelectMany(finding => finding.Claims.Concat(finding.Repeats).Distinct(StringComparer.Ordinal), (finding, claim) => (finding, claim))
            .ToLookup(entry => entry.claim, entry => entry.finding, StringComparer.Ordinal);
        foreach (ClaimResult claim in document.Claims)
        {
            if (GateRule.For(claim.Gate.Code) is { } rule)
            {
                JsonObject result = Result(rule.Id, Level(claim), Text(claim, resultsPath), placeOf(claim.Claim.Id) ?? whole, claim.Claim.Id);
                result["suppressions"] = Suppressions(claim, findings);
                result["properties"] = Properties(claim, resultsPath);
                results.Add(result);
            }
        }

        JsonObject sarif = new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver() },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = document.ExitCode is not (ExitCodes.Data or ExitCodes.Execution), ["exitCode"] = document.ExitCode,
                }),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = results,
                ["properties"] = new JsonObject { ["gate"] = document.GateStatus.ToString(), ["tier"] = document.Run.Tier, ["runId"] = document.Run.Id },
            }),
        };
        return sarif.ToJsonString(JsonContract.Indented) + "\n";
    }

    private static string Text(ClaimResult claim, string resultsPath) =>
        $"{DocumentTroubles.Describe(claim)} Card: {ClaimLink.FromRoot(resultsPath, claim)}";

    private static string Level(ClaimResult claim) => claim.Gate.Status switch
    {
        GateStatus.Red => "error",
        GateStatus.Warn => "warning",
        _ => "note",
    };

    private static JsonObject Driver() => new()
    {
        ["name"] = "Litmus",
        ["version"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        ["rules"] = new JsonArray([
            Rule(GateRule.DocumentTrouble, "ResultsTrouble", "The results as a whole cannot be trusted."),
            .. GateRule.All.Select(rule => Rule(rule.Id, rule.Code.ToString(), rule.Meaning)),
        ]),
    };

    private static JsonObject Rule(string id, string name, string meaning) =>
        new JsonObject { ["id"] = id, ["name"] = name, ["shortDescription"] = new JsonObject { ["text"] = meaning } };

    // A reader takes results without suppressions for results of which nothing is known, unless each has a list.
    private static JsonObject Result(string rule, string level, string text, ClaimPlace place, string fingerprint) => new()
    {
        ["ruleId"] = rule,
        ["level"] = level,
        ["message"] = new JsonObject { ["text"] = text },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', place.Path.Split('/', '\\').Select(Uri.EscapeDataString)) },
                ["region"] = new JsonObject { ["startLine"] = place.Line, ["startColumn"] = place.Column },
            },
        }),
        ["partialFingerprints"] = new JsonObject { ["claim/v1"] = fingerprint },
        ["suppressions"] = new JsonArray(),
    };

    private static JsonArray Suppressions(ClaimResult claim, ILookup<string, FindingRecord> findings) =>
        claim.Gate.Code == GateCode.KnownGap && claim.Accepted is { } accepted
            ? new JsonArray(new JsonObject
            {
                ["kind"] = "external",
                ["status"] = "accepted",
                ["justification"] = string.Join(
                    ' ', [accepted.Reason, .. findings[accepted.ClaimId].Select(finding => $"Finding {finding.Id}: {finding.Title}")]),
            })
            : [];

    private static JsonObject Properties(ClaimResult claim, string resultsPath) => new()
    {
        ["claim"] = claim.Claim.Id,
        ["verdict"] = claim.Judgement.Verdict.ToString(),
        ["change"] = claim.Change.ToString(),
        ["execution"] = claim.Execution.ToString(),
        ["gate"] = claim.Gate.Word,
        ["evidence"] = claim.Evidence is { } evidence ? ContractWords.Of(evidence) : null,
        ["card"] = ClaimLink.FromRoot(resultsPath, claim),
    };
}
