using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Boundaries;

/// <summary>The energy profile has no peak where a boundary was looked for.</summary>
/// <param name="centre">Where it was looked for [Å].</param>
/// <param name="detail">What the fit gave.</param>
public sealed class PeakNotFoundException(double centre, string detail)
    : SolverException(FormattableString.Invariant(
        $"No Gaussian peak of the energy was found near y = {centre:F2} Å: {detail}. The boundary has left, or the profile needs more atoms or more time."))
{
    /// <summary>Where it was looked for [Å].</summary>
    public double Centre { get; } = centre;
}
