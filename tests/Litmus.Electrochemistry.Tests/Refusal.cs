namespace Litmus.Electrochemistry.Tests;

/// <summary>The values that no parameter of this field accepts.</summary>
internal static class Refusal
{
    public static double[] Impossible { get; } = [0, -1, double.NaN, double.PositiveInfinity];

    public static double[] NotFinite { get; } = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
}
