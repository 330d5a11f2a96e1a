using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The numerics of an Allen–Cahn run. Changing them must not change the physics.</summary>
public sealed record AllenCahnOptions
{
    /// <summary>Time step Δt [time of the model], at whose start rows are activated; finite and greater than zero. Default 0.01, the printed one.</summary>
    public double TimeStep { get; init => field = Require.PositiveFinite(value); } = 0.01;

    /// <summary>Explicit Euler steps in one Δt; null (default) takes the smallest number that the stability bound allows. A smaller number is refused.</summary>
    public int? SubstepsPerStep { get; init => field = value is { } count ? Require.AtLeast(count, minimum: 1) : null; }

    /// <summary>Precision of the order parameters; double by default.</summary>
    public FieldPrecision Precision { get; init; } = FieldPrecision.Double;

    /// <summary>Storage of the order parameters; tiles by default.</summary>
    public FieldStorage Storage { get; init; } = FieldStorage.Tiles;

    /// <summary>With tiles: a field whose absolute value is nowhere in a tile above this is taken as zero there [1]; 0 … 0.01. Default 1e-8. The README gives its effect.</summary>
    public double ActivityThreshold { get; init => field = Require.Between(value, 0, 0.01); } = 1e-8;

    /// <summary>Threads; at least 1. The result has the same bits for any number.</summary>
    public int ThreadCount { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Steps between two samples of the texture; 0 (default) samples only the start and the end.</summary>
    public int SampleInterval { get; init => field = Require.AtLeast(value, minimum: 0); }

    /// <summary>Whether samples contain the energy of the functional; off by default, because it costs as much as some ten substeps.</summary>
    public bool RecordEnergy { get; init; }

    /// <summary>Restart file that is replaced every <see cref="RestartInterval"/> steps; null (default) writes none.</summary>
    public string? RestartPath { get; init; }

    /// <summary>Steps between two restart files; at least 1. Default 10 000.</summary>
    public int RestartInterval { get; init => field = Require.AtLeast(value, minimum: 1); } = 10_000;
}
