using Litmus.Comparison.Claims;
using Litmus.Primitives.Files;

namespace Litmus.ReferenceData.Reading;

/// <summary>Reads and checks the folder of one paper.</summary>
internal sealed class PaperReader(
    string folder, string displayPath, Dictionary<string, FilePlace> knownIds, IReadOnlyDictionary<string, Instrument> instruments, FindingList findings)
{
    private const string ReadMe = "README.md";

    private readonly string _id = Path.GetFileName(folder);
    private readonly string _packagePath = $"{displayPath}/{PackageFile.FileName}";

    /// <summary>The hashes of all verified files, by name.</summary>
    public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

    public Paper? Read()
    {
        string packageFile = Path.Combine(folder, PackageFile.FileName);
        if (!File.Exists(packageFile))
        {
            findings.Error(
                FindingCode.FileMissing, _packagePath, TextPlace.Start,
                $"The folder '{_id}' has no {PackageFile.FileName}, which makes it a paper. Write one, or move the folder away.");
            return null;
        }

        if (RegularFile.TroubleWith(folder, PackageFile.FileName) is { } trouble)
        {
            findings.Error(FindingCode.FileMissing, _packagePath, TextPlace.Start, trouble);
            return null;
        }

        if (PackageFile.Read(File.ReadAllBytes(packageFile), _packagePath, findings) is not { } package)
        {
            return null;
        }

        CheckListing(package);
        Dictionary<string, CsvFile> files = new(StringComparer.Ordinal);
        foreach (Resource resource in package.Resources)
        {
            if (ReadVerified(resource) is { } text && CsvFile.Read(text, $"{displayPath}/{resource.Path}", findings) is { } file)
            {
                files.Add(resource.Path, file);
            }
        }

        Table[] tables =
        [
            .. package.Resources.Where(resource => resource.IsTable && files.ContainsKey(resource.Path))
                .Select(resource => new TableReader(resource, files[resource.Path], _packagePath, findings).Read(_id, Hashes[resource.Path])),
        ];
        foreach (Resource resource in package.Resources.Where(resource => resource.IsCsv && !resource.IsTable && files.ContainsKey(resource.Path)))
        {
            new TableReader(resource, files[resource.Path], _packagePath, findings).CheckHeader();
        }

        IReadOnlyList<Claim> claims = files.TryGetValue(Resource.Claims, out CsvFile? claimsFile)
            ? new ClaimReader(claimsFile, _id, knownIds, instruments, findings).Read()
            : [];
        if (claims.Count > 0)
        {
            new ClaimLinkCheck(claimsFile!, claims, tables, findings).Check();
        }

        if (files.TryGetValue(Resource.Dropped, out CsvFile? dropped))
        {
            ReadDropped(dropped);
        }

        IReadOnlyList<CoverageRow>? coverage = files.TryGetValue(Resource.Coverage, out CsvFile? covered)
            ? new CoverageReader(covered, claims, $"{displayPath}/{Resource.Claims}", findings).Read(
                knownIds.Where(known => known.Value.Path == $"{displayPath}/{Resource.Claims}").Select(known => known.Key),
                id => new TextPlace(knownIds[id].Line, 1))
            : null;
        return new Paper(_id, package.Title, package.Doi, package.Says, displayPath, tables, claims) { Coverage = coverage };
    }

    private void CheckListing(PackageFile package)
    {
        string[] listed = [.. package.Resources.Select(resource => resource.Path)];
        foreach (string name in Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)
            .Where(name => name is not (PackageFile.FileName or ReadMe) && !listed.Contains(name) && !TemporaryFiles.IsName(name)))
        {
            string near = Spelling.Nearest(name, listed) is [var listedName, ..] ? $" '{listedName}' is listed." : "";
            findings.Error(
                FindingCode.FileNotListed, $"{displayPath}/{name}", TextPlace.Start,
                $"No resource of {PackageFile.FileName} lists this file. List it with its columns, or remove it.{near}");
        }

        if (!listed.Contains(Resource.Claims))
        {
            findings.Error(FindingCode.FileMissing, _packagePath, TextPlace.Start, $"No resource lists {Resource.Claims}; every paper has its claims there.");
        }
    }

    private string? ReadVerified(Resource resource)
    {
        string path = $"{displayPath}/{resource.Path}";
        string file = Path.Combine(folder, resource.Path);
        if (RegularFile.TroubleWith(folder, resource.Path) is { } trouble)
        {
            findings.Error(FindingCode.FileMissing, _packagePath, resource.Place, trouble);
            return null;
        }

        byte[] bytes = File.ReadAllBytes(file);
        string sha256 = TextBytes.Sha256(bytes);
        Hashes[resource.Path] = sha256;
        if ((resource.Sha256 is { } expectedHash && expectedHash != sha256) || (resource.Bytes is { } expectedLength && expectedLength != bytes.Length))
        {
            findings.Error(
                FindingCode.Checksum, path, TextPlace.Start,
                $"checksum: the file was altered. Found {bytes.Length} bytes, SHA-256 {sha256}; "
                + $"{PackageFile.FileName} (line {resource.Place.Line}) expects {resource.Bytes} bytes, {resource.Sha256}. "
                + $"Restore the file, or run litmus seal {_id} after a deliberate change.");
        }

        string? text = TextBytes.Decode(bytes, path, findings);
        if (resource.IsCsv && !resource.DeclaresComments && ("\n" + text).IndexOf("\n#", StringComparison.Ordinal) is >= 0 and int comment)
        {
            findings.Error(
                FindingCode.CommentsNotDeclared, path, new TextPlace(text![..comment].Count(character => character == '\n') + 1, 1),
                $"A comment, and {PackageFile.FileName} does not say that there are any; other readers would take it for a row. "
                + $"Add {PackageFile.CommentDialect} to '{resource.Path}'.");
        }

        return resource.IsCsv ? text : null;
    }

    private void ReadDropped(CsvFile dropped)
    {
        int before = findings.Findings.Count;
        TableReader.CheckColumns(dropped, ["id", "reason"], [], findings);
        if (findings.Findings.Count > before)
        {
            return;
        }

        foreach (CsvRecord record in dropped.Records)
        {
            CsvField id = dropped.Field(record, "id");
            bool isClaim = knownIds.TryGetValue(id.Text, out FilePlace first) && first.Path != dropped.Path;
            ClaimReader.CheckId(_id, dropped, id, knownIds, isClaim ? FindingCode.DroppedButPresent : FindingCode.IdDuplicate, findings);
            if (dropped.Field(record, "reason") is { Text.Length: 0 } empty)
            {
                findings.Error(
                    FindingCode.EmptyText, dropped.Path, empty.Place,
                    $"'{id.Text}' was dropped without a reason. Write it, so that the count is accounted for.");
            }
        }
    }
}
