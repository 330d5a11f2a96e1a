using System.Numerics;
using Litmus.Primitives;

namespace Litmus.Stripping.Transforms;

/// <summary>Discrete Fourier transforms Xₖ = Σₙ xₙ exp(−2πi kn/N) of B interleaved sequences: element n of sequence b at n·B + b.</summary>
/// <remarks>
/// Stockham's self-sorting scheme over the prime factors of N (pairs of twos as fours), decimation in frequency. A large prime factor p costs N·p.
/// The innermost loop runs over the batch in whole vectors. The arithmetic of a sequence does not depend on the width of the vectors, and no
/// operation is fused: same input, same bits. One plan serves several threads, each with its own arrays.
/// Source: C. Van Loan, Computational Frameworks for the Fast Fourier Transform, SIAM 1992, section 1.7 (cited from secondary literature).
/// </remarks>
internal sealed class BatchedFourierTransform
{
    /// <summary>Sequences per batch; a multiple of the doubles in any vector register.</summary>
    public const int Batch = 16;

    private readonly int[] _factors;

    // exp(−2πi k/N) for all k, which include the twiddles of every stage.
    private readonly double[] _cosine;
    private readonly double[] _sine;

    public BatchedFourierTransform(int length)
    {
        Length = Require.AtLeast(length, 1);
        _factors = Factors(length);
        _cosine = new double[length];
        _sine = new double[length];
        for (int k = 0; k < length; k++)
        {
            // By symmetry from the first eighth of the circle: exact at the quarters.
            (_sine[k], _cosine[k]) = UnitCircle(k, length);
            _sine[k] = -_sine[k];
        }
    }

    public int Length { get; }

    /// <summary>Transforms in place.</summary>
    /// <param name="real">Real parts. Shape: N × B.</param>
    /// <param name="imaginary">Imaginary parts. Shape: N × B.</param>
    /// <param name="scratchReal">As long as <paramref name="real"/>; overwritten.</param>
    /// <param name="scratchImaginary">As long as <paramref name="real"/>; overwritten.</param>
    public void Forward(double[] real, double[] imaginary, double[] scratchReal, double[] scratchImaginary)
    {
        double[] fromRe = real, fromIm = imaginary, toRe = scratchReal, toIm = scratchImaginary;
        int remaining = Length, stride = 1;
        foreach (int factor in _factors)
        {
            int groups = remaining / factor;
            switch (factor)
            {
                case 2:
                    StageOfTwo(fromRe, fromIm, toRe, toIm, groups, stride);
                    break;
                case 4:
                    StageOfFour(fromRe, fromIm, toRe, toIm, groups, stride);
                    break;
                default:
                    StageOfPrime(fromRe, fromIm, toRe, toIm, groups, stride, factor);
                    break;
            }

            (fromRe, toRe) = (toRe, fromRe);
            (fromIm, toIm) = (toIm, fromIm);
            remaining = groups;
            stride *= factor;
        }

        if (!ReferenceEquals(fromRe, real))
        {
            Array.Copy(fromRe, real, Length * Batch);
            Array.Copy(fromIm, imaginary, Length * Batch);
        }
    }

    // A stage with factor p, m = groups, s = stride, for j < m, k < s and w = exp(−2πi/(pm)):
    // y[s(pj + q) + k] = w^(jq) Σ_r x[s(j + rm) + k] exp(−2πi rq/p).
    private void StageOfTwo(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm, int groups, int stride)
    {
        int width = Vector<double>.Count, run = stride * Batch, step = Length / (2 * groups);
        for (int j = 0; j < groups; j++)
        {
            Vector<double> c = new(_cosine[j * step]), s = new(_sine[j * step]);
            int a = run * j, b = run * (j + groups), low = run * 2 * j, high = low + run;
            for (int k = 0; k < run; k += width)
            {
                Vector<double> aRe = new(fromRe, a + k), aIm = new(fromIm, a + k), bRe = new(fromRe, b + k), bIm = new(fromIm, b + k);
                (aRe + bRe).CopyTo(toRe, low + k);
                (aIm + bIm).CopyTo(toIm, low + k);
                Vector<double> dRe = aRe - bRe, dIm = aIm - bIm;
                ((dRe * c) - (dIm * s)).CopyTo(toRe, high + k);
                ((dRe * s) + (dIm * c)).CopyTo(toIm, high + k);
            }
        }
    }

    private void StageOfFour(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm, int groups, int stride)
    {
        int width = Vector<double>.Count, run = stride * Batch, step = Length / (4 * groups);
        for (int j = 0; j < groups; j++)
        {
            int w = j * step;
            Vector<double> c1 = new(_cosine[w]), c2 = new(_cosine[2 * w]), c3 = new(_cosine[3 * w]);
            Vector<double> s1 = new(_sine[w]), s2 = new(_sine[2 * w]), s3 = new(_sine[3 * w]);
            int source = run * j, apart = run * groups, target = run * 4 * j;
            for (int k = 0; k < run; k += width)
            {
                int at = source + k, to = target + k;
                Vector<double> x0Re = new(fromRe, at), x0Im = new(fromIm, at), x1Re = new(fromRe, at + apart), x1Im = new(fromIm, at + apart);
                Vector<double> x2Re = new(fromRe, at + (2 * apart)), x2Im = new(fromIm, at + (2 * apart));
                Vector<double> x3Re = new(fromRe, at + (3 * apart)), x3Im = new(fromIm, at + (3 * apart));
                Vector<double> evenRe = x0Re + x2Re, evenIm = x0Im + x2Im, oddRe = x1Re + x3Re, oddIm = x1Im + x3Im;
                Vector<double> diffRe = x0Re - x2Re, diffIm = x0Im - x2Im, turnRe = x1Im - x3Im, turnIm = x3Re - x1Re;
                (evenRe + oddRe).CopyTo(toRe, to);
                (evenIm + oddIm).CopyTo(toIm, to);
                Vector<double> y1Re = diffRe + turnRe, y2Re = evenRe - oddRe, y3Re = diffRe - turnRe;
                Vector<double> y1Im = diffIm + turnIm, y2Im = evenIm - oddIm, y3Im = diffIm - turnIm;
                ((y1Re * c1) - (y1Im * s1)).CopyTo(toRe, to + run);
                ((y1Re * s1) + (y1Im * c1)).CopyTo(toIm, to + run);
                ((y2Re * c2) - (y2Im * s2)).CopyTo(toRe, to + (2 * run));
                ((y2Re * s2) + (y2Im * c2)).CopyTo(toIm, to + (2 * run));
                ((y3Re * c3) - (y3Im * s3)).CopyTo(toRe, to + (3 * run));
                ((y3Re * s3) + (y3Im * c3)).CopyTo(toIm, to + (3 * run));
            }
        }
    }

