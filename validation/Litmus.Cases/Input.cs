using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>A scalar input of a case: value, unit, source and uncertainty, from which u_in and sensitivities follow.</summary>
public sealed record Input
{
    private Input(string name, double value, Unit unit, double standardUncertainty, string source, bool isAssumed)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            throw new ArgumentException($"The input '{name}' has no source.", nameof(source));
        }

        Name = name;
        Value = Require.Finite(value, name);
        Unit = unit;
        StandardUncertainty = Require.NonNegativeFinite(standardUncertainty, name);
        Source = source;
        IsAssumed = isAssumed;
    }

    /// <summary>Its name, in camelCase.</summary>
    public string Name { get; }

    /// <summary>Its value, in <see cref="Unit"/>.</summary>
    public double Value { get; }

    /// <summary>Its unit.</summary>
    public Unit Unit { get; }

    /// <summary>Standard uncertainty, in <see cref="Unit"/>; 0 for settings and definitions.</summary>
    public double StandardUncertainty { get; }

    /// <summary>Where it comes from.</summary>
    public string Source { get; }

    /// <summary>Whether the paper does not print it: a choice of ours, from the literature or inferred.</summary>
    public bool IsAssumed { get; }

    /// <summary>Its value, in SI.</summary>
    public double SiValue => Unit.ToSi(Value);

    /// <summary>Standard uncertainty, in SI.</summary>
    public double SiStandardUncertainty => Unit.DifferenceToSi(StandardUncertainty);

    /// <summary>A setting or a definition: no uncertainty.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="value">Value, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="source">Where it comes from.</param>
    public static Input Exact(string name, double value, string unit, string source) => new(name, value, Unit.Parse(unit), 0, source, isAssumed: false);

    /// <summary>A printed number, known to ± half a unit of its last digit: standard uncertainty half-width/√3.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="value">Value, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="halfWidth">Half a unit of the last printed digit, in <paramref name="unit"/>.</param>
    /// <param name="source">Where it comes from.</param>
    public static Input Printed(string name, double value, string unit, double halfWidth, string source) =>
        new(name, value, Unit.Parse(unit), halfWidth / Math.Sqrt(3), source, isAssumed: false);

    /// <summary>A number that the paper does not print: from the literature, inferred or chosen, with the reason as its source.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="value">Value, in <paramref name="unit"/>.</param>
    /// <param name="unit">Symbol of the unit.</param>
    /// <param name="standardUncertainty">Standard uncertainty, in <paramref name="unit"/>.</param>
    /// <param name="source">Where it comes from and why it was chosen.</param>
    public static Input Assumed(string name, double value, string unit, double standardUncertainty, string source) =>
        new(name, value, Unit.Parse(unit), standardUncertainty, source, isAssumed: true);

    /// <summary>A parameter of the reference data, with the printed digits as its uncertainty where the table gives a half-width.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="parameter">The row of the parameter table.</param>
    public static Input From(string name, Parameter parameter) =>
        new(name, parameter.Value, parameter.Unit, (parameter.HalfWidth ?? 0) / Math.Sqrt(3), $"{parameter.Location}: {parameter.Source}", isAssumed: false);

    /// <summary>A printed number of a table, with half a unit of its last digit as its uncertainty.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="cell">The number.</param>
    public static Input From(string name, Cell cell) =>
        new(name, cell.Value, cell.Unit, cell.HalfDigit / Math.Sqrt(3), $"{cell.Location}: {cell.Source}", isAssumed: false);

    /// <summary>A setting that a table lists: exact by definition, whatever its digits.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="cell">The number.</param>
    public static Input SettingFrom(string name, Cell cell) => new(name, cell.Value, cell.Unit, 0, $"{cell.Location}: {cell.Source}", isAssumed: false);
}
