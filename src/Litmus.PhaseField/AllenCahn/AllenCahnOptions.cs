using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The numerics of an Allen–Cahn run. Changing them must not change the physics.</summary>
public sealed record AllenCahnOptions
{
    /// <summary>Time step Δt [time of the model], at whose start rows are activated; finite and greater than zero. Default 0.01, the printed one.</summary>
    public double TimeStep { get; init => field = Require.PositiveFinite(value); } = 0.01;

    /// <summary>Explicit Euler steps in one Δt; null (default) takes the smallest number that the stability bound allows. A smaller number is refused, unless <see cref="AllowsUnstableStep"/>.</summary>
    public int? SubstepsPerStep { get; init => field = value is { } count ? Require.AtLeast(count, minimum: 1, nameof(SubstepsPerStep)) : null; }

    /// <summary>Whether a step above the stability bound is accepted; off by default. Made only to show what such a step does: the run overflows or, near the bound, ends with numbers that mean nothing, and the result warns of it.</summary>
    public bool AllowsUnstableStep { get; init; }

    /// <summary>Precision of the order parameters; double by default.</summary>
    public FieldPrecision Precision { get; init; } = FieldPrecision.Double;

    /// <summary>Storage of the order parameters; tiles by default.</summary>
    public FieldStorage Storage { get; init; } = FieldStorage.Tiles;

    /// <summary>With tiles: a field whose absolute value is nowhere in a tile above this is taken as zero there [1]; 0 … 0.01. Default 1e-8. The README gives its effect. With dense storage it only says which fields <see cref="StopsWhenSettled"/> counts as present beside the orientation that is left.</summary>
    public double ActivityThreshold { get; init => field = Require.Between(value, 0, 0.01); } = 1e-8;

    /// <summary>Threads; at least 1. The result has the same bits for any number.</summary>
    public int ThreadCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Steps between two samples of the texture; 0 (default) samples only the start and the end.</summary>
    public int SampleInterval { get; init => field = Require.AtLeast(value, minimum: 0); }

    /// <summary>Whether samples contain the energy of the functional; off by default, because it costs as much as some ten substeps.</summary>
    public bool RecordEnergy { get; init; }

    /// <summary>
    /// Whether the run ends before its duration once the area fractions can no longer change; off by default. That is so when all rows are active, grains of one orientation occupy all cells, and every other order
    /// parameter above <see cref="ActivityThreshold"/> is a trace of at most 0.1 that can only shrink where it is. Grains of that orientation may still change among themselves, and the energy with them. It is also so when no grain is left.
    /// It is looked for where the texture is sampled only, so give a <see cref="SampleInterval"/>.
    /// </summary>
    public bool StopsWhenSettled { get; init; }

    /// <summary>
    /// Times [time of the model] whose states the result keeps, rising, each from 0 to the duration; none by default. The state is that at the end of the nearest step Δt. A time after the texture has settled gets the settled state,
    /// if <see cref="StopsWhenSettled"/>; a resumed run keeps those from its start on.
    /// </summary>
    public ImmutableArray<double> CaptureTimes { get; init => field = RequireRising(value); } = [];

    /// <summary>Restart file that is replaced every <see cref="RestartInterval"/> steps; null (default) writes none.</summary>
    public string? RestartPath { get; init; }

    /// <summary>Steps between two restart files; at least 1. Default 10 000.</summary>
    public int RestartInterval { get; init => field = Require.AtLeast(value, minimum: 1); } = 10_000;

    private static ImmutableArray<double> RequireRising(ImmutableArray<double> times, [CallerMemberName] string? name = null)
    {
        times = times.IsDefault ? [] : times;
        for (int i = 0; i < times.Length; i++)
        {
            Require.NonNegativeFinite(times[i], $"{name}[{i}]");
            if (i > 0 && times[i] <= times[i - 1])
            {
                throw new ArgumentOutOfRangeException(name, times[i], $"Time {i} is {times[i]} after {times[i - 1]}; expected rising times.");
            }
        }

        return times;
    }
}
