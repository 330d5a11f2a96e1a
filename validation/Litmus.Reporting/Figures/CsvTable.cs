using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Litmus.Reporting.Figures;

/// <summary>A table that a case wrote: a header, then one line per row. Fields may be quoted.</summary>
public sealed class CsvTable
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = null };
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string[]> _rows = [];

    private CsvTable(string name) => Name = name;

    /// <summary>Its name, without ending.</summary>
    public string Name { get; }

    /// <summary>Names of its columns.</summary>
    public IReadOnlyList<string> Columns => [.. _columns.Keys];

    /// <summary>Number of rows.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Reads a table.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="text">The CSV text.</param>
    /// <exception cref="FormatException">There is no header, or a row has a different number of fields.</exception>
    public static CsvTable Parse(string name, string text)
    {
        CsvTable table = new(name);
        using CsvParser parser = new(new StringReader(text), Csv);
        string[] header = parser.Read() ? parser.Record! : throw new FormatException($"The table '{name}' is empty; expected a header.");
        for (int column = 0; column < header.Length; column++)
        {
            table._columns[header[column]] = column;
        }

        while (parser.Read())
        {
            if (parser.Count != header.Length)
            {
                throw new FormatException($"Row {table._rows.Count + 1} of the table '{name}' has {parser.Count} fields, expected {header.Length}.");
            }

            table._rows.Add(parser.Record!);
        }

        return table;
    }

    /// <summary>The same table with one more column.</summary>
    /// <param name="name">Name of the new table.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="wordOf">Its word in a row, counted from 0.</param>
    internal CsvTable With(string name, string column, Func<int, string> wordOf)
    {
        CsvTable table = new(name);
        foreach ((string known, int index) in _columns)
        {
            table._columns[known] = index;
        }

        int width = _rows.Count == 0 ? _columns.Count : _rows[0].Length;
        table._columns[column] = width;
        table._rows.AddRange(_rows.Select((row, index) => (string[])[.. row, wordOf(index)]));
        return table;
    }

    /// <summary>The words of a column.</summary>
    /// <exception cref="FormatException">There is no such column.</exception>
    public IReadOnlyList<string> Words(string column) =>
        _columns.TryGetValue(column, out int index)
            ? [.. _rows.Select(row => row[index])]
            : throw new FormatException($"The table '{Name}' has no column '{column}'; it has {string.Join(", ", _columns.Keys)}.");

    /// <summary>The numbers of a column. An empty field gives NaN.</summary>
    /// <exception cref="FormatException">There is no such column, or a field is not a number or too large for one.</exception>
    public IReadOnlyList<double> Numbers(string column) => [.. Words(column).Select((word, row) => word.Length == 0 ? double.NaN
        : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number) ? number
        : throw new FormatException($"'{word}' in row {row + 1}, column '{column}' of the table '{Name}' is not a number."))];
}
