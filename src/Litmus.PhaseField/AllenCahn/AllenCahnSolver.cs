using System.Collections.Immutable;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.Output;
using Litmus.PhaseField.Texture;
using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>Solves ∂φ_q/∂t = −L_q (w ∂f₀/∂φ_q − κ_q ∇²φ_q) with one order parameter per grain, on rows that become active one after another.</summary>
/// <remarks>
/// Central differences on equal cells, second order in Δx (five points in 2-D, seven in 3-D). Explicit Euler, first order in Δt, in the number of substeps
/// that <see cref="ExplicitStability"/> demands. Nothing is clipped. Zero flux below the first row. Rows are activated at the start of a step Δt.
/// A solver holds no state of a run, so it may run on several threads at once.
/// Source: M. Zhang et al., Joule, 2025, Eq 14-15 (here with the variational derivative; the print shows a partial one).
/// </remarks>
public sealed class AllenCahnSolver
{
    private readonly AllenCahnParameters _parameters;
    private readonly AllenCahnOptions _options;
    private readonly int _substeps;

    /// <summary>Takes physics and numerics, and checks that they agree.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="options">The numerics; the documented defaults if omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No orientation or grain, a grain of an unknown orientation, a void field with exposed rows, a capture after the duration, or a step above the bound.
    /// </exception>
    public AllenCahnSolver(AllenCahnParameters parameters, AllenCahnOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.ThrowIfInconsistent();
        (_parameters, _options) = (parameters, options ?? new AllenCahnOptions());
        int needed = ExplicitStability.Substeps(_parameters, _options.TimeStep);
        _substeps = _options.SubstepsPerStep ?? needed;
        if (_substeps < needed && !_options.AllowsUnstableStep)
        {
            double largest = ExplicitStability.LargestStep(_parameters);
            throw new ArgumentOutOfRangeException(
                nameof(options),
                _substeps,
                $"{StepAboveTheBound()} Use at least {needed} substeps in a step of {_options.TimeStep}, or a step of at most {largest * _substeps}.");
        }

        if (_options.CaptureTimes.Length > 0 && _options.CaptureTimes[^1] > _parameters.Duration)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                _options.CaptureTimes[^1],
                $"A state is to be captured at {_options.CaptureTimes[^1]}; expected a time within the duration of {_parameters.Duration}.");
        }
    }

    /// <summary>Number of steps Δt of a whole run.</summary>
    public long StepCount => (long)Math.Ceiling(_parameters.Duration / _options.TimeStep * (1 - 1e-12));

    /// <summary>Solves from a state up to the duration.</summary>
    /// <param name="initial">Order parameters [1], one field per grain, the void's first if it has one. Its step is the first of the run.</param>
    /// <param name="progress">Reported to after each step Δt.</param>
    /// <param name="cancellationToken">Checked before each step Δt.</param>
    /// <returns>Texture over time, and the state at the end.</returns>
    /// <exception cref="ArgumentException">The state has another grid or number of fields, is not finite, or has grains above exposed rows.</exception>
    /// <exception cref="InvalidOperationException">The activation rule returned fewer rows than before.</exception>
    /// <exception cref="NonFiniteFieldException">An order parameter overflowed.</exception>
    /// <exception cref="IOException">The restart file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public AllenCahnResult Solve(PhaseFieldState initial, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(initial);
        ThrowIfUnfit(initial);
        double substep = _options.TimeStep / _substeps;
        FieldStore fields = FieldStore.Create(_parameters, _options, substep, initial);
        long last = StepCount;
        List<TextureSample> samples = [Sample(initial, RowsDuring(initial.Step + 1))];
        Queue<double> awaited = new(_options.CaptureTimes.Where(time => NearestStep(time) >= initial.Step));
        List<CapturedState> captured = [];
        PhaseFieldState? state = initial;
        Capture(awaited, captured, initial.Step, initial);
        bool isSettled = IsSettled(initial, samples[0]);
        int activeRows = samples[0].ActiveRows;
        for (long step = initial.Step + 1; step <= last && !isSettled; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            activeRows = RowsDuring(step, atLeast: activeRows);
            fields.Advance(_substeps, activeRows);
            state = null;
            bool isSampled = step == last || (_options.SampleInterval > 0 && step % _options.SampleInterval == 0);
            bool isSaved = _options.RestartPath is not null && (step == last || step % _options.RestartInterval == 0);
            bool isCaptured = awaited.TryPeek(out double time) && NearestStep(time) <= step;
            if (isSampled || isSaved || isCaptured || !fields.WasFinite)
            {
                state = fields.View(step);
                ThrowIfNotFinite(state, step);
            }

            if (isSampled)
            {
                samples.Add(Sample(state!, activeRows));
                isSettled = IsSettled(state!, samples[^1]);
            }

            if (isCaptured || isSettled || step == last)
            {
                // The store writes the next view over this one.
                state = state!.Copy();
            }

            if (isCaptured)
            {
                Capture(awaited, captured, step, state!);
            }

            if (isSaved || (isSettled && _options.RestartPath is not null))
            {
                RestartFile.Write(_options.RestartPath!, state!, _parameters, _options);
            }

            progress?.Report(new SolverProgress(step, step * _options.TimeStep, isSettled ? 1 : (double)step / last));
        }

        // The times left come after the texture has settled.
        Capture(awaited, captured, last, state!);
        return new AllenCahnResult
        {
            Samples = [.. samples],
            FinalState = state!,
            SettledAt = isSettled ? samples[^1].Time : null,
            Captured = [.. captured],
            SubstepsPerStep = _substeps,
            Substep = substep,
            LargestStableStep = ExplicitStability.LargestStep(_parameters),
            InterfaceCells = [.. _parameters.Orientations.Select(o => ExplicitStability.InterfaceCells(_parameters, o))],
            Warnings = Warnings(),
        };
    }

    private long NearestStep(double time) => (long)Math.Round(time / _options.TimeStep);

    private void Capture(Queue<double> awaited, List<CapturedState> captured, long upTo, PhaseFieldState state)
    {
        while (awaited.TryPeek(out double time) && NearestStep(time) <= upTo)
        {
            captured.Add(new CapturedState(awaited.Dequeue(), RowsDuring(Math.Max(1, NearestStep(time))), state));
        }
    }

    private bool IsSettled(PhaseFieldState state, TextureSample sample) =>
        _options.StopsWhenSettled && SettledTexture.IsReached(_parameters, state, sample, _options.ActivityThreshold);

    private int RowsDuring(long step) => _parameters.Activation.ActiveRows((step - 1) * _options.TimeStep, _parameters.Grid.RowCount, _parameters.Grid.Spacing);

    private int RowsDuring(long step, int atLeast)
    {
        int rows = RowsDuring(step);
        return rows >= atLeast
            ? rows
            : throw new InvalidOperationException(
                $"The activation rule {_parameters.Activation.Name} returned {rows} rows at {(step - 1) * _options.TimeStep}; " +
                $"expected at least the {atLeast} of the time before.");
    }

    private void ThrowIfUnfit(PhaseFieldState initial)
    {
        if (initial.Grid != _parameters.Grid || initial.FieldCount != _parameters.FieldCount)
        {
            throw new ArgumentException(
                $"The state has {initial.FieldCount} fields on {initial.Grid}; expected {_parameters.FieldCount} fields on {_parameters.Grid}.",
                nameof(initial));
        }

        initial.ThrowIfNotFinite(nameof(initial));
        int active = RowsDuring(initial.Step + 1);
        if (_parameters.UnactivatedRows == UnactivatedRows.Exposed && !initial.HoldsOnlyZerosFromRow(active))
        {
            throw new ArgumentException(
                $"The state holds grains above the {active} active rows; expected zeros, because exposed rows hold φ = 0. Activate more rows at the start.",
                nameof(initial));
        }
    }

    private TextureSample Sample(PhaseFieldState state, int activeRows)
    {
        GrainCounter counter = new(_parameters);
        counter.Count(state, activeRows);
        double? energy = _options.RecordEnergy ? EnergyFunctional.Of(_parameters, state, activeRows) : null;
        double time = state.Step * _options.TimeStep;
        return new TextureSample(state.Step, time, activeRows, counter.OccupiedFraction, counter.AreaFractions, counter.LivingGrains, energy);
    }

    private void ThrowIfNotFinite(PhaseFieldState state, long step)
    {
        if (state.FirstNonFinite() is { } cell)
        {
            throw new NonFiniteFieldException(cell.Field, cell.Column, cell.Row, cell.Layer, step, step * _options.TimeStep);
        }
    }

    private string StepAboveTheBound() =>
        $"An explicit step of {_options.TimeStep / _substeps} is above the stability bound of {ExplicitStability.LargestStep(_parameters)}, " +
        $"which L and κ of orientation {ExplicitStability.LimitingOrientation(_parameters)} set.";

    private ImmutableArray<string> Warnings() =>
    [
        .. _options.TimeStep / _substeps * (1 - 1e-12) > ExplicitStability.LargestStep(_parameters)
            ? [$"{StepAboveTheBound()} The run only shows the effect of such a step."]
            : (string[])[],
        .. _parameters.Orientations
            .Select(o => (o.Name, Cells: ExplicitStability.InterfaceCells(_parameters, o)))
            .Where(o => o.Cells < 1)
            .Select(o => $"The interface of orientation {o.Name} is {o.Cells:G3} cells wide; below 1 the lattice pins it. Lower the spacing or w."),
    ];
}
