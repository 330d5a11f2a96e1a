namespace Litmus.Stripping.LinearProgramming;

/// <summary>A linear constraint Σ aᵢ xᵢ ≤, = or ≥ b.</summary>
/// <param name="Coefficients">aᵢ, one per variable.</param>
/// <param name="Sense">The relation between the sides.</param>
/// <param name="RightSide">b.</param>
public sealed record LinearConstraint(IReadOnlyList<Rational> Coefficients, ConstraintSense Sense, Rational RightSide);
