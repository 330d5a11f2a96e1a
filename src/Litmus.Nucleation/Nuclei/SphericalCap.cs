using Litmus.Primitives;

namespace Litmus.Nucleation.Nuclei;

/// <summary>The part of a sphere of radius r on a plane, with the contact angle θ inside the cap: half a sphere at 90°, a whole one at 180°.</summary>
/// <remarks>
/// With c = cos θ: volume (4/3)πr³C₁, exposed area 2πr²C₂, base area πr²C₃; C₁ = 1/2 − 3c/4 + c³/4 = (2 + c)(1 − c)²/4, C₂ = 1 − c, C₃ = sin²θ.
/// </remarks>
public sealed record SphericalCap
{
    /// <summary>Contact angle θ [rad]; greater than 0 (a cap that wets completely has no height), at most π.</summary>
    public required double ContactAngle { get; init => field = Require.Between(value, double.Epsilon, Math.PI); }

    /// <summary>C₁ [1], the share of the sphere's volume. It is also the wetting function f(θ), the factor on the barrier of a nucleus.</summary>
    public double VolumeFraction => (3 - ExposedAreaCoefficient) * ExposedAreaCoefficient * ExposedAreaCoefficient / 4;

    /// <summary>C₂ = 1 − cos θ [1], as 2 sin²(θ/2), which keeps its digits at small angles.</summary>
    public double ExposedAreaCoefficient => 2 * Math.Sin(ContactAngle / 2) * Math.Sin(ContactAngle / 2);

    /// <summary>C₃ = sin²θ [1].</summary>
    public double BaseAreaCoefficient => Math.Sin(ContactAngle) * Math.Sin(ContactAngle);

    /// <summary>Volume [m³].</summary>
    /// <param name="radius">Radius of curvature r [m].</param>
    public double Volume(double radius) => 4.0 / 3 * Math.PI * radius * radius * radius * VolumeFraction;

    /// <summary>Area towards the electrolyte [m²].</summary>
    /// <param name="radius">Radius of curvature r [m].</param>
    public double ExposedArea(double radius) => 2 * Math.PI * radius * radius * ExposedAreaCoefficient;

    /// <summary>Area towards the substrate [m²].</summary>
    /// <param name="radius">Radius of curvature r [m].</param>
    public double BaseArea(double radius) => Math.PI * radius * radius * BaseAreaCoefficient;
}
