using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Does the lattice give the limits that are known in closed form? Seeds are fixed; tolerances are four standard errors of the closed form.</summary>
public sealed class KineticMonteCarloCase : IValidationCase
{
    private const double Temperature = 300;
    private const string Setting = "Setting of the checks";
    private static readonly Input AdsorptionRate = Input.Exact("adsorptionRate", 0.7, "1/s", $"{Setting}: adsorption and desorption");
    private static readonly Input DesorptionRate = Input.Exact("desorptionRate", 0.3, "1/s", $"{Setting}: adsorption and desorption");
    private static readonly Input Seed = Input.Exact("seed", 1, "1", $"{Setting}: of every run");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<KineticMonteCarloCase>(
        "kinetic-monte-carlo",
        "Does the lattice deposit, adsorb, desorb and diffuse as probability says?",
        [AdsorptionRate, DesorptionRate, Seed],
        typeof(KineticMonteCarloSolver));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        KineticMonteCarloOptions options = new() { Seed = (ulong)inputs[Seed] };
        CheckRandomDeposition(observations, options);
        cancellationToken.ThrowIfCancellationRequested();
        CheckLangmuir(observations, options, inputs[AdsorptionRate], inputs[DesorptionRate]);
        cancellationToken.ThrowIfCancellationRequested();
        CheckDiffusion(observations, options);
        cancellationToken.ThrowIfCancellationRequested();
        TwoAtomChecks.Check(observations, options);
        HopChecks.Add(observations);
        RestartChecks.Add(observations, options);
        return observations;
    }

    internal static KineticMonteCarloParameters Lattice(int side, SurfaceDiffusion? diffusion) => new()
    {
        Lattice = LatticeKind.SimpleCubic,
        ColumnCount = side,
        RowCount = side,
        SubstrateAdsorptionRate = 0,
        LithiumAdsorptionRate = 0,
        ContactRule = SubstrateContactRule.Maximum,
        AdsorptionSites = AdsorptionSites.AnyContact,
        AtomCount = 400,
        Diffusion = diffusion,
    };

    /// <summary>Hops with a rate of one in each direction for an atom on the bare substrate; energies in units of kT.</summary>
    internal static SurfaceDiffusion Hopping(double bond, double substrate) => new()
    {
        AttemptFrequency = Math.Exp(substrate),
        BareBarrier = 0,
        BondEnergy = bond * PhysicalConstants.Boltzmann * Temperature,
        SubstrateEnergy = substrate * PhysicalConstants.Boltzmann * Temperature,
        Temperature = Temperature,
    };

    private static void CheckRandomDeposition(CaseObservations observations, KineticMonteCarloOptions options)
    {
        const int columns = 10_000;
        KineticMonteCarloParameters random = Lattice(100, diffusion: null) with
        {
            SubstrateAdsorptionRate = 1, LithiumAdsorptionRate = 1, ContactRule = SubstrateContactRule.Lithium, AdsorptionSites = AdsorptionSites.OnTop,
            AtomCount = 2 * columns,
        };
        KineticMonteCarloRun run = new KineticMonteCarloSolver(random, options).Start();
        run.AdvanceTo(2);
        int[] atoms = [.. run.Result().AtomsByLayer];
        List<double> found = [], exact = [];
        double tail = 1, term = Math.Exp(-2);
        for (int layer = 0; layer < 8; layer++)
        {
            tail -= term;
            term *= 2.0 / (layer + 1);
            found.Add((double)(layer < atoms.Length ? atoms[layer] : 0) / columns);
            exact.Add(tail);
        }

        foreach (int layer in (int[])[0, 2, 4])
        {
            observations.Check(
                $"Random deposition of two layers, coverage of layer {layer + 1}", "Poisson: P(N > n) with mean 2", found[layer], exact[layer], "1",
                Tolerance.Sampling(4 * Math.Sqrt(exact[layer] * (1 - exact[layer]) / columns), "four standard errors of 10 000 independent columns"));
        }

        double roughness = new KineticMonteCarloSolver(random, options).Solve().Surface.Roughness;
        observations.Check(
            typeof(KineticMonteCarloSolver), "random deposition of two layers, squared roughness", "the mean height, 2(1 − 1/S): heights are multinomial",
            roughness * roughness, 2 * (1 - (1.0 / columns)), "1",
            Tolerance.Sampling(
                4 * Math.Sqrt((2 + 8.0) / columns), "four standard errors: the sample variance of a Poisson variable of mean μ has variance (μ + 2μ²)/S"));

        const string table = "random-deposition";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("layer", [.. Enumerable.Range(1, 8).Select(layer => (double)layer)]),
                CaseColumn.Of("found_1", found),
                CaseColumn.Of("exact_1", exact),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "Layers of random deposition",
            "Points: found on 100 × 100 columns after two layers. Line: the tail of Poisson's distribution.",
            new FigureAxis("layer"),
            new FigureAxis("covered part"),
            [
                new FigureLayer(FigureMark.Line, table, "layer", "exact_1", Label: "exact"),
                new FigureLayer(FigureMark.Point, table, "layer", "found_1", Label: "found"),
            ],
            []));
    }

    private static void CheckLangmuir(CaseObservations observations, KineticMonteCarloOptions options, double adsorption, double desorption)
    {
        const int sites = 64 * 64;
        KineticMonteCarloParameters parameters = Lattice(64, diffusion: null) with
        {
            SubstrateAdsorptionRate = adsorption, ContactRule = SubstrateContactRule.Substrate, DesorptionRate = desorption,
        };
        double Exact(double time) => adsorption / (adsorption + desorption) * (1 - Math.Exp(-(adsorption + desorption) * time));
        double[] times = [0.1, 0.3, 0.6, 1, 1.5, 2, 3, 5, 10, 20];
        KineticMonteCarloRun run = new KineticMonteCarloSolver(parameters, options).Start();
        double[] found = new double[times.Length];
        for (int i = 0; i < times.Length; i++)
        {
            run.AdvanceTo(times[i]);
            found[i] = run.SubstrateCoverage;
        }

        foreach (double time in (double[])[0.1, 1, 20])
        {
            double exact = Exact(time);
            observations.Check(
                $"Adsorption and desorption, coverage after {time} s", "Langmuir: a/(a + d)·(1 − exp(−(a + d)t))", found[Array.IndexOf(times, time)], exact,
                "1",
                Tolerance.Sampling(4 * Math.Sqrt(exact * (1 - exact) / sites), "four standard errors of 4096 independent sites"));
        }

        const string table = "langmuir";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("time_s", times),
                CaseColumn.Of("found_1", found),
                CaseColumn.Of("exact_1", [.. times.Select(Exact)]),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "Coverage under adsorption and desorption",
            "Points: found on 64 × 64 sites. Line: Langmuir.",
            new FigureAxis("time (s)", IsLogarithmic: true),
            new FigureAxis("coverage"),
            [
                new FigureLayer(FigureMark.Line, table, "time_s", "exact_1", Label: "exact"),
                new FigureLayer(FigureMark.Point, table, "time_s", "found_1", Label: "found"),
            ],
            []));
    }

    private static void CheckDiffusion(CaseObservations observations, KineticMonteCarloOptions options)
    {
        const int windows = 4_000, side = 64;
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Lattice(side, Hopping(1, 2)), options with { LayerCount = 2 }).Start(new LatticeSite(5, 60, 0));
        double sum = 0;
        LatticeSite before = run.Atoms()[0];
        for (int window = 1; window <= windows; window++)
        {
            run.AdvanceTo(4.0 * window);
            LatticeSite after = run.Atoms()[0];
            int columns = Nearest(after.Column - before.Column), rows = Nearest(after.Row - before.Row);
            sum += (columns * columns) + (rows * rows);
            before = after;
        }

        observations.Check(
            "One atom on the substrate, mean square displacement a unit of time over the hop rate", "4: four directions of length one", sum / windows / 4, 4,
            "1",
            Tolerance.Sampling(
                4 * 4 * Math.Sqrt(1.2 / windows),
                "four standard errors: after 16 hops r² is nearly exponential, its variance below 1.2 times its squared mean"));

        static int Nearest(int difference) => ((difference + (3 * side / 2)) % side) - (side / 2);
    }
}
