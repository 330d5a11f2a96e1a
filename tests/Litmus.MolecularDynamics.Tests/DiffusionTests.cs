using Litmus.MolecularDynamics.Boundaries;
using Litmus.MolecularDynamics.Diffusion;
using Litmus.MolecularDynamics.Trajectories;

namespace Litmus.MolecularDynamics.Tests;

public sealed class DiffusionTests
{
    private const double Length = 100;

    [Test]
    public void A_random_walk_has_the_diffusion_coefficient_of_its_steps()
    {
        Trajectory walk = Walk(atoms: 500, frames: 200, step: 0.4, seed: 5);

        MeanSquareDisplacement displacement = MeanSquareDisplacement.FindAll(walk, 40);
        double diffusivity = EinsteinRelation.Fit(walk.Interval, displacement.Total, 2, 20, 3);

        // D = s²/(2Δt) with steps ± s along each axis; four standard errors of 500 walkers over about 5 independent windows.
        diffusivity.Should().BeApproximately(0.4 * 0.4 / (2 * 0.5) * 1e-8, 0.08 * 0.16e-8);
    }

    [Test]
    public void A_harmonic_crystal_does_not_diffuse()
    {
        double[][] frames = [.. Enumerable.Range(0, 400).Select(frame => Oscillation(frame))];
        Trajectory crystal = new(0.05, frames);

        MeanSquareDisplacement displacement = MeanSquareDisplacement.FindAll(crystal, 200);

        EinsteinRelation.Fit(crystal.Interval, displacement.Total, 2, 10, 3).Should()
            .BeApproximately(0, 4e-13, "300 oscillations over 20 ps leave less than a twentieth of the slowest boundary at 300 K");
    }

    [Test]
    public void Sliding_that_is_added_is_taken_off_again()
    {
        Trajectory still = Walk(atoms: 600, frames: 80, step: 0.2, seed: 9, isPlanar: true), sliding = Slid(still, 0.05);
        BoundaryTrack track = new(1_000, [new BoundaryPeak(-1.6, 0.05, 50, 3)]);

        double Fit(Trajectory trajectory, bool isCorrected) => EinsteinRelation.Fit(
            trajectory.Interval,
            MeanSquareDisplacement.FindInBoundary(
                trajectory, 40, track, Length, isCorrected ? RigidSliding.Find(trajectory, Length, 5) : null, isFirstAbove: false).Total,
            2,
            20,
            3);

        double expected = Fit(still, isCorrected: true), corrected = Fit(sliding, isCorrected: true), raw = Fit(sliding, isCorrected: false);

        corrected.Should().BeApproximately(expected, 1e-9 * expected, "rounding: these walkers keep their y");
        raw.Should().BeGreaterThan(1.5 * expected);
    }

    [Test]
    public void Arrhenius_gives_back_energy_and_prefactor_in_each_window()
    {
        (double Temperature, double Diffusivity, double LogUncertainty)[] points =
            [.. new[] { 250.0, 300, 350, 400 }.Select(t => (t, 1e-7 * Math.Exp(-3.2e-20 / (1.380649e-23 * t)), 0.1))];

        ArrheniusFit low = ArrheniusFit.Fit(points, 250, 350), high = ArrheniusFit.Fit(points, 300, 400);

        low.ActivationEnergy.Should().BeApproximately(3.2e-20, 1e-30);
        high.ActivationEnergy.Should().BeApproximately(3.2e-20, 1e-30);
        low.Prefactor.Should().BeApproximately(1e-7, 1e-15);
        low.StandardError.Should().BePositive();
    }

    [Test]
    public void One_temperature_has_no_activation_energy()
    {
        Action act = () => ArrheniusFit.Fit([(300, 1e-10, 0.1), (300, 2e-10, 0.1)], 250, 350);

        act.Should().Throw<ArgumentException>().WithMessage("*two temperatures*");
    }

    [Test]
    public void A_dump_is_read_with_its_interval()
    {
        string[] head = ["ITEM: NUMBER OF ATOMS", "1", "ITEM: BOX BOUNDS pp pp pp", "0 1", "0 1", "0 1", "ITEM: ATOMS id xu yu zu"];
        string[] lines = ["ITEM: TIMESTEP", "0", .. head, "1 1.5 2.5 3.5", "ITEM: TIMESTEP", "125", .. head, "1 1.6 2.5 3.5"];

        Trajectory trajectory = Trajectory.FromDump(lines, 0.004);

        trajectory.Interval.Should().BeApproximately(0.5, 1e-12);
        trajectory[1, 0, 0].Should().Be(1.6);
    }

    [Test]
    public void A_dump_that_is_cut_off_is_refused()
    {
        Action act = () => Trajectory.FromDump(["ITEM: TIMESTEP", "0", "ITEM: NUMBER OF ATOMS", "3"], 0.004);

        act.Should().Throw<FormatException>().WithMessage("*ends at line*");
    }

    private static double[] Oscillation(int frame)
    {
        double[] positions = new double[300];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = (3.5 * i) + (0.3 * Math.Sin((0.05 * frame * (20 + i)) + i));
        }

        return positions;
    }

    private static Trajectory Walk(int atoms, int frames, double step, int seed, bool isPlanar = false)
    {
        Random random = new(seed);
        double[][] all = new double[frames][];
        all[0] = [.. Enumerable.Range(0, 3 * atoms).Select(_ => Length * random.NextDouble())];
        for (int frame = 1; frame < frames; frame++)
        {
            all[frame] = [.. all[frame - 1].Select((value, i) => isPlanar && i % 3 == 1 ? value : value + (random.Next(2) == 0 ? step : -step))];
        }

        return new Trajectory(0.5, all);
    }

    // The upper half moves along x at a constant speed, the lower half against it, with a straight line across the boundary at 50.
    private static Trajectory Slid(Trajectory trajectory, double perFrame)
    {
        double width = new BoundaryPeak(0, 1, 0, 3).Width;
        double[][] frames = [.. Enumerable.Range(0, trajectory.FrameCount).Select(frame => trajectory.Frame(frame))];
        for (int frame = 0; frame < frames.Length; frame++)
        {
            for (int atom = 0; atom < trajectory.AtomCount; atom++)
            {
                double share = Math.Clamp((trajectory[0, atom, 1] - 50) / (0.5 * width), -1, 1);
                frames[frame][3 * atom] += share * perFrame * frame * 4;
            }
        }

        return new Trajectory(trajectory.Interval, frames);
    }
}
