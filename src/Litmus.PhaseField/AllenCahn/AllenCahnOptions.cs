using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The numerics of an Allen–Cahn run. Changing them must not change the physics.</summary>
public sealed record AllenCahnOptions
{
    /// <summary>Time step Δt [time of the model]; finite and greater than zero. Default 0.01, the printed one. Rows are activated at its start.</summary>
    public double TimeStep { get; init => field = Require.PositiveFinite(value); } = 0.01;

    /// <summary>Explicit Euler steps per Δt; null (default) takes the smallest number within the stability bound.</summary>
    /// <remarks>A smaller number is refused, unless <see cref="AllowsUnstableStep"/>.</remarks>
    public int? SubstepsPerStep { get; init => field = value is { } count ? Require.AtLeast(count, minimum: 1, nameof(SubstepsPerStep)) : null; }

    /// <summary>Whether a step above the stability bound is accepted, to show its effect; off by default. The result then carries a warning.</summary>
    public bool AllowsUnstableStep { get; init; }

    /// <summary>Precision of the order parameters; double by default.</summary>
    public FieldPrecision Precision { get; init; } = FieldPrecision.Double;

    /// <summary>Storage of the order parameters; tiles by default.</summary>
    public FieldStorage Storage { get; init; } = FieldStorage.Tiles;

    /// <summary>With tiles: a field that nowhere in a tile exceeds this is zero there [1]; 0 … 0.01. Default 1e-8. The README gives its effect.</summary>
    /// <remarks>With dense storage it only sets the fields that <see cref="StopsWhenSettled"/> counts as present.</remarks>
    public double ActivityThreshold { get; init => field = Require.Between(value, 0, 0.01); } = 1e-8;

    /// <summary>Threads; at least 1. The bits of the result do not depend on it.</summary>
    public int ThreadCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Steps between two samples of the texture; 0 (default) samples only the start and the end.</summary>
    public int SampleInterval { get; init => field = Require.AtLeast(value, minimum: 0); }

    /// <summary>Whether samples contain the energy of the functional; off by default. It costs as much as some ten substeps.</summary>
    public bool RecordEnergy { get; init; }

    /// <summary>Whether the run ends early at the first sample after which the area fractions cannot change; off by default.</summary>
    /// <remarks>
    /// So it is if all rows are active, one orientation occupies all cells, and all other order parameters above <see cref="ActivityThreshold"/> are shrinking
    /// traces of at most 0.1; or if no grain is left. The remaining grains and the energy may still change. Needs a <see cref="SampleInterval"/>.
    /// </remarks>
    public bool StopsWhenSettled { get; init; }

    /// <summary>Rising times [time of the model] from 0 to the duration whose states the result keeps; none by default.</summary>
    /// <remarks>Each state is that at the end of the nearest step Δt, or the settled state. A resumed run keeps those from its start on.</remarks>
    public ImmutableArray<double> CaptureTimes { get; init => field = RequireRising(value); } = [];

    /// <summary>Restart file, replaced every <see cref="RestartInterval"/> steps; null (default) writes none.</summary>
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
