namespace Litmus.Comparison.Verdicts;

/// <summary>
/// Compares two independent solvers that were given the same inputs. The difference d = S₂ − S₁ has the standard uncertainty
/// u_d = √(u_num,1² + u_num,2² + (u_in,1 − u_in,2)² + u_r²), and they agree where |d| ≤ 2 u_d.
/// </summary>
/// <remarks>
/// What is uncertain in a common input moves both results alike. Only the difference of the two responses is left of it. |u_in,1 − u_in,2| is exact for one
/// input and a lower bound for several, so the comparison is rather too strict than too kind. u_r is the rounding of some hundred operations in double
/// precision.
/// </remarks>
public static class JointComparison
{
    /// <summary>Rounding u_r of a result, relative to its size.</summary>
    public const double Rounding = 1e-12;

    /// <summary>Compares two observations.</summary>
    /// <param name="first">What the one solver found, in the claim's unit.</param>
    /// <param name="second">What the other solver found, in the claim's unit.</param>
    /// <returns>Nothing where one is a word and the other a number, the units differ, or a number is not finite.</returns>
    public static JointOutcome? Of(Observation first, Observation second)
    {
        if (first.Token is { } one && second.Token is { } other)
        {
            return new JointOutcome(string.Equals(one, other, StringComparison.Ordinal), Difference: null, JointUncertainty: null, Units: null);
        }

        if (first.Value is not { } ours || second.Value is not { } theirs || !string.Equals(first.Unit, second.Unit, StringComparison.Ordinal))
        {
            return null;
        }

        double rounding = Rounding * Math.Max(Math.Abs(ours), Math.Abs(theirs)), inputs = first.InputUncertainty - second.InputUncertainty;
        double joint = Math.Sqrt(
            (first.NumericalUncertainty * first.NumericalUncertainty) + (second.NumericalUncertainty * second.NumericalUncertainty)
            + (inputs * inputs) + (rounding * rounding));
        double difference = theirs - ours, units = difference == 0 ? 0 : difference / joint;
        return double.IsFinite(units)
            ? new JointOutcome(Math.Abs(units) <= VerdictRules.CoverageFactor, difference, joint, units)
            : null;
    }
}
