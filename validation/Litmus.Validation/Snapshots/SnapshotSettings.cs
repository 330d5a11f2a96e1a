using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Litmus.Validation.Snapshots;

/// <summary>
/// How the tables of a paper's cases are compared with their snapshots: <c>snapshots/tolerances.csv</c> in the folder of its cases. A row gives a tolerance for
/// a column of one table, <c>case.table</c>, or of all, <c>*</c>. A row without a column names a table that has no snapshot, with the reason.
/// </summary>
internal sealed class SnapshotSettings
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture);
    private readonly List<Row> _rows;

    private SnapshotSettings(string folder, List<Row> rows) => (Folder, _rows) = (folder, rows);

    /// <summary>Folder of the snapshots.</summary>
    public string Folder { get; }

    /// <summary>Tables without a snapshot.</summary>
    public IEnumerable<string> WithoutSnapshot => _rows.Where(row => row.Column.Length == 0).Select(row => row.Table);

    /// <summary>Reads the settings of a paper.</summary>
    /// <param name="paperFolder">Folder of its cases.</param>
    public static SnapshotSettings Of(string paperFolder)
    {
        string folder = Path.Combine(paperFolder, "snapshots");
        using StreamReader reader = new(Path.Combine(folder, "tolerances.csv"));
        using CsvReader csv = new(reader, Csv);
        List<Row> rows = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            Row row = new(csv.GetField("table")!, csv.GetField("column")!, csv.GetField("relative")!, csv.GetField("absolute")!, csv.GetField("reason")!);
            rows.Add(row.Reason.Length > 0 ? row : throw new FormatException($"{folder}/tolerances.csv({csv.Parser.RawRow}): the row has no reason."));
        }

        return new SnapshotSettings(folder, rows);
    }

    /// <summary>The tolerances of a table's columns.</summary>
    public IReadOnlyDictionary<string, ColumnTolerance> TolerancesOf(string table) => _rows
        .Where(row => row.Column.Length > 0 && (row.Table == "*" || row.Table == table))
        .OrderBy(row => row.Table == "*")
        .DistinctBy(row => row.Column)
        .ToDictionary(row => row.Column, row => new ColumnTolerance(Number(row.Relative), Number(row.Absolute)), StringComparer.Ordinal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(string Table, string Column, string Relative, string Absolute, string Reason);
}
