using Litmus.Primitives;

namespace Litmus.Nucleation.StiffIntegration;

/// <summary>Integrates a stiff system with error-controlled steps of RODAS3 and stops at events.</summary>
/// <remarks>
/// A step is accepted when norm = √(mean of (error_i/(atol_i + rtol max(|y_i|, |y₁_i|)))²) ≤ 1. The next is 0.9 norm^(−1/3) times as long, between
/// a fifth and six times. An event is a function of the state that falls from above zero to zero or below. The step in which this happens is
/// shortened until it ends just beyond the zero, to a part in 10¹² of the step.
/// </remarks>
public sealed class RosenbrockIntegrator
{
    private const double Safety = 0.9;
    private const double LargestGrowth = 6;
    private const double LargestCut = 0.2;
    private const double EventTolerance = 1e-12;

    // No time scale of the interval is this short: a shorter step is a failure.
    private const double SmallestStep = 1e-22;
    private const int MaximumEventIterations = 100;

    private readonly IStiffSystem _system;
    private readonly RosenbrockOptions _options;
    private readonly double[] _absolute;

    /// <summary>Creates an integrator.</summary>
    /// <exception cref="ArgumentException">The number of tolerances is neither one nor that of the equations.</exception>
    public RosenbrockIntegrator(IStiffSystem system, RosenbrockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        _system = system;
        _options = options ?? new RosenbrockOptions();
        int given = _options.AbsoluteTolerances.Length;
        if (given != 1 && given != system.Dimension)
        {
            throw new ArgumentException($"There are {given} absolute tolerances and {system.Dimension} equations; give one, or one for each.", nameof(options));
        }

        _absolute = [.. Enumerable.Range(0, system.Dimension).Select(i => _options.AbsoluteTolerances[given == 1 ? 0 : i])];
    }

