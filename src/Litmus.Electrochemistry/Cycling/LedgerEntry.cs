namespace Litmus.Electrochemistry.Cycling;

/// <summary>One cycle of a capacity-limited protocol.</summary>
/// <param name="Cycle">Number of the cycle, from 1.</param>
/// <param name="CumulativePlated">Charge plated up to here [C m⁻²].</param>
/// <param name="AfterPlating">Strippable charge at the interface after plating [C m⁻²].</param>
/// <param name="Stripped">Charge stripped [C m⁻²].</param>
/// <param name="Retained">Charge at the interface after stripping [C m⁻²].</param>
public sealed record LedgerEntry(int Cycle, double CumulativePlated, double AfterPlating, double Stripped, double Retained);