    // An odd prime p: with t_r = x_r + x_(p−r) and d_r = x_r − x_(p−r), r = 1 … (p−1)/2, X_q and X_(p−q) are x₀ + Σ t_r cos(2πrq/p) ∓ i Σ d_r sin(2πrq/p).
    private void StageOfPrime(double[] fromRe, double[] fromIm, double[] toRe, double[] toIm, int groups, int stride, int prime)
    {
        int width = Vector<double>.Count, run = stride * Batch, half = (prime - 1) / 2, step = Length / (prime * groups), root = Length / prime;
        Span<Vector<double>> sumRe = new Vector<double>[half + 1], sumIm = new Vector<double>[half + 1];
        Span<Vector<double>> differenceRe = new Vector<double>[half + 1], differenceIm = new Vector<double>[half + 1];
        for (int j = 0; j < groups; j++)
        {
            int source = run * j, apart = run * groups, target = run * prime * j;
            for (int k = 0; k < run; k += width)
            {
                Vector<double> x0Re = new(fromRe, source + k), x0Im = new(fromIm, source + k), allRe = x0Re, allIm = x0Im;
                for (int r = 1; r <= half; r++)
                {
                    int a = source + k + (r * apart), b = source + k + ((prime - r) * apart);
                    Vector<double> aRe = new(fromRe, a), aIm = new(fromIm, a), bRe = new(fromRe, b), bIm = new(fromIm, b);
                    (sumRe[r], sumIm[r], differenceRe[r], differenceIm[r]) = (aRe + bRe, aIm + bIm, aRe - bRe, aIm - bIm);
                    allRe += sumRe[r];
                    allIm += sumIm[r];
                }

                allRe.CopyTo(toRe, target + k);
                allIm.CopyTo(toIm, target + k);
                for (int q = 1; q <= half; q++)
                {
                    Vector<double> evenRe = x0Re, evenIm = x0Im, oddRe = Vector<double>.Zero, oddIm = Vector<double>.Zero;
                    int turn = 0;
                    for (int r = 1; r <= half; r++)
                    {
                        turn += q;
                        turn = turn >= prime ? turn - prime : turn;
                        Vector<double> c = new(_cosine[turn * root]), s = new(_sine[turn * root]);
                        evenRe += sumRe[r] * c;
                        evenIm += sumIm[r] * c;
                        oddRe += differenceRe[r] * s;
                        oddIm += differenceIm[r] * s;
                    }

                    // i (oddRe + i oddIm) = −oddIm + i oddRe; the sine is that of −2πrq/p.
                    Twist(evenRe - oddIm, evenIm + oddRe, j * q * step, toRe, toIm, target + k + (q * run));
                    Twist(evenRe + oddIm, evenIm - oddRe, j * (prime - q) * step, toRe, toIm, target + k + ((prime - q) * run));
                }
            }
        }
    }

    private void Twist(Vector<double> re, Vector<double> im, int twiddle, double[] toRe, double[] toIm, int at)
    {
        Vector<double> c = new(_cosine[twiddle]), s = new(_sine[twiddle]);
        ((re * c) - (im * s)).CopyTo(toRe, at);
        ((re * s) + (im * c)).CopyTo(toIm, at);
    }

    private static (double Sine, double Cosine) UnitCircle(int k, int length)
    {
        int eighths = (int)((8L * k) / length);
        return eighths switch
        {
            0 => Math.SinCos(2 * Math.PI * k / length),
            1 or 2 => Turned(Math.SinCos(2 * Math.PI * (k - (length / 4.0)) / length), quarter: 1),
            3 or 4 => Turned(Math.SinCos(2 * Math.PI * (k - (length / 2.0)) / length), quarter: 2),
            5 or 6 => Turned(Math.SinCos(2 * Math.PI * (k - (3 * length / 4.0)) / length), quarter: 3),
            _ => Math.SinCos(2 * Math.PI * (k - length) / length),
        };
    }

    private static (double Sine, double Cosine) Turned((double Sin, double Cos) angle, int quarter) => quarter switch
    {
        1 => (angle.Cos, -angle.Sin),
        2 => (-angle.Sin, -angle.Cos),
        _ => (-angle.Cos, angle.Sin),
    };

    private static int[] Factors(int length)
    {
        List<int> factors = [];
        int rest = length;
        while (rest % 4 == 0)
        {
            factors.Add(4);
            rest /= 4;
        }

        for (int factor = 2; factor * factor <= rest; factor++)
        {
            while (rest % factor == 0)
            {
                factors.Add(factor);
                rest /= factor;
            }
        }

        if (rest > 1)
        {
            factors.Add(rest);
        }

        return [.. factors];
    }
}
