using Litmus.Primitives;

namespace Litmus.GrainSelection.PhaseFieldConstants;

/// <summary>Extent, duration and stability of an explicit run on a square grid of equal spacing.</summary>
public sealed record ExplicitGrid
{
    /// <summary>Number of cells along the substrate; at least 1.</summary>
    public required int ColumnCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Number of cells in the direction of growth; at least 1.</summary>
    public required int RowCount { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Spacing Δx [m], or in units of the model's length; finite and greater than zero.</summary>
    public required double Spacing { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Time step Δt [s], or in units of the model's time; finite and greater than zero.</summary>
    public required double TimeStep { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Simulated time [s], or in units of the model's time; finite and greater than zero.</summary>
    public required double Duration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Extent along the substrate, in the unit of the spacing.</summary>
    public double Width => ColumnCount * Spacing;

    /// <summary>Extent in the direction of growth, in the unit of the spacing.</summary>
    public double Height => RowCount * Spacing;

    /// <summary>Number of steps: duration over step, rounded to the nearest integer within 12 digits and up otherwise.</summary>
    public long StepCount
    {
        get
        {
            double quotient = Duration / TimeStep;
            double whole = Math.Round(quotient);
            return (long)(Math.Abs(quotient - whole) <= 1e-12 * quotient ? whole : Math.Ceiling(quotient));
        }
    }

    /// <summary>Rate at which growth fills the height within the duration, in the units of spacing and time.</summary>
    public double FillRate => Height / Duration;

    /// <summary>Mean distance of nuclei along the substrate, in the unit of the spacing.</summary>
    /// <param name="nucleusCount">Number of nuclei; at least 1.</param>
    public double MeanNucleusSpacing(int nucleusCount) => Width / Require.AtLeast(nucleusCount, minimum: 1);

    /// <summary>Largest step Δx²/(4 L κ) of explicit Euler for ∂φ/∂t = Lκ∇²φ with the five-point Laplacian; a reaction term lowers it.</summary>
    /// <param name="mobility">Mobility L; finite and greater than zero.</param>
    /// <param name="gradientEnergyCoefficient">Gradient energy coefficient κ; finite and greater than zero.</param>
    public double LargestStableStep(double mobility, double gradientEnergyCoefficient) =>
        Spacing * Spacing / (4 * Require.PositiveFinite(mobility) * Require.PositiveFinite(gradientEnergyCoefficient));

    /// <summary>Printed step over the largest stable one for the limiting orientation [1]. Above 1 the run diverges.</summary>
    /// <param name="constants">The constants of the case, in the units of this grid.</param>
    public double StepOverStabilityLimit(PhaseFieldCase constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        OrientationConstants limiting = constants.LimitingOrientation;
        return TimeStep / LargestStableStep(limiting.Mobility, limiting.GradientEnergyCoefficient);
    }
}
