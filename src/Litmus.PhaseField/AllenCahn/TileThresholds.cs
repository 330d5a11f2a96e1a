using System.Numerics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>When a field counts in a tile.</summary>
/// <remarks>
/// A field that is not yet in a tile is zero there, so that a step gives its cells D Σφ over the neighbours beyond the faces, at most three. Where no face of a neighbour holds more than ε/(D × faces of a cell), none of them passes ε,
/// and the field would leave at once; it need not enter.
/// </remarks>
/// <param name="Activity">ε: a field leaves a tile in which it is nowhere above.</param>
/// <param name="Entry">A field enters a tile when a neighbour holds more at the common face.</param>
internal readonly record struct TileThresholds<T>(T Activity, T Entry)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The thresholds of all fields. Where a step is beyond its stability bound, that of entry is ε.</summary>
    public static TileThresholds<T>[] Of(AllenCahnParameters parameters, double activity, double substep) =>
    [
        .. Enumerable.Range(0, parameters.FieldCount).Select(field =>
        {
            double entry = activity / (2 * parameters.Grid.Dimensions * parameters.DiffusionNumber(field, substep));
            return new TileThresholds<T>(T.CreateTruncating(activity), T.CreateTruncating(Math.Max(activity, entry)));
        }),
    ];
}
