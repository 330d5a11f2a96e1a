using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Diffusion.Inference;

/// <summary>Infers unknown inputs from printed numbers: the feasible set, its extent, its least-squares centre, and conflicts between statements.</summary>
/// <remarks>
/// Each question is a search for zero misfit (Levenberg–Marquardt from the best points of a grid, in decades). Widths and extents are bisected.
/// A conflict therefore means that no start found a common point. For predictions monotone in each unknown, such as Hart's average, we know of
/// no other minima of the misfit. Extents take the feasible set as connected. The order of all operations is fixed: same input, same bits.
/// </remarks>
public sealed class StatementInferenceSolver
{
    private const double LargestGap = 10;
    private const double LargestStretch = 1000;
    private const int LargestRemoval = 6;

    private readonly StatementInferenceParameters _parameters;
    private readonly StatementInferenceOptions _options;
    private readonly IntervalSystem _system;
    private readonly double[] _lower;
    private readonly double[] _upper;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    /// <exception cref="ArgumentException">There is no unknown or no statement, or an interval or a range is empty.</exception>
    public StatementInferenceSolver(StatementInferenceParameters parameters, StatementInferenceOptions? options = null)
    {
        (_parameters, _options) = (parameters, options ?? new StatementInferenceOptions());
        if (parameters.Parameters.IsDefaultOrEmpty || parameters.Statements.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no unknown or no statement; expected at least one of each.", nameof(parameters));
        }

        foreach (var (name, lower, upper) in parameters.Statements.Select(s => (s.Name, s.Lower, s.Upper))
            .Concat(parameters.Parameters.Select(p => (p.Name, p.Lower, p.Upper))))
        {
            if (lower > upper)
            {
                throw new ArgumentException(
                    $"'{name}' runs from {lower} to {upper}; expected a lower end that is not above the upper one.", nameof(parameters));
            }
        }

        _lower = [.. parameters.Statements.Select(s => Math.Log10(s.Lower))];
        _upper = [.. parameters.Statements.Select(s => Math.Log10(s.Upper))];
        Prediction[] predictions =
        [
            .. parameters.Statements.Select(s => s.Prediction),
            .. Enumerable.Range(0, parameters.Parameters.Length).Select<int, Prediction>(j => values => values[j]),
            .. parameters.Quantities.Select(q => q.Prediction),
        ];
        _system = new IntervalSystem(
            [.. parameters.Parameters.Select(p => Math.Log10(p.Lower))], [.. parameters.Parameters.Select(p => Math.Log10(p.Upper))], predictions);
    }

    /// <summary>Solves. Reports progress after each stage and checks for cancellation before each selection of statements and each range.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public StatementInferenceResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int count = _parameters.Statements.Length;
        double[][] grid = _system.Grid(_options.GridCount);
        double[,] table = Tabulate(grid);
        int[] all = [.. Enumerable.Range(0, count)];

        double gap = SmallestWidening(all, grid, table, index => 1, LargestGap, out double[] witness);
        bool isFeasible = gap == 0;
        double[] centre = Centre(grid, table);
        progress?.Report(new SolverProgress(1, 0, 0.2));

        List<(int[] Members, Conflict Conflict)> conflicts = isFeasible ? [] : FindConflicts(grid, table, cancellationToken);
        progress?.Report(new SolverProgress(2, 0, 0.6));

        ImmutableArray<ImmutableArray<string>> removals = isFeasible
            ? [[]]
            : FindRemovals([.. conflicts.Select(c => c.Members)], grid, table, cancellationToken);
        progress?.Report(new SolverProgress(3, 0, 0.8));

        ImmutableArray<FeasibleRange> ranges = isFeasible ? FindRanges(all, witness, cancellationToken) : [];
        ImmutableArray<ImmutableArray<double>> sample = isFeasible ? SampleInside(ranges) : [];
        progress?.Report(new SolverProgress(4, 0, 1));

