namespace Litmus.Yoon2023;

/// <summary>Rotations of a cubic crystal that leave a coincidence lattice.</summary>
/// <remarks>
/// The generating function of coincidence rotations after Ranganathan (1966): about an axis [hkl] with N = h² + k² + l², tan(θ/2) = (n/m) √N, and
/// Σ = m² + n² N without factors of two.
/// </remarks>
internal static class CoincidenceRotation
{
    private const int LargestIndex = 40;

    /// <summary>The angles [rad] between 0 and π about an axis that give a coincidence index, in rising order.</summary>
    /// <param name="sigma">Coincidence index Σ, odd.</param>
    /// <param name="axisSquare">N = h² + k² + l² of the axis.</param>
    public static IReadOnlyList<double> Angles(int sigma, int axisSquare)
    {
        SortedSet<double> angles = [];
        for (int m = 1; m <= LargestIndex; m++)
        {
            for (int n = 1; n <= LargestIndex; n++)
            {
                if (GreatestCommonDivisor(m, n) == 1 && OddPart((m * m) + (n * n * axisSquare)) == sigma)
                {
                    angles.Add(2 * Math.Atan(n * Math.Sqrt(axisSquare) / m));
                }
            }
        }

        return [.. angles];
    }

    /// <summary>
    /// The misorientation [rad] of a symmetric tilt boundary about [01-1] with the plane (hkk). The planes of the two grains are mirror images: half the angle
    /// lies between (hkk) and (100).
    /// </summary>
    public static double TiltAboutFaceDiagonal(int h, int k) => 2 * Math.Atan(k * Math.Sqrt(2) / h);

    /// <summary>The misorientation [rad] of a symmetric tilt boundary about [001] with the plane (hk0): half the angle lies between (hk0) and (100).</summary>
    public static double TiltAboutEdge(int h, int k) => 2 * Math.Atan((double)k / h);

    /// <summary>The smallest angle [rad] that the symmetry of the cubic lattice about the axis makes equivalent, whatever the sense of rotation.</summary>
    /// <param name="angle">θ [rad].</param>
    /// <param name="axisSquare">N of the axis: 1, 2 or 3, with turns by 90°, 180° and 120° onto the same lattice.</param>
    public static double SmallestEquivalent(double angle, int axisSquare)
    {
        double period = 2 * Math.PI / (axisSquare switch { 1 => 4, 2 => 2, _ => 3 }), rest = Math.IEEERemainder(angle, period);
        return Math.Abs(rest);
    }

    /// <summary>A number without its factors of two.</summary>
    public static int OddPart(int number)
    {
        while (number > 0 && number % 2 == 0)
        {
            number /= 2;
        }

        return number;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
