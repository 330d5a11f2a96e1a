namespace Litmus.Electrochemistry.Crystallography;

/// <summary>The hexagonal lattice constants that minimise the largest deviation from observed reflections.</summary>
/// <param name="BasalConstant">Lattice constant a [m].</param>
/// <param name="AxialConstant">Lattice constant c [m].</param>
/// <param name="LargestDeviation">Largest |2θ(a, c) − 2θ observed| [rad].</param>
public sealed record HexagonalLatticeFit(double BasalConstant, double AxialConstant, double LargestDeviation)
{
    private const int StepCount = 50;
    private const double SearchedPart = 0.2;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Finds the lattice constants.</summary>
    /// <remarks>
    /// sin²θ is linear in 1/a² and 1/c², so the positions within any distance of the observed ones form a convex set of these two numbers. The largest
    /// deviation therefore has a single minimum, also after one of the two is eliminated. A golden-section search over 1/c² encloses one over 1/a².
    /// It starts from the lattice that places the first reflection with l = 0 and the first with l ≠ 0, and covers 20 % to both sides.
    /// </remarks>
    /// <param name="planes">Indices of the reflections; at least one with l = 0 and one with l other than 0.</param>
    /// <param name="observedTwoTheta">Observed positions 2θ [rad], in the same order; each strictly between 0 and π.</param>
    /// <param name="wavelength">Wavelength λ [m]; finite and greater than zero.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or no reflection tells one of the constants.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A position or the wavelength is refused.</exception>
    public static HexagonalLatticeFit Minimax(IReadOnlyList<MillerIndices> planes, IReadOnlyList<double> observedTwoTheta, double wavelength)
    {
        ArgumentNullException.ThrowIfNull(planes);
        ArgumentNullException.ThrowIfNull(observedTwoTheta);
        int basal = FirstWhere(planes, plane => plane.L == 0), axial = FirstWhere(planes, plane => plane.L != 0);
        if (planes.Count != observedTwoTheta.Count || basal < 0 || axial < 0)
        {
            throw new ArgumentException(
                $"There are {planes.Count} planes and {observedTwoTheta.Count} positions; expected one position for each plane, "
                + "with at least one plane with l = 0 and one with l ≠ 0.",
                nameof(observedTwoTheta));
        }

        double Inverse(int reflection)
        {
            double spacing = BraggLaw.Spacing(observedTwoTheta[reflection], wavelength);
            return 1 / (spacing * spacing);
        }

        // 1/d² = u B + v l² with u = 4/(3 a²), v = 1/c², B = h² + hk + k².
        double firstBasal = Inverse(basal) / BasalForm(planes[basal]);
        double firstAxial = (Inverse(axial) - (firstBasal * BasalForm(planes[axial]))) / (planes[axial].L * planes[axial].L);
        double Deviation(double basalPart, double axialPart) => planes
            .Select((plane, i) => Math.Abs(
                BraggLaw.TwoTheta(1 / Math.Sqrt((basalPart * BasalForm(plane)) + (axialPart * plane.L * plane.L)), wavelength) - observedTwoTheta[i]))
            .Max();
        double BestBasal(double axialPart) => Minimise(firstBasal, basalPart => Deviation(basalPart, axialPart));
        double bestAxial = Minimise(firstAxial, axialPart => Deviation(BestBasal(axialPart), axialPart)), bestBasal = BestBasal(bestAxial);
        return new HexagonalLatticeFit(Math.Sqrt(4 / (3 * bestBasal)), 1 / Math.Sqrt(bestAxial), Deviation(bestBasal, bestAxial));
    }

    private static int BasalForm(MillerIndices plane) => (plane.H * plane.H) + (plane.H * plane.K) + (plane.K * plane.K);

    private static int FirstWhere(IReadOnlyList<MillerIndices> planes, Func<MillerIndices, bool> condition)
    {
        for (int i = 0; i < planes.Count; i++)
        {
            if (condition(planes[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static double Minimise(double start, Func<double, double> deviation)
    {
        double low = (1 - SearchedPart) * start, high = (1 + SearchedPart) * start;
        for (int step = 0; step < StepCount; step++)
        {
            double left = high - (Golden * (high - low)), right = low + (Golden * (high - low));
            (low, high) = deviation(left) <= deviation(right) ? (low, right) : (left, high);
        }

        return (low + high) / 2;
    }
}
