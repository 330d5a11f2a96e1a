namespace Litmus.GrainSelection.Crossovers;

/// <summary>The largest or smallest value over a range, and where it is reached.</summary>
/// <param name="Position">Place, in the SI unit of the variable; about half the digits of a number are significant at an interior extremum.</param>
/// <param name="Value">Value of the function there.</param>
/// <param name="IsAtEnd">Whether it is reached at an end of the range, so that a wider range could exceed it.</param>
public readonly record struct Extremum(double Position, double Value, bool IsAtEnd);
