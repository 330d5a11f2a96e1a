using System.Runtime.InteropServices;
using Litmus.Primitives.Randomness;
using Litmus.Stripping.Transforms;

namespace Litmus.Stripping.ThicknessMaps;

/// <summary>Draws a correlated normal random field by spectral synthesis on a padded square with the window in its middle.</summary>
/// <remarks>
/// f = Σ √w_k √w_l ξ_kl cos(πk(2m + 1)/2P) cos(πl(2n + 1)/2P) with independent normal ξ and w_k ∝ exp(−(πk/L)²ℓ²/4), the spectrum of exp(−r²/ℓ²)
/// on the padded edge L = P·spacing. Away from the sides the covariance is exp(−r²/ℓ²), apart from mirror images, which the padding suppresses.
/// P has no prime factor above 5. The same seed may give another draw on another grid; to refine, thin a fine one.
/// </remarks>
public sealed class GaussianFieldSolver
{
    // 1 GiB for two fields in double precision.
    private const double MostCells = 8192;

    private readonly GaussianFieldParameters _parameters;
    private readonly GaussianFieldOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The correlation length is so large that the padded field would not fit into memory.</exception>
    public GaussianFieldSolver(GaussianFieldParameters parameters, GaussianFieldOptions? options = null)
    {
        (_parameters, _options) = (parameters, options ?? new GaussianFieldOptions());
        double cells = PaddedCells(_parameters, _options);
        if (!(cells <= MostCells))
        {
            throw new ArgumentOutOfRangeException(
                nameof(parameters), cells, $"The padded field has more than {MostCells} cells along an edge. Take a shorter correlation length.");
        }
    }

    /// <summary>Draws.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public GaussianField Draw(CancellationToken cancellationToken = default)
    {
        int cells = _options.CellCount;
        double spacing = _parameters.WindowEdge / cells;
        int padded = SmoothNumber((int)PaddedCells(_parameters, _options));
        double[] amplitude = Amplitudes(padded, padded * spacing);
        double[] transform = new double[padded * padded], field = new double[padded * padded];
        NormalNumbers random = new(new Xoshiro256StarStar(_options.Seed));
        cancellationToken.ThrowIfCancellationRequested();

        // Beyond the spectrum coefficients are zero, and no random numbers are drawn for them.
        int bandwidth = Array.FindLastIndex(amplitude, value => value > 0) + 1;
        for (int l = 0; l < bandwidth; l++)
        {
            for (int k = 0; k < bandwidth; k++)
            {
                transform[(l * padded) + k] = amplitude[k] * amplitude[l] * random.Next();
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        new CosineTransform(padded, padded, _options.ThreadCount).Inverse(transform, field);
        double[] window = new double[cells * cells];
        int first = (padded - cells) / 2;
        for (int row = 0; row < cells; row++)
        {
            Array.Copy(field, ((first + row) * padded) + first, window, row * cells, cells);
        }

        return new GaussianField { Values = ImmutableCollectionsMarshal.AsImmutableArray(window), CellCount = cells, Spacing = spacing, Seed = _options.Seed };
    }

    private static double PaddedCells(GaussianFieldParameters parameters, GaussianFieldOptions options) =>
        options.CellCount + (2 * Math.Ceiling(options.Padding * parameters.CorrelationLength / (parameters.WindowEdge / options.CellCount)));

    // √w_k of the orthonormal cosine basis, with the variance (w₀/2 + Σ w_k)/P along each axis far from the sides.
    private double[] Amplitudes(int count, double length)
    {
        double[] amplitude = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++)
        {
            double half = 0.5 * Math.PI * k * _parameters.CorrelationLength / length;
            amplitude[k] = Math.Exp(-half * half);
            sum += k == 0 ? 0.5 * amplitude[k] : amplitude[k];
        }

        for (int k = 0; k < count; k++)
        {
            amplitude[k] = amplitude[k] < 1e-20 ? 0 : Math.Sqrt(amplitude[k] * count / sum);
        }

        return amplitude;
    }

    // The smallest number from the given one on without a prime factor above 5.
    private static int SmoothNumber(int atLeast)
    {
        for (int candidate = atLeast; ; candidate++)
        {
            int rest = candidate;
            foreach (int factor in (ReadOnlySpan<int>)[2, 3, 5])
            {
                while (rest % factor == 0)
                {
                    rest /= factor;
                }
            }

            if (rest == 1)
            {
                return candidate;
            }
        }
    }
}
