using System.Collections.Immutable;

namespace Litmus.Electrochemistry.Efficiency;

/// <summary>What a reservoir test leaves.</summary>
/// <param name="Inventory">Charge that can be stripped [C m⁻²] after the reservoir was plated and after each short cycle that was completed.</param>
/// <param name="FinalStrippedCapacity">Charge of the last step Q_S [C m⁻²]; zero when the reservoir did not last.</param>
/// <param name="ExhaustedInCycle">The short cycle that could not be stripped in full, counted from 1; none when the reservoir lasts.</param>
public sealed record ReservoirRun(ImmutableArray<double> Inventory, double FinalStrippedCapacity, int? ExhaustedInCycle);
