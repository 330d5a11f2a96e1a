using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Morphology;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Tests;

public sealed class KineticMonteCarloSolverTests
{
    [Test]
    public void A_run_ends_with_its_number_of_atoms([Values] LatticeKind lattice, [Values] AdsorptionSites sites, [Values] bool withTransport)
    {
        KineticMonteCarloParameters parameters = Some.Deposition with
        {
            Lattice = lattice, AdsorptionSites = sites, Transport = withTransport ? Some.Transport : null,
        };

        KineticMonteCarloResult result = new KineticMonteCarloSolver(parameters).Solve();

        result.AtomCount.Should().Be(400);
        result.AtomsByLayer.Sum().Should().Be(400);
        result.AdsorptionsByLayer.Sum().Should().Be(400, "nothing desorbs");
        result.Counts.Adsorptions.Should().Be(400);
    }

    [Test]
    public void Every_atom_is_listed_once_and_agrees_with_layers_and_heights()
    {
        KineticMonteCarloResult result = new KineticMonteCarloSolver(Some.Deposition).Solve();

        result.Atoms.Should().HaveCount(400).And.OnlyHaveUniqueItems();
        result.AtomsByLayer.Should().Equal(Enumerable.Range(0, result.AtomsByLayer.Length).Select(layer => result.Atoms.Count(atom => atom.Layer == layer)));
        result.Atoms.Should().OnlyContain(atom => atom.Layer < result.Surface.Heights[(20 * atom.Row) + atom.Column]);
    }

