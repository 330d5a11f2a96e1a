using Litmus.Comparison.Claims;

namespace Litmus.Verification;

/// <summary>How far a solver may lie from what is exact, with the reason. Both are written before the first run.</summary>
internal static class Tolerance
{
    /// <summary>A part of the exact value: an error of discretisation, iteration or a limit that is approached.</summary>
    public static Margin Relative(double part, string reason) => new(MarginKind.Relative, part, MarginBasis.NumericalConvergence, reason);

    /// <summary>An absolute width, in the unit of the check.</summary>
    public static Margin Absolute(double width, string reason) => new(MarginKind.Absolute, width, MarginBasis.NumericalConvergence, reason);

    /// <summary>An absolute width for a mean of a random process, in the unit of the check.</summary>
    public static Margin Sampling(double width, string reason) => new(MarginKind.Absolute, width, MarginBasis.Stochastic, reason);

    /// <summary>Equal to the last bit.</summary>
    public static Margin None(string reason) => new(MarginKind.Exact, Value: null, MarginBasis.NumericalConvergence, reason);
}
