using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Primitives.Files;
using Litmus.ReferenceData;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>
/// A claim: a row at the end of a paper's claims.csv and, where there is one, of its coverage.csv, with their checksums. A row that the check refuses is
/// taken back.
/// </summary>
internal static class NewClaim
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", AllowComments = true };

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

        string coverage = Path.Combine(folder, "coverage.csv");
        byte[] oldClaims = File.ReadAllBytes(claims), oldPackage = File.ReadAllBytes(package);
        byte[]? oldCoverage = File.Exists(coverage) ? File.ReadAllBytes(coverage) : null;
        bool isKept = false;
        try
        {
            AtomicFile.WriteBytes(claims, [.. oldClaims, .. Encoding.UTF8.GetBytes(Row(claims, new Dictionary<string, string>(cells) { ["id"] = id }))]);
            if (oldCoverage is not null)
            {
                Dictionary<string, string> place = new(StringComparer.Ordinal)
                {
                    ["place"] = cells.GetValueOrDefault("source", string.Empty), ["what"] = cells.GetValueOrDefault("statement", string.Empty), ["claims"] = id,
                };
                AtomicFile.WriteBytes(coverage, [.. oldCoverage, .. Encoding.UTF8.GetBytes(Row(coverage, place))]);
            }

            ReferenceDataset.Seal(suite.ReferenceDataFolder, paper);
            int row = Encoding.UTF8.GetString(oldClaims).AsSpan().Count('\n') + 1;
            string[] errors = [.. ErrorsIn(suite, $"{paper}/claims.csv", row)];
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
                if (oldCoverage is not null)
                {
                    AtomicFile.WriteBytes(coverage, oldCoverage);
                }
            }
        }

        return $"{Suite.Mark}/{paper}/claims.csv";
    }

    // A trend in a word that no case gives is a warning of the check. In a new row it is an error, because no computed value could agree.
    private static IEnumerable<string> ErrorsIn(Suite suite, string file, int row) => ReferenceDataset.Check(suite.ReferenceDataFolder)
        .Where(finding => finding.Path.EndsWith(file, StringComparison.Ordinal)
            && (finding.Severity == FindingSeverity.Error || (finding.Code == FindingCode.TrendWord && finding.Line >= row)))
        .Select(finding => finding.Message);

    private static string Row(string file, IReadOnlyDictionary<string, string> cells)
    {
        using StreamReader reader = new(file);
        using CsvParser parser = new(reader, Csv);
        string[] columns = parser.Read() ? parser.Record! : throw new UsageException($"{file} has no header. Restore it.");
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using CsvWriter writer = new(text, Csv);
        foreach (string column in columns)
        {
            writer.WriteField(cells.GetValueOrDefault(column, string.Empty));
        }

        writer.NextRecord();
        writer.Flush();
        return text.ToString();
    }
}
