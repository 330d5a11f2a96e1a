namespace Litmus.GrainSelection.PhaseFieldConstants;

/// <summary>The phase-field constants of one orientation.</summary>
/// <param name="Orientation">Miller indices.</param>
/// <param name="Mobility">Mobility L_q [1].</param>
/// <param name="GradientEnergyCoefficient">Gradient energy coefficient κ_q [1], defined by κ/2 |∇φ|² in the energy.</param>
public sealed record OrientationConstants(string Orientation, double Mobility, double GradientEnergyCoefficient)
{
    /// <summary>Diffusivity Lκ of the Allen-Cahn equation of this orientation. It limits an explicit step.</summary>
    public double Diffusivity => Mobility * GradientEnergyCoefficient;
}
