using System.Text.Json;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting;
using Litmus.Runs.Judging;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Crates;

/// <summary>Unpacks a research object into an empty folder and judges it again from its stored runs and its reference data, without any solver.</summary>
internal static class CrateImport
{
    /// <summary>Copies a crate and verifies the checksum of each file.</summary>
    /// <param name="crate">Folder of the crate.</param>
    /// <param name="folder">Where it goes; absent or empty.</param>
    /// <returns>The suite that it is there.</returns>
    /// <exception cref="UsageException">The folder holds something.</exception>
    /// <exception cref="CrateException">A file is missing, altered, not listed, or would lie outside of the folder.</exception>
    public static Workspace Unpack(string crate, string folder)
    {
        string target = EmptyFolder.Of(folder);

        Dictionary<string, string> listed = Listed(crate);
        string[] unlisted =
        [
            .. Directory.EnumerateFiles(crate, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(crate, path).Replace('\\', '/'))
                .Where(path => path != CrateMetadata.FileName && !listed.ContainsKey(path)).Order(StringComparer.Ordinal),
        ];
        if (unlisted.Length > 0)
        {
            throw new CrateException($"{crate} holds {unlisted[0]}, which {CrateMetadata.FileName} does not list. Take it away, or export the crate anew.");
        }

        (string Path, byte[] Bytes)[] verified = [.. listed.Select(entry => (entry.Key, Verified(crate, entry.Key, entry.Value)))];
        EmptyFolder.Fill(target, temporary =>
        {
            foreach ((string path, byte[] bytes) in verified)
            {
                string destination = Path.Combine(temporary, path);
                Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
                File.WriteAllBytes(destination, bytes);
            }
        });

        return new Workspace(new Suite(target), Path.Combine(target, "artifacts"), _ => []);
    }

    /// <summary>Judges each claim again: expectation and margin from the reference data, the observation from the stored run.</summary>
    /// <param name="workspace">The unpacked crate.</param>
    /// <returns>The results, and a sentence for each claim whose verdict is not the stored one.</returns>
    /// <exception cref="CrateException">The results name a claim that the reference data lack.</exception>
    public static (ResultsDocument Document, IReadOnlyList<string> Differences, int Judged) Judge(Workspace workspace)
    {
        ResultsDocument document = ResultsFile.Read(workspace.ResultsPath);
        Dictionary<string, Claim> claims = workspace.Dataset.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Dictionary<string, StoredRun?> runs = document.Cases.ToDictionary(
            result => result.Id, result => workspace.Store.TryRead(result.RunHash), StringComparer.Ordinal);
        List<string> differences =
        [
            .. document.Troubles,
            .. claims.Keys.Except(document.Claims.Select(claim => claim.Claim.Id)).Select(id => $"{id} is in the reference data and not in the results."),
        ];
        int judged = 0;
        foreach (ClaimResult stored in document.Claims)
        {
            if (!claims.TryGetValue(stored.Claim.Id, out Claim? claim))
            {
                differences.Add($"{stored.Claim.Id} is in the results and not in the reference data.");
                continue;
            }

            if (stored.Observation is null || stored.CaseId is null)
            {
                continue;
            }

            if (runs.GetValueOrDefault(stored.CaseId) is not { } run || !run.Observations.TryGetValue(claim.Id, out Observation? observed)
                || ClaimUnits.Convert(observed, claim) is not { } observation)
            {
                differences.Add($"{claim.Id}: the crate holds no run that answers it.");
                continue;
            }

            if (observation.Robustness is null && run.Samples.TryGetValue(claim.Id, out SampledOutcomes? outcomes)
                && RobustnessRules.Count(claim, observation, outcomes) is { } count)
            {
                observation = observation with { Robustness = new Robustness(count.Holds, count.Samples, stored.Robustness?.RestsOn ?? []) };
            }

            judged++;
            Judgement again = VerdictRules.Judge(claim.Expected, claim.Margin, observation);
            if (again.Verdict != stored.Judgement.Verdict || again.Outcome != stored.Judgement.Outcome)
            {
                differences.Add($"{claim.Id}: the results say {stored.Judgement.Verdict}, and the stored run and the reference data give {again.Verdict}.");
            }
        }

        return (document, differences, judged);
    }

    private static JsonElement Property(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value)
        ? value
        : throw new JsonException($"Something has no '{name}'.");

    private static Dictionary<string, string> Listed(string crate)
    {
        string path = Path.Combine(crate, CrateMetadata.FileName);
        if (!File.Exists(path))
        {
            throw new CrateException($"{crate} is no research object: it holds no {CrateMetadata.FileName}. Name the folder that litmus export wrote.");
        }

        Dictionary<string, string> listed = new(StringComparer.Ordinal);
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonElement entity in Property(json.RootElement, "@graph").EnumerateArray())
            {
                if (Property(entity, "@type") is { ValueKind: JsonValueKind.String } type && type.GetString() == "File")
                {
                    listed[Inside(Property(entity, "@id").GetString()!)] = Property(entity, "sha256").GetString()!;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentNullException)
        {
            throw new CrateException($"{path} is no description of a crate: {exception.Message} Export the crate anew.");
        }

        return listed;
    }

    // Every path is relative and lies inside the crate.
    private static string Inside(string path) =>
        Path.IsPathRooted(path) || path.Split('/', '\\').Any(part => part is ".." or "." or "") || path.Contains('\0', StringComparison.Ordinal)
            ? throw new CrateException($"The crate lists '{path}', which does not lie inside of it. It is not unpacked.")
            : path;

    private static byte[] Verified(string crate, string inside, string sha256)
    {
        string path = Path.Combine(crate, inside);
        if (!File.Exists(path))
        {
            throw new CrateException($"The crate lists {inside}, which is not there. Copy the crate again.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        string found = CrateFile.Digest(bytes);
        return found == sha256
            ? bytes
            : throw new CrateException($"{inside} of the crate was altered: SHA-256 {found}, expected {sha256}. Copy the crate again.");
    }
}
