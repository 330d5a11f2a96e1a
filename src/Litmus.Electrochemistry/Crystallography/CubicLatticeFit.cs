namespace Litmus.Electrochemistry.Crystallography;

/// <summary>The cubic lattice constant that minimises the largest deviation from observed reflections.</summary>
/// <param name="LatticeConstant">Lattice constant a [m].</param>
/// <param name="LargestDeviation">Largest |2θ(a) − 2θ observed| [rad].</param>
public sealed record CubicLatticeFit(double LatticeConstant, double LargestDeviation)
{
    private const int StepCount = 200;

    /// <summary>Finds the lattice constant.</summary>
    /// <remarks>
    /// 2θ of every reflection falls with a, so each deviation has a single minimum and so has the largest of them. A golden-section search finds
    /// it between the smallest and the largest constant of single reflections.
    /// </remarks>
    /// <param name="planes">Indices of the reflections; at least one.</param>
    /// <param name="observedTwoTheta">Observed positions 2θ [rad], in the same order; each strictly between 0 and π.</param>
    /// <param name="wavelength">Wavelength λ [m]; finite and greater than zero.</param>
    /// <exception cref="ArgumentException">There is no reflection, or the lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position or the wavelength is refused.</exception>
    public static CubicLatticeFit Minimax(IReadOnlyList<MillerIndices> planes, IReadOnlyList<double> observedTwoTheta, double wavelength)
    {
        ArgumentNullException.ThrowIfNull(planes);
        ArgumentNullException.ThrowIfNull(observedTwoTheta);
        if (planes.Count == 0 || planes.Count != observedTwoTheta.Count)
        {
            throw new ArgumentException(
                $"There are {planes.Count} planes and {observedTwoTheta.Count} positions; expected one position for each of at least one plane.",
                nameof(observedTwoTheta));
        }

        CubicLattice unit = new() { LatticeConstant = 1 };
        double[] single = [.. planes.Select((plane, i) => BraggLaw.Spacing(observedTwoTheta[i], wavelength) / unit.Spacing(plane))];
        double low = single.Min(), high = single.Max();
        double Deviation(double constant) =>
            planes.Select((plane, i) => Math.Abs(BraggLaw.TwoTheta(constant * unit.Spacing(plane), wavelength) - observedTwoTheta[i])).Max();
        double golden = (Math.Sqrt(5) - 1) / 2;
        for (int step = 0; step < StepCount; step++)
        {
            double left = high - (golden * (high - low)), right = low + (golden * (high - low));
            (low, high) = Deviation(left) <= Deviation(right) ? (low, right) : (left, high);
        }

        double constantAtMinimum = (low + high) / 2;
        return new CubicLatticeFit(constantAtMinimum, Deviation(constantAtMinimum));
    }
}
