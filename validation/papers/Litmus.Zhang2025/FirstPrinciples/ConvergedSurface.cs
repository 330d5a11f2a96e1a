namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>A surface energy with what changes it.</summary>
/// <param name="Face">The face, named as in Table S2.</param>
/// <param name="Value">The surface energy that is judged [J/m²].</param>
/// <param name="Changes">Changes of the surface energy by what was changed [J/m²].</param>
internal sealed record ConvergedSurface(string Face, double Value, IReadOnlyList<(string Name, double Change)> Changes)
{
    /// <summary>Standard uncertainty [J/m²]: the changes, added in squares.</summary>
    public double Uncertainty => Math.Sqrt(Changes.Sum(change => change.Change * change.Change));
}
