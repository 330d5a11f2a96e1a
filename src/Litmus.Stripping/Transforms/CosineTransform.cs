using Litmus.Primitives;

namespace Litmus.Stripping.Transforms;

/// <summary>Orthonormal cosine transform (DCT-II, inverse DCT-III) on a rectangle: the modes of the five-point Laplacian without flux at the sides.</summary>
/// <remarks>
/// X_k = s_k Σₙ xₙ cos(πk(2n + 1)/(2N)), s₀ = √(1/N), s_k = √(2/N), along both axes. One complex Fourier transform of length N does two real lines
/// (J. Makhoul, IEEE Trans. Acoust. Speech Signal Process. 28 (1980) 27, cited from secondary literature). The transform of a field is stored
/// column-major (shape columns × rows), which saves two transpositions. Lines are independent: the bits do not depend on the number of threads.
/// </remarks>
public sealed class CosineTransform
{
    private readonly BatchedFourierTransform _alongColumns;
    private readonly BatchedFourierTransform _alongRows;
    private readonly (double[] Cosine, double[] Sine) _columnTurn;
    private readonly (double[] Cosine, double[] Sine) _rowTurn;
    private readonly ParallelOptions _threads;

    /// <summary>Plans the transforms of one shape.</summary>
    /// <param name="rows">Number of rows; at least 1.</param>
    /// <param name="columns">Number of columns; at least 1.</param>
    /// <param name="threadCount">Number of threads; at least 1. It changes the time, not the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public CosineTransform(int rows, int columns, int threadCount = 1)
    {
        Rows = Require.AtLeast(rows, 1);
        Columns = Require.AtLeast(columns, 1);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = Require.AtLeast(threadCount, 1) };
        _alongColumns = new BatchedFourierTransform(rows);
        _alongRows = rows == columns ? _alongColumns : new BatchedFourierTransform(columns);
        _columnTurn = QuarterTurns(rows);
        _rowTurn = QuarterTurns(columns);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Transforms a field.</summary>
    /// <param name="field">Row-major. Shape: rows × columns. Overwritten.</param>
    /// <param name="transform">The transform, column-major. Shape: columns × rows; entry (l, k) belongs to cos(πk y/H) cos(πl x/W).</param>
    /// <exception cref="ArgumentException">An array is too short.</exception>
    public void Forward(double[] field, double[] transform)
    {
        ThrowIfShort(field, transform);
        Lines(field, Rows, Columns, _alongColumns, _columnTurn, isForward: true);
        Transpose(field, transform, Rows, Columns);
        Lines(transform, Columns, Rows, _alongRows, _rowTurn, isForward: true);
    }

    /// <summary>Transforms back.</summary>
    /// <param name="transform">The transform, column-major. Shape: columns × rows. Overwritten.</param>
    /// <param name="field">The field, row-major. Shape: rows × columns.</param>
    /// <exception cref="ArgumentException">An array is too short.</exception>
    public void Inverse(double[] transform, double[] field)
    {
        ThrowIfShort(field, transform);
        Lines(transform, Columns, Rows, _alongRows, _rowTurn, isForward: false);
        Transpose(transform, field, Columns, Rows);
        Lines(field, Rows, Columns, _alongColumns, _columnTurn, isForward: false);
    }

    // Transforms every line along the slow axis: line c holds values[n·count + c], n < length.
    private void Lines(double[] values, int length, int count, BatchedFourierTransform fourier, (double[] Cosine, double[] Sine) turn, bool isForward)
    {
        const int batch = BatchedFourierTransform.Batch;
        int blocks = (count + (2 * batch) - 1) / (2 * batch);
        if (_threads.MaxDegreeOfParallelism == 1)
        {
            Workspace workspace = new(length * batch);
            for (int block = 0; block < blocks; block++)
            {
                Block(values, length, count, 2 * batch * block, fourier, turn, isForward, workspace);
            }

            return;
        }

        Parallel.For(
            0, blocks, _threads, () => new Workspace(length * batch), (block, _, workspace) =>
            {
                Block(values, length, count, 2 * batch * block, fourier, turn, isForward, workspace);
                return workspace;
            },
            _ => { });
    }

    // Two batches of lines at once, as the real and the imaginary part; lines beyond the last one are zero.
    private static void Block(
        double[] values, int length, int count, int first,
        BatchedFourierTransform fourier, (double[] Cosine, double[] Sine) turn, bool isForward, Workspace workspace)
    {
        const int batch = BatchedFourierTransform.Batch;
        int real = Math.Clamp(count - first, 0, batch), imaginary = Math.Clamp(count - first - batch, 0, batch);
        double[] re = workspace.Real, im = workspace.Imaginary;
        if (real < batch || imaginary < batch)
        {
            Array.Clear(re, 0, length * batch);
            Array.Clear(im, 0, length * batch);
        }

        if (isForward)
        {
            for (int n = 0; n < length; n++)
            {
                int at = n % 2 == 0 ? n / 2 : length - 1 - (n / 2), from = (n * count) + first;
                Array.Copy(values, from, re, at * batch, real);
                Array.Copy(values, from + real, im, at * batch, imaginary);
            }

            fourier.Forward(re, im, workspace.ScratchReal, workspace.ScratchImaginary);
            Unpack(workspace, length, turn);
            for (int k = 0; k < length; k++)
            {
                Array.Copy(workspace.ScratchReal, k * batch, values, (k * count) + first, real);
                Array.Copy(workspace.ScratchImaginary, k * batch, values, (k * count) + first + real, imaginary);
            }

            return;
        }

        for (int k = 0; k < length; k++)
        {
            Array.Copy(values, (k * count) + first, workspace.ScratchReal, k * batch, real);
            Array.Copy(values, (k * count) + first + real, workspace.ScratchImaginary, k * batch, imaginary);
            Array.Clear(workspace.ScratchReal, (k * batch) + real, batch - real);
            Array.Clear(workspace.ScratchImaginary, (k * batch) + imaginary, batch - imaginary);
        }

        Pack(workspace, length, turn);

        // The inverse is the forward transform with real and imaginary part exchanged; 1/N is in the packing.
        fourier.Forward(im, re, workspace.ScratchImaginary, workspace.ScratchReal);
        for (int n = 0; n < length; n++)
        {
            int at = n % 2 == 0 ? n / 2 : length - 1 - (n / 2), to = (n * count) + first;
            Array.Copy(re, at * batch, values, to, real);
            Array.Copy(im, at * batch, values, to + real, imaginary);
        }
    }

