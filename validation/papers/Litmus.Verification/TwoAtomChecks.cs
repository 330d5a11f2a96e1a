using Litmus.Cases;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.Verification;

/// <summary>Two atoms of a closed system: detailed balance makes them visit states with Boltzmann's probabilities.</summary>
internal static class TwoAtomChecks
{
    private const int Side = 4;
    private const double Bond = 1, Substrate = 0.7;
    private const int SampleCount = 6_000, BatchCount = 40;

    public static void Check(CaseObservations observations, KineticMonteCarloOptions options)
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(
            KineticMonteCarloCase.Lattice(Side, KineticMonteCarloCase.Hopping(Bond, Substrate)), options with { LayerCount = 2 })
            .Start(new LatticeSite(0, 0, 0), new LatticeSite(2, 2, 0));
        SortedDictionary<(int Bonds, int Contacts), double> weights = Weights();
        double total = weights.Values.Sum();
        Dictionary<(int, int), double[]> visits = weights.Keys.ToDictionary(state => state, _ => new double[BatchCount]);
        for (int sample = 0; sample < SampleCount; sample++)
        {
            run.AdvanceTo(2.0 * (sample + 1));
            visits[StateOf([.. run.Atoms()])][sample * BatchCount / SampleCount] += (double)BatchCount / SampleCount;
        }

        foreach (((int bonds, int contacts), double weight) in weights)
        {
            double[] batches = visits[(bonds, contacts)];
            double mean = batches.Average(), error = Math.Sqrt(batches.Sum(x => (x - mean) * (x - mean)) / (BatchCount - 1) / BatchCount);
            observations.Check(
                $"Two atoms, probability of {bonds} bonds and {contacts} contacts", "Boltzmann, by enumeration of all pairs of sites", mean, weight / total,
                "1",
                Tolerance.Sampling(4.5 * error, "4.5 standard errors of 40 batch means: a chance of 1e-4 with 39 degrees of freedom"));
        }
    }

    // All pairs of sites on two layers that hops connect: two atoms left behind in the upper layer touch each other, because hops end beside an atom.
    private static SortedDictionary<(int Bonds, int Contacts), double> Weights()
    {
        LatticeSite[] sites = [.. Enumerable.Range(0, 2 * Side * Side).Select(i => new LatticeSite(i % Side, i / Side % Side, i / (Side * Side)))];
        SortedDictionary<(int Bonds, int Contacts), double> weights = [];
        for (int i = 0; i < sites.Length; i++)
        {
            for (int j = i + 1; j < sites.Length; j++)
            {
                (int Bonds, int Contacts) state = StateOf([sites[i], sites[j]]);
                if (state is not { Bonds: 0, Contacts: 0 })
                {
                    weights[state] = weights.GetValueOrDefault(state) + Math.Exp((state.Bonds * Bond) + (state.Contacts * Substrate));
                }
            }
        }

        return weights;
    }

    private static (int Bonds, int Contacts) StateOf(LatticeSite[] atoms) => (AreNeighbours(atoms[0], atoms[1]) ? 1 : 0, atoms.Count(atom => atom.Layer == 0));

    private static bool AreNeighbours(LatticeSite a, LatticeSite b) =>
        Around(a.Column - b.Column) + Around(a.Row - b.Row) + Math.Abs(a.Layer - b.Layer) == 1;

    private static int Around(int difference) => Math.Min(Math.Abs(difference), Side - Math.Abs(difference));
}
