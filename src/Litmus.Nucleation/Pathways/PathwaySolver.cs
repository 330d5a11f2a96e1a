using System.Collections.Immutable;
using Litmus.Nucleation.StiffIntegration;
using Litmus.Primitives;
using static Litmus.Nucleation.Pathways.PathwayState;

namespace Litmus.Nucleation.Pathways;

/// <summary>One galvanostatic cycle of the parallel pathways: SEI, nuclei, growth, rest with corrosion, stripping, dead lithium, pits, cut-off.</summary>
/// <remarks>
/// Each phase is integrated by RODAS3 (order 3, error-controlled) and ends at an event: the potential of lithium, a cut-off, the end of the fresh
/// deposit or of the reservoir. When charging ends, all nuclei get the common radius that holds the plated lithium, so stripping removes exactly
/// that. The area changes by the effect of the spread of radii. Equations and signs: <see cref="PathwayCircuit"/>.
/// </remarks>
public sealed class PathwaySolver
{
    private readonly PathwayParameters _parameters;
    private readonly PathwayOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    public PathwaySolver(PathwayParameters parameters, PathwayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        _options = options ?? new PathwayOptions();
    }

    /// <summary>Runs a cycle.</summary>
    /// <param name="protocol">Currents, charges, cut-offs.</param>
    /// <param name="progress">Reports after each phase.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The initial potential is outside the cut-offs.</exception>
    /// <exception cref="StepSizeUnderflowException">No step is small enough.</exception>
    /// <exception cref="StepCountExceededException">A phase takes too many steps.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public PathwayCycle Solve(CyclingProtocol protocol, IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Run run = Start(protocol, cancellationToken);
        PhaseEnd platingEnd = run.Charge();
        progress?.Report(new SolverProgress(run.StepCount, run.Time, 0.4));
        double charged = run.Time * protocol.PlatingCurrentDensity;
        double platingBalance = run.ChargeSum / -charged;
        run.UniteRadii();
        run.Rest();
        progress?.Report(new SolverProgress(run.StepCount, run.Time, 0.6));
        double start = run.Time;
        double before = run.ChargeSum;
        PhaseEnd strippingEnd = run.Strip();
        progress?.Report(new SolverProgress(run.StepCount, run.Time, 1));
        double stripped = (run.Time - start) * protocol.StrippingCurrentDensity;
        return new PathwayCycle
        {
            Trace = run.Trace,
            PlatingEnd = platingEnd,
            StrippingEnd = strippingEnd,
            ChargedCapacity = charged,
            StrippedCapacity = stripped,
            FreshDepositGone = run.FreshDepositGone,
            PlatingChargeBalance = platingBalance,
            StrippingChargeBalance = stripped > 0 ? (run.ChargeSum - before) / stripped : 1,
            StepCount = run.StepCount,
        };
    }

    /// <summary>Runs the first part of a cycle alone, up to the end of plating: the same steps as those of a whole one.</summary>
    /// <param name="protocol">Currents, charges, cut-offs.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>Every accepted step of formation and plating, with both ends of each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The initial potential is outside the cut-offs.</exception>
    /// <exception cref="StepSizeUnderflowException">No step is small enough.</exception>
    /// <exception cref="StepCountExceededException">A phase takes too many steps.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ImmutableArray<TracePoint> Charge(CyclingProtocol protocol, CancellationToken cancellationToken = default)
    {
        Run run = Start(protocol, cancellationToken);
        run.Charge();
        return run.Trace;
    }

    private Run Start(CyclingProtocol protocol, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        Require.PositiveFinite(protocol.InitialPotential - protocol.LowerCutoff, "InitialPotential - LowerCutoff");
        return new Run(this, protocol, cancellationToken);
    }

    // The state of one cycle.
    private sealed class Run(PathwaySolver solver, CyclingProtocol protocol, CancellationToken cancellationToken)
    {
        // Absolute errors without consequence: a tenth of a microvolt, a hundred-thousandth of a monolayer of charge, negligible nuclei and radii.
        private static readonly ImmutableArray<double> Absolute = [1e-7, 1e-5, 1e-12, 1e-9, 1e-12, 1e-12, 1e-8, 1e-5, 1e-5];

        private readonly PathwayParameters _parameters = solver._parameters;
        private readonly double[] _state = Initial(protocol);
        private readonly ImmutableArray<TracePoint>.Builder _trace = ImmutableArray.CreateBuilder<TracePoint>();
        private double _dead;
        private double _strippedBefore;

        public double Time { get; private set; }

        public int StepCount { get; private set; }

        public double? FreshDepositGone { get; private set; }

        public ImmutableArray<TracePoint> Trace => _trace.ToImmutable();

        // Charge that has passed through all pathways; anodic positive.
        public double ChargeSum =>
            (_parameters.DoubleLayerCapacitance * (_state[Potential] - protocol.InitialPotential)) - (_state[SeiCharge] - protocol.InitialSeiCharge)
            - _state[NucleationCharge] + _state[GrowthCharge] + _state[PitCharge];

        private double Fresh(double dead) => Math.Max(0, _state[NucleationCharge] - _state[GrowthCharge] - dead);

        public PhaseEnd Charge()
        {
            double end = protocol.Capacity / protocol.PlatingCurrentDensity;
            PathwayCircuit circuit = new(_parameters, -protocol.PlatingCurrentDensity, leavesDeadLithium: false, pitsOpen: false);
            if (_state[Potential] > 0 && Advance(circuit, CyclePhase.Formation, end, [state => state[Potential]]) < 0)
            {
                return PhaseEnd.ChargePassed;
            }

            return Advance(circuit, CyclePhase.Plating, end, [state => state[Potential] - protocol.LowerCutoff]) < 0 ? PhaseEnd.ChargePassed : PhaseEnd.Cutoff;
        }

        public void UniteRadii()
        {
            double density = _state[NucleusShare] * _parameters.SiteDensity;
            double fresh = Fresh(_dead);
            double radius = density > 0 && fresh > 0 ? DepositRadius.Of(density, fresh / _parameters.ChargePerVolume) : 0;
            SetRadius(radius);
        }

        public void Rest()
        {
            if (protocol.RestTime == 0)
            {
                return;
            }

            double end = Time + protocol.RestTime;
            PathwayCircuit circuit = new(_parameters, appliedCurrentDensity: 0, leavesDeadLithium: false, pitsOpen: false);
            if (Advance(circuit, CyclePhase.Rest, end, [state => state[RadiusSum]]) >= 0)
            {
                LoseDeposit();
                Advance(circuit, CyclePhase.Rest, end, []);
            }
        }

        public PhaseEnd Strip()
        {
            double end = Time + (protocol.Capacity / protocol.StrippingCurrentDensity);
            bool hasReservoir = _parameters.ReservoirCapacity > 0;
            _strippedBefore = _state[GrowthCharge];
            while (_state[Potential] < protocol.UpperCutoff)
            {
                PathwayCircuit circuit = new(_parameters, protocol.StrippingCurrentDensity, leavesDeadLithium: true, hasReservoir);
                int fired = Advance(
                    circuit,
                    CyclePhase.Stripping,
                    end,
                    [state => protocol.UpperCutoff - state[Potential], state => state[RadiusSum], state => _parameters.ReservoirCapacity - state[PitCharge]]);
                switch (fired)
                {
                    case 0:
                        return PhaseEnd.Cutoff;
                    case 1:
                        LoseDeposit();
                        break;
                    case 2:
                        hasReservoir = false;
                        _state[PitArea] = 0;
                        break;
                    default:
                        return PhaseEnd.ChargePassed;
                }
            }

            // At rest only the SEI can carry a bare surface above the cut-off.
            return PhaseEnd.Cutoff;
        }

        private static double[] Initial(CyclingProtocol protocol)
        {
            double[] state = new double[PathwayState.Dimension];
            state[Potential] = protocol.InitialPotential;
            state[SeiCharge] = protocol.InitialSeiCharge;
            return state;
        }

        private int Advance(PathwayCircuit circuit, CyclePhase phase, double end, Func<double[], double>[] events)
        {
            RosenbrockOptions numerics = new()
            {
                RelativeTolerance = solver._options.RelativeTolerance, AbsoluteTolerances = Absolute, MaximumStepCount = solver._options.MaximumStepCount,
            };
            Record(circuit, phase, Time, _state);
            IntegrationResult result = new RosenbrockIntegrator(circuit, numerics).Integrate(
                _state, Time, end, events, (time, state) => Record(circuit, phase, time, state), cancellationToken);
            Time = result.Time;
            StepCount += result.StepCount;
            return result.Event;
        }

        private void Record(PathwayCircuit circuit, CyclePhase phase, double time, double[] state)
        {
            _dead = phase == CyclePhase.Stripping ? _parameters.DeadPerStripped * (state[GrowthCharge] - _strippedBefore) : 0;
            double squares = Math.Max(0, state[SquareSum]);
            _trace.Add(new TracePoint
            {
                Phase = phase,
                Time = time,
                Potential = state[Potential],
                Currents = circuit.Currents(state),
                NucleusDensity = state[NucleusShare] * _parameters.SiteDensity,
                MeanRadius = state[NucleusShare] > 0 ? Math.Max(0, state[RadiusSum] / state[NucleusShare]) / Math.Sqrt(_parameters.SiteDensity) : 0,
                GrowthArea = 1 - Math.Exp(-2 * Math.PI * squares),
                PitArea = state[PitArea],
                FreshLithium = Fresh(_dead),
                DeadLithium = _dead,
                SeiCharge = state[SeiCharge],
                PitCharge = state[PitCharge],
            });
        }

        private void SetRadius(double radius)
        {
            double scaled = radius * Math.Sqrt(_parameters.SiteDensity);
            _state[RadiusSum] = _state[NucleusShare] * scaled;
            _state[SquareSum] = _state[NucleusShare] * scaled * scaled;
        }

        private void LoseDeposit()
        {
            FreshDepositGone ??= Time;
            _state[NucleusShare] = 0;
            SetRadius(0);
        }
    }
}
