using System.Runtime.ExceptionServices;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Morphology;
using Litmus.Primitives;

namespace Litmus.Cases.Wang2023;

/// <summary>What a series of deposits is grown under, and what came of it at each ratio k_sub/k_LiLi.</summary>
internal sealed class DepositSeries
{
    private DepositSeries(DepositConditions conditions, double[] ratios, IReadOnlyList<KineticMonteCarloResult>[] deposits) =>
        (Conditions, Ratios, Deposits) = (conditions, ratios, deposits);

    public DepositConditions Conditions { get; }

    /// <summary>Rate ratios k_sub/k_LiLi.</summary>
    public IReadOnlyList<double> Ratios { get; }

    /// <summary>The deposits, one a seed, at each ratio.</summary>
    public IReadOnlyList<IReadOnlyList<KineticMonteCarloResult>> Deposits { get; }

    public IReadOnlyList<Sample> Coverages => Of(surface => surface.Coverage);

    public IReadOnlyList<Sample> TipHeights => Of(surface => surface.TipHeight, resolution: 1);

    public IReadOnlyList<Sample> HeightPercentiles => Of(surface => surface.HeightPercentile(0.99), resolution: 1);

    public IReadOnlyList<Sample> Roughnesses => Of(surface => surface.Roughness);

    /// <summary>Part of the atoms without connection to the substrate.</summary>
    public IReadOnlyList<Sample> DetachedParts => [.. Deposits.Select(seeds => new Sample([.. seeds.Select(deposit => (double)deposit.Detached.AtomCount / deposit.AtomCount)]))];

    public SampledTrend CoverageTrend => SampledTrend.Of(Coverages);

    public SampledTrend TipTrend => SampledTrend.Of(TipHeights);

    /// <summary>Grows the deposits; the seed of each depends on the series, the ratio and its number.</summary>
    public static DepositSeries Grow(DepositConditions conditions, double[] ratios, int replicas, int seriesNumber, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<KineticMonteCarloResult>[] deposits = [.. ratios.Select(IReadOnlyList<KineticMonteCarloResult> (ratio, i) =>
        {
            KineticMonteCarloResult[] seeds = new KineticMonteCarloResult[replicas];
            GrowSeeds(seeds, replica => new KineticMonteCarloSolver(
                conditions.At(ratio), new() { Seed = (ulong)((1_000_000 * seriesNumber) + (1000 * i) + replica), LayerCount = DepositConditions.LayerCount }), cancellationToken);
            progress?.Report(new SolverProgress(i + 1, Time: 0, (double)(i + 1) / ratios.Length));
            return seeds;
        })];
        return new DepositSeries(conditions, ratios, deposits);
    }

    // Each deposit depends on its own seed alone, so that the number of threads changes nothing.
    private static void GrowSeeds(KineticMonteCarloResult[] seeds, Func<int, KineticMonteCarloSolver> solver, CancellationToken cancellationToken)
    {
        try
        {
            Parallel.For(0, seeds.Length, new ParallelOptions { CancellationToken = cancellationToken }, k => seeds[k] = solver(k + 1).Solve(cancellationToken: cancellationToken));
        }
        catch (AggregateException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private Sample[] Of(Func<DepositSurface, double> quantity, double resolution = 0) => [.. Deposits.Select(seeds => new Sample([.. seeds.Select(deposit => quantity(deposit.Surface))], resolution))];
}
