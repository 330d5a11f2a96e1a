using System.Text.Json.Nodes;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Contract;

/// <summary>A check of a solver in results.json.</summary>
internal static class CheckJson
{
    /// <summary>The check as JSON.</summary>
    public static JsonNode Write(CheckResult check) => new JsonObject
    {
        ["name"] = check.Name,
        ["against"] = check.Against,
        ["expected"] = JsonNumbers.Of(check.Expected),
        ["found"] = JsonNumbers.Of(check.Found),
        ["unit"] = check.Unit,
        ["tolerance"] = ClaimJson.Write(check.Tolerance),
        ["holds"] = check.Holds,
    };

    /// <summary>The check at a place, with the word that stands there; <see cref="Litmus.Comparison.Results.ResultsAudit"/> derives it again.</summary>
    public static CheckResult Read(JsonCursor at) => new()
    {
        Name = at["name"].Text(),
        Against = at["against"].Text(),
        Expected = at["expected"].Number(),
        Found = at["found"].Number(),
        Unit = at["unit"].Text(),
        Tolerance = ClaimJson.ReadMargin(at["tolerance"]),
        Holds = at["holds"].Truth(),
    };
}
