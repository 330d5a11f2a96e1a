using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Nucleation.StiffIntegration;

/// <summary>The numerics of an integration. Changing them must not change the physics.</summary>
public sealed record RosenbrockOptions
{
    /// <summary>Error of a step relative to each component [1]; finite and greater than zero. Default 1e-6.</summary>
    public double RelativeTolerance { get; init => field = Require.PositiveFinite(value); } = 1e-6;

    /// <summary>Absolute error of a step, added to the relative one, in the component's unit. Shape: n, or one number for all. Default 1e-9.</summary>
    public ImmutableArray<double> AbsoluteTolerances { get; init => field = Checked(value); } = [1e-9];

    /// <summary>Longest step [s]; greater than zero. Default: no limit.</summary>
    public double MaximumStep { get; init => field = Require.Between(value, double.Epsilon, double.PositiveInfinity); } = double.PositiveInfinity;

    /// <summary>Largest number of steps, accepted and rejected; at least 1. Default 200 000.</summary>
    public int MaximumStepCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 200_000;

    private static ImmutableArray<double> Checked(ImmutableArray<double> values)
    {
        if (values.IsDefaultOrEmpty)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "AbsoluteTolerances is empty; expected one number, or one for each component.");
        }

        foreach (double value in values)
        {
            Require.PositiveFinite(value, nameof(AbsoluteTolerances));
        }

        return values;
    }
}
