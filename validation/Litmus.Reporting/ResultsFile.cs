using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting.Contract;

namespace Litmus.Reporting;

/// <summary>Reads and writes results.json. Its form is that of <c>results.schema.json</c>, which is written beside it.</summary>
public static class ResultsFile
{
    /// <summary>File name of the schema.</summary>
    public const string SchemaName = "results.schema.json";

    /// <summary>The text of the schema.</summary>
    public static string Schema => ContractSchema.Text;

    /// <summary>Writes a document and its schema.</summary>
    /// <param name="path">The file, usually <c>artifacts/report/results.json</c>.</param>
    /// <param name="document">The document. As on reading, its review dates are compared with the date of <see cref="RunRecord.StartedUtc"/>.</param>
    /// <exception cref="IOException">The folder cannot be written or the disk is full.</exception>
    public static void Write(string path, ResultsDocument document)
    {
        AtomicFile.WriteText(path, ToText(document));
        AtomicFile.WriteText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, SchemaName), Schema);
    }

    /// <summary>The text of results.json.</summary>
    public static string ToText(ResultsDocument document) => DocumentJson.Write(document).ToJsonString(JsonContract.Indented) + "\n";

    /// <summary>Reads a document and judges it again from its own numbers.</summary>
    /// <returns>The document. Its troubles name what was altered, which makes its gate red.</returns>
    /// <exception cref="ResultsFileException">The file is missing, is not JSON, or has another version or form.</exception>
    public static ResultsDocument Read(string path) => Open(path, () => Parse(File.ReadAllText(path), path));

    /// <summary>
    /// Reads what concerns one claim and judges it again from its own numbers: the claim, its case, the findings that explain it, the papers and the run.
    /// Where the digest of the file does not hold, or anything is not as expected, the whole document is read.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="claimId">The claim.</param>
    /// <exception cref="ResultsFileException">The file is missing, is not JSON, or has another version or form.</exception>
    public static ResultsDocument ReadAbout(string path, string claimId) =>
        Open(path, () => ResultsExcerpt.TryRead(File.ReadAllBytes(path), claimId)) ?? Read(path);

    private static T Open<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ResultsFileException(path, "There are none yet, or another folder is meant.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ResultsFileException(path, exception.Message, exception);
        }
    }

    /// <summary>Reads a document from the text of results.json and judges it again from its own numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that it came from, for messages.</param>
    /// <exception cref="ResultsFileException">The text is not JSON, or has another version or form.</exception>
    public static ResultsDocument Parse(string text, string path)
    {
        try
        {
            using JsonDocument json = ParseJson(text);
            ThrowUnlessThisVersion(json.RootElement, path);
            JsonTypeInfo<DocumentJson> form = (JsonTypeInfo<DocumentJson>)JsonContract.Results.GetTypeInfo(typeof(DocumentJson));
            ContractForm.Check(json.RootElement, form, place: "");
            ResultsDocument stored = json.RootElement.Deserialize(form)!.ToDocument();
            ThrowIfListedTwice(stored, path);
            ResultsDocument intact = MarkAltered(stored, json.RootElement);
            return ResultsAudit.Rejudge(intact, DateOnly.FromDateTime(stored.Run.StartedUtc));
        }
        catch (JsonException exception)
        {
            throw new ResultsFileException(path, $"The file is not JSON: {exception.Message}", exception);
        }
        catch (JsonContractException exception)
        {
            throw new ResultsFileException(path, exception.Message, exception);
        }
    }

    private static void ThrowIfListedTwice(ResultsDocument document, string path)
    {
        IEnumerable<string> claims = document.Claims.Select(claim => claim.Claim.Id), cases = document.Cases.Select(result => result.Id);
        foreach (IEnumerable<string> names in (IEnumerable<string>[])[claims, cases])
        {
            if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                throw new ResultsFileException(path, $"'{twice.Key}' is listed {twice.Count()} times, expected once.");
            }
        }
    }

    private static JsonDocument ParseJson(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (InvalidOperationException exception)
        {
            // A key with half a surrogate pair.
            throw new JsonException(exception.Message, exception);
        }
    }

    private static void ThrowUnlessThisVersion(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schemaVersion", out JsonElement stated))
        {
            return;
        }

        ContractForm.Check(stated, JsonContract.Results.GetTypeInfo(typeof(string)), "schemaVersion");
        if (stated.GetString() is var version && version != ResultsDocument.SchemaVersion)
        {
            throw new ResultsFileException(path, $"schemaVersion is '{version}', and this program reads '{ResultsDocument.SchemaVersion}'.");
        }
    }

    // The audit derives the verdicts. The digests find changes that it cannot derive: of an input, a note or a statement.
    private static ResultsDocument MarkAltered(ResultsDocument stored, JsonElement content)
    {
        if (ContentDigest.IsIntact(content))
        {
            return stored;
        }

        List<string> troubles = [.. stored.Troubles];
        HashSet<string> alteredClaims = FindAltered(content, "claims");
        HashSet<string> alteredCases = FindAltered(content, "cases");
        troubles.AddRange(alteredClaims.Select(id => $"{id}: the content does not match its digest. The file was altered; run: litmus judge"));
        troubles.AddRange(FindAltered(content, "findings").Select(
            id => $"The finding {id}: the content does not match its digest. The file was altered; run: litmus judge"));
        troubles.AddRange(alteredCases.Select(id => $"The case {id}: the content does not match its digest. The file was altered; run: litmus judge"));
        if (!JsonElement.DeepEquals(content.GetProperty("gate"), JsonSerializer.SerializeToElement(GateJson.Of(stored), JsonContract.Results)))
        {
            troubles.Add("The stored gate or its counts do not follow from the claims. The file was altered; run: litmus judge");
        }

        if (troubles.Count == stored.Troubles.Count)
        {
            troubles.Add("The content does not match its digest. The file was altered; run: litmus judge");
        }

        return stored with
        {
            Troubles = troubles,
            Claims = [.. stored.Claims.Select(claim => claim switch
            {
                _ when alteredClaims.Contains(claim.Claim.Id) => Altered(claim, "its stored content does not match its digest"),
                { CaseId: { } caseId } when alteredCases.Contains(caseId) =>
                    Altered(claim, $"the stored content of its case {caseId} does not match its digest"),
                _ => claim,
            })],
            Cases = [.. stored.Cases.Select(result => result.Verifies is not null && alteredCases.Contains(result.Id)
                ? result with { Execution = Execution.DataError, Failure = "Altered: the stored content does not match its digest." }
                : result)],
        };
    }

    private static HashSet<string> FindAltered(JsonElement content, string key) => new(
        content.GetProperty(key).EnumerateArray().Where(entry => !ContentDigest.IsIntact(entry)).Select(entry => entry.GetProperty("id").GetString()!),
        StringComparer.Ordinal);

    private static ClaimResult Altered(ClaimResult claim, string what) =>
        claim with { Execution = Execution.DataError, Gate = new GateOutcome(GateCode.DataError, $"Altered: {what}.") };
}
