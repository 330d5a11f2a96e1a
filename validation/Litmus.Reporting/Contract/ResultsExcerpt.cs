using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Contract;

/// <summary>
/// What a results file says of one claim, without a look at the others: the claim, its case, the findings that explain it, the papers and the run. It is read
/// only where the digest of the whole file holds, and the claim is judged again. In any doubt there is no excerpt, and the whole file is to be read.
/// </summary>
internal static class ResultsExcerpt
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The document of one claim.</summary>
    /// <param name="json">The bytes of results.json.</param>
    /// <param name="claimId">The claim.</param>
    /// <returns>Nothing where the file was altered, is of another form, says nothing of the claim, or spells something as this program does not.</returns>
    public static ResultsDocument? TryRead(ReadOnlyMemory<byte> json, string claimId)
    {
        try
        {
            if (!SealedText.IsIntact(json.Span))
            {
                return null;
            }

            Parts parts = new(json);
            return parts.IsThisVersion ? Excerpt(parts, claimId) : null;
        }
        catch (Exception exception) when (exception is JsonException or JsonContractException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ResultsDocument? Excerpt(Parts parts, string claimId)
    {
        ClaimResult[] claims = ClaimsOf(parts, id => id.ValueTextEquals(claimId));
        if (claims is not [var claim])
        {
            return null;
        }

        byte[] name = JsonEncodedText.Encode(claimId, JsonContract.Compact.Encoder).EncodedUtf8Bytes.ToArray();
        FindingRecord[] findings =
        [
            .. parts.Findings.Where(entry => entry.Span.IndexOf(name) >= 0).Select(entry => Read<FindingJson>(entry).ToRecord())
                .Where(finding => FindingRules.Explained([finding]).Contains(claimId)),
        ];
        HashSet<string> ranked = new(
            findings.SelectMany(
                finding => finding.Claims.Concat(finding.Consequences.SelectMany(consequence => consequence.Turned).Select(turn => turn.Claim))),
            StringComparer.Ordinal);
        ranked.Remove(claimId);
        ResultsDocument stored = new()
        {
            Run = Read<RunRecord>(parts.Run),
            Papers = Read<IReadOnlyList<PaperRecord>>(parts.Papers),
            Claims = claims,
            Cases =
            [
                .. parts.Cases.Where(entry => IsNamed(entry, id => id.ValueTextEquals(claim.CaseId)))
                    .Select(entry => Read<CaseJson>(entry).ToResult("cases")),
            ],
            Findings = findings,
            Troubles = Read<IReadOnlyList<string>>(parts.Troubles),
        };
        ResultsDocument judged = ResultsAudit.Rejudge(
            stored, DateOnly.FromDateTime(stored.Run.StartedUtc), ranked.Count == 0 ? [] : ClaimsOf(parts, id => ranked.Contains(id.GetString()!)));
        return judged.Troubles.Count == stored.Troubles.Count ? judged : null;
    }

    private static ClaimResult[] ClaimsOf(Parts parts, NamePredicate isWanted) =>
        [.. parts.Claims.Where(entry => IsNamed(entry, isWanted)).Select(entry => Read<ClaimJson>(entry).ToResult("claims"))];

    // The identifier is the first key of an entry.
    private static bool IsNamed(ReadOnlyMemory<byte> entry, NamePredicate isWanted)
    {
        Utf8JsonReader reader = new(entry.Span);
        return reader.Read() && reader.Read() && reader.ValueTextEquals("id"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.String && isWanted(reader);
    }

    private static T Read<T>(ReadOnlyMemory<byte> part)
    {
        using JsonDocument json = JsonDocument.Parse(part, Options);
        JsonTypeInfo<T> form = (JsonTypeInfo<T>)JsonContract.Results.GetTypeInfo(typeof(T));
        ContractForm.Check(json.RootElement, form, place: "");
        return json.RootElement.Deserialize(form)!;
    }

    private delegate bool NamePredicate(Utf8JsonReader name);

    // Where the parts of the document lie.
    private sealed class Parts
    {
        public Parts(ReadOnlyMemory<byte> json)
        {
            Utf8JsonReader reader = new(json.Span);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string key = reader.GetString()!;
                reader.Read();
                switch (key)
                {
                    case "schemaVersion":
                        IsThisVersion = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(ResultsDocument.SchemaVersion);
                        break;
                    case "run":
                        Run = Next(ref reader, json);
                        break;
                    case "papers":
                        Papers = Next(ref reader, json);
                        break;
                    case "troubles":
                        Troubles = Next(ref reader, json);
                        break;
                    case "claims":
                        Claims = Entries(ref reader, json);
                        break;
                    case "cases":
                        Cases = Entries(ref reader, json);
                        break;
                    case "findings":
                        Findings = Entries(ref reader, json);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }

        public bool IsThisVersion { get; }

        public ReadOnlyMemory<byte> Run { get; }

        public ReadOnlyMemory<byte> Papers { get; }

        public ReadOnlyMemory<byte> Troubles { get; }

        public IReadOnlyList<ReadOnlyMemory<byte>> Claims { get; } = [];

        public IReadOnlyList<ReadOnlyMemory<byte>> Cases { get; } = [];

        public IReadOnlyList<ReadOnlyMemory<byte>> Findings { get; } = [];

        private static ReadOnlyMemory<byte> Next(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            return json[start..(int)reader.BytesConsumed];
        }

        private static List<ReadOnlyMemory<byte>> Entries(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
        {
            List<ReadOnlyMemory<byte>> entries = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                entries.Add(Next(ref reader, json));
            }

            return entries;
        }
    }
}
