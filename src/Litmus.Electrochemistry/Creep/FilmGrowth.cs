using MathNet.Numerics.Integration;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Creep;

/// <summary>A film that grows at a constant rate while a pressure squeezes it out: dh/dt = v − B h^k, k = (2n + 1)/n.</summary>
/// <remarks>
/// In units of the thickness h_e at which both rates are equal and of h_e/v: dy/ds = 1 − y^k, y(0) = 0. The time is s = y + δ(y) with
/// δ = ∫₀^y u^k/(1 − u^k) du, so the deficit δ = s − y has no cancellation. It is Σ y^(jk+1)/(jk + 1) up to y^k = 1/2, and
/// (1/k) ∫ (1 − e^−w)^(1/k) dw beyond, with w = −ln(1 − u^k).
/// </remarks>
public static class FilmGrowth
{
    // Beyond this w, 1 − e^−w is one in double precision.
    private const double Saturation = 40;
    private const double FixedPointLimit = 0.25;
    private const int FixedPointCount = 60;
    private const int BisectionCount = 100;

    /// <summary>Thickness of a growing film under pressure.</summary>
    /// <param name="film">The squeeze film; its balance thickness must be finite.</param>
    /// <param name="growthRate">Rate of growth v [m s⁻¹]; finite and greater than zero.</param>
    /// <param name="meanPressure">Force over area p [Pa]; finite and greater than zero.</param>
    /// <param name="time">Time of growth t [s]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static GrownFilm Under(SqueezeFilm film, double growthRate, double meanPressure, double time)
    {
        ArgumentNullException.ThrowIfNull(film);
        double n = film.FlowIndex, k = ((2 * n) + 1) / n;
        double dense = Require.PositiveFinite(growthRate) * Require.PositiveFinite(time);

        // B h^k is the thinning rate, so h_e = h (v/rate(h))^(1/k) for any h; here h is the dense thickness.
        double thinningRate = film.ThinningRate(dense, Require.PositiveFinite(meanPressure));
        double balance = dense * Math.Exp(-(Math.Log(thinningRate) - Math.Log(growthRate)) / k);
        double scaledTime = dense / balance;
        double deficit = scaledTime > 0 ? Deficit(scaledTime, k) * balance : 0;
        return new GrownFilm(dense, dense - deficit, deficit / dense, balance);
    }

    /// <summary>s − y of dy/ds = 1 − y^k, y(0) = 0 [1].</summary>
    /// <param name="time">Scaled time s [1]; finite and greater than zero.</param>
    /// <param name="exponent">k [1]; finite, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    public static double Deficit(double time, double exponent)
    {
        double s = Require.PositiveFinite(time), k = Require.Between(exponent, 1, double.MaxValue);

        if (Math.Pow(s, k) <= FixedPointLimit)
        {
            // y = s − δ(y) contracts by y^k/(1 − y^k), at most 1/3 here.
            double y = s;
            for (int step = 0; step < FixedPointCount; step++)
            {
                y = s - SeriesDeficit(y, k);
            }

            return SeriesDeficit(y, k);
        }

        // w = −ln(1 − y^k) grows without bound, and so does s(w); s ≥ δ(w) > w/k − 1.
        double low = 0, high = k * (s + 1);
        for (int step = 0; step < BisectionCount; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = Position(middle, k) + DeficitAt(middle, k) < s ? (middle, high) : (low, middle);
        }

        return DeficitAt((low + high) / 2, k);
    }

    private static double Position(double w, double k) => Math.Pow(-ExponentialMinusOne(-w), 1 / k);

    private static double DeficitAt(double w, double k)
    {
        double half = Math.Log(2);
        if (w <= half)
        {
            return SeriesDeficit(Position(w, k), k);
        }

        double end = Math.Min(w, Saturation), deficit = SeriesDeficit(Math.Pow(0.5, 1 / k), k);
        int pieces = (int)Math.Ceiling((end - half) / 2);
        for (int piece = 0; piece < pieces; piece++)
        {
            double from = half + ((end - half) * piece / pieces), to = half + ((end - half) * (piece + 1) / pieces);
            deficit += GaussLegendreRule.Integrate(u => Position(u, k), from, to, order: 20) / k;
        }

        return deficit + (Math.Max(0, w - Saturation) / k);
    }

    private static double SeriesDeficit(double y, double k)
    {
        double x = Math.Pow(y, k), power = y, sum = 0;
        for (int j = 1; j < 80; j++)
        {
            power *= x;
            double term = power / ((j * k) + 1);
            sum += term;
            if (term <= sum * 1e-17)
            {
                break;
            }
        }

        return sum;
    }

    // eˣ − 1 without cancellation.
    private static double ExponentialMinusOne(double x)
    {
        double exponential = Math.Exp(x);
        return exponential == 1 ? x : exponential - 1 == -1 ? -1 : (exponential - 1) * x / Math.Log(exponential);
    }
}
