using Litmus.Diffusion.Depletion;
using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>The numbers that yoon2023 prints, as inputs of its cases.</summary>
/// <param name="data">The reference data.</param>
internal sealed class PaperNumbers(ReferenceDataset data)
{
    /// <summary>Why density and molar mass are assumed.</summary>
    private const string LithiumSource = "not printed by the paper, which takes the concentration of bulk lithium; ";

    private readonly Paper _paper = data.Paper("yoon2023");

    /// <summary>Density of lithium, 0.534 g/cm³.</summary>
    public static Input Density => Input.Assumed(
        "density", Lithium.Density / 1000, "g/cm3", 0.0005 / Math.Sqrt(3), LithiumSource + "handbook value at room temperature, known to half a unit of its last digit");

    /// <summary>Molar mass of lithium, 6.94 g/mol.</summary>
    public static Input MolarMass => Input.Assumed(
        "molarMass", Lithium.MolarMass * 1000, "g/mol", 0.005 / Math.Sqrt(3), LithiumSource + "conventional atomic weight, known to half a unit of its last digit");

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<TableRow> Rows(string table) => Table(table).Rows;

    /// <summary>A table.</summary>
    public Table Table(string name) => _paper.Table(name);

    /// <summary>A parameter that is a setting or a target: no uncertainty.</summary>
    public Input Setting(string name, string table, string parameter)
    {
        Parameter row = _paper.Table(table).Parameter(parameter);
        return Input.Exact(name, row.Value, row.Unit.Symbol, Place(row.Location, row.Source));
    }

    /// <summary>A parameter that is a printed result: known to half a unit of its last digit.</summary>
    public Input Printed(string name, string table, string parameter)
    {
        Parameter row = _paper.Table(table).Parameter(parameter);
        double halfWidth = row.HalfWidth ?? throw new InvalidOperationException($"The parameter '{parameter}' at {row.Location} has no half_width; expected one for a printed result. Take it as a setting.");
        return Input.Printed(name, row.Value, row.Unit.Symbol, halfWidth, Place(row.Location, row.Source));
    }

    /// <summary>A number of a table that is a setting or a target.</summary>
    public Input Setting(string name, string table, string column, params (string Column, string Text)[] keys)
    {
        Cell cell = _paper.Table(table).Cell(column, keys);
        return Input.Exact(name, cell.Value, cell.Unit.Symbol, Place(cell.Location, cell.Source));
    }

    /// <summary>A number of a table that is a printed result: known to half a unit of its last digit.</summary>
    public Input Printed(string name, string table, string column, params (string Column, string Text)[] keys)
    {
        Cell cell = _paper.Table(table).Cell(column, keys);
        return Input.Printed(name, cell.Value, cell.Unit.Symbol, cell.HalfDigit, Place(cell.Location, cell.Source));
    }

    /// <summary>The printed diffusivities of a group of boundaries at 300 K, <c>fastest0</c> and so on.</summary>
    /// <param name="group"><c>fastest</c> or <c>slowest</c>.</param>
    public IReadOnlyList<Input> Boundaries(string group) =>
    [
        .. Rows("gb-diffusivity-300K").Where(row => row["group"] == group)
            .Select((row, i) => Printed($"{group}{i}", "gb-diffusivity-300K", "diffusivity_cm2_per_s", ("boundary", row["boundary"]))),
    ];

    private static string Place(string location, string source) => $"{source} ({location})";
}
