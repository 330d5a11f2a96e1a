namespace Litmus.PhaseField.AllenCahn;

/// <summary>Consecutive cells of one line in which a field is stored.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">First column.</param>
/// <param name="Count">Number of cells.</param>
/// <param name="Offset">Index of its first value.</param>
internal readonly record struct FieldRun(int Field, int Column, int Count, int Offset);
