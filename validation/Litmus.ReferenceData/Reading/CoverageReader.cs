using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Reading;

/// <summary>Reads <c>coverage.csv</c>: what became of every place of a paper.</summary>
/// <param name="file">The file.</param>
/// <param name="claims">The claims of the paper.</param>
/// <param name="claimsPath">The file of the claims, for messages.</param>
/// <param name="findings">What is wrong is added here.</param>
internal sealed class CoverageReader(CsvFile file, IReadOnlyList<Claim> claims, string claimsPath, FindingList findings)
{
    private const string Place = "place";
    private const string What = "what";
    private const string Claims = "claims";
    private const string Reason = "reason";

    /// <summary>Reads the rows.</summary>
    /// <param name="ids">Identifiers of the paper, also of claims that have an error, so that one error does not cause another.</param>
    /// <param name="placeOf">Where a claim stands.</param>
    public IReadOnlyList<CoverageRow> Read(IEnumerable<string> ids, Func<string, TextPlace> placeOf)
    {
        int before = findings.Findings.Count;
        TableReader.CheckColumns(file, [Place, What, Claims, Reason], [], findings);
        if (findings.Findings.Count > before)
        {
            return [];
        }

        HashSet<string> known = new(ids, StringComparer.Ordinal), covered = new(StringComparer.Ordinal);
        Dictionary<(string Place, string What, string Claims), int> lines = [];
        List<CoverageRow> rows = [];
        foreach (CsvRecord record in file.Records)
        {
            CoverageRow row = ReadRow(record, known);
            rows.Add(row);
            covered.UnionWith(row.Claims);
            (string, string, string) key = (row.Place, row.What, string.Join(' ', row.Claims));
            if (!lines.TryAdd(key, record.Line))
            {
                findings.Error(
                    FindingCode.CoverageTwice, file.Path, file.Field(record, Place).Place,
                    $"'{row.Place}' with '{row.What}' and the same claims stands on line {lines[key]} already. Expected each row once.");
            }
        }

        foreach (Claim claim in claims.Where(claim => !covered.Contains(claim.Id)))
        {
            findings.Error(
                FindingCode.NotCovered, claimsPath, placeOf(claim.Id),
                $"{claim.Id} stands in no row of {Resource.Coverage}. Add it to the row of its place in the paper ({claim.Source}).");
        }

        return rows;
    }

    private CoverageRow ReadRow(CsvRecord record, HashSet<string> known)
    {
        CsvField place = file.Field(record, Place), what = file.Field(record, What), named = file.Field(record, Claims), reason = file.Field(record, Reason);
        foreach ((CsvField field, string column) in new[] { (place, Place), (what, What) }.Where(pair => string.IsNullOrWhiteSpace(pair.Item1.Text)))
        {
            findings.Error(
                FindingCode.EmptyText, file.Path, field.Place, $"The column '{column}' is empty. Expected a place such as 'Fig. 3a', and what stands there.");
        }

        string[] ids = named.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (string id in ids.Where(id => !known.Contains(id)))
        {
            findings.Error(
                FindingCode.CoverageOfNothing, file.Path, named.Place,
                $"There is no claim '{id}' of this paper. Expected identifiers separated by blanks.{Spelling.Propose(id, known)}");
        }

        foreach (string twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            findings.Error(FindingCode.CoverageTwice, file.Path, named.Place, $"{twice} stands in this row twice. Expected it once.");
        }

        if (ids.Length == 0 && string.IsNullOrWhiteSpace(reason.Text))
        {
            findings.Error(
                FindingCode.CoverageWithoutReason, file.Path, reason.Place,
                $"'{place.Text}' has neither claims nor a reason. Expected one of the two: say why no claim is made from it.");
        }

        return new CoverageRow(place.Text, what.Text, ids, reason.Text);
    }
}
