using Litmus.Primitives;

namespace Litmus.PhaseField.Activation;

/// <summary>One row after another at equal intervals: rows(t) = rows₀ + ⌊t/τ⌋.</summary>
public sealed record LayerClock : IActivationRule
{
    /// <summary>Rows active at the start; at least 1.</summary>
    public required int InitialRows { get; init => field = Require.AtLeast(value, minimum: 1); }

    /// <summary>Interval τ [time of the model]; finite and greater than zero.</summary>
    public required double LayerTime { get; init => field = Require.PositiveFinite(value); }

    /// <inheritdoc/>
    public string Name => $"LayerClock(rows₀={InitialRows}, τ={LayerTime})";

    /// <inheritdoc/>
    public int ActiveRows(double time, int rowCount, double spacing)
    {
        // Rounding must not delay a row, so a ratio just below a whole number counts as whole.
        double layers = Math.Floor((time / LayerTime) + 1e-9);
        return (int)Math.Min(rowCount, InitialRows + layers);
    }
}