    [Test]
    public void A_cluster_above_the_deposit_is_not_part_of_its_surface()
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Some.Deposition)
            .Start(new LatticeSite(3, 3, 0), new LatticeSite(3, 3, 1), new LatticeSite(3, 5, 6), new LatticeSite(3, 6, 6));

        KineticMonteCarloResult result = run.Result();

        result.Surface.TipHeight.Should().Be(7);
        result.AttachedSurface.TipHeight.Should().Be(2);
        result.AttachedSurface.Coverage.Should().Be(result.Surface.Coverage);
        result.Detached.Should().Be(new DetachedClusters(1, 2, 2));
    }

    [Test]
    public void Total_rate_equals_the_sum_over_every_event(
        [Values] LatticeKind lattice, [Values] AdsorptionSites sites, [Values] SubstrateContactRule rule, [Values(3, 4, 7)] int columns)
    {
        KineticMonteCarloParameters parameters = Some.Deposition with
        {
            Lattice = lattice, AdsorptionSites = sites, ContactRule = rule, ColumnCount = columns, RowCount = 5, AtomCount = 60, DesorptionRate = 0.01,
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters).Start();

        for (int i = 0; i < 20; i++)
        {
            run.Advance(50);

            run.TotalRate.Should().BeApproximately(CountedRate(parameters, run), 1e-9 * run.TotalRate, "the same rates are summed in another order");
        }
    }

    [Test]
    public void Mean_of_total_rate_times_step_is_one()
    {
        KineticMonteCarloParameters parameters = Some.Deposition with
        {
            LithiumAdsorptionRate = 0, ContactRule = SubstrateContactRule.Substrate, DesorptionRate = 1, Diffusion = null,
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters).Start();

        run.Advance(100_000);

        run.MeanScaledTimeStep.Should().BeApproximately(1, 4 / Math.Sqrt(100_000), "an exponential variable has variance 1; four standard errors");
    }

    [Test]
    public void Repetition_gives_the_same_bits_and_another_seed_another_history([Values] bool withTransport)
    {
        KineticMonteCarloParameters parameters = Some.Deposition with { Transport = withTransport ? Some.Transport : null };

        KineticMonteCarloResult first = new KineticMonteCarloSolver(parameters).Solve();
        KineticMonteCarloResult second = new KineticMonteCarloSolver(parameters).Solve();
        KineticMonteCarloResult other = new KineticMonteCarloSolver(parameters, new() { Seed = 2 }).Solve();

        second.Time.Should().Be(first.Time);
        second.Counts.Should().Be(first.Counts);
        second.Surface.Heights.Should().Equal(first.Surface.Heights);
        other.Time.Should().NotBe(first.Time);
    }

    [Test]
    public void The_number_of_layers_does_not_change_the_history()
    {
        KineticMonteCarloResult low = new KineticMonteCarloSolver(Some.Deposition, new() { LayerCount = 32 }).Solve();
        KineticMonteCarloResult high = new KineticMonteCarloSolver(Some.Deposition, new() { LayerCount = 96 }).Solve();

        high.Time.Should().Be(low.Time);
        high.Surface.Heights.Should().Equal(low.Surface.Heights);
    }

    [Test]
    public void Nothing_is_allocated_between_events([Values] bool withTransport)
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Some.Deposition with { Transport = withTransport ? Some.Transport : null }).Start();
        run.Advance(20_000);

        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Advance(2_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        allocated.Should().Be(0);
    }

    [Test]
    public void Walkers_keep_their_number_and_are_deposited_one_by_one()
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Some.Deposition with { Transport = Some.Transport, Diffusion = null }).Start();
        double ionRate = 8 * 6 * 50;

        run.Advance(50_000);

        run.TotalRate.Should().BeInRange(ionRate, ionRate + 8, "eight walkers always have six directions and at most one adsorption of rate 1 each");
        run.AtomCount.Should().Be((int)run.Counts.Adsorptions);
    }

    [Test]
    public void Fast_transport_gives_the_coverage_without_transport()
    {
        // Walkers fifty times faster than adsorption offer ions to every site about equally often.
        const int Replicas = 12;
        KineticMonteCarloParameters still = Some.Deposition with { Diffusion = null, ColumnCount = 12, RowCount = 12, AtomCount = 40 };
        KineticMonteCarloParameters moving = still with { Transport = new() { HopRate = 50, WalkerCount = 20, LaunchGap = 2 } };

        double[] without = Coverages(still, Replicas), with = Coverages(moving, Replicas);

        double error = Math.Sqrt((Variance(without) + Variance(with)) / Replicas);
        (with.Average() - without.Average()).Should().BeApproximately(0, 4 * error, "four standard errors of the difference of two means");
    }

    [Test]
    public void An_event_that_cannot_happen_is_reported()
    {
        KineticMonteCarloParameters parameters = Some.Deposition with { SubstrateAdsorptionRate = 0, Diffusion = null };

        Action run = () => new KineticMonteCarloSolver(parameters).Solve();

        run.Should().Throw<NoEventPossibleException>().Which.AtomCount.Should().Be(0);
    }

    [Test]
    public void A_deposit_that_leaves_the_lattice_is_reported()
    {
        Action run = () => new KineticMonteCarloSolver(Some.Deposition with { AtomCount = 5000 }, new() { LayerCount = 6 }).Solve();

        run.Should().Throw<LatticeFullException>().Which.Layer.Should().Be(5);
    }

    [Test]
    public void A_ceiling_that_leaves_the_lattice_is_reported()
    {
        Action run = () => new KineticMonteCarloSolver(Some.Deposition with { AtomCount = 5000, Transport = Some.Transport }, new() { LayerCount = 8 }).Solve();

        run.Should().Throw<LatticeFullException>().Which.LayerCount.Should().Be(8);
    }

    [Test]
    public void Progress_is_reported_and_a_cancelled_run_stops()
    {
        List<SolverProgress> reports = [];
        using CancellationTokenSource source = new();
        source.Cancel();

        new KineticMonteCarloSolver(Some.Deposition).Solve(new Recorder(reports));
        Action cancelled = () => new KineticMonteCarloSolver(Some.Deposition).Solve(cancellationToken: source.Token);

        reports.Should().BeInAscendingOrder(report => report.Step);
        reports[^1].Fraction.Should().Be(1);
        cancelled.Should().Throw<OperationCanceledException>();
    }

    private static double[] Coverages(KineticMonteCarloParameters parameters, int replicas) =>
        [
            .. Enumerable.Range(1, replicas).Select(seed =>
                new KineticMonteCarloSolver(parameters, new() { Seed = (ulong)seed, LayerCount = 40 }).Solve().Surface.Coverage),
        ];

    private static double Variance(double[] values) => values.Sum(x => (x - values.Average()) * (x - values.Average())) / (values.Length - 1);

    private static double CountedRate(KineticMonteCarloParameters p, KineticMonteCarloRun run)
    {
        HashSet<LatticeSite> atoms = [.. run.Atoms()];
        int layers = 64;
        bool IsVacant(LatticeSite site) => site.Layer >= 0 && site.Layer < layers && !atoms.Contains(site);
        LatticeSite[] Around(LatticeSite site) => [.. Some.Neighbours(p.Lattice, site, p.ColumnCount, p.RowCount)];
        int Bonds(LatticeSite site) => Around(site).Count(atoms.Contains);
        double rate = 0;
        for (int layer = 0; layer < 40; layer++)
        {
            for (int row = 0; row < p.RowCount; row++)
            {
                for (int column = 0; column < p.ColumnCount; column++)
                {
                    LatticeSite site = new(column, row, layer);
                    int bonds = Bonds(site);
                    bool isSupported = p.AdsorptionSites == AdsorptionSites.AnyContact || Around(site).Where(n => n.Layer == layer - 1).All(n => !IsVacant(n));
                    if (!atoms.Contains(site))
                    {
                        double adsorption = (layer, bonds) switch
                        {
                            (0, 0) => p.SubstrateAdsorptionRate,
                            (0, _) => p.ContactAdsorptionRate,
                            (_, 0) => 0,
                            _ => p.LithiumAdsorptionRate,
                        };
                        rate += isSupported ? adsorption : 0;
                        continue;
                    }

                    bool hasVacancy = Around(site).Any(IsVacant);
                    rate += hasVacancy ? p.DesorptionRate * p.Diffusion!.BondFactor(bonds) : 0;
                    int hops = bonds > 0 || layer == 0
                        ? Some.Hops(p.Lattice, site, p.ColumnCount, p.RowCount)
                            .Count(end => IsVacant(end) && (end.Layer == 0 || Around(end).Any(n => n != site && atoms.Contains(n))))
                        : 0;
                    rate += hops * p.Diffusion!.HopRate(bonds, layer == 0);
                }
            }
        }

        return rate;
    }

    private sealed class Recorder(List<SolverProgress> reports) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => reports.Add(value);
    }
}
