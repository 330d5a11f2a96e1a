using System.Text;
using System.Text.Json;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;
using Litmus.ReferenceData.Reading;

namespace Litmus.Foreign.Contract;

/// <summary>Reads <c>answer.json</c>, described by <c>litmus.answer.schema.json</c>. Whatever is wrong becomes one sentence; the rest is used.</summary>
/// <param name="isClaim">Whether a claim is one of the suite.</param>
internal sealed class AnswerReader(Func<string, bool> isClaim)
{
    /// <summary>Most bytes of an answer.</summary>
    public const long MostBytes = 16 << 20;

    private const string Claims = "claims", Tables = "tables", Refuses = "refuses";

    private static readonly string[] Keys = [Claims, Tables, Refuses];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the answer to a request.</summary>
    /// <param name="path">The file.</param>
    /// <param name="request">The request.</param>
    public SolverAnswer Read(string path, SolverRequest request)
    {
        FileInfo file = new(path);
        if (file.Length == 0)
        {
            return SolverAnswer.None(SolverFaultKind.NoAnswer, "Its answer is an empty file.");
        }

        if (file.Length > MostBytes)
        {
            return SolverAnswer.None(
                SolverFaultKind.Written,
                $"Its answer has {file.Length >> 20} MiB; at most {MostBytes >> 20} MiB are read. Write tables as CSV.");
        }

        try
        {
            using StreamReader reader = new(path, Utf8);
            return ReadText(reader.ReadToEnd(), Path.GetDirectoryName(path)!, request);
        }
        catch (DecoderFallbackException)
        {
            return SolverAnswer.None(SolverFaultKind.Malformed, "Its answer is no text in UTF-8.");
        }
        catch (UnauthorizedAccessException)
        {
            return SolverAnswer.None(SolverFaultKind.NoAnswer, "Its answer may not be read.");
        }
    }

    private SolverAnswer ReadText(string text, string folder, SolverRequest request)
    {
        JsonElement root;
        try
        {
            using JsonDocument document = StrictJson.Parse(NotFiniteWords.Quote(text));
            root = document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            return SolverAnswer.None(SolverFaultKind.Malformed, DescribeSyntax(text, exception));
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return SolverAnswer.None(SolverFaultKind.Malformed, $"Its answer is a JSON {Name(root.ValueKind)}; expected an object with '{Claims}'.");
        }

        JsonProperty[] properties = [.. root.EnumerateObject()];
        if (properties.Select(property => property.Name).FirstOrDefault(name => !Keys.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            return SolverAnswer.None(SolverFaultKind.Malformed, $"An answer has no '{unknown}'.{Spelling.Propose(unknown, Keys)}");
        }

        if (properties.GroupBy(property => property.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return SolverAnswer.None(SolverFaultKind.Malformed, $"'{twice.Key}' is in the answer twice.");
        }

        if (root.TryGetProperty(Refuses, out JsonElement refusal))
        {
            return refusal.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(refusal.GetString()) && properties.Length == 1
                ? SolverAnswer.None(SolverFaultKind.Refused, $"It refuses these inputs: {refusal.GetString()!.ReplaceLineEndings(" ").Trim().TrimEnd('.')}.")
                : SolverAnswer.None(SolverFaultKind.Malformed, $"'{Refuses}' holds the reason in quotation marks and stands alone in an answer.");
        }

        return !root.TryGetProperty(Claims, out JsonElement claims) || claims.ValueKind != JsonValueKind.Object
            ? SolverAnswer.None(SolverFaultKind.Malformed, $"The answer has no object '{Claims}' with what was computed.")
            : ReadParts(claims, root.TryGetProperty(Tables, out JsonElement tables) ? tables : null, folder, request);
    }

    private SolverAnswer ReadParts(JsonElement claims, JsonElement? tables, string folder, SolverRequest request)
    {
        Dictionary<string, Claim> asked = request.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Dictionary<string, Observation> observations = new(StringComparer.Ordinal);
        List<SolverFault> faults = [];
        List<string> remarks = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty property in claims.EnumerateObject())
        {
            string id = property.Name;
            if (!seen.Add(id))
            {
                observations.Remove(id);
                faults.Add(new SolverFault(SolverFaultKind.Malformed, id, $"{id} is answered twice."));
            }
            else if (!asked.TryGetValue(id, out Claim? claim))
            {
                faults.Add(isClaim(id)
                    ? new SolverFault(SolverFaultKind.NotAsked, id, $"{id} was not asked in {request.CaseId}; its answer is not used.")
                    : new SolverFault(
                        SolverFaultKind.UnknownClaim, Claim: null, $"There is no claim '{id}'.{Spelling.Propose(id, asked.Keys)} Its answer is not used."));
            }
            else
            {
                AnswerEntry entry = new(claim, request.WordsOf(claim));
                if (entry.Read(property.Value) is { } observation)
                {
                    observations.Add(id, observation);
                    remarks.AddRange(entry.Remark is { } remark ? [remark] : []);
                }
                else
                {
                    faults.Add(entry.Fault!);
                }
            }
        }

        faults.AddRange(asked.Keys.Where(id => !seen.Contains(id))
            .Select(id => new SolverFault(SolverFaultKind.Unanswered, id, $"{id} was asked and is not answered.")));
        AnswerTables read = AnswerTables.Read(tables, folder);
        return new SolverAnswer { Observations = observations, Faults = [.. faults, .. read.Faults], Remarks = remarks, Tables = read.Texts };
    }

    private static string DescribeSyntax(string text, JsonException exception)
    {
        long line = (exception.LineNumber ?? 0) + 1;
        bool isAtEnd = line == text.Count(character => character == '\n') + 1 && exception.BytePositionInLine >= text.Length - (text.LastIndexOf('\n') + 1);
        bool isCutOff = text.TrimStart().StartsWith('{') && (isAtEnd || !text.TrimEnd().EndsWith('}'));
        return isCutOff
            ? $"Its answer is cut off after {text.Length} characters, in line {line}: half an answer. Write it whole."
            : $"Its answer is no JSON, in line {line}: {exception.Message.Split(" LineNumber")[0].TrimEnd('.')}.";
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "word",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "truth value",
    };
}
