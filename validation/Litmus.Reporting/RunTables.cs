using Litmus.Comparison.Results;
using Litmus.Primitives.Text;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Html.Cases;

namespace Litmus.Reporting;

/// <summary>The tables of the runs in a document, in the run store: <c>&lt;runs&gt;/&lt;hash&gt;/&lt;table&gt;.csv</c>.</summary>
internal sealed class RunTables
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CsvTable> _tables = new(StringComparer.Ordinal);

    public RunTables(ResultsDocument document, string folder)
    {
        _folder = Path.GetFullPath(folder);
        foreach (CaseResult result in document.Cases)
        {
            _hashes[result.Id] = result.RunHash;
        }
    }

    /// <summary>The text of a table, or the reason why there is none. A foreign program may have written it, so it is plain text here.</summary>
    public bool TryRead(string caseId, string name, out string text, out string finding)
    {
        string? path = ArtifactPath.Within(_folder, _hashes[caseId], name);
        finding = $"The table '{name}' of the case {caseId} is not in the run store ({path ?? $"'{_hashes[caseId]}' and '{name}' name no file there"}). "
            + $"Run the case again: litmus run {caseId} --force";
        text = path is not null && File.Exists(path) ? PlainText.Lines(File.ReadAllText(path)) : string.Empty;
        return text.Length > 0;
    }

    /// <summary>A table that is small enough to be read in the page. Null if it is larger, or damaged, which is then a finding.</summary>
    public CsvTable? ReadSmall(string caseId, string name, ICollection<string> findings)
    {
        // A field may hold line breaks, but a table of many lines is not small.
        if (!TryRead(caseId, name, out string text, out _) || text.AsSpan().Count('\n') > 2 * CaseTables.MostRows)
        {
            return null;
        }

        try
        {
            CsvTable table = CsvTable.Parse(name, text);
            return table.RowCount <= CaseTables.MostRows && table.Columns.Count <= CaseTables.MostColumns ? table : null;
        }
        catch (FormatException exception)
        {
            findings.Add($"{caseId}: {exception.Message}");
            return null;
        }
    }

    /// <summary>A table.</summary>
    /// <exception cref="FormatException">It is missing, or is not a table.</exception>
    public CsvTable Read(string caseId, string name)
    {
        string key = $"{caseId}/{name}";
        if (!_tables.TryGetValue(key, out CsvTable? table))
        {
            table = TryRead(caseId, name, out string text, out string finding) ? CsvTable.Parse(name, text) : throw new FormatException(finding);
            _tables.Add(key, table);
        }

        return table;
    }
}
