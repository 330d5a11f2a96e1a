using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>An order parameter is NaN or infinite: the explicit scheme has diverged.</summary>
public sealed class NonFiniteFieldException : SolverException
{
    internal NonFiniteFieldException(int field, int column, int row, int layer, long step, double time)
        : base(
            $"Order parameter {field} is not finite in column {column}, row {row}, layer {layer} after step {step} (t = {time}). " +
            "Raise the number of substeps or the spacing.") =>
        (Field, Column, Row, Layer, Step, Time) = (field, column, row, layer, step, time);

    /// <summary>The order parameter.</summary>
    public int Field { get; }

    /// <summary>Column of the first such cell.</summary>
    public int Column { get; }

    /// <summary>Row of the first such cell.</summary>
    public int Row { get; }

    /// <summary>Layer of the first such cell.</summary>
    public int Layer { get; }

    /// <summary>Steps Δt done. The overflow happened in the last one or the one before.</summary>
    public long Step { get; }

    /// <summary>Time reached [time of the model].</summary>
    public double Time { get; }
}
