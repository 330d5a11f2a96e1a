using System.Collections.Immutable;

namespace Litmus.Electrochemistry.Efficiency;

/// <summary>The result of a reservoir test.</summary>
/// <param name="Inventory">Strippable charge [C m⁻²] after plating the reservoir and after each completed short cycle.</param>
/// <param name="FinalStrippedCapacity">Charge of the last step Q_S [C m⁻²]; zero when the reservoir was exhausted.</param>
/// <param name="ExhaustedInCycle">The short cycle that could not be stripped in full, counted from 1; none when the reservoir lasted.</param>
public sealed record ReservoirRun(ImmutableArray<double> Inventory, double FinalStrippedCapacity, int? ExhaustedInCycle);
