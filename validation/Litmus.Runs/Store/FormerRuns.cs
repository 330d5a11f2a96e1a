using System.Text.Json;
using Litmus.Cases;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Store;

/// <summary>How long the stored runs of a tier took, whatever code they ran. A run of the present code takes about as long.</summary>
public sealed class FormerRuns
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }.Strict();
    private readonly Dictionary<string, Entry> _newest = new(StringComparer.Ordinal);
    private readonly string _tier;

    /// <summary>Reads the stored runs; one that cannot be read is left out.</summary>
    public FormerRuns(RunStore store, Tier tier)
    {
        _tier = TierNames.NameOf(tier);
        IEnumerable<string> folders = Directory.Exists(store.Folder) ? Directory.EnumerateDirectories(store.Folder) : [];
        foreach (Entry entry in folders.Select(Read).OfType<Entry>().Where(entry => entry.Tier == _tier))
        {
            if (!_newest.TryGetValue(entry.CaseId, out Entry? other) || other.ComputedUtc < entry.ComputedUtc)
            {
                _newest[entry.CaseId] = entry;
            }
        }
    }

    /// <summary>What the newest run of a case cost: time [s] and peak memory [MiB]; nothing where none is stored.</summary>
    public (double Seconds, double PeakMemoryMiB)? Of(string caseId) =>
        _newest.TryGetValue(caseId, out Entry? entry) ? (entry.Seconds, entry.PeakMemoryMiB) : null;

    /// <summary>How long cases take, in words: <c>about 25 min</c>.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="workerCount">Number of cases at a time.</param>
    public string Estimate(IReadOnlyCollection<string> cases, int workerCount)
    {
        double[] seconds = [.. cases.Where(_newest.ContainsKey).Select(id => _newest[id].Seconds)];
        if (seconds.Length == 0)
        {
            return $"time unknown: no earlier run at tier {_tier} is stored";
        }

        string known = DurationText.Rounded(Math.Max(seconds.Max(), seconds.Sum() / workerCount));
        return seconds.Length == cases.Count
            ? $"about {known}"
            : $"more than {known}: {cases.Count - seconds.Length} of {cases.Count} cases have no earlier run at tier {_tier}";
    }

    private static Entry? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(Path.Combine(folder, RunStore.RunFile)), Json);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            // Without it, only an estimate of time is missing.
            return null;
        }
    }

    private sealed record Entry(string CaseId, string Tier, DateTime ComputedUtc, double Seconds, double PeakMemoryMiB);
}
