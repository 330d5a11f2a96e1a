using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>
/// A scalar input of a case: value, unit, source, standard uncertainty and plausible range. From the uncertainty follows u_in; from the range follow severity
/// and robustness. A choice that the paper leaves open is an input too: its value is the number of the option.
/// </summary>
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

    /// <summary>Options of a choice, in order; none for a number.</summary>
    public IReadOnlyList<string> Options { get; private init; } = [];

    /// <summary>Whether it is a choice between options.</summary>
    public bool IsChoice => Options.Count > 0;

    /// <summary>What the input may plausibly be, in <see cref="Unit"/>; absent for a definition or a setting that is known exactly.</summary>
    public PlausibleRange? Plausible { get; private init; }

    /// <summary>Half the width of the plausible range, in SI; 0 without one.</summary>
    public double SiPlausibleHalfWidth => Plausible is { } range ? 0.5 * Unit.DifferenceToSi(range.Upper - range.Lower) : 0;

    /// <summary>
    /// Whether robustness samples it: a choice, or a number with a plausible range that no margin contains already. The rounding of a setting is in the margin
    /// of the claims that quote it, so it is not sampled.
    /// </summary>
    public bool IsSampled => IsChoice || Plausible is { IsInMargin: false };

    /// <summary>The same with the range that it may plausibly have. An assumed input needs one: its standard uncertainty is no range.</summary>
    /// <param name="lower">Lower end, in <see cref="Unit"/>.</param>
    /// <param name="upper">Upper end, in <see cref="Unit"/>.</param>
    /// <param name="source">A citation or the reason for the two ends, chosen before any result.</param>
    /// <exception cref="ArgumentException">The value lies outside the range, the range has no width, or there is no source.</exception>
    public Input Within(double lower, double upper, string source) =>
        lower <= Value && Value <= upper && lower < upper && !IsChoice && !string.IsNullOrWhiteSpace(source)
            ? this with { Plausible = new PlausibleRange(lower, upper, source, IsInMargin: false) }
            : throw new ArgumentException(
                FormattableString.Invariant($"The plausible range [{lower}, {upper}] of '{Name}' needs a width, a source, and the value {Value} inside it."),
                nameof(lower));

    /// <summary>A choice that the paper leaves open: a contact rule, a formulation, a reading. Robustness and severity try every option.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="options">The options, each in a few words; at least two.</param>
    /// <param name="chosen">Number of the option that is used.</param>
    /// <param name="source">Why this one.</param>
    /// <exception cref="ArgumentException">There are fewer than two options.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no option of this number.</exception>
    public static Input Choice(string name, IReadOnlyList<string> options, int chosen, string source)
    {
        if (options.Count < 2)
        {
            throw new ArgumentException($"The choice '{name}' has {options.Count} options; at least two were expected.", nameof(options));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(chosen);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(chosen, options.Count);
        return new Input(name, chosen, Unit.Parse("1"), 0, source, isAssumed: true) { Options = options };
    }

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
        new(name, value, Unit.Parse(unit), halfWidth / Math.Sqrt(3), source, isAssumed: false) { Plausible = Digits(value, halfWidth) };

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
        new(name, parameter.Value, parameter.Unit, (parameter.HalfWidth ?? 0) / Math.Sqrt(3), $"{parameter.Location}: {parameter.Source}", isAssumed: false)
        {
            Plausible = Digits(parameter.Value, parameter.HalfWidth ?? 0),
        };

    /// <summary>A printed number of a table, with half a unit of its last digit as its uncertainty.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="cell">The number.</param>
    public static Input From(string name, Cell cell) =>
        new(name, cell.Value, cell.Unit, cell.HalfDigit / Math.Sqrt(3), $"{cell.Location}: {cell.Source}", isAssumed: false)
        {
            Plausible = Digits(cell.Value, cell.HalfDigit),
        };

    /// <summary>A printed number whose rounding is in the margin of the claims, or a setting that is exact whatever its digits.</summary>
    /// <param name="name">Name, in camelCase.</param>
    /// <param name="cell">The number.</param>
    public static Input SettingFrom(string name, Cell cell) => new(name, cell.Value, cell.Unit, 0, $"{cell.Location}: {cell.Source}", isAssumed: false)
    {
        Plausible = Digits(cell.Value, cell.HalfDigit, isInMargin: true),
    };

    private static PlausibleRange? Digits(double value, double halfWidth, bool isInMargin = false) =>
        halfWidth > 0 ? new PlausibleRange(value - halfWidth, value + halfWidth, "half a unit of the last printed digit", isInMargin) : null;
}
