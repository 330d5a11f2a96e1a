using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Litmus.Primitives.Text;

namespace Litmus.ReferenceData.Reading;

/// <summary>What datapackage.json says of a paper and its files.</summary>
internal sealed record PackageFile(string Title, string Doi, string Says, IReadOnlyList<Resource> Resources)
{
    public const string FileName = "datapackage.json";

    /// <summary>What a resource with comments declares.</summary>
    public const string CommentDialect = $"\"dialect\": {{\"commentChar\": \"{CommentSign}\"}}";

    private const string CommentSign = "#";

    private const string HashPrefix = "sha256:";

    private const string DoiHost = "https://doi.org/";

    private static readonly string[] Types = ["string", "number", "integer", "boolean", "any"];

    /// <summary>Reads the file; null with a finding when it is not JSON of the expected shape.</summary>
    public static PackageFile? Read(byte[] bytes, string path, FindingList findings)
    {
        if (Parse(bytes, path, findings) is not { } root)
        {
            return null;
        }

        string[] sources = SourceDois(root);
        string doi = DoiOf(root, sources);
        Require(root.TextOf("title").Length > 0, root, "'title', a text", "the title of the paper");
        Require(doi.Length > 0 || sources.Length > 1, root, $"'doi': \"10.…\", or a source whose 'path' begins with {DoiHost}", "the paper's DOI");
        bool isLicensed = root["licenses"] is { Items.Count: > 0 } licences && licences.Items.All(licence => licence.TextOf("name").Length > 0);
        Require(isLicensed, root, "'licenses' with at least one 'name'", "\"licenses\": [{\"name\": \"CC-BY-4.0\"}]");
        Require(root["resources"] is { Items.Count: > 0 }, root, "'resources', one for each file", "\"resources\": [{\"name\": …, \"path\": …}]");

        List<Resource> resources = [];
        foreach (PlacedJson resource in root["resources"]?.Items ?? [])
        {
            string file = resource.TextOf("path");
            if (!RegularFile.IsName(file))
            {
                findings.Error(
                    FindingCode.PackageIncomplete, path, At(resource),
                    $"The resource's 'path' is '{file}'; the name of a file in this folder was expected.");
                continue;
            }

            resources.Add(ReadResource(resource, file));
        }

        foreach (IGrouping<string, Resource> same in resources.GroupBy(resource => resource.Path).Where(same => same.Count() > 1))
        {
            findings.Error(
                FindingCode.PackageMalformed, path, same.Last().Place,
                $"The file '{same.Key}' is listed {same.Count()} times. Keep one resource per file.");
        }

        return new PackageFile(root.TextOf("title"), doi, root.TextOf("says"), [.. resources.DistinctBy(resource => resource.Path)]);

        TextPlace At(PlacedJson value) => TextPlace.OfByte(bytes, value.Start);

        void Require(bool condition, PlacedJson at, string missing, string attempt)
        {
            if (!condition)
            {
                findings.Error(FindingCode.PackageIncomplete, path, At(at), $"The data package lacks {missing}. Add {attempt}.");
            }
        }

        Resource ReadResource(PlacedJson resource, string file)
        {
            string hash = resource.TextOf("hash");
            string bytesText = resource["bytes"] is { Kind: JsonTokenType.Number } number ? number.Text : "";
            long? length = long.TryParse(bytesText, NumberStyles.None, CultureInfo.InvariantCulture, out long read) ? read : null;
            bool isSha256 = hash.StartsWith(HashPrefix, StringComparison.Ordinal) && hash.Length == HashPrefix.Length + (2 * SHA256.HashSizeInBytes);
            string? sha256 = isSha256 ? hash[HashPrefix.Length..].ToLowerInvariant() : null;
            if (length is null || sha256 is null)
            {
                findings.Error(
                    FindingCode.NotSealed, path, At(resource),
                    $"The resource '{file}' lacks 'bytes' (a whole number) or 'hash' (\"{HashPrefix}\" and 64 hexadecimal digits). "
                    + "Run litmus seal on this paper.");
            }

            if (resource["schema"]?["missingValues"] is { } missing && missing.Items is not [{ Text: "" }])
            {
                findings.Error(FindingCode.UnknownType, path, At(missing), "Only an empty cell is a missing value here. Write \"missingValues\": [\"\"].");
            }

            FieldDeclaration[] fields = [.. (resource["schema"]?["fields"]?.Items ?? []).Select(ReadField)];
            bool isDescribed = fields.Length > 0 || !file.EndsWith(".csv", StringComparison.Ordinal);
            Require(isDescribed, resource, $"'schema' with the 'fields' of '{file}'", "a field with name, type and unit for each column");
            return new Resource(file, length, sha256, SourceOf(resource), ReadDialect(resource), fields, At(resource));
        }

        bool ReadDialect(PlacedJson resource)
        {
            bool declaresComments = resource["dialect"]?.TextOf("commentChar") == CommentSign;
            if (resource["dialect"] is { } dialect && !(declaresComments && dialect.Names.Count() == 1))
            {
                findings.Error(
                    FindingCode.UnknownType, path, At(dialect),
                    $"Only {CommentDialect} is a dialect here: all files have commas, double quotes and one header line.");
            }

            return declaresComments;
        }

        FieldDeclaration ReadField(PlacedJson field)
        {
            string type = field["type"] is null ? "string" : field.TextOf("type");
            if (!Types.Contains(type))
            {
                findings.Error(
                    FindingCode.UnknownType, path, At(field),
                    $"The type '{type}' of the field '{field.TextOf("name")}' is not known.{Spelling.Propose(type, Types)}");
            }

            if (field["constraints"]?.Names.FirstOrDefault(name => name != "required") is { } constraint)
            {
                findings.Error(
                    FindingCode.UnknownType, path, At(field["constraints"]!),
                    $"The constraint '{constraint}' of the field '{field.TextOf("name")}' would not be checked; only 'required' is known here. Remove it.");
            }

            bool required = field["constraints"]?["required"]?.Kind == JsonTokenType.True;
            return new FieldDeclaration(field.TextOf("name"), type, field.TextOf("unit"), required, At(field), At(field["unit"] ?? field));
        }
    }

