using MathNet.Numerics.LinearAlgebra;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>Fits Z = R₀ + iωL + Σ R_k/(1 + iωτ_k) with given τ_k by linear least squares. Residuals reveal an acausal, non-linear or unsteady cell.</summary>
/// <remarks>
/// Such a sum obeys the Kramers–Kronig relations for any signs of R_k. The τ_k are spaced evenly in the logarithm from 1/ω of the highest to
/// 1/ω of the lowest frequency. Weights are 1/|Z|. Elements are added until negative resistances appear.
/// Source: B. A. Boukamp, J. Electrochem. Soc. 142, 1885 (1995); M. Schönleber, D. Klotz, E. Ivers-Tiffée, Electrochim. Acta 131, 20 (2014).
/// </remarks>
public static class LinearKramersKronig
{
    private const int FewestElements = 3;

    /// <summary>Checks a spectrum.</summary>
    /// <param name="spectrum">The spectrum; at least four frequencies.</param>
    /// <param name="options">The numerics.</param>
    /// <param name="cancellationToken">Stops the check between two numbers of elements.</param>
    /// <exception cref="ArgumentException">There are fewer than four frequencies.</exception>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static KramersKronigResult Check(ImpedanceSpectrum spectrum, KramersKronigOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        options ??= new KramersKronigOptions();
        if (spectrum.Count <= FewestElements)
        {
            throw new ArgumentException($"The spectrum has {spectrum.Count} frequencies; the check needs at least {FewestElements + 1}.", nameof(spectrum));
        }

        KramersKronigResult result = WithElements(spectrum, FewestElements);
        int most = Math.Min(options.LargestElementCount, spectrum.Count);
        for (int count = FewestElements + 1; count <= most && result.OverfitRatio > options.OverfitThreshold; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = WithElements(spectrum, count);
        }

        return result;
    }

    private static KramersKronigResult WithElements(ImpedanceSpectrum spectrum, int count)
    {
        double[] angular = [.. spectrum.Frequencies.Select(frequency => 2 * Math.PI * frequency)];
        double fast = -Math.Log(angular.Max()), slow = -Math.Log(angular.Min());
        double[] times = [.. Enumerable.Range(0, count).Select(k => Math.Exp(fast + ((slow - fast) * k / (count - 1))))];
        int points = spectrum.Count, unknowns = count + 2;
        Matrix<double> system = Matrix<double>.Build.Dense(2 * points, unknowns);
        Vector<double> right = Vector<double>.Build.Dense(2 * points);
        for (int i = 0; i < points; i++)
        {
            double weight = 1 / spectrum.Impedances[i].Magnitude;
            system[2 * i, 0] = weight;
            system[(2 * i) + 1, 1] = weight * angular[i] / angular.Max();
            for (int k = 0; k < count; k++)
            {
                double x = angular[i] * times[k], denominator = 1 + (x * x);
                system[2 * i, k + 2] = weight / denominator;
                system[(2 * i) + 1, k + 2] = -weight * x / denominator;
            }

            right[2 * i] = weight * spectrum.Impedances[i].Real;
            right[(2 * i) + 1] = weight * spectrum.Impedances[i].Imaginary;
        }

        Vector<double> solution = system.QR().Solve(right);
        Vector<double> residuals = (system * solution) - right;
        double negative = solution.Skip(2).Where(value => value < 0).Sum(value => -value), positive = solution.Skip(2).Where(value => value >= 0).Sum();
        return new KramersKronigResult(
            [.. Enumerable.Range(0, points).Select(i => residuals[2 * i])],
            [.. Enumerable.Range(0, points).Select(i => residuals[(2 * i) + 1])],
            count,
            positive > 0 ? 1 - (negative / positive) : 0);
    }
}
