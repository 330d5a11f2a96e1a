namespace Litmus.GrainSelection.Crossovers;

/// <summary>A sign change, with the bracket that proves it.</summary>
/// <param name="Position">Middle of the bracket, in the SI unit of the variable.</param>
/// <param name="Lower">Lower end of the bracket: the function has one sign here (or is zero) …</param>
/// <param name="Upper">… and the other sign (or zero) here.</param>
/// <param name="IsRising">Whether the function goes from negative to positive.</param>
public readonly record struct Crossing(double Position, double Lower, double Upper, bool IsRising);
