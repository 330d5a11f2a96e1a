using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Engines.Tests;

/// <summary>One short run of each engine. Where it is not installed the test is skipped and says what it needs.</summary>
[Platform("Linux")]
public sealed class RealEngineTests
{
    private const string Deck = """
        units metal
        boundary p p p
        lattice fcc ${a}
        region b block 0 3 0 3 0 3
        create_box 1 b
        create_atoms 1 box
        mass 1 39.95
        pair_style lj/cut ${cut}
        pair_coeff 1 1 0.0104 3.405
        thermo_style custom step pe
        run 0
        variable e equal pe/atoms
        print "@R e ${e} n $(atoms)"
        print "@DONE"
        """;

    private const string Script = """
        import json, sys
        from ase import Atoms
        from gpaw import GPAW, PW, FermiDirac
        q = json.load(open(sys.argv[1]))
        a = q["a"]
        atoms = Atoms("Li", positions=[(0, 0, 0)], cell=[(-a/2, a/2, a/2), (a/2, -a/2, a/2), (a/2, a/2, -a/2)], pbc=True)
        atoms.calc = GPAW(mode=PW(200), xc="PBE", kpts=(2, 2, 2), occupations=FermiDirac(0.2), txt="gpaw.txt")
        e = atoms.get_potential_energy()
        json.dump({"numbers": {"energy": e}, "done": True}, open(sys.argv[2], "w"))
        """;

    private readonly string _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"real engine {Guid.NewGuid():N}");

    [TearDown]
    public void Remove()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void Lammps_gives_the_lattice_sum_of_argon()
    {
        EngineJob job = new()
        {
            Engine = "lammps",
            Title = "fcc argon",
            Program = Deck,
            Numbers = new Dictionary<string, string> { ["a"] = "5.4", ["cut"] = "8.0" },
            Results = ["e", "n"],
        };

        EngineAnswer answer = Compute(job);

        answer.Result["n"].Should().Be(108);
        answer.Result["e"].Should().BeApproximately(LatticeSum(5.4, 8.0), 1e-9, "LAMMPS prints ten digits of a sum of pair energies");
    }

    [Test]
    public void Gpaw_gives_an_energy_and_names_its_blas()
    {
        EngineJob job = new()
        {
            Engine = "gpaw",
            Title = "a crystal of one atom",
            Program = Script,
            Files = new Dictionary<string, string> { ["request.json"] = "{\"a\": 3.44}" },
            Results = ["energy"],
        };

        EngineAnswer answer = Compute(job);

        answer.Result["energy"].Should().BeInRange(-2.5, -1.5, "the energy of an atom in the metal is about -1.9 eV on the scale of GPAW; the mesh is coarse");
        answer.Blas.Should().NotBeNullOrEmpty();
        answer.Parts.Should().ContainKey("ase");
    }

    // Energy per atom: half the sum of 4 ε ((σ/r)¹² − (σ/r)⁶) over the neighbours within the cut-off.
    private static double LatticeSum(double a, double cutoff)
    {
        double sum = 0;
        for (int i = -6; i <= 6; i++)
        {
            for (int j = -6; j <= 6; j++)
            {
                for (int k = -6; k <= 6; k++)
                {
                    double square = a * a * ((i * i) + (j * j) + (k * k)) / 4;
                    if ((i + j + k) % 2 == 0 && square > 0 && square < cutoff * cutoff)
                    {
                        double s6 = Math.Pow(3.405 * 3.405 / square, 3);
                        sum += 2 * 0.0104 * ((s6 * s6) - s6);
                    }
                }
            }
        }

        return sum;
    }

    private EngineAnswer Compute(EngineJob job)
    {
        try
        {
            return new EngineRoom(Path.Combine(_folder, "computed"), Path.Combine(_folder, "artifacts"))
                .Open("paper2000/case", Tier.Nightly).Compute(job, progress: null, CancellationToken.None);
        }
        catch (EngineMissingException exception)
        {
            Assert.Ignore(exception.Message);
            throw;
        }
    }
}
