using Litmus.Primitives;

namespace Litmus.Nucleation.Interphase;

/// <summary>Diffusion of a salt through a porous residue to a lithium surface below it, at constant current: ε ∂c/∂t = (Dε/τ) ∂²c/∂x².</summary>
/// <remarks>
/// Plating takes (Dε/τ) ∂c/∂x = (1 − t₊) j/F at the metal (x = 0). c = c₀ at the open face (x = L) and at the start: the electrolyte outside is
/// not depleted. The solution is c₀ − c = c₀ (j/j_lim) s(x/L, D t/(τL²)) with the series s of a layer of finite thickness and
/// j_lim = F D ε c₀/((1 − t₊) τ L). Stripping adds what plating removes. D and t₊ do not depend on c, and pores carry the current evenly.
/// Source of the solution: H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 2nd ed. (1959), section 3.8, mirrored.
/// </remarks>
public sealed record ResidueDiffusion
{
    /// <summary>Thickness L [m]; finite and greater than zero.</summary>
    public required double Thickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Porosity ε [1]; greater than 0, less than 1.</summary>
    public required double Porosity { get; init => field = Require.StrictlyBetween(value, 0, 1); }

    /// <summary>Tortuosity τ, the factor by which the pores lower the diffusion coefficient [1]; finite, at least 1.</summary>
    public required double Tortuosity { get; init => field = Require.Between(value, 1, double.MaxValue); }

    /// <summary>Diffusion coefficient of the salt in the free electrolyte D [m² s⁻¹]; finite and greater than zero.</summary>
    public required double DiffusionCoefficient { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Concentration of the salt outside and at the start c₀ [mol m⁻³]; finite and greater than zero.</summary>
    public required double Concentration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Transference number of the lithium ion t₊ [1]; from 0, less than 1.</summary>
    public required double TransferenceNumber { get; init => field = Require.Between(value, 0, 1 - 1e-9); }

    /// <summary>Time of diffusion through the layer τL²/D [s].</summary>
    public double DiffusionTime => Tortuosity * Thickness * Thickness / DiffusionCoefficient;

    /// <summary>Current density at which the steady concentration at the metal is zero, j_lim = F D ε c₀/((1 − t₊) τ L) [A m⁻²].</summary>
    public double LimitingCurrentDensity =>
        PhysicalConstants.Faraday * DiffusionCoefficient * Porosity * Concentration / ((1 - TransferenceNumber) * Tortuosity * Thickness);

    /// <summary>c/c₀ at the metal [1]; negative after <see cref="DepletionTime"/>, when the salt can no longer carry the current.</summary>
    /// <param name="currentDensity">Current density j [A m⁻²]; anodic positive; finite.</param>
    /// <param name="time">Time since the current began t [s]; zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public double IonRatio(double currentDensity, double time) => IonRatio(currentDensity, time, 0);

    /// <summary>c/c₀ at two metals under equal residues that pass the same current [1]: one is stripped, the other is plated.</summary>
    /// <param name="currentDensity">Current density of the metal that is stripped j [A m⁻²]; finite.</param>
    /// <param name="time">Time since the current began t [s]; zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public (double Stripped, double Plated) IonRatios(double currentDensity, double time)
    {
        double change = Change(currentDensity, time, 0);
        return (1 + change, 1 - change);
    }

    /// <summary>c/c₀ at a depth in the residue [1].</summary>
    /// <param name="currentDensity">Current density j [A m⁻²]; anodic positive; finite.</param>
    /// <param name="time">Time since the current began t [s]; zero or greater, or infinite for the steady state.</param>
    /// <param name="distance">Distance from the metal x [m]; from 0 to the thickness.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public double IonRatio(double currentDensity, double time, double distance) => 1 + Change(currentDensity, time, distance);

    /// <summary>Time at which plating has depleted the salt at the metal [s]; none at or below the limiting current, or for an anodic current.</summary>
    /// <param name="currentDensity">Current density j [A m⁻²]; anodic positive; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The current density is not finite.</exception>
    public double? DepletionTime(double currentDensity)
    {
        double wanted = -LimitingCurrentDensity / Require.Finite(currentDensity);
        if (!(wanted > 0 && wanted < 1))
        {
            return null;
        }

        // s(0, τ) rises monotonically, to 1 in double precision well before τ = 20.
        double lower = 0, upper = 20, middle = upper / 2;
        while (middle > lower && middle < upper)
        {
            (lower, upper) = FiniteLayerSeries.Value(0, middle) > wanted ? (lower, middle) : (middle, upper);
            middle = lower + ((upper - lower) / 2);
        }

        return middle * DiffusionTime;
    }

    // (c − c₀)/c₀
    private double Change(double currentDensity, double time, double distance)
    {
        Require.Finite(currentDensity);
        Require.Between(time, 0, double.PositiveInfinity);
        Require.Between(distance, 0, Thickness);
        return currentDensity / LimitingCurrentDensity * FiniteLayerSeries.Value(distance / Thickness, time / DiffusionTime);
    }
}