        return new StatementInferenceResult
        {
            IsFeasible = isFeasible,
            GapInDecades = gap,
            Centre = Values(centre),
            Fits = [.. all.Select(i => FitOf(i, centre))],
            Witness = Values(witness),
            Ranges = ranges,
            Sample = sample,
            Conflicts = [.. conflicts.Select(c => c.Conflict)],
            SmallestRemovals = removals,
        };
    }

    private static ImmutableArray<double> Values(double[] point) => [.. point.Select(x => Math.Pow(10, x))];

    private double[,] Tabulate(double[][] grid)
    {
        double[,] table = new double[grid.Length, _parameters.Statements.Length];
        for (int p = 0; p < grid.Length; p++)
        {
            for (int i = 0; i < _parameters.Statements.Length; i++)
            {
                table[p, i] = _system.Logarithm(i, grid[p]);
            }
        }

        return table;
    }

    private Residual[] Widened(int[] members, double widening, Func<int, double> weight) =>
        [.. members.Select(i => new Residual(i, _lower[i] - (widening * weight(i)), _upper[i] + (widening * weight(i)), 1))];

    // The grid points of least misfit, best first; ties keep the order of the grid.
    private double[][] Starts(ReadOnlySpan<Residual> residuals, double[][] grid, double[,] table)
    {
        double[] misfit = new double[grid.Length];
        for (int p = 0; p < grid.Length; p++)
        {
            foreach (Residual residual in residuals)
            {
                double value = residual.At(table[p, residual.Prediction]);
                misfit[p] += value * value;
            }
        }

        return [.. Enumerable.Range(0, grid.Length).OrderBy(p => misfit[p]).ThenBy(p => p).Take(_options.StartCount).Select(p => (double[])grid[p].Clone())];
    }

    private bool TryMeet(ReadOnlySpan<Residual> residuals, IEnumerable<double[]> starts, out double[] best)
    {
        double bestSum = double.PositiveInfinity, target = _options.Tolerance * _options.Tolerance;
        best = [];
        foreach (double[] start in starts)
        {
            double[] point = (double[])start.Clone();
            double sum = _system.Minimise(point, residuals, target);
            if (sum < bestSum)
            {
                (best, bestSum) = (point, sum);
            }

            if (bestSum <= target)
            {
                return true;
            }
        }

        return false;
    }

    // Smallest k for which the intervals [lower − k·weight, upper + k·weight] share a point: 0 if they already do, +∞ beyond the limit.
    private double SmallestWidening(int[] members, double[][] grid, double[,] table, Func<int, double> weight, double limit, out double[] witness)
    {
        Residual[] asPrinted = Widened(members, 0, weight);
        double[][] starts = Starts(asPrinted, grid, table);
        if (TryMeet(asPrinted, starts, out witness))
        {
            return 0;
        }

        if (!TryMeet(Widened(members, limit, weight), starts.Append(witness), out double[] met))
        {
            return double.PositiveInfinity;
        }

        double low = 0, high = limit;
        while (high - low > 1e-6 * (1 + high))
        {
            double middle = 0.5 * (low + high);
            if (TryMeet(Widened(members, middle, weight), starts.Prepend(met), out double[] point))
            {
                (high, met) = (middle, point);
            }
            else
            {
                low = middle;
            }
        }

        witness = met;
        return high;
    }

    private double[] Centre(double[][] grid, double[,] table)
    {
        Residual[] residuals =
        [
            .. Enumerable.Range(0, _lower.Length).Select(i =>
            {
                double halfWidth = 0.5 * (_upper[i] - _lower[i]), middle = 0.5 * (_upper[i] + _lower[i]);
                bool isTwoSided = double.IsFinite(halfWidth) && halfWidth > 0;
                return isTwoSided ? new Residual(i, middle, middle, 1 / halfWidth) : new Residual(i, _lower[i], _upper[i], 1);
            }),
        ];
        TryMeet(residuals, Starts(residuals, grid, table), out double[] centre);
        return centre;
    }

    private StatementFit FitOf(int statement, double[] point)
    {
        double logarithm = _system.Logarithm(statement, point);
        double miss = new Residual(statement, _lower[statement], _upper[statement], 1).At(logarithm);
        return new StatementFit(_parameters.Statements[statement].Name, Math.Pow(10, logarithm), miss);
    }

    private List<(int[] Members, Conflict Conflict)> FindConflicts(double[][] grid, double[,] table, CancellationToken cancellationToken)
    {
        List<(int[] Members, Conflict Conflict)> found = [];
        for (int size = 1; size <= Math.Min(_options.LargestConflict, _lower.Length); size++)
        {
            foreach (int[] members in Combinations.Of(_lower.Length, size))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (found.Exists(known => Array.TrueForAll(known.Members, members.Contains)))
                {
                    continue;
                }

                double gap = SmallestWidening(members, grid, table, _ => 1, LargestGap, out _);
                if (gap > 0)
                {
                    double stretch = 1 + SmallestWidening(members, grid, table, HalfWidth, LargestStretch, out _);
                    found.Add((members, new Conflict([.. members.Select(i => _parameters.Statements[i].Name)], gap, stretch)));
                }
            }
        }

        return found;
    }

    private double HalfWidth(int statement)
    {
        double width = _upper[statement] - _lower[statement];
        return double.IsFinite(width) ? 0.5 * width : 0;
    }

    private ImmutableArray<ImmutableArray<string>> FindRemovals(int[][] conflicts, double[][] grid, double[,] table, CancellationToken cancellationToken)
    {
        int count = _lower.Length;
        for (int size = 1; size <= Math.Min(LargestRemoval, count); size++)
        {
            List<ImmutableArray<string>> found = [];
            foreach (int[] removed in Combinations.Of(count, size))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!Array.TrueForAll(conflicts, conflict => Array.Exists(conflict, removed.Contains)))
                {
                    continue;
                }

                Residual[] kept = Widened([.. Enumerable.Range(0, count).Except(removed)], 0, _ => 0);
                if (TryMeet(kept, Starts(kept, grid, table), out _))
                {
                    found.Add([.. removed.Select(i => _parameters.Statements[i].Name)]);
                }
            }

            if (found.Count > 0)
            {
                return [.. found];
            }
        }

        return [];
    }

    private ImmutableArray<FeasibleRange> FindRanges(int[] all, double[] witness, CancellationToken cancellationToken)
    {
        Residual[] residuals = Widened(all, 0, _ => 0);
        ImmutableArray<FeasibleRange>.Builder ranges = ImmutableArray.CreateBuilder<FeasibleRange>();
        string[] names = [.. _parameters.Parameters.Select(p => p.Name), .. _parameters.Quantities.Select(q => q.Name)];
        for (int i = 0; i < names.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int prediction = _lower.Length + i;
            ranges.Add(new FeasibleRange(
                names[i], Math.Pow(10, Extreme(residuals, prediction, witness, -1)), Math.Pow(10, Extreme(residuals, prediction, witness, 1))));
        }

        return ranges.ToImmutable();
    }

    // The extreme value of a prediction while all intervals are met: doubling steps outwards, then bisection to 1e-7 decades.
    private double Extreme(Residual[] residuals, int prediction, double[] witness, int direction)
    {
        double reached = _system.Logarithm(prediction, witness), step = 0.01, refused = double.NaN;
        double[] point = witness;
        while (double.IsNaN(refused) ? step < 1000 : Math.Abs(refused - reached) > 1e-7)
        {
            double asked = double.IsNaN(refused) ? reached + (direction * step) : 0.5 * (reached + refused);
            Residual beyond = direction > 0
                ? new Residual(prediction, asked, double.PositiveInfinity, 1)
                : new Residual(prediction, double.NegativeInfinity, asked, 1);
            if (TryMeet([.. residuals, beyond], [point, witness], out double[] met))
            {
                (reached, point, step) = (asked, met, 2 * step);
            }
            else
            {
                refused = asked;
            }
        }

        return reached;
    }

    private ImmutableArray<ImmutableArray<double>> SampleInside(ImmutableArray<FeasibleRange> ranges)
    {
        double[] lower = [.. ranges.Take(_system.Dimension).Select(r => Math.Log10(r.Smallest))];
        double[] upper = [.. ranges.Take(_system.Dimension).Select(r => Math.Log10(r.Largest))];
        return
        [
            .. _system.Grid(_options.SampleCount, lower, upper)
                .Where(point => Enumerable.Range(0, _lower.Length).All(i => _system.Logarithm(i, point) is double y && y >= _lower[i] && y <= _upper[i]))
                .Select(Values),
        ];
    }
}
