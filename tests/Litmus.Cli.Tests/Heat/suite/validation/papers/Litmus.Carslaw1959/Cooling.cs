namespace Litmus.Carslaw1959;

/// <summary>
/// A plate, a long cylinder or a sphere of half width 1 that is at temperature 1 and whose surface is held at 0 from the time 0 on:
/// ∂T/∂t = r⁻ᵐ ∂/∂r (rᵐ ∂T/∂r), with m = 0, 1 or 2. Lengths are in half widths l, and times in l²/a, where a is the thermal diffusivity.
/// </summary>
/// <remarks>Finite volumes of second order and explicit steps of a quarter of the square of a cell, for which the scheme is stable.</remarks>
internal sealed class Cooling
{
    private const double StepOverSquare = 0.25;

    // A plate is at 1e-11 of its first temperature then.
    private const double LongestTime = 10;

    private readonly double[] _temperatures, _faces, _volumes;
    private readonly double _size;

    /// <summary>A body before it cools.</summary>
    /// <param name="shape">0 for a plate, 1 for a cylinder, 2 for a sphere.</param>
    /// <param name="cellCount">Number of cells from the middle to the surface.</param>
    public Cooling(int shape, int cellCount)
    {
        (_size, _temperatures) = (1.0 / cellCount, new double[cellCount]);
        Array.Fill(_temperatures, 1);
        _faces = [.. Enumerable.Range(1, cellCount).Select(face => Math.Pow(face * _size, shape))];
        _volumes =
        [
            .. Enumerable.Range(0, cellCount).Select(cell => (Math.Pow((cell + 1) * _size, shape + 1) - Math.Pow(cell * _size, shape + 1)) / (shape + 1)),
        ];
    }

    /// <summary>Time t [l²/a].</summary>
    public double Time { get; private set; }

    /// <summary>Temperature in the middle [1], from the parabola through the two innermost cells.</summary>
    public double Middle => _temperatures[0] + ((_temperatures[0] - _temperatures[1]) / 8);

    /// <summary>Gradient at the surface [1].</summary>
    public double Flux => 2 * _temperatures[^1] / _size;

    /// <summary>Heat that is left [1]: the mean temperature of a plate.</summary>
    public double Mean => _temperatures.Average();

    /// <summary>Cools until a time, or until the middle is as cold as given.</summary>
    /// <returns>The time at which that is reached [l²/a], between two steps by a straight line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A body is cold long before.</exception>
    public double Run(double until, double untilMiddle, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, LongestTime);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double step = Math.Min(StepOverSquare * _size * _size, until - Time), before = Middle;
            Step(step);
            if (Middle <= untilMiddle)
            {
                return Time + (step * (before - untilMiddle) / (before - Middle));
            }

            Time += step;
            if (Time >= until)
            {
                return Time;
            }
        }
    }

    // The heat through the inner face of a cell is that through the outer face of the one before.
    private void Step(double step)
    {
        double through = 0;
        for (int cell = 0; cell < _temperatures.Length; cell++)
        {
            double gradient = cell + 1 < _temperatures.Length ? (_temperatures[cell + 1] - _temperatures[cell]) / _size : -Flux;
            double next = _faces[cell] * gradient;
            _temperatures[cell] += step * (next - through) / _volumes[cell];
            through = next;
        }
    }
}
