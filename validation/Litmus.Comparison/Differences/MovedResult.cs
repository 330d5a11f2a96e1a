namespace Litmus.Comparison.Differences;

/// <summary>A result that is not the same on both sides.</summary>
public sealed record MovedResult
{
    /// <summary>Claim or check.</summary>
    public required ResultKind Kind { get; init; }

    /// <summary>The claim; for a check <c>case: name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The case that gives it.</summary>
    public required string CaseId { get; init; }

    /// <summary>What of it moved.</summary>
    public required MovedAspect Aspect { get; init; }

    /// <summary>Symbol of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The number before; absent for a token.</summary>
    public double? Before { get; init; }

    /// <summary>The number after; absent for a token.</summary>
    public double? After { get; init; }

    /// <summary>The token before; absent for a number.</summary>
    public string? TokenBefore { get; init; }

    /// <summary>The token after; absent for a number.</summary>
    public string? TokenAfter { get; init; }

    /// <summary>Standard uncertainty of the result before, √(u_num² + u_in²), in <see cref="Unit"/>; zero for a check.</summary>
    public double UncertaintyBefore { get; init; }

    /// <summary>Standard uncertainty of the result after, in <see cref="Unit"/>.</summary>
    public double UncertaintyAfter { get; init; }

    /// <summary>
    /// The difference that says nothing, in <see cref="Unit"/>: 2 u_num where random numbers are drawn, or what was measured with the same code. Zero where the
    /// same code gives the same bits.
    /// </summary>
    public double NoiseFloor { get; init; }

    /// <summary>The difference in units of u_val, on the scale of the comparison; absent without u_val or for a token.</summary>
    public double? InValidationUncertainty { get; init; }

    /// <summary>
    /// The difference in units of the margin, on the scale of the comparison. Where the margin is open on one side, in units of the distance to the limit
    /// before. Absent for a token.
    /// </summary>
    public double? InMargin { get; init; }

    /// <summary>The announcement that covers it; absent where none does.</summary>
    public Announcement? Announced { get; init; }

    /// <summary>Whether both sides have the same code and inputs, so that the machine or chance made the difference.</summary>
    public bool IsSameCode { get; init; }

    /// <summary>The difference, in <see cref="Unit"/>; absent for a token.</summary>
    public double? Difference => After - Before;

    /// <summary>The difference relative to the number before; absent for a token and where that number is zero.</summary>
    public double? Relative => Difference / Before is { } ratio && double.IsFinite(ratio) ? ratio : null;

    /// <summary>The difference in units of the noise floor; absent where that is zero.</summary>
    public double? InNoiseFloor => NoiseFloor > 0 ? Difference / NoiseFloor : null;

    /// <summary>Whether the difference is no larger than the noise floor of a result that has one.</summary>
    public bool IsNoise => Aspect == MovedAspect.Value && NoiseFloor > 0 && Difference is { } difference && Math.Abs(difference) <= NoiseFloor;
}
