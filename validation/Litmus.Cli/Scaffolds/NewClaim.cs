using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Primitives.Files;
using Litmus.ReferenceData;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>A claim: a row at the end of a paper's claims.csv, with its checksum. A row that the check refuses is taken back.</summary>
internal static class NewClaim
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>Adds the row.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="id">Identifier, <c>paper.name</c>.</param>
    /// <param name="cells">Cells by column; a column without one is empty.</param>
    /// <returns>The file, relative to the suite.</returns>
    /// <exception cref="UsageException">There is no such paper, or the check refuses the row.</exception>
    public static string Write(Suite suite, string id, IReadOnlyDictionary<string, string> cells)
    {
        string[] parts = id.Split('.', 2);
        string paper = parts.Length == 2
            ? Naming.Paper(parts[0])
            : throw new UsageException($"'{id}' is no identifier of a claim. Write paper.name: smith2024.film-thickness.");
        _ = Naming.Dashed(parts[1]);
        string folder = Path.Combine(suite.ReferenceDataFolder, paper);
        string claims = Path.Combine(folder, "claims.csv"), package = Path.Combine(folder, "datapackage.json");
        if (!File.Exists(claims))
        {
            throw new UsageException(
                $"There is no paper '{paper}' in {suite.ReferenceDataFolder}. Write it first: litmus new paper {paper} --doi … --title …");
        }

        byte[] oldClaims = File.ReadAllBytes(claims), oldPackage = File.ReadAllBytes(package);
        bool isKept = false;
        try
        {
            AtomicFile.WriteBytes(claims, [.. oldClaims, .. Encoding.UTF8.GetBytes(Row(claims, id, cells))]);
            ReferenceDataset.Seal(suite.ReferenceDataFolder, paper);
            string[] errors = [.. ErrorsIn(suite, $"{paper}/claims.csv")];
            isKept = errors.Length == 0
                ? true
                : throw new UsageException($"The claim is not written: {string.Join(" ", errors)} See: litmus new claim --help");
        }
        finally
        {
            if (!isKept)
            {
                AtomicFile.WriteBytes(claims, oldClaims);
                AtomicFile.WriteBytes(package, oldPackage);
            }
        }

        return $"{Suite.Mark}/{paper}/claims.csv";
    }

    private static IEnumerable<string> ErrorsIn(Suite suite, string file) => ReferenceDataset.Check(suite.ReferenceDataFolder)
        .Where(finding => finding.Severity == FindingSeverity.Error && finding.Path.EndsWith(file, StringComparison.Ordinal))
        .Select(finding => finding.Message);

    private static string Row(string claims, string id, IReadOnlyDictionary<string, string> cells)
    {
        using StreamReader reader = new(claims);
        using CsvParser parser = new(reader, Csv);
        string[] columns = parser.Read() ? parser.Record! : throw new UsageException($"{claims} has no header. Restore it.");
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using CsvWriter writer = new(text, Csv);
        foreach (string column in columns)
        {
            writer.WriteField(column == "id" ? id : cells.GetValueOrDefault(column, string.Empty));
        }

        writer.NextRecord();
        writer.Flush();
        return text.ToString();
    }
}
