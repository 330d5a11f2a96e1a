using System.Numerics;
using System.Runtime.Intrinsics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The order parameters of a run in memory, and their explicit steps.</summary>
internal abstract class FieldStore(AllenCahnParameters parameters)
{
    private PhaseFieldStateBuilder? _builder;

    /// <summary>Takes explicit steps with a fixed number of active rows, at least that of the call before.</summary>
    public abstract void Advance(int substeps, int activeRows);

    /// <summary>Whether all values were finite at the start of the last explicit step.</summary>
    public abstract bool WasFinite { get; }

    /// <summary>Number of stored values of the current time.</summary>
    public abstract long ValueCount { get; }

    /// <summary>The current order parameters. The next view overwrites this one; a copy lasts.</summary>
    public PhaseFieldState View(long step)
    {
        _builder ??= new PhaseFieldStateBuilder(parameters.Grid, parameters.FieldCount);
        _builder.Restart();
        CollectInto(_builder);
        return _builder.Build(step);
    }

    public static FieldStore Create(
        AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial) => options.Precision switch
    {
        FieldPrecision.Double when Vector512.IsHardwareAccelerated => Create<double, Lanes512<double>>(parameters, options, substep, initial),
        FieldPrecision.Double => Create<double, Lanes256<double>>(parameters, options, substep, initial),
        FieldPrecision.Single when Vector512.IsHardwareAccelerated => Create<float, Lanes512<float>>(parameters, options, substep, initial),
        FieldPrecision.Single => Create<float, Lanes256<float>>(parameters, options, substep, initial),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Precision, "Expected Double or Single."),
    };

    /// <summary>A store with registers of a given width.</summary>
    internal static FieldStore Create<T, TLanes>(AllenCahnParameters parameters, AllenCahnOptions options, double substep, PhaseFieldState initial)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T> => options.Storage switch
        {
            FieldStorage.Dense => new DenseFields<T, TLanes>(parameters, options, substep, initial),
            FieldStorage.Tiles when parameters.Grid.DepthCount == 1 => new TileFields<T, TLanes, FlatTile>(parameters, options, substep, initial),
            FieldStorage.Tiles => new TileFields<T, TLanes, DeepTile>(parameters, options, substep, initial),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Storage, "Expected Dense or Tiles."),
        };

    /// <summary>Adds every line of the grid to a state.</summary>
    protected abstract void CollectInto(PhaseFieldStateBuilder builder);
}
