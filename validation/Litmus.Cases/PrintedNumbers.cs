using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>The numbers that a paper prints, as inputs.</summary>
/// <remarks>
/// Rounding is counted once. If the margin of a claim already contains the rounding of an input, declare it with <c>Setting</c> (no uncertainty), else with
/// <c>Printed</c> (half a unit of the last digit).
/// </remarks>
/// <param name="paper">The paper.</param>
public sealed class PrintedNumbers(Paper paper)
{
    /// <summary>A table.</summary>
    /// <param name="name">Name of its file without <c>.csv</c>.</param>
    public Table Table(string name) => paper.Table(name);

    /// <summary>The rows of a table.</summary>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    public IReadOnlyList<TableRow> Rows(string table) => paper.Table(table).Rows;

    /// <summary>A row of a parameter table, with half a unit of its last digit where the table gives one; a row without is a setting.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    /// <param name="parameter">The text in the column <c>name</c> of the row.</param>
    public Input Printed(string name, string table, string parameter) => Input.From(name, paper.Table(table).Parameter(parameter));

    /// <summary>A row of a parameter table as a setting: no uncertainty.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    /// <param name="parameter">The text in the column <c>name</c> of the row.</param>
    public Input Setting(string name, string table, string parameter)
    {
        Parameter row = paper.Table(table).Parameter(parameter);
        return Input.Exact(name, row.Value, row.Unit.Symbol, $"{row.Location}: {row.Source}");
    }

    /// <summary>A cell, with half a unit of its last digit.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    /// <param name="column">The column of the number. The unit is at the end of its name.</param>
    /// <param name="keys">Columns and the texts in them that name one row.</param>
    public Input Printed(string name, string table, string column, params (string Column, string Text)[] keys) =>
        Input.From(name, paper.Table(table).Cell(column, keys));

    /// <summary>A cell as a setting: no uncertainty.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    /// <param name="column">The column of the number. The unit is at the end of its name.</param>
    /// <param name="keys">Columns and the texts in them that name one row.</param>
    public Input Setting(string name, string table, string column, params (string Column, string Text)[] keys) =>
        Input.SettingFrom(name, paper.Table(table).Cell(column, keys));

    /// <summary>A cell that is a definition, a target or a setting of the study: exact, whatever its digits.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="table">Name of the file without <c>.csv</c>.</param>
    /// <param name="column">The column of the number. The unit is at the end of its name.</param>
    /// <param name="keys">Columns and the texts in them that name one row.</param>
    public Input Definition(string name, string table, string column, params (string Column, string Text)[] keys)
    {
        Cell cell = paper.Table(table).Cell(column, keys);
        return Input.Exact(name, cell.Value, cell.Unit.Symbol, $"{cell.Location}: {cell.Source}");
    }

    /// <summary>A number that the text alone gives, as a setting.</summary>
    /// <param name="name">Name of the input, in camelCase.</param>
    /// <param name="value">Value, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="place">Where it stands in the paper.</param>
    public static Input Text(string name, double value, string unit, string place) => Input.Exact(name, value, unit, place);
}
