namespace Litmus.Validation.Snapshots;

/// <summary>
/// How far a number of a column may lie from its snapshot: |a − b| ≤ absolute + relative · max(|a|, |b|). There is no default; a column of numbers without a
/// tolerance is an error.
/// </summary>
/// <param name="Relative">Relative part [1].</param>
/// <param name="Absolute">Absolute part, in the unit of the column.</param>
internal readonly record struct ColumnTolerance(double Relative, double Absolute = 0)
{
    /// <summary>Whether two numbers agree. What is not finite agrees with nothing.</summary>
    public bool Accepts(double a, double b) =>
        double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Absolute + (Relative * Math.Max(Math.Abs(a), Math.Abs(b)));
}
