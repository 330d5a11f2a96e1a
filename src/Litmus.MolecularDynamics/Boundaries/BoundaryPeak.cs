namespace Litmus.MolecularDynamics.Boundaries;

/// <summary>A Gaussian peak of the planar energy: e(y) = e₀ + h exp(−(y − c)²/(2σ²)).</summary>
/// <param name="Background">Energy of the crystal e₀ [eV].</param>
/// <param name="Height">Height h [eV].</param>
/// <param name="Centre">Position c [Å].</param>
/// <param name="Deviation">Standard deviation σ [Å].</param>
public readonly record struct BoundaryPeak(double Background, double Height, double Centre, double Deviation)
{
    /// <summary>Full width at a quarter of the height, w = 2σ√(2 ln 4) [Å]. Source: yoon2023, Methods.</summary>
    public double Width => 2 * Deviation * Math.Sqrt(2 * Math.Log(4));
}
