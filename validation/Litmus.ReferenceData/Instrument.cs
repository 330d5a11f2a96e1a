using Litmus.Primitives.Units;

namespace Litmus.ReferenceData;

/// <summary>A row of <c>instruments.csv</c>: how well a kind of instrument measures. A published accuracy of a method is one too.</summary>
/// <param name="Name">Name, unique in the file; claims refer to it.</param>
/// <param name="Quantity">What is measured.</param>
/// <param name="Uncertainty">One standard uncertainty, in <paramref name="Unit"/>; a fraction of the number if relative.</param>
/// <param name="Unit">Unit of the uncertainty; 1 if relative.</param>
/// <param name="IsRelative">Whether the uncertainty is a fraction of the number.</param>
/// <param name="Source">The standard, data sheet or publication that gives it.</param>
/// <param name="Note">What else there is to know.</param>
public sealed record Instrument(string Name, string Quantity, double Uncertainty, Unit Unit, bool IsRelative, string Source, string Note)
{
    /// <summary>How many standard uncertainties a margin is.</summary>
    public const double Coverage = 2;

    /// <summary>Twice the standard uncertainty of a number, in its unit; absent where the units do not convert.</summary>
    public double? MarginOf(double number, Unit unit) =>
        IsRelative ? Coverage * Uncertainty * Math.Abs(number)
        : Unit.ConvertsTo(unit) ? unit.DifferenceFromSi(Unit.DifferenceToSi(Coverage * Uncertainty))
        : null;

    /// <summary>The uncertainty as a reader sees it: "0.1 deg", "3.5 % of the number".</summary>
    public string Describe() => IsRelative
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Uncertainty * 100:G6} % of the number")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Uncertainty:G6} {Unit.Symbol}");
}
