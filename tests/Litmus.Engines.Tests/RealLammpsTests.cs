using System.Globalization;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Crystals.Bicrystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;
using Litmus.Primitives;

namespace Litmus.Engines.Tests;

/// <summary>What must hold exactly for the potential of yoon2023. Where LAMMPS is not installed the tests are skipped and say what they need.</summary>
[Platform("Linux")]
public sealed class RealLammpsTests
{
    private const double LatticeConstant = 3.4876;

    private static readonly Potential Potential = Potential.LithiumMagnesium2012(4.8);

    private readonly string _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"real lammps {Guid.NewGuid():N}");

    [TearDown]
    public void Remove()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void An_atom_of_a_large_box_has_the_energy_of_one_in_a_small_box() =>
        EnergyPerAtom(Box(5)).Should().BeApproximately(EnergyPerAtom(Box(3)), 1e-9, "both are the same crystal, and LAMMPS prints ten digits");

    [Test]
    public void Both_routes_to_the_bulk_modulus_agree()
    {
        AtomicStructure box = Box(4);
        EngineResult result = Compute(LammpsJobs.Of(
            StaticRuns.Crystal(Potential, LammpsStructure.Write(box, "Li"), box.AtomCount, [-0.02, -0.01, -0.004, 0.004, 0.01, 0.02]), "the crystal"));
        IReadOnlyList<double> energies = result.SeriesOf("strain_energy"), pressures = result.SeriesOf("strain_pressure");
        const double Bar = 1e5, Electronvolt = PhysicalConstants.ElementaryCharge;

        double byPressure = BulkModulus.FindByPressure(0.004, Bar * pressures[3], Bar * pressures[2]);
        double byEnergy = BulkModulus.FindByEnergy(
            Math.Pow(result["edge"], 3), 0.01,
            [.. new[] { energies[0], energies[1], result["energy"], energies[4], energies[5] }.Select(energy => Electronvolt * energy)]);

        byPressure.Should().BeApproximately(byEnergy, 0.01 * byEnergy, "at a cut-off between two shells energies and forces belong together");
        byPressure.Should().BeApproximately(13.3e9, 0.1e9, "another machine gave 13.30 GPa with the same packages");
    }

    [Test]
    public void A_bicrystal_without_misorientation_has_no_boundary_energy()
    {
        Bicrystal bicrystal = Build(new CoincidenceBoundary("none", BoundaryKind.Tilt, new(1, -1, 1), new(1, 1, 0)), leastWidth: 9);

        BoundaryEnergy(bicrystal).Should().BeApproximately(0, 1e-6, "it is the perfect crystal; positions have seven decimals");
    }

    [Test]
    public void Twists_of_37_and_53_degrees_have_one_energy()
    {
        Bicrystal narrow = Build(new CoincidenceBoundary("37", BoundaryKind.Twist, new(3, 1, 0), new(0, 0, 1)), leastWidth: 10.1);
        Bicrystal wide = Build(new CoincidenceBoundary("53", BoundaryKind.Twist, new(2, 1, 0), new(0, 0, 1)), leastWidth: 10.1);

        double energy = BoundaryEnergy(narrow);

        energy.Should().BeGreaterThan(0.1).And.BeApproximately(BoundaryEnergy(wide), 1e-6, "they are one boundary by the symmetry of the lattice");
    }

    [Test]
    public void Free_atoms_have_the_temperature_although_slabs_are_pinned()
    {
        AtomicStructure structure = StructureOf(
            Build(new CoincidenceBoundary("37", BoundaryKind.Twist, new(3, 1, 0), new(0, 0, 1)), leastWidth: 10.1));
        DiffusionLengths lengths = new() { Relax = 500, Settle = 1_000, Produce = 2_500 };
        DeckRun run = ThermalRuns.Diffusion(
            Potential, LammpsStructure.Write(structure, "Li"), structure.AtomCount, new ThermalConditions { Temperature = 300 }, lengths,
            ["free", "pinned_atoms"]);

        EngineResult result = Compute(LammpsJobs.Of(run, "pinned slabs", "temperature of the free atoms 1", ReadFreeTemperature));

        double[] means = [.. result.SeriesOf("free")];
        double mean = means.Average(), error = Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (means.Length * (means.Length - 1)));
        result["pinned_atoms"].Should().BeGreaterThan(50);
        mean.Should().BeApproximately(300, 3 * error, "three standard errors of ten means over a picosecond");
        error.Should().BeLessThan(5, "a thermostat that ignores the slabs heats the free atoms by more than 15 K, which must not pass");
    }

    // Columns: step, all atoms, free atoms, energy, pressure.
    private static EngineResult ReadFreeTemperature(string folder) => new(
        new Dictionary<string, double>(StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal)
        {
            ["free"] =
            [
                .. File.ReadLines(Path.Combine(folder, "temperature.txt")).Where(line => !line.StartsWith('#'))
                    .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture)),
            ],
        });

    private static AtomicStructure Box(int cells) => CrystalLattice.BodyCentred("Li", LatticeConstant).CubicCell().Repeat(cells, cells, cells);

    private static Bicrystal Build(CoincidenceBoundary boundary, double leastWidth) => new BicrystalBuilder(
        boundary, new BicrystalParameters { LatticeConstant = LatticeConstant, LeastThickness = 14, LeastWidth = leastWidth }).Build();

    private static AtomicStructure StructureOf(Bicrystal bicrystal) => new(
        new Cell(new(bicrystal.LengthX, 0, 0), new(0, bicrystal.LengthY, 0), new(bicrystal.Shear, 0, bicrystal.LengthZ)),
        [.. bicrystal.Positions.Select(_ => "Li")], [.. bicrystal.Positions.Select(place => new Vector3D(place.X, place.Y, place.Z))]);

    private double BoundaryEnergy(Bicrystal bicrystal)
    {
        AtomicStructure structure = StructureOf(bicrystal);
        return DefectEnergies.FindBoundaryEnergy(
            PhysicalConstants.ElementaryCharge * structure.AtomCount * EnergyPerAtom(structure), structure.AtomCount,
            PhysicalConstants.ElementaryCharge * EnergyPerAtom(Box(4)), bicrystal.Area);
    }

    private double EnergyPerAtom(AtomicStructure structure) => Compute(LammpsJobs.Of(
        StaticRuns.Energy(Potential, LammpsStructure.Write(structure, "Li"), structure.AtomCount, Relaxation.None), "a structure as it is"))["energy"]
        / structure.AtomCount;

    private EngineResult Compute(EngineJob job)
    {
        try
        {
            return new EngineRoom(Path.Combine(_folder, "computed"), Path.Combine(_folder, "artifacts"))
                .Open("paper2000/case", Tier.Nightly).Compute(job, progress: null, CancellationToken.None).Result;
        }
        catch (EngineMissingException exception)
        {
            Assert.Ignore(exception.Message);
            throw;
        }
    }
}
