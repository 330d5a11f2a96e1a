using System.Collections.Immutable;
using Litmus.Primitives;
using MathNet.Numerics.Distributions;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>Complex non-linear least squares: minimises Σ |Z(θ) − Z|²/|Z|² over ln R_b and ln R, ln Q, logit a of each arc, from several starts.</summary>
/// <remarks>
/// Levenberg–Marquardt with analytic derivatives. Arcs are sorted by time constant. Uncertainties follow from the linearised model, the variance of
/// the residuals and Student's t. The sum of the arc resistances and the first share have their own: overlapping arcs determine only the sum.
/// Source: J. R. Macdonald (ed.), Impedance Spectroscopy (1987), chapter 3.2.2 (modulus weighting).
/// </remarks>
public sealed class CircuitFitSolver
{
    private const double SameOptimum = 1e-6;
    private readonly ImpedanceSpectrum _spectrum;
    private readonly int _arcCount;
    private readonly CircuitFitOptions _options;

    /// <summary>Creates a solver.</summary>
    /// <param name="spectrum">The spectrum.</param>
    /// <param name="arcCount">Number of arcs; at least 1, at most 6.</param>
    /// <param name="options">The numerics; by default eight starts.</param>
    /// <exception cref="ArgumentException">The spectrum has fewer numbers than the circuit has parameters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of arcs is refused.</exception>
    public CircuitFitSolver(ImpedanceSpectrum spectrum, int arcCount, CircuitFitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        _ = Require.Between(arcCount, 1, FitStarts.LargestArcCount);
        if (2 * spectrum.Count <= 1 + (3 * arcCount))
        {
            throw new ArgumentException(
                $"{spectrum.Count} impedances are {2 * spectrum.Count} numbers, and {arcCount} arcs have {1 + (3 * arcCount)} parameters; "
                + "give more frequencies or fit fewer arcs.",
                nameof(spectrum));
        }

        (_spectrum, _arcCount, _options) = (spectrum, arcCount, options ?? new CircuitFitOptions());
    }

    /// <summary>Fits. Reports progress and checks for cancellation at each start.</summary>
    /// <exception cref="CircuitFitException">No start converged.</exception>
    /// <exception cref="OperationCanceledException">The fit was stopped.</exception>
    public CircuitFitResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        CircuitResiduals residuals = new(_spectrum, _arcCount);
        List<double> sums = [];
        double[]? best = null;
        double bestSum = double.PositiveInfinity, smallestSum = double.PositiveInfinity;
        for (int start = 0; start < _options.StartCount; start++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (double[] parameters, double sum, bool hasConverged) = CircuitDescent.From(
                FitStarts.At(_spectrum, _arcCount, start), residuals, _options.StepCount);
            smallestSum = Math.Min(smallestSum, sum);
            if (hasConverged)
            {
                sums.Add(sum);
                (best, bestSum) = sum < bestSum ? (parameters, sum) : (best, bestSum);
            }

            progress?.Report(new SolverProgress(start + 1, start + 1, (start + 1.0) / _options.StartCount));
        }

        if (best is null)
        {
            throw new CircuitFitException(_options.StartCount, _options.StepCount, Math.Sqrt(smallestSum / residuals.ResidualCount));
        }

        // Noise-free data end at the rounding of the residuals, where differences of the sums have no meaning.
        double floor = residuals.ResidualCount * 1e-20;
        int atOptimum = sums.Count(sum => sum <= (bestSum * (1 + SameOptimum)) + floor);
        return Describe(Sorted(best), residuals, atOptimum);
    }

    private double[] Sorted(double[] parameters)
    {
        double[] sorted = (double[])parameters.Clone();
        int[] order = [.. Enumerable.Range(0, _arcCount)
            .OrderBy(arc => (parameters[1 + (3 * arc)] + parameters[2 + (3 * arc)]) / CircuitResiduals.Exponent(parameters[3 + (3 * arc)]))];
        for (int arc = 0; arc < _arcCount; arc++)
        {
            Array.Copy(parameters, 1 + (3 * order[arc]), sorted, 1 + (3 * arc), length: 3);
        }

        return sorted;
    }

    private CircuitFitResult Describe(double[] parameters, CircuitResiduals residuals, int atOptimum)
    {
        int n = residuals.ParameterCount, freedom = residuals.ResidualCount - n;
        double[] values = new double[residuals.ResidualCount], normal = new double[n * n], gradient = new double[n];
        double sum = residuals.Evaluate(parameters, values);
        residuals.Normal(parameters, values, normal, gradient);
        FitCovariance covariance = new(normal, n, sum / freedom);
        double quantile = StudentT.InvCDF(location: 0, scale: 1, freedom, (1 + _options.Confidence) / 2);

        Estimate Logarithmic(double value, double[] combination)
        {
            double uncertainty = covariance.StandardUncertainty(combination);
            return new Estimate(value, uncertainty, value * Math.Exp(-quantile * uncertainty), value * Math.Exp(quantile * uncertainty));
        }

        Estimate Logistic(double logit, double[] combination)
        {
            double uncertainty = covariance.StandardUncertainty(combination);
            return new Estimate(
                CircuitResiduals.Exponent(logit), uncertainty,
                CircuitResiduals.Exponent(logit - (quantile * uncertainty)), CircuitResiduals.Exponent(logit + (quantile * uncertainty)));
        }

        ImmutableArray<ArcEstimate> arcs = [.. Enumerable.Range(0, _arcCount).Select(arc => 1 + (3 * arc)).Select(at => new ArcEstimate(
            new ImpedanceArc
            {
                Resistance = Math.Exp(parameters[at]), Coefficient = Math.Exp(parameters[at + 1]), Exponent = CircuitResiduals.Exponent(parameters[at + 2]),
            },
            Logarithmic(Math.Exp(parameters[at]), Unit(n, (at, 1))),
            Logarithmic(Math.Exp(parameters[at + 1]), Unit(n, (at + 1, 1))),
            Logistic(parameters[at + 2], Unit(n, (at + 2, 1)))))];

        // ln ΣR changes by the share of each arc. The logit of the first share changes by ln R₁, and by the others in proportion.
        double total = arcs.Sum(arc => arc.Arc.Resistance), others = total - arcs[0].Arc.Resistance;
        double[] ofSum = Unit(n, [.. Enumerable.Range(0, _arcCount).Select(arc => (1 + (3 * arc), arcs[arc].Arc.Resistance / total))]);
        double[] ofSplit = Unit(n, [.. Enumerable.Range(0, _arcCount).Select(arc => (1 + (3 * arc), arc == 0 ? 1 : -arcs[arc].Arc.Resistance / others))]);
        return new CircuitFitResult(
            new EquivalentCircuit { SeriesResistance = Math.Exp(parameters[0]), Arcs = [.. arcs.Select(arc => arc.Arc)] },
            Logarithmic(Math.Exp(parameters[0]), Unit(n, (0, 1))),
            arcs,
            Logarithmic(total, ofSum),
            _arcCount > 1 ? Logistic(Math.Log(arcs[0].Arc.Resistance / others), ofSplit) : null,
            Math.Sqrt(sum / residuals.ResidualCount),
            values.Max(Math.Abs),
            atOptimum,
            _options.StartCount);
    }

    private static double[] Unit(int length, params (int At, double Value)[] entries)
    {
        double[] combination = new double[length];
        foreach ((int at, double value) in entries)
        {
            combination[at] = value;
        }

        return combination;
    }
}
