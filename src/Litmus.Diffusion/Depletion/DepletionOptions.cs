using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Diffusion.Depletion;

/// <summary>Which concentration profiles a <see cref="DepletionSolver"/> samples. They do not affect the depletion time.</summary>
public sealed record DepletionOptions
{
    /// <summary>Points of a profile, both faces included; at least 2. Default 201.</summary>
    public int PositionCount { get; init => field = Require.AtLeast(value, minimum: 2); } = 201;

    /// <summary>Times of the profiles as fractions of the depletion time [1], each from 0 to 1. Default 0, 1/4, 1/2, 3/4, 1.</summary>
    public ImmutableArray<double> TimeFractions
    {
        get;
        init
        {
            foreach (double fraction in value)
            {
                Require.Between(fraction, 0, 1, nameof(TimeFractions));
            }

            field = value;
        }
    }

    = [0, 0.25, 0.5, 0.75, 1];
}
