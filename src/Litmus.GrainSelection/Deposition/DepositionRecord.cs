using System.Collections.Immutable;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;

namespace Litmus.GrainSelection.Deposition;

/// <summary>The printed quantities of one deposition. Any two independent ones fix the others, so the rest can be checked.</summary>
public sealed record DepositionRecord
{
    /// <summary>Areal capacity Q [C m⁻²]; finite and greater than zero, or not printed.</summary>
    public double? ArealCapacity { get; init => field = Checked(value, nameof(ArealCapacity)); }

    /// <summary>Current density j [A m⁻²]; finite and greater than zero, or not printed.</summary>
    public double? CurrentDensity { get; init => field = Checked(value, nameof(CurrentDensity)); }

    /// <summary>Thickness h [m]; finite and greater than zero, or not printed.</summary>
    public double? Thickness { get; init => field = Checked(value, nameof(Thickness)); }

    /// <summary>Growth rate R [m s⁻¹]; finite and greater than zero, or not printed.</summary>
    public double? Rate { get; init => field = Checked(value, nameof(Rate)); }

    /// <summary>Duration t [s]; finite and greater than zero, or not printed.</summary>
    public double? Duration { get; init => field = Checked(value, nameof(Duration)); }

    /// <summary>Every printed quantity that also follows from other printed ones, with both values.</summary>
    /// <remarks>Relations: h from Q; R from j; t from Q and j; h from R and t, or, without a thickness, R from Q and t.</remarks>
    /// <param name="metal">The metal deposited.</param>
    public ImmutableArray<DepositionCrossCheck> CrossChecks(FaradayDeposition metal)
    {
        ArgumentNullException.ThrowIfNull(metal);
        ImmutableArray<DepositionCrossCheck>.Builder checks = ImmutableArray.CreateBuilder<DepositionCrossCheck>();
        if (Thickness is { } thickness && ArealCapacity is { } capacity)
        {
            checks.Add(new DepositionCrossCheck("thickness from capacity", thickness, metal.Thickness(capacity)));
        }

        if (Rate is { } rate && CurrentDensity is { } current)
        {
            checks.Add(new DepositionCrossCheck("rate from current", rate, metal.Rate(current)));
        }

        if (Duration is { } duration && ArealCapacity is { } charge && CurrentDensity is { } density)
        {
            checks.Add(new DepositionCrossCheck("duration from capacity and current", duration, FaradayDeposition.Duration(charge, density)));
        }

        if (Thickness is { } grown && Rate is { } speed && Duration is { } time)
        {
            checks.Add(new DepositionCrossCheck("thickness from rate and duration", grown, speed * time));
        }
        else if (Rate is { } printedRate && ArealCapacity is { } printedCapacity && Duration is { } printedTime)
        {
            checks.Add(new DepositionCrossCheck("rate from capacity and duration", printedRate, metal.Thickness(printedCapacity) / printedTime));
        }

        return checks.ToImmutable();
    }

    private static double? Checked(double? value, string name) => value is { } number ? Require.PositiveFinite(number, name) : null;
}
