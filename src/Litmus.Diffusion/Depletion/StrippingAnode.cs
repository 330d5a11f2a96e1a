using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>A slab of lithium stripped at constant current: concentration, flux and depletion time from <see cref="DepletionSeries"/>.</summary>
/// <remarks>One dimension, constant D, no stack pressure, no moving interface. Times after depletion are refused: the series is negative there.</remarks>
public sealed class StrippingAnode
{
    /// <summary>Takes the physics and solves for the depletion time.</summary>
    /// <param name="parameters">Diffusion coefficient, thickness, current density and initial concentration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dimensionless current lies outside 1e-150 to 1e150.</exception>
    public StrippingAnode(StrippingParameters parameters)
    {
        Parameters = parameters;
        Inventory = AnodeInventory.Capacity(parameters.Thickness, parameters.InitialConcentration);
        DimensionlessCurrent = parameters.StrippingCurrentDensity * parameters.Thickness
            / (PhysicalConstants.Faraday * parameters.DiffusionCoefficient * parameters.InitialConcentration);
        TimeScale = parameters.Thickness * parameters.Thickness / parameters.DiffusionCoefficient;
        double dimensionlessTime = DepletionRoot.DepletionTime(DimensionlessCurrent);
        DepletionTime = dimensionlessTime * TimeScale;
        Utilisation = DimensionlessCurrent * dimensionlessTime;
    }

    /// <summary>The physics.</summary>
    public StrippingParameters Parameters { get; }

    /// <summary>B = jL/(F D C₀) [1].</summary>
    public double DimensionlessCurrent { get; }

    /// <summary>L²/D [s].</summary>
    public double TimeScale { get; }

    /// <summary>Charge in the anode F C₀ L [C m⁻²].</summary>
    public double Inventory { get; }

    /// <summary>Time t_d [s] at which the concentration at the electrolyte is zero; relative error below 1e-12.</summary>
    public double DepletionTime { get; }

    /// <summary>u = j t_d/(F C₀ L) [1].</summary>
    public double Utilisation { get; }

    /// <summary>Areal capacity that can be stripped, j t_d [C m⁻²].</summary>
    public double Capacity => Parameters.StrippingCurrentDensity * DepletionTime;

    /// <summary>Sand's time π D (F C₀)²/(4 j²) [s] of an infinitely thick anode; an upper bound of <see cref="DepletionTime"/>.</summary>
    public double SandTime => DepletionLimits.SandTime(Parameters.DiffusionCoefficient, Parameters.StrippingCurrentDensity, Parameters.InitialConcentration);

    /// <summary>Concentration C [mol m⁻³].</summary>
    /// <param name="position">x [m], from 0 (electrolyte) to the thickness (collector).</param>
    /// <param name="time">t [s], from 0 to the depletion time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the anode, or the time outside the model.</exception>
    public double ConcentrationAt(double position, double time) =>
        Parameters.InitialConcentration * (1 - (DimensionlessCurrent * DepletionSeries.Value(PositionFraction(position), Dimensionless(time))));

    /// <summary>Flux of lithium towards the electrolyte, D C_x [mol m⁻² s⁻¹]: j/F at x = 0, zero at the collector.</summary>
    /// <param name="position">x [m], from 0 to the thickness.</param>
    /// <param name="time">t [s], from 0 to the depletion time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the anode, or the time outside the model.</exception>
    public double FluxAt(double position, double time) =>
        -Parameters.StrippingCurrentDensity / PhysicalConstants.Faraday * DepletionSeries.Gradient(PositionFraction(position), Dimensionless(time));

    private double PositionFraction(double position) => Require.Between(position, 0, Parameters.Thickness) / Parameters.Thickness;

    private double Dimensionless(double time) =>
        time >= 0 && time <= DepletionTime
            ? time / TimeScale
            : throw new ArgumentOutOfRangeException(
                nameof(time),
                time,
                $"The time is {time} s; expected 0 to the depletion time, {DepletionTime} s. Afterwards the interface is empty and the current cannot flow.");
}
