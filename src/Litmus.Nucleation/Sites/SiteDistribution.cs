using Litmus.Primitives;

namespace Litmus.Nucleation.Sites;

/// <summary>Sites with contact angles normal about a mean, cut off at 0 and π: p(θ) ∝ exp(−(θ − m)²/(2s²)).</summary>
/// <remarks>Averages are normalised Gauss–Legendre sums on panels over m ± 8s; the rest is below 1e-15 of the whole.</remarks>
public sealed record SiteDistribution
{
    private const double Reach = 8;
    private const int PanelCount = 16;

    // Gauss–Legendre with four nodes: half the abscissae, by symmetry, and their weights.
    private static readonly double[] Abscissae = [0.3399810435848563, 0.8611363115940526];
    private static readonly double[] Weights = [0.6521451548625461, 0.3478548451374538];

    /// <summary>Sites N_s [m⁻²]; finite and greater than zero.</summary>
    public required double SiteDensity { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Mean m of the contact angles before the cut-off [rad]; greater than 0, at most π.</summary>
    public required double MeanContactAngle { get; init => field = Require.Between(value, double.Epsilon, Math.PI); }

    /// <summary>Standard deviation s of the contact angles before the cut-off [rad]; finite and greater than zero.</summary>
    public required double ContactAngleSpread { get; init => field = Require.PositiveFinite(value); }

    /// <summary>The mean of a function of the contact angle over the sites.</summary>
    /// <param name="function">A function of θ [rad].</param>
    public double Average(Func<double, double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        double lower = Math.Max(0, MeanContactAngle - (Reach * ContactAngleSpread));
        double half = (Math.Min(Math.PI, MeanContactAngle + (Reach * ContactAngleSpread)) - lower) / (2 * PanelCount);
        double sum = 0;
        double norm = 0;
        for (int panel = 0; panel < PanelCount; panel++)
        {
            double centre = lower + (((2 * panel) + 1) * half);
            for (int node = 0; node < Abscissae.Length; node++)
            {
                AddNode(centre - (half * Abscissae[node]), Weights[node]);
                AddNode(centre + (half * Abscissae[node]), Weights[node]);
            }
        }

        return sum / norm;

        void AddNode(double angle, double weight)
        {
            double distance = (angle - MeanContactAngle) / ContactAngleSpread;
            double share = weight * Math.Exp(-distance * distance / 2);
            norm += share;
            sum += share * function(angle);
        }
    }
}
