using System.Globalization;
using System.Text;
using Litmus.Cases.Engines;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;

namespace Litmus.Engines.Tests.Lammps;

/// <summary>The analysis of a trajectory that is made up: a lattice whose grains slide as rigid bodies, and whose boundaries shear between them.</summary>
public sealed class BoundaryMotionTests
{
    private const double LengthX = 16, LengthY = 64, LengthZ = 16, LowY = -2, Deviation = 3, Speed = 0.01, TimeStep = 0.004;
    private const int Frames = 240, Slices = 64, Profiles = 12;

    private readonly string _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"motion {Guid.NewGuid():N}");

    private EngineResult _result = null!;

    [OneTimeSetUp]
    public void Analyse()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "trajectory.txt"), Trajectory());
        File.WriteAllText(Path.Combine(_folder, "profile.txt"), Profile());
        File.WriteAllText(Path.Combine(_folder, "temperature.txt"), Temperature());
        DeckRun run = ThermalRuns.Diffusion(
            Potential.LithiumMagnesium2012(4.8), "structure", 2048, new ThermalConditions { Temperature = 300 }, new DiffusionLengths(),
            BoundaryMotion.Results);
        _result = BoundaryMotion.JobOf(run, "made up", TimeStep).Reduce!(_folder);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Grains_that_slide_leave_no_diffusion() =>
        _result.SeriesOf("d").Should().HaveCount(4).And.AllSatisfy(value => Math.Abs(value).Should().BeLessThan(2e-14, "positions have four decimals"));

    [Test]
    public void With_the_sliding_left_in_they_do() => _result.SeriesOf("d_sliding").Should().AllSatisfy(value => value.Should().BeGreaterThan(1e-12));

    [Test]
    public void Boundaries_have_the_width_of_their_Gaussian_and_lie_where_it_lies()
    {
        IReadOnlyList<double> centres = _result.SeriesOf("centre");

        _result.SeriesOf("width").Should().AllSatisfy(width => width.Should().BeApproximately(3.3302 * Deviation, 0.02, "2 σ √(2 ln 4), slices of 1 Å"));
        centres.Take(Profiles).Should().AllSatisfy(centre => centre.Should().BeApproximately(0, 0.01, "counted from the lower corner of the box"));
        centres.Skip(Profiles).Should().AllSatisfy(centre => centre.Should().BeApproximately(0.5 * LengthY, 0.01));
    }

    [Test]
    public void The_temperature_of_the_free_atoms_has_the_error_of_its_blocks()
    {
        _result["free_temperature"].Should().BeApproximately(304.5, 1e-9, "ten blocks of 300 to 309 K");
        _result["free_temperature_error"].Should().BeApproximately(Math.Sqrt(82.5 / 90), 1e-9, "s²/n of 0 to 9");
    }

    [Test]
    public void Every_result_of_the_analysis_is_there() =>
        _result.Fault(BoundaryMotion.Results.Except(["atoms", "pinned_atoms", "lx", "ly", "lz"], StringComparer.Ordinal)).Should().BeNull();

    [Test]
    public void Order_without_diffusion_is_the_same_order()
    {
        DeckRun run = ThermalRuns.Diffusion(
            Potential.LithiumMagnesium2012(4.8), "structure", 2048, new ThermalConditions { Temperature = 300 }, new DiffusionLengths(), BoundaryOrder.Results);

        EngineResult order = BoundaryOrder.JobOf(run, "made up", TimeStep).Reduce!(_folder);

        order.Fault(BoundaryOrder.Results.Except(["atoms", "pinned_atoms", "lx", "ly", "lz"], StringComparer.Ordinal)).Should().BeNull();
        order.SeriesOf("width").Should().Equal(_result.SeriesOf("width"));
        order.SeriesOf("g_boundary").Should().Equal(_result.SeriesOf("g_boundary"));
        order["symmetry_boundary"].Should().Be(_result["symmetry_boundary"]);
    }

    // A simple cubic lattice of 2 Å. The grain around a quarter of the box moves along x, the other one rests, and the boundaries shear evenly in between.
    private static string Trajectory()
    {
        StringBuilder text = new();
        for (int frame = 0; frame < Frames; frame++)
        {
            text.Append(CultureInfo.InvariantCulture, $"ITEM: TIMESTEP\n{125 * frame}\nITEM: NUMBER OF ATOMS\n2048\nITEM: BOX BOUNDS pp pp pp\n");
            text.Append(CultureInfo.InvariantCulture, $"0 {LengthX}\n{LowY} {LowY + LengthY}\n0 {LengthZ}\nITEM: ATOMS id xu yu zu\n");
            int atom = 0;
            for (int j = 0; j < 32; j++)
            {
                double y = (2 * j) + 1, moved = Speed * frame * Share(y);
                for (int i = 0; i < 8; i++)
                {
                    for (int k = 0; k < 8; k++)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"{++atom} {(2 * i) + moved:F4} {y + LowY:F4} {2 * k:F4}\n");
                    }
                }
            }
        }

        return text.ToString();
    }

    // The share of the speed of the first grain: 0 below the boundary at 0, 1 above it, and back at the one in the middle.
    private static double Share(double y)
    {
        const double Width = 3.3302184446307908 * Deviation;
        double first = y - (LengthY * Math.Round(y / LengthY)), second = y - (0.5 * LengthY);
        return Math.Abs(first) <= 0.5 * Width ? 0.5 + (first / Width)
            : Math.Abs(second) <= 0.5 * Width ? 0.5 - (second / Width)
            : y < 0.5 * LengthY ? 1 : 0;
    }

    private static string Profile()
    {
        StringBuilder text = new("# made up\n");
        for (int profile = 1; profile <= Profiles; profile++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{2500 * profile} {Slices} 2048\n");
            for (int slice = 0; slice < Slices; slice++)
            {
                double y = slice + 0.5, first = y - (LengthY * Math.Round(y / LengthY)), second = y - (0.5 * LengthY);
                double energy = -1.6 + (0.05 * Bump(first)) + (0.05 * Bump(second));
                text.Append(CultureInfo.InvariantCulture, $"{slice + 1} {(slice + 0.5) / Slices} 32 {energy:F9}\n");
            }
        }

        return text.ToString();
    }

    private static double Bump(double distance) => Math.Exp(-distance * distance / (2 * Deviation * Deviation));

    private static string Temperature()
    {
        StringBuilder text = new("# made up\n");
        for (int row = 0; row < 100; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{250 * row} 290 {300 + (row / 10)} -1600 0\n");
        }

        return text.ToString();
    }
}