    // V = Vᵃ + i Vᵇ of two real lines a, b: Vᵃ_k = (V_k + V*_(N−k))/2, Vᵇ_k = (V_k − V*_(N−k))/2i; a has the transform s_k Re(exp(−iπk/2N) Vᵃ_k).
    private static void Unpack(Workspace workspace, int length, (double[] Cosine, double[] Sine) turn)
    {
        const int batch = BatchedFourierTransform.Batch;
        double[] re = workspace.Real, im = workspace.Imaginary, a = workspace.ScratchReal, b = workspace.ScratchImaginary;
        for (int k = 0; k < length; k++)
        {
            double scale = (k == 0 ? Math.Sqrt(1.0 / length) : Math.Sqrt(2.0 / length)) / 2, c = scale * turn.Cosine[k], s = scale * turn.Sine[k];
            int here = k * batch, mirror = k == 0 ? 0 : (length - k) * batch;
            for (int lane = 0; lane < batch; lane++)
            {
                double sumRe = re[here + lane] + re[mirror + lane], sumIm = im[here + lane] + im[mirror + lane];
                double differenceRe = re[here + lane] - re[mirror + lane], differenceIm = im[here + lane] - im[mirror + lane];
                a[here + lane] = (sumRe * c) + (differenceIm * s);
                b[here + lane] = (sumIm * c) - (differenceRe * s);
            }
        }
    }

    // Vᵃ_k = exp(iπk/2N) (C_k − i C_(N−k)) with C_k the unnormalised transform and C_N = 0; V = Vᵃ + i Vᵇ.
    private static void Pack(Workspace workspace, int length, (double[] Cosine, double[] Sine) turn)
    {
        const int batch = BatchedFourierTransform.Batch;
        double[] re = workspace.Real, im = workspace.Imaginary, a = workspace.ScratchReal, b = workspace.ScratchImaginary;
        double first = Math.Sqrt(1.0 / length), other = Math.Sqrt(0.5 / length);
        for (int k = 0; k < length; k++)
        {
            double scale = k == 0 ? first : other, mirrorScale = k == 0 ? 0 : other;
            int here = k * batch, mirror = k == 0 ? 0 : (length - k) * batch;
            for (int lane = 0; lane < batch; lane++)
            {
                double aRe = scale * a[here + lane], aIm = -mirrorScale * a[mirror + lane], bRe = scale * b[here + lane], bIm = -mirrorScale * b[mirror + lane];
                double sumRe = aRe - bIm, sumIm = aIm + bRe;
                re[here + lane] = (sumRe * turn.Cosine[k]) - (sumIm * turn.Sine[k]);
                im[here + lane] = (sumRe * turn.Sine[k]) + (sumIm * turn.Cosine[k]);
            }
        }
    }

    private void Transpose(double[] from, double[] to, int rows, int columns)
    {
        const int tile = 32;
        int strips = (rows + tile - 1) / tile;
        if (_threads.MaxDegreeOfParallelism == 1)
        {
            for (int strip = 0; strip < strips; strip++)
            {
                TransposeStrip(from, to, rows, columns, strip * tile, Math.Min(rows, (strip + 1) * tile));
            }

            return;
        }

        Parallel.For(0, strips, _threads, strip => TransposeStrip(from, to, rows, columns, strip * tile, Math.Min(rows, (strip + 1) * tile)));
    }

    private static void TransposeStrip(double[] from, double[] to, int rows, int columns, int firstRow, int endRow)
    {
        const int tile = 32;
        for (int left = 0; left < columns; left += tile)
        {
            for (int column = left; column < Math.Min(columns, left + tile); column++)
            {
                for (int row = firstRow; row < endRow; row++)
                {
                    to[(column * rows) + row] = from[(row * columns) + column];
                }
            }
        }
    }

    private static (double[] Cosine, double[] Sine) QuarterTurns(int length)
    {
        double[] cosine = new double[length], sine = new double[length];
        for (int k = 0; k < length; k++)
        {
            (sine[k], cosine[k]) = Math.SinCos(Math.PI * k / (2.0 * length));
        }

        return (cosine, sine);
    }

    private void ThrowIfShort(double[] field, double[] transform)
    {
        if (field.Length < Rows * Columns || transform.Length < Rows * Columns)
        {
            throw new ArgumentException($"The arrays hold {field.Length} and {transform.Length} numbers; expected {Rows} × {Columns} in each.", nameof(field));
        }
    }

    private sealed class Workspace(int size)
    {
        public double[] Real { get; } = new double[size];

        public double[] Imaginary { get; } = new double[size];

        public double[] ScratchReal { get; } = new double[size];

        public double[] ScratchImaginary { get; } = new double[size];
    }
}
