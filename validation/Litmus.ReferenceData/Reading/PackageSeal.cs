using System.Globalization;
using System.Text;
using Litmus.Primitives.Files;

namespace Litmus.ReferenceData.Reading;

/// <summary>Brings bytes and SHA-256 in datapackage.json up to date, and leaves every other byte of it alone.</summary>
internal static class PackageSeal
{
    public static void Write(string folder, string displayPath)
    {
        string packageFile = Path.Combine(folder, PackageFile.FileName);
        string packagePath = $"{displayPath}/{PackageFile.FileName}";
        if (!File.Exists(packageFile))
        {
            throw new ReferenceDataException(
                FindingCode.FileMissing, packagePath, 1,
                "There is no such file; it lists what is sealed. Check the name of the paper.");
        }

        FindingList findings = new();
        byte[] package = File.ReadAllBytes(packageFile);
        PlacedJson root = PackageFile.Parse(package, packagePath, findings) ?? throw new ReferenceDataException(findings.Findings);
        List<(int Start, int End, string Text)> edits = [];
        foreach (PlacedJson resource in root["resources"]?.Items ?? [])
        {
            string file = resource.TextOf("path");
            if (RegularFile.TroubleWith(folder, file) is { } trouble)
            {
                throw new ReferenceDataException(
                    FindingCode.FileMissing, packagePath, TextPlace.OfByte(package, resource.Start).Line, $"Nothing was sealed. {trouble}");
            }

            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, file));
            Set(resource, "hash", $"\"sha256:{TextBytes.Sha256(bytes)}\"");
            Set(resource, "bytes", bytes.Length.ToString(CultureInfo.InvariantCulture));
        }

        // From the end, so that earlier places stay valid.
        foreach ((int start, int end, string text) in edits.OrderByDescending(edit => edit.Start))
        {
            package = [.. package.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. package.AsSpan(end)];
        }

        TemporaryFiles.SweepFor(packageFile, DateTime.UtcNow);
        AtomicFile.WriteBytes(packageFile, package);

        // A member that is missing goes after 'path', on a line of its own.
        void Set(PlacedJson resource, string member, string text)
        {
            if (resource[member] is { } present)
            {
                edits.Add((present.Start, present.End, text));
            }
            else
            {
                PlacedJson path = resource["path"]!;
                int lineStart = package.AsSpan(0, path.Start).LastIndexOf((byte)'\n') + 1;
                int indent = package.AsSpan(lineStart).IndexOfAnyExcept((byte)' ');
                edits.Add((path.End, path.End, $",\n{new string(' ', indent)}\"{member}\": {text}"));
            }
        }
    }
}
