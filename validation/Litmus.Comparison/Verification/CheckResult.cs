using Litmus.Comparison.Claims;

namespace Litmus.Comparison.Verification;

/// <summary>One number that a solver gave, compared with an exact one. It says whether the solver solves its equations, and nothing about any paper.</summary>
public sealed record CheckResult
{
    /// <summary>What is checked, unique in its case.</summary>
    public required string Name { get; init; }

    /// <summary>What it is compared with: a closed form, a conservation law, a limit, an order, a symmetry.</summary>
    public required string Against { get; init; }

    /// <summary>What is exact, in <see cref="Unit"/>.</summary>
    public required double Expected { get; init; }

    /// <summary>What the solver gave, in <see cref="Unit"/>.</summary>
    public required double Found { get; init; }

    /// <summary>Symbol of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>How far the two may lie apart and why; absolute, relative or exact.</summary>
    public required Margin Tolerance { get; init; }

    /// <summary>Whether it holds, as it was judged when the case ran.</summary>
    public required bool Holds { get; init; }

    /// <summary>Whether it holds by its own numbers. What is not finite agrees with nothing.</summary>
    public bool HoldsByItsNumbers => IsWithin(Found, Expected, Tolerance);

    /// <summary>Judges a number.</summary>
    /// <param name="name">What is checked.</param>
    /// <param name="against">What it is compared with.</param>
    /// <param name="found">What the solver gave.</param>
    /// <param name="expected">What is exact.</param>
    /// <param name="unit">Symbol of the unit of both.</param>
    /// <param name="tolerance">Absolute, in the unit; relative, a part of what is exact; or exact.</param>
    /// <exception cref="ArgumentException">The tolerance is of another kind, has no value or no reason.</exception>
    public static CheckResult Of(string name, string against, double found, double expected, string unit, Margin tolerance)
    {
        bool hasValue = tolerance
            is { Kind: MarginKind.Absolute or MarginKind.Relative, Value: >= 0 and < double.PositiveInfinity }
            or { Kind: MarginKind.Exact, Value: null };
        if (!hasValue || string.IsNullOrWhiteSpace(tolerance.Reason))
        {
            throw new ArgumentException(
                $"The check '{name}' has a tolerance {DataWords.Of(tolerance.Kind)} of {tolerance.Value} with the reason '{tolerance.Reason}'; "
                + "expected a finite absolute or relative one, or an exact one without a value, with its reason.",
                nameof(tolerance));
        }

        bool holds = IsWithin(found, expected, tolerance);
        return new CheckResult { Name = name, Against = against, Found = found, Expected = expected, Unit = unit, Tolerance = tolerance, Holds = holds };
    }

    private static bool IsWithin(double found, double expected, Margin tolerance) => tolerance switch
    {
        { Kind: MarginKind.Absolute, Value: { } width } => Math.Abs(found - expected) <= width,
        { Kind: MarginKind.Relative, Value: { } part } => Math.Abs(found - expected) <= part * Math.Abs(expected),
        { Kind: MarginKind.Exact } => double.IsFinite(found) && found.Equals(expected),
        _ => false,
    };
}