    /// <summary>Integrates over an interval or up to the first event.</summary>
    /// <param name="state">y at the start, then at the end. Shape: n.</param>
    /// <param name="start">Start [s]; finite.</param>
    /// <param name="end">End [s]; finite, not before the start.</param>
    /// <param name="events">Functions of the state that stop the integration where they fall to zero.</param>
    /// <param name="accepted">Receives time and state after each accepted step.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentException">The state has another number of components than the system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is empty in the wrong direction or not finite.</exception>
    /// <exception cref="StepSizeUnderflowException">No step is small enough.</exception>
    /// <exception cref="StepCountExceededException">Too many steps.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IntegrationResult Integrate(
        double[] state, double start, double end, IReadOnlyList<Func<double[], double>>? events = null,
        Action<double, double[]>? accepted = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Length != _system.Dimension)
        {
            throw new ArgumentException($"The state has {state.Length} components and the system {_system.Dimension}.", nameof(state));
        }

        Require.NonNegativeFinite(end - Require.Finite(start), "end - start");
        events ??= [];
        RosenbrockStepper stepper = new(_system);
        double[] next = new double[state.Length];
        double[] error = new double[state.Length];
        double[] levels = [.. events.Select(value => value(state))];
        double time = start;
        double step = 0;
        int acceptedCount = 0;
        int rejectedCount = 0;
        while (time < end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            stepper.Prepare(state);
            step = step == 0 ? FirstStep(state, stepper.Slope, end - start) : step;
            while (true)
            {
                if (acceptedCount + rejectedCount >= _options.MaximumStepCount)
                {
                    throw new StepCountExceededException(time, end, acceptedCount + rejectedCount);
                }

                step = Math.Min(step, _options.MaximumStep);
                bool isLast = time + (step * (1 + 1e-10)) >= end;
                double taken = isLast ? end - time : step;
                double norm = stepper.TryStep(state, taken, next, error) ? Norm(state, next, error) : double.NaN;
                if (norm <= 1)
                {
                    (int fired, double length) = FirstEvent(stepper, state, taken, next, error, events, levels);
                    time = fired < 0 && isLast ? end : time + length;
                    next.CopyTo(state, 0);
                    acceptedCount++;
                    accepted?.Invoke(time, state);
                    if (fired >= 0)
                    {
                        return new IntegrationResult(time, fired, acceptedCount, rejectedCount);
                    }

                    // A last step cut short by the end of the interval says little about the next one, but there is none.
                    step = taken * Math.Min(LargestGrowth, Safety / Math.Cbrt(Math.Max(norm, 1e-12)));
                    break;
                }

                rejectedCount++;
                step = taken * (double.IsFinite(norm) ? Math.Max(LargestCut, Safety / Math.Cbrt(norm)) : LargestCut);
                if (!(time + step > time) || step < SmallestStep * (end - start))
                {
                    throw new StepSizeUnderflowException(time, step);
                }
            }
        }

        return new IntegrationResult(time, Event: -1, acceptedCount, rejectedCount);
    }

    // Root mean square of the error in units of the tolerance; NaN when anything is not finite.
    private double Norm(double[] state, double[] next, double[] error)
    {
        double sum = 0;
        for (int i = 0; i < state.Length; i++)
        {
            double scaled = error[i] / (_absolute[i] + (_options.RelativeTolerance * Math.Max(Math.Abs(state[i]), Math.Abs(next[i]))));
            sum += scaled * scaled;
            sum += next[i] - next[i];
        }

        return Math.Sqrt(sum / state.Length);
    }

    // A hundredth of the time in which the initial slope would change the state by itself, in units of the tolerance (Hairer, section II.4).
    private double FirstStep(double[] state, ReadOnlySpan<double> slope, double interval)
    {
        double size = 0;
        double speed = 0;
        for (int i = 0; i < state.Length; i++)
        {
            double scale = _absolute[i] + (_options.RelativeTolerance * Math.Abs(state[i]));
            size += state[i] / scale * (state[i] / scale);
            speed += slope[i] / scale * (slope[i] / scale);
        }

        double guess = size > 0 && speed > 0 ? 0.01 * Math.Sqrt(size / speed) : 1e-6 * interval;
        return Math.Clamp(guess, 1e-12 * interval, interval);
    }

    // On return next and levels are those at the event, or at the end of the step when there is none.
    private static (int Event, double Length) FirstEvent(
        RosenbrockStepper stepper, double[] state, double step, double[] next, double[] error, IReadOnlyList<Func<double[], double>> events, double[] levels)
    {
        int fired = -1;
        double length = step;
        for (int i = 0; i < events.Count; i++)
        {
            if (levels[i] > 0 && events[i](next) <= 0)
            {
                length = Shorten(stepper, state, length, next, error, events[i], levels[i]);
                fired = i;
            }
        }

        for (int i = 0; i < events.Count; i++)
        {
            levels[i] = events[i](next);
        }

        return (fired, length);
    }

    // Regula falsi with the Illinois rule on the length of the step. The end that is kept lies beyond the event.
    private static double Shorten(
        RosenbrockStepper stepper, double[] state, double step, double[] next, double[] error, Func<double[], double> value, double levelBefore)
    {
        double before = 0;
        double after = step;
        double levelAfter = value(next);
        double valueBefore = levelBefore;
        double valueAfter = levelAfter;
        int lastSide = 0;
        for (int iteration = 0; iteration < MaximumEventIterations && valueAfter != 0 && after - before > EventTolerance * step; iteration++)
        {
            double trial = after - (valueAfter * (after - before) / (valueAfter - valueBefore));
            trial = trial > before && trial < after ? trial : before + ((after - before) / 2);
            if (!stepper.TryStep(state, trial, next, error))
            {
                break;
            }

            double level = value(next);
            if (level > 0)
            {
                (before, valueBefore) = (trial, level);
                valueAfter = lastSide < 0 ? valueAfter / 2 : valueAfter;
                lastSide = -1;
            }
            else
            {
                (after, valueAfter) = (trial, level);
                valueBefore = lastSide > 0 ? valueBefore / 2 : valueBefore;
                lastSide = 1;
            }
        }

        stepper.TryStep(state, after, next, error);
        return after;
    }
}
