using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.Verification.GrainGrowth;

/// <summary>
/// φ_q = A_q + B_q e^{−t} cos(kx + δ_q) cos(ly), with the source that makes it a solution. The source is added after each explicit step, as explicit Euler
/// does. f′ is written out here from the table of formulations.
/// </summary>
internal sealed class ManufacturedSolution
{
    private const double Side = 12;
    private const double EndTime = 0.5;
    private const int FieldCount = 3;

    private static readonly double[] Offsets = [0.5, 0.3, 0.4], Amplitudes = [0.4, 0.3, -0.35], Phases = [0.3, 1.1, 2.0];
    private static readonly double[] Mobilities = [1.3, 0.4, 0.8], Gradients = [1.1, 2.0, 0.6];

    private readonly FreeEnergyDensity _energy;
    private readonly Func<double, double, double> _slope;
    private readonly Func<double, double> _voidSlope;

    private ManufacturedSolution(string name, FreeEnergyDensity energy, Func<double, double, double> slope, Func<double, double>? voidSlope = null) =>
        (Name, _energy, _slope, _voidSlope) = (name, energy, slope, voidSlope ?? (_ => 0));

    /// <summary>All forms of f₀: Landau with g = 1 and 3/2, metastable void with Δ = 0.2 and g = 1.2, void order parameter with Δ = 0.15.</summary>
    public static IReadOnlyList<ManufacturedSolution> All { get; } =
    [
        new("Chen", FreeEnergyDensity.Chen, (phi, others) => -phi + (phi * phi * phi) + (2 * phi * others)),
        new("Moelans", FreeEnergyDensity.Moelans, (phi, others) => -phi + (phi * phi * phi) + (3 * phi * others)),
        new(
            "metastable void",
            FreeEnergyDensity.MetastableVoid(0.2, 1.2),
            (phi, others) => (2 * phi * (1 - phi) * (1 - (2 * phi))) - (0.2 * 6 * phi * (1 - phi)) + (2 * 1.2 * phi * others)),
        new(
            "void order parameter", FreeEnergyDensity.VoidOrderParameter(0.15, Mobilities[0], Gradients[0]),
            (phi, others) => -phi + (phi * phi * phi) + (3 * phi * others), phi => 0.15 * 6 * phi * (1 - phi)),
    ];

    /// <summary>Name of the form.</summary>
    public string Name { get; }

    /// <summary>Root of the mean squared error at the end, with a step that falls with the square of the spacing.</summary>
    public double ErrorAt(int cells, CancellationToken cancellationToken)
    {
        double[] solution = Solve(cells, cells * cells * 3 / 8, cancellationToken), waves = Waves(cells);
        double decay = Math.Exp(-EndTime);
        return Norm(solution, [.. waves.Select((wave, i) => Offsets[i / (cells * cells)] + (decay * wave))]);
    }

    /// <summary>Root mean square of the difference between a number of steps and its double, on one grid.</summary>
    public double DifferenceAt(int steps, CancellationToken cancellationToken) =>
        Norm(Solve(12, steps, cancellationToken), Solve(12, 2 * steps, cancellationToken));

    /// <summary>The spacing of a number of cells.</summary>
    public static double SpacingOf(int cells) => Side / cells;

    /// <summary>The step of a number of steps.</summary>
    public static double StepOf(int steps) => EndTime / steps;

    private static double Norm(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return Math.Sqrt(sum / a.Length);
    }

    // B_q cos(kx + δ_q) cos(ly) in every cell. Shape: fields × rows × columns.
    private static double[] Waves(int cells)
    {
        double[] waves = new double[FieldCount * cells * cells];
        double spacing = Side / cells;
        for (int i = 0; i < waves.Length; i++)
        {
            double x = ((i % cells) + 0.5) * spacing, y = ((i / cells % cells) + 0.5) * spacing;
            int q = i / (cells * cells);
            waves[i] = Amplitudes[q] * Math.Cos((2 * Math.PI * x / Side) + Phases[q]) * Math.Cos(Math.PI * y / Side);
        }

        return waves;
    }

    private double[] Solve(int cells, int steps, CancellationToken cancellationToken)
    {
        CellGrid grid = new() { ColumnCount = cells, RowCount = cells, Spacing = Side / cells };
        int voids = _energy.Void is null ? 0 : 1;
        AllenCahnParameters parameters = GrainBlock.Parameters(
            grid, _energy, wellHeight: 1, LateralBoundary.Periodic,
            [.. Enumerable.Range(voids, FieldCount - voids).Select(q => (Mobilities[q], Gradients[q]))]);
        double step = EndTime / steps;
        AllenCahnOptions options = new() { Storage = FieldStorage.Dense, TimeStep = step, SubstepsPerStep = 1 };
        double[] waves = Waves(cells), values = [.. waves.Select((wave, i) => Offsets[i / (cells * cells)] + wave)], source = new double[values.Length];
        for (int i = 0; i < steps; i++)
        {
            FillSource(waves, Math.Exp(-i * step), cells * cells, source);
            PhaseFieldState state = PhaseFieldState.FromDense(grid, FieldCount, values, i);
            PhaseFieldState next = new AllenCahnSolver(parameters with { Duration = (i + 1) * step }, options)
                .Solve(state, progress: null, cancellationToken).FinalState;
            for (int q = 0; q < FieldCount; q++)
            {
                next.Dense(q).CopyTo(values, q * cells * cells);
            }

            for (int j = 0; j < values.Length; j++)
            {
                values[j] += step * source[j];
            }
        }

        return values;
    }

    // ∂φ/∂t + L (w f′ − κ∇²φ) of the exact solution.
    private void FillSource(double[] waves, double decay, int cellCount, double[] source)
    {
        const double k = Math.PI / Side;
        for (int cell = 0; cell < cellCount; cell++)
        {
            double squares = 0;
            for (int q = 0; q < FieldCount; q++)
            {
                double phi = Offsets[q] + (decay * waves[(q * cellCount) + cell]);
                squares += phi * phi;
            }

            for (int q = 0; q < FieldCount; q++)
            {
                double wave = decay * waves[(q * cellCount) + cell], phi = Offsets[q] + wave;
                double slope = _slope(phi, squares - (phi * phi)) + (q == 0 ? _voidSlope(phi) : 0);

                // k² + l² of cos(2kx) cos(kx).
                source[(q * cellCount) + cell] = -wave + (Mobilities[q] * (slope + (Gradients[q] * 5 * k * k * wave)));
            }
        }
    }
}
