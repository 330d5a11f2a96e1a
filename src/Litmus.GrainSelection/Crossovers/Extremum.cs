namespace Litmus.GrainSelection.Crossovers;

/// <summary>The largest or smallest value over a range, with its place.</summary>
/// <param name="Position">Place, in the SI unit of the variable; about half of its digits are significant inside the range.</param>
/// <param name="Value">Value of the function there.</param>
/// <param name="IsAtEnd">Whether the place is an end of the range: a wider range could exceed the value.</param>
public readonly record struct Extremum(double Position, double Value, bool IsAtEnd);
