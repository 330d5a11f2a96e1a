using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Nuclei;
using Litmus.Nucleation.StiffIntegration;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do integrator, nuclei, electrode kinetics and diffusion in a residue give what is known in closed form?</summary>
public sealed class NucleationCase : IValidationCase
{
    private const string Setting = "Setting of the checks";
    private const string Table = "integrator";
    private static readonly Input InterfacialEnergy = Input.Exact("interfacialEnergy", 0.5, "J/m2", $"{Setting}: nucleus");
    private static readonly Input ContactAngle = Input.Exact("contactAngle", 30, "deg", $"{Setting}: nucleus");
    private static readonly Input MolarVolume = Input.Exact("molarVolume", 1.3e-5, "m3/mol", $"{Setting}: nucleus");
    private static readonly Input Overpotential = Input.Exact("overpotential", -0.1, "V", $"{Setting}: nucleus");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<NucleationCase>(
        "nucleation",
        "Do the stiff integrator, classical nucleation, Butler-Volmer and the residue give their closed forms?",
        [InterfacialEnergy, ContactAngle, MolarVolume, Overpotential],
        typeof(RosenbrockIntegrator));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        CheckIntegrator(observations, cancellationToken);
        CheckNucleus(observations, inputs[InterfacialEnergy], inputs[ContactAngle], inputs[MolarVolume], inputs[Overpotential]);
        CheckKinetics(observations);
        CheckResidue(observations);
        PathwayChecks.Add(observations, cancellationToken);
        return observations;
    }

    private static void CheckIntegrator(CaseObservations observations, CancellationToken cancellationToken)
    {
        int[] counts = [10, 20, 40, 80, 160];
        double[] errors = [.. counts.Select(count => Math.Abs(FixedSteps(count) - Math.Sqrt(0.5)))];
        observations.Check(
            typeof(RosenbrockIntegrator), "order in the step", "3, on y′ = −y³/2 with y = 1/√(1 + t)", Math.Log2(errors[2] / errors[3]), 3, "1",
            Tolerance.Absolute(0.1, "two-sided; the next term is smaller by the step of 1/80"));
        double[] state = [1, 0, 0];
        RosenbrockOptions options = new() { RelativeTolerance = 1e-7, AbsoluteTolerances = [1e-12, 1e-18, 1e-12] };
        _ = new RosenbrockIntegrator(new Robertson(), options).Integrate(state, 0, 1e11, cancellationToken: cancellationToken);
        observations.Check(
            "Robertson's problem, first species at t = 1e11", "published to 16 digits by the test set for initial value problem solvers (ROBER)", state[0],
            0.2083340149701255e-7, "1",
            Tolerance.Relative(1e-4, "a thousand steps of a relative error of 1e-7 each, which do not all cancel"));
        observations.Check("Robertson's problem, sum of the species", "1: a linear invariant", state.Sum(), 1, "1", Tolerance.Absolute(1e-12, "rounding"));

        double[] steps = [.. counts.Select(count => 1.0 / count)];
        observations.Table(new CaseTable(
            Table,
            [
                CaseColumn.Of("step_1", steps),
                CaseColumn.Of("error_1", errors),
                CaseColumn.Of("exact_1", [.. steps.Select(step => errors[^1] * Math.Pow(step / steps[^1], 3))]),
            ]));
        observations.Figure(new FigureDescription(
            Table,
            "Error of the integrator against its step",
            "Points: found on y′ = −y³/2 from 0 to 1. Line: order 3, through the finest point.",
            new FigureAxis("step", IsLogarithmic: true),
            new FigureAxis("error", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, Table, "step_1", "exact_1", Label: "order 3"),
                new FigureLayer(FigureMark.Point, Table, "step_1", "error_1", Label: "found"),
            ],
            []));
    }

    private static void CheckNucleus(CaseObservations observations, double energy, double angle, double molarVolume, double overpotential)
    {
        CapNucleus nucleus = CapNucleus.AtYoungsAngle(angle, energy, molarVolume);
        double driving = 1.602176634e-19 * 6.02214076e23 * -overpotential / molarVolume, cosine = Math.Cos(angle);
        observations.Check(
            "Critical radius of a cap", "2γ/Δg: it does not know the contact angle", nucleus.CriticalRadius(overpotential), 2 * energy / driving, "m",
            Tolerance.Relative(1e-11, "1 − cos θ by subtraction"));
        observations.Check(
            "Barrier of a cap", "(16π/3)γ³/Δg² · (2 + cos θ)(1 − cos θ)²/4", nucleus.Barrier(overpotential),
            16 * Math.PI / 3 * Math.Pow(energy, 3) / (driving * driving) * (2 + cosine) * (1 - cosine) * (1 - cosine) / 4, "J",
            Tolerance.Relative(1e-11, "1 − cos θ by subtraction"));
    }

    private static void CheckKinetics(CaseObservations observations)
    {
        const double temperature = 298.15, exchange = 10;
        ButlerVolmer kinetics = new() { ExchangeCurrentDensity = exchange, TransferCoefficient = 0.5, Temperature = temperature };
        double thermalVoltage = PhysicalConstants.MolarGas * temperature / PhysicalConstants.Faraday;
        observations.Check(
            "Butler-Volmer, symmetric, at 0.1 V", "2 i₀ sinh(Fη/2RT)", kinetics.CurrentDensity(0.1), 2 * exchange * Math.Sinh(0.1 / (2 * thermalVoltage)),
            "A/m2", Tolerance.Relative(1e-13, "rounding of exponentials"));
        observations.Check(
            "Butler-Volmer, overpotential of 100 A/m²", "(2RT/F) arsinh(i/2i₀)", kinetics.Overpotential(100),
            2 * thermalVoltage * Math.Asinh(100 / (2 * exchange)), "V", Tolerance.Relative(1e-12, "a root found to rounding"));
    }

    private static void CheckResidue(CaseObservations observations)
    {
        const double concentration = 1000, diffusion = 2e-10, porosity = 0.5, tortuosity = 4, thickness = 1e-4, transference = 0.5;
        ResidueDiffusion residue = new()
        {
            Thickness = thickness, Porosity = porosity, Tortuosity = tortuosity, DiffusionCoefficient = diffusion, Concentration = concentration,
            TransferenceNumber = transference,
        };
        double limiting = PhysicalConstants.Faraday * diffusion * porosity * concentration / ((1 - transference) * tortuosity * thickness);
        double current = 30 * limiting;
        double sand = Math.PI * diffusion / tortuosity * Math.Pow(porosity * PhysicalConstants.Faraday * concentration / (2 * (1 - transference) * current), 2);
        observations.Check(
            typeof(ResidueDiffusion), "salt far above the limiting current, time of depletion", "Sand, in pores",
            residue.DepletionTime(-current) ?? double.NaN, sand, "s",
            Tolerance.Relative(1e-11, "the open face is felt through exp(−L²/Dt), below 1e-50"));
        observations.Check(
            "Salt in a residue at 0.4 of the limiting current, at the metal in the steady state", "a straight line: 1 − 0.4",
            residue.IonRatio(-0.4 * limiting, double.PositiveInfinity, 0), 0.6, "1", Tolerance.Absolute(1e-13, "rounding"));
    }

    private static double FixedSteps(int count)
    {
        RosenbrockStepper stepper = new(new CubicDecay());
        double[] state = [1], next = new double[1], error = new double[1];
        for (int step = 0; step < count; step++)
        {
            stepper.Prepare(state);
            state[0] = stepper.TryStep(state, 1.0 / count, next, error) ? next[0] : double.NaN;
        }

        return state[0];
    }

    // y′ = −y³/2.
    private sealed class CubicDecay : IStiffSystem
    {
        public int Dimension => 1;

        public void Derivative(ReadOnlySpan<double> state, Span<double> derivative) => derivative[0] = -state[0] * state[0] * state[0] / 2;

        public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian) => jacobian[0] = -1.5 * state[0] * state[0];
    }

    // Robertson's kinetics: −0.04y₁ + 10⁴y₂y₃, and 3·10⁷y₂².
    private sealed class Robertson : IStiffSystem
    {
        public int Dimension => 3;

        public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
        {
            derivative[0] = (-0.04 * state[0]) + (1e4 * state[1] * state[2]);
            derivative[2] = 3e7 * state[1] * state[1];
            derivative[1] = -derivative[0] - derivative[2];
        }

        public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian)
        {
            (jacobian[0], jacobian[1], jacobian[2]) = (-0.04, 1e4 * state[2], 1e4 * state[1]);
            (jacobian[6], jacobian[7], jacobian[8]) = (0, 6e7 * state[1], 0);
            for (int column = 0; column < 3; column++)
            {
                jacobian[3 + column] = -jacobian[column] - jacobian[6 + column];
            }
        }
    }
}
