namespace Litmus.Stripping.ActiveArea;

/// <summary>A distribution of the thickness h ≥ 0 of a deposit over its area.</summary>
public interface IThicknessDistribution
{
    /// <summary>Mean thickness µ = E[h] [m]; finite and greater than zero.</summary>
    double Mean { get; }

    /// <summary>Smallest upper bound of the thickness [m]; +∞ if there is none.</summary>
    double Maximum { get; }

    /// <summary>Share of the area thicker than a depth, P(h &gt; d) [1]: a place stripped to nothing is not active.</summary>
    /// <param name="depth">Depth d [m]; zero or greater.</param>
    double Survival(double depth);

    /// <summary>Mean thickness removed down to a depth, E[min(h, d)] = ∫₀ᵈ P(h &gt; x) dx [m].</summary>
    /// <param name="depth">Depth d [m]; zero or greater.</param>
    double RemovedThickness(double depth);
}
