using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Litmus.Comparison.Results;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// The gate as a code quality report of GitLab: a JSON array with description, check_name, fingerprint, severity and location. GitLab shows it in a merge
/// request. An error is <c>critical</c>, a warning <c>minor</c>.
/// </summary>
public static class CodeQualityReport
{
    /// <summary>The JSON.</summary>
    /// <param name="document">The results.</param>
    /// <param name="resultsPath">Path of results.json, for troubles of the whole and claims without a place.</param>
    /// <param name="placeOf">Where a claim stands. Null if this is not known.</param>
    public static string Of(ResultsDocument document, string resultsPath, Func<string, ClaimPlace?> placeOf)
    {
        JsonArray report = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (GateLine line in GateLines.Of(document, resultsPath, placeOf))
        {
            report.Add(new JsonObject
            {
                ["description"] = line.Text,
                ["check_name"] = line.Rule,
                ["fingerprint"] = Fingerprint(line, seen),
                ["severity"] = line.IsError ? "critical" : "minor",
                ["location"] = new JsonObject { ["path"] = line.Place.Path, ["lines"] = new JsonObject { ["begin"] = line.Place.Line } },
            });
        }

        return report.ToJsonString(JsonContract.Indented) + "\n";
    }

    // The same trouble has the same fingerprint in the next report, whatever its numbers, and no two of one report share one.
    private static string Fingerprint(GateLine line, Dictionary<string, int> seen)
    {
        string name = $"{line.Rule}\n{line.Subject}";
        int before = seen.GetValueOrDefault(name);
        seen[name] = before + 1;
        string key = before == 0 ? name : $"{name}\n{before}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
