using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>When a field enters and leaves a tile.</summary>
/// <remarks>
/// A field that is not in a tile is zero there, so a step gives a cell D Σφ over the at most three neighbours beyond its faces. If no face of a neighbour holds
/// more than ε/(D × faces of a cell), the field stays below ε and would leave at once. So it need not enter.
/// </remarks>
/// <param name="Activity">ε: a field leaves a tile in which it nowhere exceeds it.</param>
/// <param name="Entry">A field enters a tile if a neighbour exceeds it at the common face.</param>
internal readonly record struct TileThresholds<T>(T Activity, T Entry)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The thresholds of all fields. Entry is at least ε, also for a step above the stability bound.</summary>
    public static TileThresholds<T>[] Of(AllenCahnParameters parameters, double activity, double substep) =>
    [
        .. Enumerable.Range(0, parameters.FieldCount).Select(field =>
        {
            double entry = activity / (2 * parameters.Grid.Dimensions * parameters.DiffusionNumber(field, substep));
            return new TileThresholds<T>(T.CreateTruncating(activity), T.CreateTruncating(Math.Max(activity, entry)));
        }),
    ];
}
