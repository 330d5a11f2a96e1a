using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The order parameters of a run, and how they step.</summary>
internal abstract class FieldStore
{
    /// <summary>Explicit steps with a fixed number of active rows.</summary>
    public abstract void Advance(int substeps, int activeRows);

    /// <summary>Whether no value was NaN or infinite at the start of the last explicit step.</summary>
    public abstract bool WasFinite { get; }

    public abstract PhaseFieldState Snapshot(long step);

    public static FieldStore Create(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial) => options.Precision switch
    {
        FieldPrecision.Double => Create<double>(parameters, options, substep, initial),
        FieldPrecision.Single => Create<float>(parameters, options, substep, initial),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Precision, "Expected Double or Single."),
    };

    private static FieldStore Create<T>(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial)
        where T : struct, IBinaryFloatingPointIeee754<T> => options.Storage switch
        {
            FieldStorage.Dense => new DenseFields<T>(parameters, options, substep, initial),
            FieldStorage.Tiles when parameters.Grid.DepthCount == 1 => new TileFields<T, FlatTile>(parameters, options, substep, initial),
            FieldStorage.Tiles => new TileFields<T, DeepTile>(parameters, options, substep, initial),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Storage, "Expected Dense or Tiles."),
        };
}
