using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Cases;
using Litmus.Comparison.Repetition;
using Litmus.Runs.Identity;
using Litmus.Runs.Store;

namespace Litmus.Runs.Nights;

/// <summary>
/// Compares two runs of the same identity bit by bit. Whatever a run stores is compared, except when, where and how long it ran. Numbers are stored so that
/// they read back bit for bit, so equal text means equal bits.
/// </summary>
public static class RunComparison
{
    private const string Observations = "observations", Samples = "samples", Checks = "checks", Tables = "tables";

    private const int MostListed = 3;

    private static readonly string[] Circumstances = ["hash", "computedUtc", "seconds", "peakMemoryMiB", "machine", "night", "answers"];

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { HasHeaderRecord = false, BadDataFound = null };

    /// <summary>Number of results of a run: its claims, checks and tables.</summary>
    public static int CountOf(StoredRun run) => run.Observations.Count + run.Checks.Count + run.Tables.Count;

    /// <summary>A hash of everything that a stored run says, without when, where and how long it ran. Two runs with the same hash have the same bits.</summary>
    public static string BitsOf(StoredRun run)
    {
        JsonObject content = ContentOf(run);
        content[Tables] = JsonSerializer.SerializeToNode(run.Tables, RunStore.Json);
        return RunIdentity.HashOf(Sorted(content).ToJsonString());
    }

    /// <summary>What differs between a stored run and its repetition.</summary>
    /// <param name="before">The stored run.</param>
    /// <param name="tableBefore">The text of one of its tables.</param>
    /// <param name="now">The repetition.</param>
    /// <param name="tablesNow">Its tables.</param>
    /// <returns>What differs; nothing where all bits are the same.</returns>
    public static IReadOnlyList<DifferentResult> Of(
        StoredRun before, Func<StoredTable, string> tableBefore, StoredRun now, IReadOnlyList<CaseTable> tablesNow)
    {
        JsonObject old = ContentOf(before), young = ContentOf(now);
        List<DifferentResult> found =
        [
            .. Of(StoredPart.Claim, Take(old, Observations), Take(young, Observations)),
            .. Of(StoredPart.Check, ByName(Take(old, Checks)), ByName(Take(young, Checks))),
            .. Of(
                StoredPart.Table,
                before.Tables.ToDictionary(table => table.Name, table => CellsOf(tableBefore(table)), StringComparer.Ordinal),
                tablesNow.ToDictionary(table => table.Name, table => CellsOf(TableFile.Write(table)), StringComparer.Ordinal)),
            .. Of(StoredPart.Samples, Take(old, Samples), Take(young, Samples)),
            .. Of(StoredPart.Other, Leaves(old), Leaves(young)),
        ];
        return found;
    }

    private static JsonObject ContentOf(StoredRun run)
    {
        JsonObject content = JsonSerializer.SerializeToNode(run, RunStore.Json)!.AsObject();
        Array.ForEach([.. Circumstances, Tables], name => content.Remove(name));
        return content;
    }

    private static JsonNode Take(JsonObject content, string name)
    {
        JsonNode part = content[name]!;
        content.Remove(name);
        return part;
    }

    private static IEnumerable<DifferentResult> Of(StoredPart kind, JsonNode before, JsonNode now) => Of(kind, Leaves(before), Leaves(now));

    private static IEnumerable<DifferentResult> Of(
        StoredPart kind, Dictionary<string, Dictionary<string, string>> before, Dictionary<string, Dictionary<string, string>> now)
    {
        foreach (string name in before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!now.TryGetValue(name, out Dictionary<string, string>? after))
            {
                yield return new DifferentResult(kind, name, "it is no longer there");
            }
            else if (!before.TryGetValue(name, out Dictionary<string, string>? former))
            {
                yield return new DifferentResult(kind, name, "it was not there");
            }
            else if (Describe(former, after) is { } what)
            {
                yield return new DifferentResult(kind, name, what);
            }
        }
    }

    private static string? Describe(Dictionary<string, string> before, Dictionary<string, string> now)
    {
        (string Place, string? Before, string? Now)[] changes =
        [
            .. before.Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(place => (place, before.GetValueOrDefault(place), now.GetValueOrDefault(place)))
                .Where(change => !string.Equals(change.Item2, change.Item3, StringComparison.Ordinal)),
        ];
        if (changes.Length == 0)
        {
            return null;
        }

        double largest = changes.Max(change => RelativeDifference(change.Before, change.Now));
        string size = largest > 0 ? string.Create(CultureInfo.InvariantCulture, $"; largest relative difference {largest:0.0E+0}") : string.Empty;
        string listed = string.Join(
            "; ", changes.Take(MostListed).Select(change => $"{change.Place}: {change.Before ?? "nothing"}, now {change.Now ?? "nothing"}"));
        string rest = changes.Length > MostListed ? $"; and {changes.Length - MostListed} more of {Math.Max(before.Count, now.Count)} values" : string.Empty;
        return listed + rest + size;
    }

    private static double RelativeDifference(string? before, string? now) =>
        double.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out double old)
        && double.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out double young)
        && double.IsFinite(old) && double.IsFinite(young)
            ? Math.Abs(young - old) / Math.Max(Math.Abs(young), Math.Abs(old))
            : 0;

    // The checks of a case are a list; each has a name of its own.
    private static JsonObject ByName(JsonNode list) => new(
        list.AsArray().Select(entry => KeyValuePair.Create(entry!["name"]!.GetValue<string>(), (JsonNode?)entry.DeepClone())));

    // The parts of an object, each with its values by their place in it.
    private static Dictionary<string, Dictionary<string, string>> Leaves(JsonNode parts)
    {
        Dictionary<string, Dictionary<string, string>> all = new(StringComparer.Ordinal);
        foreach ((string name, JsonNode? part) in parts.AsObject())
        {
            Dictionary<string, string> leaves = new(StringComparer.Ordinal);
            AddLeaves(leaves, string.Empty, part);
            all.Add(name, leaves);
        }

        return all;
    }

    private static void AddLeaves(Dictionary<string, string> leaves, string place, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parts:
                foreach ((string name, JsonNode? part) in parts)
                {
                    AddLeaves(leaves, place.Length == 0 ? name : $"{place}.{name}", part);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    AddLeaves(leaves, $"{place}[{i}]", list[i]);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                leaves.Add(place.Length == 0 ? "text" : place, value.GetValue<string>());
                break;
            default:
                leaves.Add(place.Length == 0 ? "value" : place, node?.ToJsonString() ?? "nothing");
                break;
        }
    }

    // Row 1 is the first below the header.
    private static Dictionary<string, string> CellsOf(string text)
    {
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        using StringReader reader = new(text);
        using CsvParser parser = new(reader, Csv);
        string[] header = parser.Read() ? parser.Record! : [];
        cells.Add("columns", string.Join(", ", header));
        for (int row = 1; parser.Read(); row++)
        {
            string[] record = parser.Record!;
            for (int column = 0; column < record.Length; column++)
            {
                cells.Add($"{(column < header.Length ? header[column] : $"column {column + 1}")}, row {row}", record[column]);
            }
        }

        return cells;
    }

    // A dictionary is written in the order in which it was filled. That order is no result.
    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject parts => new JsonObject(parts.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => KeyValuePair.Create(part.Key, part.Value is { } value ? Sorted(value) : null))),
        JsonArray list => new JsonArray([.. list.Select(entry => entry is null ? null : Sorted(entry))]),
        _ => node.DeepClone(),
    };
}
