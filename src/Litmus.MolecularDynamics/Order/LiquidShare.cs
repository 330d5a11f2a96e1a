namespace Litmus.MolecularDynamics.Order;

/// <summary>How far an order lies on the way from the crystal to the liquid [1]: 0 as the crystal, 1 as the liquid.</summary>
/// <remarks>
/// The observed order p is taken for a mixture, p = (1 − λ) c + λ l, of the orders c of the crystal and l of the liquid. Least squares over all entries gives
/// λ = (p − c)·(l − c) / |l − c|². Of a single number, as the centro-symmetry is, this is (p − c)/(l − c).
/// </remarks>
public static class LiquidShare
{
    /// <summary>Finds λ.</summary>
    /// <param name="observed">The observed order, as a pair distribution or a single number.</param>
    /// <param name="crystal">The same of the crystal.</param>
    /// <param name="liquid">The same of the liquid.</param>
    /// <returns>λ [1]. It may be less than 0 and more than 1.</returns>
    /// <remarks>Entries beyond the end of the shortest one are left out: boxes of different size hold different numbers of shells.</remarks>
    /// <exception cref="ArgumentException">Crystal and liquid are the same.</exception>
    public static double Find(IReadOnlyList<double> observed, IReadOnlyList<double> crystal, IReadOnlyList<double> liquid)
    {
        int count = Math.Min(observed.Count, Math.Min(crystal.Count, liquid.Count));
        double along = 0, whole = 0;
        for (int i = 0; i < count; i++)
        {
            double apart = liquid[i] - crystal[i];
            along += (observed[i] - crystal[i]) * apart;
            whole += apart * apart;
        }

        return whole > 0
            ? along / whole
            : throw new ArgumentException("Crystal and liquid have the same order, so nothing lies between them.", nameof(liquid));
    }
}