    /// <summary>Reads the JSON; null with a finding when it is malformed.</summary>
    public static PlacedJson? Parse(byte[] bytes, string path, FindingList findings)
    {
        if (TextBytes.Decode(bytes, path, findings) is null)
        {
            return null;
        }

        try
        {
            PlacedJson root = PlacedJson.Parse(bytes);
            if (root.All.FirstOrDefault(value => PlainText.IndexOfForbidden(value.Text) >= 0) is { } forbidden)
            {
                findings.Error(
                    FindingCode.ControlCharacter, path, TextPlace.OfByte(bytes, forbidden.Start),
                    TextBytes.DescribeControl(forbidden.Text[PlainText.IndexOfForbidden(forbidden.Text)]));
            }

            if (root.Kind == JsonTokenType.StartObject)
            {
                return root;
            }

            findings.Error(FindingCode.PackageMalformed, path, TextPlace.Start, "An object { … } was expected at the top.");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // An escape that is half a character (\ud800) is an InvalidOperationException, which does not say where.
            JsonException? placed = malformed as JsonException;
            TextPlace place = new((int)(placed?.LineNumber ?? 0) + 1, (int)(placed?.BytePositionInLine ?? 0) + 1);
            findings.Error(FindingCode.PackageMalformed, path, place, $"Not well-formed JSON: {malformed.Message}");
        }

        return null;
    }

    // Of several sources none is the paper: the data compare them, and have no DOI of their own.
    private static string DoiOf(PlacedJson root, string[] sources) => root.TextOf("doi") is { Length: > 0 } own
        ? PlainDoi(own)
        : new[] { root.TextOf("id"), root.TextOf("homepage") }.Select(PlainDoi).FirstOrDefault(doi => doi.Length > 0)
            ?? (sources.Length == 1 ? sources[0] : "");

    private static string[] SourceDois(PlacedJson root) =>
        [.. (root["sources"]?.Items ?? []).Select(source => PlainDoi(source.TextOf("path"))).Where(doi => doi.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string PlainDoi(string text)
    {
        string doi = text.Replace(DoiHost, "", StringComparison.Ordinal);
        return doi.StartsWith("10.", StringComparison.Ordinal) && doi.Contains('/', StringComparison.Ordinal) ? doi : "";
    }

    private static string SourceOf(PlacedJson resource) => resource.TextOf("source") is { Length: > 0 } own
        ? own
        : string.Join("; ", (resource["sources"]?.Items ?? []).Select(source => source.TextOf("title")).Where(title => title.Length > 0));
}
