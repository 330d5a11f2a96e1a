using System.Globalization;
using Litmus.Cases;
using Litmus.Crystals;
using Litmus.Primitives;

namespace Litmus.Verification;

/// <summary>Do crystals, slabs and strain have the counts, distances and densities that geometry gives?</summary>
public sealed class CrystalsCase : IValidationCase
{
    private const string Setting = "Setting of the checks";
    private static readonly Input LatticeConstant = Input.Exact("latticeConstant", 3.5, "Angstrom", $"{Setting}: all crystals");
    private static readonly Input InPlane = Input.Exact("strainInPlane", -0.03, "1", $"{Setting}: strained slab");
    private static readonly Input Normal = Input.Exact("strainNormal", 0.02, "1", $"{Setting}: strained slab");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<CrystalsCase>(
        "crystals",
        "Do crystals, slabs and strain have the counts, distances and densities that geometry gives?",
        [LatticeConstant, InPlane, Normal],
        typeof(CrystalLattice));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        double a = inputs[LatticeConstant] * 1e10;
        CrystalLattice cubic = CrystalLattice.BodyCentred("Li", a), close = CrystalLattice.FaceCentred("Cu", a);
        const string rounding = "rounding";

        observations.Check(
            typeof(CrystalLattice), "volume of an atom, body-centred", "a³/2", cubic.PrimitiveCell().Cell.Volume, a * a * a / 2, "Angstrom3",
            Tolerance.Relative(1e-13, rounding));
        observations.Check(
            typeof(AtomicStructure), "neighbours at a√3/2, body-centred", "8", cubic.CubicCell().NeighboursOf(0, 0.9 * a).Count, 8, "1",
            Tolerance.None("a count"));
        observations.Check(
            typeof(AtomicStructure), "neighbours at a/√2, face-centred", "12", close.CubicCell().NeighboursOf(0, 0.75 * a).Count, 12, "1",
            Tolerance.None("a count"));
        observations.Check(
            typeof(AtomicStructure), "neighbours at a√3/4, diamond", "4", CrystalLattice.Diamond("Si", a).CubicCell().NeighboursOf(0, 0.5 * a).Count, 4, "1",
            Tolerance.None("a count"));
        foreach ((MillerFace face, string exact, double spacing) in new (MillerFace, string, double)[]
        {
            (new(0, 0, 1), "a/2", a / 2), (new(1, 0, 1), "a/√2", a / Math.Sqrt(2)), (new(1, 1, 1), "a/(2√3)", a / (2 * Math.Sqrt(3))),
        })
        {
            FaceCell cell = new(cubic, face);
            observations.Check(
                typeof(FaceCell), $"distance of planes {face}, body-centred", exact, cell.LayerSpacing, spacing, "Angstrom",
                Tolerance.Relative(1e-13, rounding));
            observations.Check(
                typeof(FaceCell), $"area of {face} times the distance of planes", "the volume of an atom", cell.Area * cell.LayerSpacing, a * a * a / 2,
                "Angstrom3", Tolerance.Relative(1e-13, rounding));
        }

        AddSlab(observations, cubic, new StrainState("strained", inputs[InPlane], inputs[Normal]));
        BicrystalChecks.Add(observations);
        return observations;
    }

    private static void AddSlab(CaseObservations observations, CrystalLattice cubic, StrainState strain)
    {
        double a = cubic.LatticeConstant;
        Slab slab = new() { Face = new(cubic, new(0, 0, 1)), LayerCount = 4, Vacuum = 0, Strain = strain };
        AtomicStructure atoms = slab.Build();
        double diagonal = Math.Sqrt((2 * Math.Pow((1 + strain.InPlane) / 2, 2)) + Math.Pow((1 + strain.Normal) / 2, 2)) * a;
        observations.Check(
            typeof(Slab), "volume of a strained slab without vacuum", "2a³(1 + ε_p)²(1 + ε_n)", atoms.Cell.Volume,
            2 * a * a * a * Math.Pow(1 + strain.InPlane, 2) * (1 + strain.Normal), "Angstrom3", Tolerance.Relative(1e-13, "rounding"));
        observations.Check(
            typeof(StrainState), "nearest distance in a strained crystal", "a √(2(1 + ε_p)² + (1 + ε_n)²)/2", atoms.NeighboursOf(1, a)[0].Distance,
            diagonal, "Angstrom", Tolerance.Relative(1e-12, "rounding"));
        Slab open = slab with { Vacuum = 10, Cells = (3, 3) };
        AtomicStructure withAdatom = open.Build().With("Li", open.AdatomSite());
        observations.Check(
            typeof(Slab), "neighbours of an adatom in the hollow of (001)", "4", withAdatom.NeighboursOf(withAdatom.AtomCount - 1, diagonal * 1.001).Count, 4,
            "1", Tolerance.None("a count"));
        AddFiles(observations, atoms);
    }

    // What a reader of the file finds: the box is read back from its text.
    private static void AddFiles(CaseObservations observations, AtomicStructure atoms)
    {
        const string decimals = "seven decimals of each edge";
        double[] box = [.. ExtendedXyz.Write(atoms).Split('"')[1].Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        observations.Check(
            typeof(ExtendedXyz), "volume of the box in extended XYZ", "that of the slab", box[0] * box[4] * box[8], atoms.Cell.Volume, "Angstrom3",
            Tolerance.Relative(1e-6, decimals));
        double[] edges =
        [
            .. LammpsStructure.Write(atoms, "Li").Split('\n').Where(line => line.EndsWith("hi", StringComparison.Ordinal))
                .Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)),
        ];
        observations.Check(
            typeof(LammpsStructure), "volume of the box in a data file of LAMMPS", "that of the slab", edges[0] * edges[1] * edges[2], atoms.Cell.Volume,
            "Angstrom3", Tolerance.Relative(1e-6, decimals));
    }
}
