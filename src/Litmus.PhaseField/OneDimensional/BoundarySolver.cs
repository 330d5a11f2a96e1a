using System.Runtime.InteropServices;

namespace Litmus.PhaseField.OneDimensional;

/// <summary>Solves κ_i φ_i″ = w ∂f/∂φ_i, κ_j φ_j″ = w ∂f/∂φ_j across a flat boundary. It checks the stepper, so it shares no code with it.</summary>
/// <remarks>
/// Second-order central differences; Newton's method with a growing pseudo-time, which also fixes the free translation. Energy and mobility are extrapolated
/// from two spacings. Source of the mobility integral: solvability of the travelling wave at first order in the curvature, ∫φ′(…)dx.
/// </remarks>
public sealed class BoundarySolver
{
    private const int LargestIterationCount = 400;

    private readonly BoundaryParameters _parameters;
    private readonly BoundaryOptions _options;

    /// <summary>Takes physics and numerics.</summary>
    /// <param name="parameters">The physics.</param>
    /// <param name="options">The numerics; the documented defaults if omitted.</param>
    public BoundarySolver(BoundaryParameters parameters, BoundaryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        (_parameters, _options) = (parameters, options ?? new BoundaryOptions());
    }

    /// <summary>Finds the profile in equilibrium.</summary>
    /// <exception cref="BoundaryNotConvergedException">The residual stays above the tolerance.</exception>
    public BoundaryResult Solve()
    {
        double shortest = DecayLength(Math.Max(_parameters.Energy.BulkCurvature, _parameters.Energy.TailCurvature), Math.Min);
        double longest = DecayLength(Math.Min(_parameters.Energy.BulkCurvature, _parameters.Energy.TailCurvature), Math.Max);
        int halfCount = (int)Math.Ceiling(_options.HalfExtent * longest / shortest * _options.NodesPerLength / 2) * 2;
        double spacing = _options.HalfExtent * longest / halfCount;
        Profile fine = Relax(halfCount, spacing), coarse = Relax(halfCount / 2, 2 * spacing);
        double energy = Extrapolated(fine.Energy, coarse.Energy);
        return new BoundaryResult
        {
            Positions = [.. Enumerable.Range(0, fine.First.Length).Select(node => (node - halfCount) * spacing)],
            First = ImmutableCollectionsMarshal.AsImmutableArray(fine.First),
            Second = ImmutableCollectionsMarshal.AsImmutableArray(fine.Second),
            Energy = energy,
            EnergyUncertainty = Math.Abs(energy - fine.Energy),
            GradientPart = Extrapolated(fine.GradientEnergy, coarse.GradientEnergy) / energy,
            Mobility = 1 / Extrapolated(fine.InverseMobility, coarse.InverseMobility),
        };
    }

    private static double Extrapolated(double fine, double coarse) => fine + ((fine - coarse) / 3);

    private double DecayLength(double curvature, Func<double, double, double> choose) =>
        Math.Sqrt(choose(_parameters.FirstGradientEnergyCoefficient, _parameters.SecondGradientEnergyCoefficient) / (_parameters.WellHeight * curvature));

    private Profile Relax(int halfCount, double spacing)
    {
        int count = (2 * halfCount) + 1;
        double bulk = _parameters.Energy.BulkValue, w = _parameters.WellHeight;
        double[] first = new double[count], second = new double[count];
        double firstWidth = Math.Sqrt(2 * _parameters.FirstGradientEnergyCoefficient / w);
        double secondWidth = Math.Sqrt(2 * _parameters.SecondGradientEnergyCoefficient / w);
        for (int node = 0; node < count; node++)
        {
            double x = (node - halfCount) * spacing;
            first[node] = bulk / 2 * (1 - Math.Tanh(x / firstWidth));
            second[node] = bulk / 2 * (1 + Math.Tanh(x / secondWidth));
        }

        (first[0], first[^1], second[0], second[^1]) = (bulk, 0, 0, bulk);
        PairNewton newton = new(_parameters, spacing, count);
        double residual = double.PositiveInfinity, pseudoTime = 0.5 / w;
        for (int iteration = 0; iteration < LargestIterationCount; iteration++)
        {
            residual = newton.Step(first, second, pseudoTime) / w;
            if (residual <= _options.Tolerance)
            {
                return Measure(first, second, spacing);
            }

            pseudoTime = Math.Min(pseudoTime * 1.5, 1e5 / w);
        }

        throw new BoundaryNotConvergedException(LargestIterationCount, residual);
    }

    // f at the nodes (trapezoidal rule), derivatives at the midpoints.
    private Profile Measure(double[] first, double[] second, double spacing)
    {
        double wells = 0, firstSlopes = 0, secondSlopes = 0;
        for (int node = 0; node + 1 < first.Length; node++)
        {
            double a = (first[node + 1] - first[node]) / spacing, b = (second[node + 1] - second[node]) / spacing;
            wells += _parameters.Energy.Excess(first[node], second[node]) * spacing;
            firstSlopes += a * a * spacing;
            secondSlopes += b * b * spacing;
        }

        double gradients = ((_parameters.FirstGradientEnergyCoefficient * firstSlopes) + (_parameters.SecondGradientEnergyCoefficient * secondSlopes)) / 2;
        double inverseMobility = (firstSlopes / _parameters.FirstMobility) + (secondSlopes / _parameters.SecondMobility);
        return new Profile(first, second, (_parameters.WellHeight * wells) + gradients, gradients, inverseMobility);
    }

    private sealed record Profile(double[] First, double[] Second, double Energy, double GradientEnergy, double InverseMobility);
}
