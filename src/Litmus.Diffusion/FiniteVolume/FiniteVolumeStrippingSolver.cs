using System.Runtime.InteropServices;
using Litmus.Primitives;

namespace Litmus.Diffusion.FiniteVolume;

/// <summary>Solves C_t = D C_xx with D C_x = j/F at the electrolyte and C_x = 0 at the collector on equal cells, without code of the series.</summary>
/// <remarks>
/// Second-order central fluxes. TR-BDF2 in time (γ = 2 − √2, second order, L-stable: the jump of the flux at t = 0 leaves no oscillation) on
/// steps that grow with √t. The sum over the cells loses exactly j t/F.
/// Sources: R. E. Bank et al., IEEE Trans. Electron Devices 32 (1985) 1992 (from secondary literature); J. S. Yoon et al. (2023), Eq 8.
/// </remarks>
public sealed class FiniteVolumeStrippingSolver
{
    private readonly FiniteVolumeStrippingParameters _parameters;
    private readonly FiniteVolumeStrippingOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    public FiniteVolumeStrippingSolver(FiniteVolumeStrippingParameters parameters, FiniteVolumeStrippingOptions? options = null) =>
        (_parameters, _options) = (parameters, options ?? new FiniteVolumeStrippingOptions());

    /// <summary>Solves. Reports progress and checks for cancellation at each step.</summary>
    /// <exception cref="NonFiniteConcentrationException">The concentration overflowed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public FiniteVolumeStrippingResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        int cells = _options.CellCount, steps = _options.StepCount;
        double spacing = _parameters.Thickness / cells;
        double gradient = _parameters.StrippingCurrentDensity / (PhysicalConstants.Faraday * _parameters.DiffusionCoefficient);
        double[] concentration = new double[cells], stage = new double[cells], scratch = new double[cells];
        double[] times = new double[steps + 1], interfaceConcentration = new double[steps + 1];
        Array.Fill(concentration, _parameters.InitialConcentration);
        interfaceConcentration[0] = _parameters.InitialConcentration;
        for (int step = 1; step <= steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double part = (double)step / steps;
            times[step] = _parameters.Duration * part * part;
            double fourierNumber = _parameters.DiffusionCoefficient * (times[step] - times[step - 1]) / (spacing * spacing);
            StepTrapezoidThenBackward(concentration, stage, scratch, fourierNumber, gradient * spacing);
            ThrowIfNotFinite(concentration, step, times[step]);
            interfaceConcentration[step] = AtInterface(concentration, gradient * spacing);
            progress?.Report(new SolverProgress(step, times[step], part));
        }

        double depletionTime = FirstZero(times, interfaceConcentration);
        double stripped = (_parameters.InitialConcentration * _parameters.Thickness) - (concentration.Sum() * spacing);
        return new FiniteVolumeStrippingResult
        {
            Positions = [.. Enumerable.Range(0, cells).Select(cell => (cell + 0.5) * spacing)],
            Concentrations = ImmutableCollectionsMarshal.AsImmutableArray(concentration),
            Times = ImmutableCollectionsMarshal.AsImmutableArray(times),
            InterfaceConcentrations = ImmutableCollectionsMarshal.AsImmutableArray(interfaceConcentration),
            BalanceError = (stripped * PhysicalConstants.Faraday / (_parameters.StrippingCurrentDensity * _parameters.Duration)) - 1,
            IsDepleted = double.IsFinite(depletionTime),
            DepletionTime = depletionTime,
        };
    }

    // A is the difference of fluxes (first row −g/h at the electrolyte, in units of the spacing: jump = g h), r = D Δt/h² and a = γ/2:
    // (1 − a r A) c* = (1 + a r A) c − 2 a r jump e₀;  (1 − a r A) c' = [c* − (1 − γ)² c]/(γ(2 − γ)) − a r jump e₀.
    // Both stages have the same matrix, because γ/2 = (1 − γ)/(2 − γ).
    private static void StepTrapezoidThenBackward(double[] c, double[] stage, double[] scratch, double fourierNumber, double jump)
    {
        double gamma = 2 - Math.Sqrt(2), r = 0.5 * gamma * fourierNumber;
        int last = c.Length - 1;
        for (int cell = 0; cell <= last; cell++)
        {
            double left = cell > 0 ? c[cell - 1] - c[cell] : 0, right = cell < last ? c[cell + 1] - c[cell] : 0;
            stage[cell] = c[cell] + (r * (left + right));
        }

        stage[0] -= 2 * r * jump;
        SolveDiffusion(stage, scratch, r);
        double weight = 1 / (gamma * (2 - gamma)), oldWeight = (1 - gamma) * (1 - gamma) * weight;
        for (int cell = 0; cell <= last; cell++)
        {
            c[cell] = (weight * stage[cell]) - (oldWeight * c[cell]);
        }

        c[0] -= r * jump;
        SolveDiffusion(c, scratch, r);
    }

    // −r c[i−1] + (1 + 2r) c[i] − r c[i+1] = right side, with 1 + r in the first and last row: only the jump crosses a face of the slab.
    private static void SolveDiffusion(double[] c, double[] scratch, double r)
    {
        int last = c.Length - 1;
        double pivot = 1 + r;
        c[0] /= pivot;
        for (int cell = 1; cell <= last; cell++)
        {
            scratch[cell] = -r / pivot;
            pivot = 1 + (cell < last ? 2 * r : r) + (r * scratch[cell]);
            c[cell] = (c[cell] + (r * c[cell - 1])) / pivot;
        }

        for (int cell = last - 1; cell >= 0; cell--)
        {
            c[cell] -= scratch[cell + 1] * c[cell + 1];
        }
    }

    // The parabola with gradient g at the face and the first two cell means: c(0) = c₀ − gh/2 − (c₁ − c₀ − gh)/6, third order in the spacing.
    private static double AtInterface(double[] c, double jump) => c[0] - (jump / 2) - ((c[1] - c[0] - jump) / 6);

    private static double FirstZero(double[] times, double[] values)
    {
        for (int step = 1; step < times.Length; step++)
        {
            if (values[step] <= 0)
            {
                double part = values[step - 1] / (values[step - 1] - values[step]);
                double root = Math.Sqrt(times[step - 1]) + (part * (Math.Sqrt(times[step]) - Math.Sqrt(times[step - 1])));
                return root * root;
            }
        }

        return double.PositiveInfinity;
    }

    private static void ThrowIfNotFinite(double[] concentration, int step, double time)
    {
        for (int cell = 0; cell < concentration.Length; cell++)
        {
            if (!double.IsFinite(concentration[cell]))
            {
                throw new NonFiniteConcentrationException(cell, step, time);
            }
        }
    }
}
