namespace Litmus.Yoon2023.Atoms;

/// <summary>A starting structure of a boundary.</summary>
/// <param name="AlongFirst">Translation of the second grain, as a fraction of the first repeat [1].</param>
/// <param name="AlongSecond">Translation of the second grain, as a fraction of the second repeat [1].</param>
/// <param name="Overlap">Distance below which an atom of the second grain is left out [Å].</param>
/// <param name="Absent">Numbers of the atoms that are left out, from 0.</param>
internal sealed record BoundaryTrial(double AlongFirst, double AlongSecond, double Overlap, int[] Absent)
{
    /// <summary>Whether both translations are multiples of one over a number of steps.</summary>
    public bool IsOnGrid(int steps) => double.IsInteger(AlongFirst * steps) && double.IsInteger(AlongSecond * steps);
}
