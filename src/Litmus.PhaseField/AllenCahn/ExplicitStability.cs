namespace Litmus.PhaseField.AllenCahn;

/// <summary>The largest step of explicit Euler: Δt ≤ 0.9 / max_q [2d L_q κ_q/Δx² + w L_q c] in d dimensions.</summary>
/// <remarks>
/// c is half the largest curvature of f₀ (1.5a + g, or 2 + g). The scheme is stable while Δt times the largest decay rate is at most 2. That rate is
/// 4d Lκ/Δx² for the Laplacian and 2 c w L for the wells.
/// </remarks>
public static class ExplicitStability
{
    /// <summary>Used fraction of the linear bound.</summary>
    public const double SafetyFactor = 0.9;

    /// <summary>Largest stable step [time of the model].</summary>
    /// <param name="parameters">The physics.</param>
    public static double LargestStep(AllenCahnParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SafetyFactor / Rate(parameters, LimitingField(parameters));
    }

    /// <summary>Name of the orientation that limits the step, or "void".</summary>
    /// <param name="parameters">The physics.</param>
    public static string LimitingOrientation(AllenCahnParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.OrientationName(LimitingField(parameters));
    }

    /// <summary>Number of substeps that a step needs.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="timeStep">Δt.</param>
    public static int Substeps(AllenCahnParameters parameters, double timeStep) => checked((int)Math.Ceiling(timeStep / LargestStep(parameters) * (1 - 1e-12)));

    /// <summary>Interface width √(2κ/w) in cells [1]. Below 1 the lattice pins an interface.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="orientation">The orientation.</param>
    public static double InterfaceCells(AllenCahnParameters parameters, CrystalOrientation orientation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(orientation);
        return Math.Sqrt(2 * orientation.GradientEnergyCoefficient / parameters.WellHeight) / parameters.Grid.Spacing;
    }

    private static int LimitingField(AllenCahnParameters parameters)
    {
        int limiting = 0;
        for (int field = 1; field < parameters.FieldCount; field++)
        {
            limiting = Rate(parameters, field) > Rate(parameters, limiting) ? field : limiting;
        }

        return limiting;
    }

    private static double Rate(AllenCahnParameters parameters, int field) =>
        parameters.Mobility(field)
        * ((2 * parameters.Grid.Dimensions * parameters.GradientEnergyCoefficient(field) / (parameters.Grid.Spacing * parameters.Grid.Spacing))
            + (parameters.WellHeight * parameters.FreeEnergy.CurvatureBound));
}
