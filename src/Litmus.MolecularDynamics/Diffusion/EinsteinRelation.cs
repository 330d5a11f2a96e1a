namespace Litmus.MolecularDynamics.Diffusion;

/// <summary>Diffusion coefficient from a mean square displacement: D = (slope of ⟨r²⟩ against t)/(2d), d the number of directions.</summary>
/// <remarks>The line is fitted with an intercept, so that vibration about a site does not enter. Source: yoon2023, Eq 3, for d = 3.</remarks>
public static class EinsteinRelation
{
    private const double SquareAngstromPerPicosecond = 1e-8;

    /// <summary>Fits a line between two times.</summary>
    /// <param name="interval">Time between two entries [ps].</param>
    /// <param name="displacement">Mean square displacement [Å²]; the first entry is at time 0.</param>
    /// <param name="from">First time of the line [ps].</param>
    /// <param name="to">Last time of the line [ps].</param>
    /// <param name="directions">Number of directions d that the displacement sums.</param>
    /// <returns>D [m²/s].</returns>
    /// <exception cref="ArgumentException">Fewer than three entries lie between the two times.</exception>
    public static double Fit(double interval, IReadOnlyList<double> displacement, double from, double to, int directions)
    {
        int first = (int)Math.Ceiling((from / interval) - 1e-9);
        int last = Math.Min((int)Math.Floor((to / interval) + 1e-9), displacement.Count - 1);
        if (last - first < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{Math.Max(0, last - first + 1)} entries lie between {from} and {to} ps; a line needs three. Record more often or longer."),
                nameof(to));
        }

        double count = last - first + 1, meanTime = interval * (first + last) / 2, mean = 0, covariance = 0, variance = 0;
        for (int lag = first; lag <= last; lag++)
        {
            mean += displacement[lag] / count;
        }

        for (int lag = first; lag <= last; lag++)
        {
            double time = (lag * interval) - meanTime;
            covariance += time * (displacement[lag] - mean);
            variance += time * time;
        }

        return covariance / variance / (2 * Primitives.Require.AtLeast(directions, 1)) * SquareAngstromPerPicosecond;
    }
}
