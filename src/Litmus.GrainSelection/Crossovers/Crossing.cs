namespace Litmus.GrainSelection.Crossovers;

/// <summary>A sign change with its bracket.</summary>
/// <param name="Position">Middle of the bracket, in the SI unit of the variable.</param>
/// <param name="Lower">Lower end of the bracket, where the function has one sign or is zero.</param>
/// <param name="Upper">Upper end of the bracket, where it has the other sign or is zero.</param>
/// <param name="IsRising">Whether the function goes from negative to positive.</param>
public readonly record struct Crossing(double Position, double Lower, double Upper, bool IsRising);
