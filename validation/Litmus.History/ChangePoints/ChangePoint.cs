namespace Litmus.History.ChangePoints;

/// <summary>A place where the mean of a series changes.</summary>
/// <param name="Index">Index of the first value after the change.</param>
/// <param name="Earliest">Index of the earliest value that may be the first one after the change, with 99 % probability in total.</param>
/// <param name="Latest">Index of the latest such value.</param>
/// <param name="MeanBefore">Mean of the values between the previous change and this one.</param>
/// <param name="MeanAfter">Mean of the values between this change and the next one.</param>
/// <param name="Probability">Probability of a t at least as large without a change, times the number of places that were tried; at most 1.</param>
public sealed record ChangePoint(int Index, int Earliest, int Latest, double MeanBefore, double MeanAfter, double Probability);
