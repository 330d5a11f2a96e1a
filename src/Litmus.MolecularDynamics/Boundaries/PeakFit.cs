namespace Litmus.MolecularDynamics.Boundaries;

/// <summary>Fits a Gaussian to a peak of the planar energy by least squares, with the number of atoms of a slice as its weight.</summary>
/// <remarks>
/// For a given centre and width the background and the height follow from two linear equations. The other two are found by repeated search on a grid that
/// shrinks around its best point, so that the same profile gives the same bits and no start value decides. Slices within a quarter of the box are used,
/// without those near the slabs that keep their place along y, at a quarter and three quarters of the box: an atom that cannot move along y lacks the
/// potential energy k_B T/2 of that direction, so its slice would pass for the crystal and make the peak too wide.
/// </remarks>
public static class PeakFit
{
    private const int Points = 9, Rounds = 24;

    /// <summary>Fits the peak nearest to a place.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="near">Where the boundary is expected [Å]; the box repeats.</param>
    /// <param name="slabReach">How far from its middle a slab that keeps its place lowers the energy [Å]; 0 where there is none.</param>
    /// <returns>The peak, whose centre is given without folding it back into the box.</returns>
    /// <exception cref="PeakNotFoundException">The best curve is no peak, or its centre or width is at the end of what was searched.</exception>
    public static BoundaryPeak Fit(EnergyProfile profile, double near, double slabReach = 0)
    {
        double reach = profile.Length / 4, thin = profile.Length / profile.SliceCount / 2, wide = reach / 2;
        (double Y, double Energy, double Weight)[] slices = [.. Slices(profile, near, reach, slabReach)];
        double centre = near, centreStep = 0.5 * reach / (Points / 2);
        double logWidth = Math.Log(Math.Sqrt(thin * wide)), widthStep = Math.Log(wide / thin) / (Points - 1);
        for (int round = 0; round < Rounds; round++)
        {
            double bestCentre = centre, bestWidth = logWidth, least = double.PositiveInfinity;
            for (int i = -(Points / 2); i <= Points / 2; i++)
            {
                for (int j = -(Points / 2); j <= Points / 2; j++)
                {
                    double c = centre + (i * centreStep), w = Math.Clamp(logWidth + (j * widthStep), Math.Log(thin), Math.Log(wide));
                    double misfit = Linear(slices, c, Math.Exp(w)).Misfit;
                    if (misfit < least)
                    {
                        (bestCentre, bestWidth, least) = (c, w, misfit);
                    }
                }
            }

            (centre, logWidth, centreStep, widthStep) = (bestCentre, bestWidth, 0.5 * centreStep, 0.5 * widthStep);
        }

        (double background, double height, _) = Linear(slices, centre, Math.Exp(logWidth));
        BoundaryPeak peak = new(background, height, centre, Math.Exp(logWidth));
        return !(height > 0) ? throw new PeakNotFoundException(near, FormattableString.Invariant($"its height is {height:G3} eV"))
            : Math.Abs(centre - near) > 0.9 * reach || peak.Deviation > 0.999 * wide || peak.Deviation < 1.001 * thin
            ? throw new PeakNotFoundException(near, FormattableString.Invariant($"its centre is {centre:F2} Å and its deviation {peak.Deviation:F2} Å"))
            : peak;
    }

    private static IEnumerable<(double Y, double Energy, double Weight)> Slices(
        EnergyProfile profile, double near, double reach, double slabReach)
    {
        for (int slice = 0; slice < profile.SliceCount; slice++)
        {
            double y = profile.Middle(slice), distance = y - near;
            distance -= profile.Length * Math.Round(distance / profile.Length);
            double fromSlab = Math.Abs(y % (profile.Length / 2) - (profile.Length / 4));
            if (Math.Abs(distance) <= reach && fromSlab >= slabReach && profile.Counts[slice] > 0)
            {
                yield return (near + distance, profile.Energies[slice], profile.Counts[slice]);
            }
        }
    }

    // Weighted linear least squares of energy = background + height g, g the Gaussian.
    private static (double Background, double Height, double Misfit) Linear((double Y, double Energy, double Weight)[] slices, double centre, double deviation)
    {
        double s = 0, sg = 0, sgg = 0, se = 0, sge = 0;
        foreach ((double y, double energy, double weight) in slices)
        {
            double g = Gaussian(y, centre, deviation);
            (s, sg, sgg, se, sge) = (s + weight, sg + (weight * g), sgg + (weight * g * g), se + (weight * energy), sge + (weight * g * energy));
        }

        double determinant = (s * sgg) - (sg * sg);
        if (!(determinant > 1e-12 * s * s))
        {
            return (0, 0, double.PositiveInfinity);
        }

        double height = ((s * sge) - (sg * se)) / determinant, background = (se - (height * sg)) / s, misfit = 0;
        foreach ((double y, double energy, double weight) in slices)
        {
            double left = energy - background - (height * Gaussian(y, centre, deviation));
            misfit += weight * left * left;
        }

        return (background, height, misfit);
    }

    private static double Gaussian(double y, double centre, double deviation) => Math.Exp(-(y - centre) * (y - centre) / (2 * deviation * deviation));
}
