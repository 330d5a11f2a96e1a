using Litmus.ReferenceData.Reading;

namespace Litmus.ReferenceData;

/// <summary>A table of a paper: what is printed, as text, with the unit of each column.</summary>
public sealed class Table
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    internal Table(
        string paper,
        string name,
        string path,
        string hash,
        string source,
        IReadOnlyList<TableColumn> columns,
        IEnumerable<(int Line, IReadOnlyList<string> Texts)> rows)
    {
        (Paper, Name, Path, Hash, Source, Columns) = (paper, name, path, hash, source, columns);
        for (int i = 0; i < columns.Count; i++)
        {
            _indices.TryAdd(columns[i].Name, i);
        }

        Rows = [.. rows.Select(row => new TableRow(this, row.Line, row.Texts))];
    }

    /// <summary>The paper it belongs to.</summary>
    public string Paper { get; }

    /// <summary>Name of its file without <c>.csv</c>.</summary>
    public string Name { get; }

    /// <summary>The file, below the folder as it was given.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the file's bytes, as verified, in lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Place in the paper, as datapackage.json gives it; empty when it gives none.</summary>
    public string Source { get; }

    /// <summary>The columns, in the order of the header.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The rows, in the order of the file.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Whether it is a list of parameters: columns name, value and unit.</summary>
    public bool IsParameterTable => Has("name") && Has("value") && Has("unit");

    /// <summary>Whether there is a column of this name.</summary>
    /// <param name="column">Name of the column.</param>
    public bool Has(string column) => _indices.ContainsKey(column);

    /// <summary>The only row whose cells have these texts.</summary>
    /// <param name="keys">Columns and the texts in them.</param>
    /// <exception cref="ReferenceDataException">No such column, no such row, or several; the message proposes the nearest ones.</exception>
    public TableRow Row(params (string Column, string Text)[] keys)
    {
        TableRow[] found = [.. Rows.Where(row => keys.All(key => row[key.Column] == key.Text))];
        string wanted = string.Join(", ", keys.Select(key => $"{key.Column} = '{key.Text}'"));
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ReferenceDataException(FindingCode.NoSuchRow, Path, 1, $"There is no row with {wanted}.{ProposeRow(keys)}"),
            _ => throw new ReferenceDataException(
                FindingCode.SeveralRows, Path, found[1].Line,
                $"{found.Length} rows have {wanted} (lines {string.Join(", ", found.Select(row => row.Line))}); one was expected. Give a further key column."),
        };
    }

    /// <summary>The number in a column of the only row whose key cell has this text.</summary>
    /// <param name="keyColumn">Column that names the row.</param>
    /// <param name="keyValue">The text in it.</param>
    /// <param name="column">Column of the number.</param>
    /// <exception cref="ReferenceDataException">No such column or row, several rows, or an empty cell.</exception>
    public Cell Cell(string keyColumn, string keyValue, string column) => Row((keyColumn, keyValue)).Cell(column);

    /// <summary>The number in a column of the only row whose key cells have these texts.</summary>
    /// <param name="column">Column of the number.</param>
    /// <param name="keys">Columns and the texts in them.</param>
    /// <exception cref="ReferenceDataException">No such column or row, several rows, or an empty cell.</exception>
    public Cell Cell(string column, params (string Column, string Text)[] keys) => Row(keys).Cell(column);

    /// <summary>A row of a parameter table, by name.</summary>
    /// <param name="name">Text in the column <c>name</c>.</param>
    /// <exception cref="ReferenceDataException">This is no parameter table, or has no parameter of this name.</exception>
    public Parameter Parameter(string name)
    {
        if (!IsParameterTable)
        {
            throw new ReferenceDataException(
                FindingCode.NoSuchColumn, Path, 1,
                $"This is no parameter table: it has the columns {string.Join(", ", _indices.Keys)}; name, value and unit were expected. Use Cell(…).");
        }

        TableRow row = Row(("name", name));
        Cell value = row.Cell("value");
        double? halfWidth = Has("half_width") && row["half_width"].Length > 0 ? row.Cell("half_width").Value : null;
        string relation = Has("relation") && row["relation"].Length > 0 ? row["relation"] : "=";
        return new Parameter(name, Text("symbol"), value.Value, value.Unit, halfWidth, row.Source, relation) { Note = Text("note"), Location = row.Location };

        string Text(string column) => Has(column) ? row[column] : "";
    }

    internal int IndexOf(string column) => _indices.TryGetValue(column, out int index)
        ? index
        : throw new ReferenceDataException(FindingCode.NoSuchColumn, Path, 1, $"There is no column '{column}'.{Spelling.Propose(column, _indices.Keys)}");

    // The first key whose text stands nowhere is the likely slip; if each stands somewhere, the combination does not exist.
    private string ProposeRow((string Column, string Text)[] keys)
    {
        foreach ((string column, string text) in keys)
        {
            string[] present = [.. Rows.Select(row => row[column])];
            if (!present.Contains(text))
            {
                return $" Nothing in '{column}' is '{text}'.{Spelling.Propose(text, present)}";
            }
        }

        return " Each of these stands in some row, but in none together.";
    }
}
