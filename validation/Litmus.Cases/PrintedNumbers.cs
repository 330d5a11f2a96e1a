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
    public Table Table(string name) => paper.Table(name);

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<TableRow> Rows(string table) => paper.Table(table).Rows;

    /// <summary>A row of a parameter table, with half a unit of its last digit where the table gives one; a row without is a setting.</summary>
    public Input Printed(string name, string table, string parameter) => Input.From(name, paper.Table(table).Parameter(parameter));

    /// <summary>A row of a parameter table as a setting: no uncertainty.</summary>
    public Input Setting(string name, string table, string parameter)
    {
        Parameter row = paper.Table(table).Parameter(parameter);
        return Input.Exact(name, row.Value, row.Unit.Symbol, $"{row.Location}: {row.Source}");
    }

    /// <summary>A cell, with half a unit of its last digit.</summary>
    public Input Printed(string name, string table, string column, params (string Column, string Text)[] keys) =>
        Input.From(name, paper.Table(table).Cell(column, keys));

    /// <summary>A cell as a setting: no uncertainty.</summary>
    public Input Setting(string name, string table, string column, params (string Column, string Text)[] keys) =>
        Input.SettingFrom(name, paper.Table(table).Cell(column, keys));

    /// <summary>A cell that is a definition, a target or a setting of the study: exact, whatever its digits.</summary>
    public Input Definition(string name, string table, string column, params (string Column, string Text)[] keys)
    {
        Cell cell = paper.Table(table).Cell(column, keys);
        return Input.Exact(name, cell.Value, cell.Unit.Symbol, $"{cell.Location}: {cell.Source}");
    }

    /// <summary>A number that the text alone gives, as a setting.</summary>
    public static Input Text(string name, double value, string unit, string place) => Input.Exact(name, value, unit, place);
}
