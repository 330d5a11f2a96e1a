using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.MolecularDynamics.Order;
using Litmus.MolecularDynamics.Statics;
using Litmus.MolecularDynamics.Trajectories;
using Litmus.Primitives;
using Litmus.Primitives.Randomness;

namespace Litmus.Verification;

/// <summary>Does the analysis of trajectories give what is known of made-up ones? No engine is needed.</summary>
public sealed class MolecularDynamicsCase : IValidationCase
{
    private const string Setting = "Setting of the checks";
    private static readonly Input StepLength = Input.Exact("stepLength", 0.4, "Angstrom", $"{Setting}: random walk");
    private static readonly Input Deviation = Input.Exact("deviation", 3.1, "Angstrom", $"{Setting}: Gaussian profile");
    private static readonly Input LatticeConstant = Input.Exact("latticeConstant", 3.5, "Angstrom", $"{Setting}: crystal");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<MolecularDynamicsCase>(
        "molecular-dynamics",
        "Does the analysis of trajectories give the known answer for made-up ones?",
        [StepLength, Deviation, LatticeConstant],
        typeof(PeakFit));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        CheckDiffusion(observations, inputs[StepLength] * 1e10);
        CheckBoundary(observations, inputs[Deviation] * 1e10);
        CheckOrder(observations, inputs[LatticeConstant] * 1e10);
        CheckStatics(observations);
        return observations;
    }

    private static void CheckDiffusion(CaseObservations observations, double step)
    {
        Trajectory walk = Walk(500, 200, step);
        double found = EinsteinRelation.Fit(0.5, MeanSquareDisplacement.FindAll(walk, 40).Total, 2, 20, 3), expected = step * step * 1e-8;
        observations.Check(
            typeof(MeanSquareDisplacement), "random walk", "D = s²/(2Δt)", found, expected, "m2/s",
            Tolerance.Sampling(0.08 * expected, "four standard errors of 500 walkers over about five independent windows"));
        double[] line = [.. Enumerable.Range(0, 41).Select(lag => 0.7 + (0.3 * lag))];
        observations.Check(
            typeof(EinsteinRelation), "line with an intercept", "slope/6", EinsteinRelation.Fit(0.5, line, 2, 20, 3), 0.6 / 6 * 1e-8, "m2/s",
            Tolerance.Relative(1e-12, "rounding"));
        Trajectory crystal = new(0.05, [.. Enumerable.Range(0, 400).Select(Oscillation)]);
        observations.Check(
            typeof(EinsteinRelation), "harmonic crystal", "0",
            EinsteinRelation.Fit(0.05, MeanSquareDisplacement.FindAll(crystal, 200).Total, 2, 10, 3), 0, "m2/s",
            Tolerance.Absolute(4e-13, "300 oscillations over 20 ps leave a twentieth of the slowest boundary of yoon2023"));
        Trajectory slid = new(1, [.. Enumerable.Range(0, 3).Select(frame => Slab(frame, 0.2))]);
        observations.Check(
            typeof(RigidSliding), "slab that moves 0.2 Å a frame", "0.4 Å after two frames",
            RigidSliding.Find(slid, 100, 5).Between(true, 0, 2, 0), 0.4, "Angstrom",
            Tolerance.Relative(1e-12, "rounding"));
        (double, double, double)[] points = [.. new[] { 250.0, 300, 350 }.Select(t => (t, 1e-7 * Math.Exp(-0.2 * 1.602176634e-19 / (1.380649e-23 * t)), 0.1))];
        observations.Check(
            typeof(ArrheniusFit), "three points of one energy", "0.2 eV", ArrheniusFit.Fit(points, 250, 350).ActivationEnergy / 1.602176634e-19, 0.2, "eV",
            Tolerance.Relative(1e-10, "rounding"));
    }

    private static void CheckBoundary(CaseObservations observations, double deviation)
    {
        EnergyProfile[] profiles = [.. Enumerable.Range(0, 5).Select(i => Profile(1.5 * i, deviation))];
        BoundaryPeak peak = PeakFit.Fit(profiles[0], 0);
        observations.Check(
            typeof(PeakFit), "Gaussian profile", "width 2σ√(2 ln 4) = 3.33022 σ", peak.Width, 3.3302184446307908 * deviation, "Angstrom",
            Tolerance.Relative(1e-5, "the last step of the search is 2⁻²⁴ of the first"));
        observations.Check(
            typeof(BoundaryPeak), "where the profile falls to a quarter", "σ√(2 ln 4) = 1.66511 σ", new BoundaryPeak(0, 1, 0, 2).Width / 2, 3.3302184446307908,
            "Angstrom", Tolerance.Relative(1e-12, "rounding"));
        observations.Check(
            typeof(BoundaryTrack), "boundary that moves 1.5 Å a profile", "6 Å after four", BoundaryTrack.Find(profiles, 0, 10).Peaks[^1].Centre, 6, "Angstrom",
            Tolerance.Absolute(1e-4, "the last step of the search is 2⁻²⁴ of the first"));
        Trajectory still = Walk(500, 120, 0.3, isPlanar: true);
        EnergyProfile[] fixedProfiles = [.. Enumerable.Range(0, 4).Select(_ => TwoBoundaries(deviation))];
        BoundaryDiffusion diffusion = BoundaryDiffusion.Find(still, fixedProfiles, 100, new BoundaryDiffusionOptions { LineFrom = 1, LineTo = 10 });
        double expected = 2.0 / 3 * 0.3 * 0.3 * 1e-8;
        observations.Check(
            typeof(BoundaryDiffusion), "walk in the plane, both boundaries", "D = (2/3) s²/(2Δt)", diffusion.DiffusivityWithSliding, expected, "m2/s",
            Tolerance.Sampling(0.3 * expected, "four standard errors: 50 walkers in each boundary, three independent windows in each part"));
    }

    private static void CheckOrder(CaseObservations observations, double edge)
    {
        PeriodicBox box = new() { LengthX = 5 * edge, LengthY = 5 * edge, LengthZ = 5 * edge };
        double[] atoms =
        [
            .. from i in Enumerable.Range(0, 5) from j in Enumerable.Range(0, 5) from k in Enumerable.Range(0, 5) from half in (double[])[0, 0.5]
               from value in (double[])[edge * (i + half), edge * (j + half), edge * (k + half)] select value,
        ];
        PairDistribution pairs = PairDistribution.Find(box, atoms, [0, 17], 0.05, 2.4 * edge);
        double shell = 8 * Math.PI / (edge * edge * edge) / 3;
        double first = pairs.Values
            .Select((g, i) => (i + 0.5) * 0.05 < 0.93 * edge ? g * shell * Math.Pow(0.05, 3) * (Math.Pow(i + 1, 3) - Math.Pow(i, 3)) : 0).Sum();
        observations.Check(
            typeof(PairDistribution), "first shell, body-centred", "8 neighbours", first, 8, "1", Tolerance.Relative(1e-12, "rounding"));
        observations.Check(
            typeof(PeriodicBox), "volume of the box", "125 cells", box.Volume / (edge * edge * edge), 125, "1", Tolerance.Relative(1e-12, "rounding"));
        observations.Check(
            typeof(CentroSymmetry), "crystal", "0", CentroSymmetry.Find(box, atoms, 3), 0, "1", Tolerance.Absolute(1e-20, "rounding"));

        // (2, −1) is perpendicular to the way (1, 2) from the crystal (3, 1) to the liquid (4, 3).
        observations.Check(
            typeof(LiquidShare), "a mixture with 0.3 of the liquid, and what is perpendicular", "0.3",
            LiquidShare.Find([3 + 0.3 + 2, 1 + 0.6 - 1], [3, 1], [4, 3]), 0.3, "1", Tolerance.Relative(1e-12, "rounding"));
    }

    private static void CheckStatics(CaseObservations observations)
    {
        const double modulus = 13e9, volume = 40;
        double[] strains = [-0.02, -0.01, 0, 0.01, 0.02];
        observations.Check(
            typeof(BulkModulus), "E = ½ B V₀ (ln V/V₀)², by energy", "13 GPa",
            BulkModulus.FindByEnergy(volume, 0.01, [.. strains.Select(e => 0.5 * modulus * volume * 1e-30 * Math.Pow(3 * Math.Log(1 + e), 2))]), modulus, "Pa",
            Tolerance.Relative(1e-3, "the second derivative in the strain at 0 is exact to ε⁴"));
        observations.Check(
            typeof(BulkModulus), "p = −B ln(V/V₀) V₀/V, by pressure", "13 GPa",
            BulkModulus.FindByPressure(0.004, -modulus * 3 * Math.Log(1.004) / Math.Pow(1.004, 3), -modulus * 3 * Math.Log(0.996) / Math.Pow(0.996, 3)),
            modulus, "Pa", Tolerance.Relative(1e-3, "the next term is of order ε², 10⁻⁴"));
        observations.Check(
            typeof(DefectEnergies), "2·10⁻¹⁹ J over two boundaries of 100 Å²", "0.1 J/m²", DefectEnergies.FindBoundaryEnergy(2e-19, 0, 0, 100), 0.1, "J/m2",
            Tolerance.Relative(1e-12, "rounding"));
    }

    private static EnergyProfile Profile(double centre, double deviation) => new(
        100, [.. Enumerable.Repeat(10.0, 100)], [.. Enumerable.Range(0, 100).Select(slice => -1.6 + Bump(slice + 0.5 - centre, deviation))]);

    private static EnergyProfile TwoBoundaries(double deviation)
    {
        EnergyProfile first = Profile(0, deviation), second = Profile(50, deviation);
        ImmutableArray<double> energies = [.. first.Energies.Zip(second.Energies, (one, other) => one + other + 1.6)];
        return first with { Energies = energies };
    }

    private static double Bump(double distance, double deviation)
    {
        double y = distance - (100 * Math.Round(distance / 100));
        return 0.05 * Math.Exp(-y * y / (2 * deviation * deviation));
    }

    private static double[] Oscillation(int frame) =>
        [.. Enumerable.Range(0, 300).Select(i => (3.5 * i) + (0.3 * Math.Sin((0.05 * frame * (20 + i)) + i)))];

    private static double[] Slab(int frame, double speed) => [speed * frame, 25, 0, 0, 75, 0];

    private static Trajectory Walk(int atoms, int frames, double step, bool isPlanar = false)
    {
        Xoshiro256StarStar random = new(11);
        double[][] all = new double[frames][];
        all[0] = [.. Enumerable.Range(0, 3 * atoms).Select(_ => 100 * random.NextDouble())];
        for (int frame = 1; frame < frames; frame++)
        {
            all[frame] = [.. all[frame - 1].Select((value, i) => isPlanar && i % 3 == 1 ? value : value + (random.NextDouble() < 0.5 ? step : -step))];
        }

        return new Trajectory(0.5, all);
    }
}
