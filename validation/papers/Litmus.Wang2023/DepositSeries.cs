using Litmus.Cases;
using Litmus.KineticMonteCarlo;
using Litmus.Primitives;

namespace Litmus.Wang2023;

/// <summary>Deposits grown under the same conditions at several ratios k_sub/k_LiLi.</summary>
internal sealed class DepositSeries
{
    private DepositSeries(DepositConditions conditions, double[] ratios, IReadOnlyList<KineticMonteCarloResult>[] deposits) =>
        (Conditions, Ratios, Deposits) = (conditions, ratios, deposits);

    public DepositConditions Conditions { get; }

    /// <summary>Rate ratios k_sub/k_LiLi.</summary>
    public IReadOnlyList<double> Ratios { get; }

    /// <summary>The deposits at each ratio, one per seed.</summary>
    public IReadOnlyList<IReadOnlyList<KineticMonteCarloResult>> Deposits { get; }

    public IReadOnlyList<Sample> Coverages => Of(deposit => deposit.AttachedSurface.Coverage);

    /// <summary>Heights of the highest atom that is connected to the substrate.</summary>
    public IReadOnlyList<Sample> TipHeights => Of(deposit => deposit.AttachedSurface.TipHeight, resolution: 1);

    /// <summary>Heights of the highest atom of all, drifting clusters included.</summary>
    public IReadOnlyList<Sample> HighestAtoms => Of(deposit => deposit.Surface.TipHeight, resolution: 1);

    public IReadOnlyList<Sample> HeightPercentiles => Of(deposit => deposit.AttachedSurface.HeightPercentile(0.99), resolution: 1);

    public IReadOnlyList<Sample> Roughnesses => Of(deposit => deposit.AttachedSurface.Roughness);

    /// <summary>Share of the atoms that are not connected to the substrate.</summary>
    public IReadOnlyList<Sample> DetachedParts => Of(deposit => (double)deposit.Detached.AtomCount / deposit.AtomCount);

    public SampledTrend CoverageTrend => SampledTrend.Of(Coverages);

    public SampledTrend TipTrend => SampledTrend.Of(TipHeights);

    public SampledTrend RoughnessTrend => SampledTrend.Of(Roughnesses);

    /// <summary>Grows the deposits. The seed of each depends on the series, the ratio and its number.</summary>
    public static DepositSeries Grow(
        RunMemory memory, DepositConditions conditions, double[] ratios, int replicas, int seriesNumber, IProgress<SolverProgress>? progress,
        CancellationToken cancellationToken)
    {
        // The lowest ratio comes first, because its deposits take longest. A deposit is kept as the restart file of its finished run.
        KineticMonteCarloResult[] deposits = Replicas.Run(
            ratios.Length * replicas,
            k =>
            {
                (int i, int replica) = (k / replicas, (k % replicas) + 1);
                ulong seed = (ulong)((1_000_000 * seriesNumber) + (1000 * i) + replica);
                KineticMonteCarloOptions options = new() { Seed = seed, LayerCount = DepositConditions.LayerCount };
                KineticMonteCarloParameters parameters = conditions.At(ratios[i]);
                KineticMonteCarloSolver solver = new(parameters, options);
                return memory.Piece(
                    typeof(KineticMonteCarloSolver),
                    $"{parameters} {options}",
                    () =>
                    {
                        KineticMonteCarloRun run = solver.Start();
                        solver.Finish(run, cancellationToken);
                        return run;
                    },
                    run => run.ToBytes(),
                    saved => solver.Resume(saved, "the stored deposit")).Result();
            },
            progress,
            cancellationToken);
        return new DepositSeries(conditions, ratios, [.. deposits.Chunk(replicas)]);
    }

    private Sample[] Of(Func<KineticMonteCarloResult, double> quantity, double resolution = 0) =>
        [.. Deposits.Select(seeds => new Sample([.. seeds.Select(deposit => quantity(deposit))], resolution))];
}
