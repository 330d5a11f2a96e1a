namespace Litmus.ReferenceData.Reading;

/// <summary>A column as datapackage.json declares it.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">Frictionless type; <c>string</c> when none is given, as the specification says.</param>
/// <param name="Unit">Symbol of the unit; empty when none is declared.</param>
/// <param name="Required">Whether a cell may not be empty.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="UnitPlace">Where its unit is declared.</param>
internal sealed record FieldDeclaration(string Name, string Type, string Unit, bool Required, TextPlace Place, TextPlace UnitPlace);
