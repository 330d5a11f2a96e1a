using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Tests;

/// <summary>Limits with a closed form. Seeds are fixed; bounds are multiples of the standard error from the closed form.</summary>
public sealed class ExactLimitsTests
{
    private static readonly KineticMonteCarloParameters Random = Some.Deposition with
    {
        ColumnCount = 100, RowCount = 100, SubstrateAdsorptionRate = 1, LithiumAdsorptionRate = 1, ContactRule = SubstrateContactRule.Lithium,
        AdsorptionSites = AdsorptionSites.OnTop, Diffusion = null, AtomCount = 20_000,
    };

    private static readonly KineticMonteCarloParameters Closed = Some.Deposition with { SubstrateAdsorptionRate = 0, LithiumAdsorptionRate = 0 };

    [Test]
    public void Layer_coverages_of_random_deposition_follow_the_Poisson_distribution()
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Random).Start();

        run.AdvanceTo(2);

        int[] atoms = [.. run.Result().AtomsByLayer];
        double tail = 1, term = Math.Exp(-2);
        for (int layer = 0; layer < 6; layer++)
        {
            tail -= term;
            term *= 2.0 / (layer + 1);
            ((double)atoms[layer] / 10_000).Should().BeApproximately(
                tail, 4 * Math.Sqrt(tail * (1 - tail) / 10_000), $"10000 independent columns exceed {layer} atoms with this probability; four standard errors");
        }
    }

    [Test]
    public void Roughness_of_random_deposition_is_the_root_of_its_mean_height()
    {
        KineticMonteCarloResult result = new KineticMonteCarloSolver(Random).Solve();

        double squared = result.Surface.Roughness * result.Surface.Roughness;

        // N atoms on S columns are multinomial: each height has variance (N/S)(1 − 1/S). The sample variance of a Poisson variable of mean μ has variance
        // (μ + 2μ²)/S.
        result.Surface.MeanHeight.Should().Be(2);
        squared.Should().BeApproximately(2 * (1 - 1e-4), 4 * Math.Sqrt((2 + 8) / 10_000.0), "four standard errors");
    }

    [Test]
    public void Random_deposition_is_not_correlated()
    {
        KineticMonteCarloResult result = new KineticMonteCarloSolver(Random).Solve();

        double[] correlation = [.. result.Surface.HeightCorrelation(8).Skip(1)];

        correlation.Should().OnlyContain(
            g => Math.Abs(g - 4) < 0.3, "G = 2 w² = 2 μ = 4; 20000 terms with variances of about 2 (2μ)² give six standard errors of 0.24");
        result.Surface.HeightCorrelationExponent(8).Should().BeApproximately(0, 0.02, "G is constant to 0.04, over two e-folds of r");
    }

    [TestCase(0.1)]
    [TestCase(1.0)]
    [TestCase(20.0)]
    public void Adsorption_and_desorption_follow_Langmuir_at_every_time(double time)
    {
        KineticMonteCarloParameters parameters = Some.Deposition with
        {
            ColumnCount = 64, RowCount = 64, SubstrateAdsorptionRate = 0.7, LithiumAdsorptionRate = 0, ContactRule = SubstrateContactRule.Substrate,
            DesorptionRate = 0.3, Diffusion = null,
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters).Start();

        run.AdvanceTo(time);

        double coverage = 0.7 * (1 - Math.Exp(-time));
        run.SubstrateCoverage.Should().BeApproximately(
            coverage, 4 * Math.Sqrt(coverage * (1 - coverage) / 4096), "4096 independent sites; four standard errors");
    }

    // Mean square displacement per time and hop rate: Σ r² of the hops on the substrate, 4 · 1 (simple cubic), 4 · 3/4 lattice constants² (bcc (110)).
    [TestCase(LatticeKind.SimpleCubic, 4.0)]
    [TestCase(LatticeKind.BodyCentredCubic, 3.0)]
    public void A_single_atom_diffuses_with_its_hop_rate(LatticeKind lattice, double expected)
    {
        const int WindowCount = 4_000, Side = 64;
        KineticMonteCarloParameters parameters = Closed with
        {
            Lattice = lattice, ColumnCount = Side, RowCount = Side, Diffusion = Some.Hopping(rate: 1, bond: 1, substrate: 2),
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters, new() { LayerCount = 2 }).Start(new LatticeSite(5, 60, 0));

        double sum = 0;
        LatticeSite before = run.Atoms()[0];
        for (int window = 1; window <= WindowCount; window++)
        {
            run.AdvanceTo(4.0 * window);
            LatticeSite after = run.Atoms()[0];
            int columns = Nearest(after.Column - before.Column), rows = Nearest(after.Row - before.Row);

            // bcc (110): the in-plane vectors have length √3/2, and the cosine of their angle is 1/3.
            sum += lattice == LatticeKind.SimpleCubic
                ? (columns * columns) + (rows * rows)
                : 0.75 * ((columns * columns) + (rows * rows) + (2.0 / 3 * columns * rows));
            before = after;
        }

        double displacement = sum / WindowCount / 4.0;
        displacement.Should().BeApproximately(
            expected,
            4 * expected * Math.Sqrt(1.2 / WindowCount),
            "after 16 hops r² is nearly exponential, with a variance below 1.2 times its squared mean; four standard errors");

        static int Nearest(int difference) => ((difference + (3 * Side / 2)) % Side) - (Side / 2);
    }

    [Test]
    public void Two_atoms_of_a_closed_system_visit_states_with_Boltzmann_probabilities([Values] LatticeKind lattice)
    {
        const double Bond = 1.0, Substrate = 0.7;
        const int SampleCount = 6_000, BatchCount = 40, Side = 4;
        KineticMonteCarloParameters parameters = Closed with
        {
            Lattice = lattice, ColumnCount = Side, RowCount = Side, Diffusion = Some.Hopping(rate: 1, Bond, Substrate),
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters, new() { LayerCount = 2 }).Start(new LatticeSite(0, 0, 0), new LatticeSite(2, 2, 0));
        Dictionary<(int Bonds, int Contacts), double> weights = Weights(lattice, Side, Bond, Substrate);
        double total = weights.Values.Sum();

        Dictionary<(int, int), double[]> visits = weights.Keys.ToDictionary(state => state, _ => new double[BatchCount]);
        for (int sample = 0; sample < SampleCount; sample++)
        {
            run.AdvanceTo(2.0 * (sample + 1));
            visits[StateOf(lattice, Side, [.. run.Atoms()])][sample * BatchCount / SampleCount] += (double)BatchCount / SampleCount;
        }

        foreach ((var state, double[] batches) in visits)
        {
            double mean = batches.Average(), error = Math.Sqrt(batches.Sum(x => (x - mean) * (x - mean)) / (BatchCount - 1) / BatchCount);
            mean.Should().BeApproximately(
                weights[state] / total,
                4.5 * error,
                $"the error of state {state} is that of 40 batch means; 4.5 times it has a chance of 1e-4 with 39 degrees of freedom");
        }
    }

    // All pairs of sites on two layers that hops connect. An upper atom touches the other atom or was left behind by it. Two atoms left behind in the upper
    // layer touch each other, because hops end beside an atom.
    private static Dictionary<(int Bonds, int Contacts), double> Weights(LatticeKind lattice, int side, double bond, double substrate)
    {
        LatticeSite[] sites = [.. Enumerable.Range(0, 2 * side * side).Select(i => new LatticeSite(i % side, i / side % side, i / (side * side)))];
        Dictionary<(int Bonds, int Contacts), double> weights = [];
        for (int i = 0; i < sites.Length; i++)
        {
            for (int j = i + 1; j < sites.Length; j++)
            {
                (int Bonds, int Contacts) state = StateOf(lattice, side, [sites[i], sites[j]]);
                if (state is not { Bonds: 0, Contacts: 0 })
                {
                    weights[state] = weights.GetValueOrDefault(state) + Math.Exp((state.Bonds * bond) + (state.Contacts * substrate));
                }
            }
        }

        return weights;
    }

    private static (int Bonds, int Contacts) StateOf(LatticeKind lattice, int side, LatticeSite[] atoms) =>
        (Some.Neighbours(lattice, atoms[0], side, side).Contains(atoms[1]) ? 1 : 0, atoms.Count(atom => atom.Layer == 0));
}
