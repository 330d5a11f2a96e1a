using Litmus.Primitives.Units;
using Litmus.ReferenceData.Reading;

namespace Litmus.ReferenceData;

/// <summary>A row of a table.</summary>
public sealed class TableRow
{
    private readonly Table _table;
    private readonly IReadOnlyList<string> _texts;

    internal TableRow(Table table, int line, IReadOnlyList<string> texts) => (_table, Line, _texts) = (table, line, texts);

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The text of a cell as it stands in the file.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="ReferenceDataException">No such column; the message proposes the nearest ones.</exception>
    public string this[string column] => _texts[_table.IndexOf(column)];

    /// <summary>The number in a column, with unit and printed precision.</summary>
    /// <param name="column">Name of the column.</param>
    /// <exception cref="ReferenceDataException">No such column, or the cell is empty or not a number with a unit.</exception>
    public Cell Cell(string column)
    {
        string text = this[column];
        if (text.Length == 0)
        {
            throw new ReferenceDataException(
                FindingCode.NotAQuantity, _table.Path, Line,
                $"The cell '{column}' is empty; a number was expected. Take another row, or ask whether it is empty first.");
        }

        if (!PrintedNumber.TryRead(text, out double value))
        {
            throw new ReferenceDataException(
                FindingCode.NotAQuantity, _table.Path, Line,
                $"The cell '{column}' is '{text}'; a number was expected. Read it as text with row[\"{column}\"].");
        }

        return new Cell(value, UnitOf(column), PrintedNumber.HalfDigit(text), Source) { Location = Location };
    }

    internal string Location => $"{_table.Paper}/{_table.Name}.csv:{Line}";

    internal string Source => _table.Has("source") && this["source"].Length > 0 ? this["source"] : _table.Source;

    private Unit UnitOf(string column) =>
        _table.Columns[_table.IndexOf(column)].Unit
        ?? (_table.Has("unit") && Unit.TryParse(this["unit"], out Unit? unit) ? unit : null)
        ?? throw new ReferenceDataException(
            FindingCode.NotAQuantity, _table.Path, Line,
            $"The column '{column}' has no unit: neither an ending of its name, nor a declared unit, nor a column 'unit'. "
            + $"Name it {column}_1 if it is dimensionless.");
}
