using Litmus.Primitives.Units;

namespace Litmus.ReferenceData;

/// <summary>A printed number.</summary>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit of its column, or of its row where rows name their own.</param>
/// <param name="HalfDigit">Half a unit of the last printed digit, in <paramref name="Unit"/>: 2.9e-11 → 0.05e-11, 36 → 0.5, 0.10 → 0.005.</param>
/// <param name="Source">Place in the paper: the row's <c>source</c>, else that of the file.</param>
public sealed record Cell(double Value, Unit Unit, double HalfDigit, string Source)
{
    /// <summary>The file and line that it was read from, <c>paper/table.csv:line</c>.</summary>
    public string Location { get; init; } = "";
}
