using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.Crystals.Bicrystals;
using Litmus.Engines.Lammps;
using Litmus.MolecularDynamics.Decks;
using Litmus.MolecularDynamics.Statics;

namespace Litmus.Yoon2023.Atoms;

/// <summary>A boundary of the paper: its structure of least energy among those that were tried.</summary>
/// <param name="boundary">The boundary.</param>
/// <param name="translations">Rigid translations that are tried along each repeat.</param>
internal sealed class BoundaryModel(CoincidenceBoundary boundary, Input translations)
{
    private static readonly LatticeDirection Cube = new(0, 0, 1), Diagonal = new(0, 1, -1);

    /// <summary>Least distance between the two boundaries.</summary>
    public static Input LeastThickness { get; } = Input.Exact(
        "leastThickness", 25, "Angstrom", "a setting: the paper has 60 Å. Boundaries are 11 to 15 Å wide, so 10 Å or more of crystal are left between them");

    /// <summary>Overlaps that are tried: atoms of the second grain that are closer to one of the first are left out.</summary>
    public static Input NarrowOverlap { get; } = Input.Exact("narrowOverlap", 1.8, "Angstrom", "one of the 17 values of the paper, 1 to 2.6 Å");

    /// <summary>The wider overlap.</summary>
    public static Input WideOverlap { get; } = Input.Exact("wideOverlap", 2.4, "Angstrom", "one of the 17 values of the paper, 1 to 2.6 Å");

    /// <summary>The inputs that every boundary shares.</summary>
    public static IReadOnlyList<Input> Shared { get; } = [LithiumCrystal.CutOff, LeastThickness, NarrowOverlap, WideOverlap];

    /// <summary>Σ5 (310) tilt.</summary>
    public static CoincidenceBoundary Sigma5Tilt310 { get; } = CubeTilt("Σ5 (310) tilt", 3, 1);

    /// <summary>Σ5 (210) tilt.</summary>
    public static CoincidenceBoundary Sigma5Tilt210 { get; } = CubeTilt("Σ5 (210) tilt", 2, 1);

    /// <summary>Σ9 (411) tilt.</summary>
    public static CoincidenceBoundary Sigma9Tilt { get; } = DiagonalTilt("Σ9 (411) tilt", 4, 1);

    /// <summary>Σ11 (311) tilt.</summary>
    public static CoincidenceBoundary Sigma11Tilt { get; } = DiagonalTilt("Σ11 (311) tilt", 3, 1);

    /// <summary>Σ29 (520) tilt.</summary>
    public static CoincidenceBoundary Sigma29Tilt { get; } = CubeTilt("Σ29 (520) tilt", 5, 2);

    /// <summary>Σ5 (001) twist. X = [2 1 0] gives 53.13°, and X = [3 1 0] gives 36.87°. Both are one boundary, as a test of the builder shows.</summary>
    public static CoincidenceBoundary Sigma5Twist { get; } = new("Σ5 (001) twist", BoundaryKind.Twist, new(2, 1, 0), Cube);

    /// <summary>Its name.</summary>
    public string Name => boundary.Name;

    /// <summary>Its misorientation [°], counted from [100] as in Fig 4.</summary>
    public double Angle => boundary.AngleFrom(new LatticeDirection(1, 0, 0));

    /// <summary>A tilt boundary about [001] by its plane (hk0).</summary>
    public static CoincidenceBoundary CubeTilt(string name, int h, int k) => CoincidenceBoundary.TiltAbout(name, Cube, new(h, k, 0));

    /// <summary>A tilt boundary about [01-1] by its plane (hkk).</summary>
    public static CoincidenceBoundary DiagonalTilt(string name, int h, int k) => CoincidenceBoundary.TiltAbout(name, Diagonal, new(h, k, k));

    /// <summary>A twist boundary about [01-1] by the direction [hkk] that its rotation halves.</summary>
    public static CoincidenceBoundary DiagonalTwist(string name, int h, int k) => new(name, BoundaryKind.Twist, new(h, k, k), Diagonal);

    /// <summary>Searches the structure of least energy in a cell of about the given width.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="crystal">The crystal.</param>
    /// <param name="leastThickness">Least thickness of a grain [Å].</param>
    /// <param name="leastWidth">Least width of the cell [Å].</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    public BoundaryStructure Search(
        CaseInputs inputs, LithiumCrystal crystal, double leastThickness, double leastWidth, CancellationToken cancellationToken)
    {
        BicrystalBuilder builder = Builder(crystal, leastThickness, leastWidth);
        Bicrystal whole = builder.Build();
        BoundaryTrial[] trials = [.. Trials(inputs, builder)];
        double shear = crystal.LatticeConstant * boundary.Shear;
        EngineJob job = LammpsJobs.Of(
            StaticRuns.Search(
                crystal.Potential, LithiumCrystal.Text(StructureOf(whole)), whole.Count, whole.First.Length,
                [
                    .. trials.Select(trial => (
                        (trial.AlongFirst * builder.RepeatX) + (trial.AlongSecond * shear), trial.AlongSecond * builder.RepeatZ,
                        (IReadOnlyList<int>)trial.Absent)),
                ],
                crystal.Energy),
            $"structures of {Name}, cut-off {crystal.Potential.CutOff} Å");
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        (BoundaryTrial, double)[] tried =
        [
            .. trials.Zip(result.SeriesOf("trial_energy"), result.SeriesOf("trial_atoms")).Select(entry => (
                entry.First,
                DefectEnergies.FindBoundaryEnergy(LithiumCrystal.Joules(entry.Second), entry.Third, LithiumCrystal.Joules(crystal.Energy), whole.Area))),
        ];
        return BoundaryStructure.Of(
            this, result, whole.Shear, whole.Area, crystal, tried, trials[(int)result["winner"] - 1]);
    }

    /// <summary>The same structure in a wider and thicker cell, relaxed.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="crystal">The crystal.</param>
    /// <param name="trial">Translation and overlap.</param>
    /// <param name="leastThickness">Least thickness of a grain [Å].</param>
    /// <param name="leastWidth">Least width of the cell [Å].</param>
    /// <param name="cancellationToken">Ends the engine.</param>
    public BoundaryStructure Enlarge(
        CaseInputs inputs, LithiumCrystal crystal, BoundaryTrial trial, double leastThickness, double leastWidth, CancellationToken cancellationToken)
    {
        Bicrystal whole = Builder(crystal, leastThickness, leastWidth).Build(trial.AlongFirst, trial.AlongSecond);
        HashSet<int> absent = [.. BicrystalBuilder.Overlaps(whole, trial.Overlap)];
        AtomicStructure structure = StructureOf(whole);
        AtomicStructure kept = LithiumCrystal.Structure(structure.Cell, [.. structure.Positions.Where((_, atom) => !absent.Contains(atom))]);
        EngineJob job = LammpsJobs.Of(
            StaticRuns.Energy(crystal.Potential, LithiumCrystal.Text(kept), kept.AtomCount, Relaxation.AlongY, force: 2e-3),
            $"{Name} in a cell of {kept.AtomCount} atoms, cut-off {crystal.Potential.CutOff} Å");
        EngineResult result = inputs.Engines.Compute(job, progress: null, cancellationToken).Result;
        return BoundaryStructure.Of(this, result, whole.Shear, whole.Area, crystal, [], trial);
    }

    private BicrystalBuilder Builder(LithiumCrystal crystal, double leastThickness, double leastWidth) => new(
        boundary,
        new BicrystalParameters { LatticeConstant = crystal.LatticeConstant, LeastThickness = leastThickness, LeastWidth = leastWidth });

    // Two overlaps that leave out the same atoms are one structure.
    private IEnumerable<BoundaryTrial> Trials(CaseInputs inputs, BicrystalBuilder builder)
    {
        int steps = inputs.Whole(translations);
        for (int first = 0; first < steps; first++)
        {
            for (int second = 0; second < steps; second++)
            {
                Bicrystal moved = builder.Build((double)first / steps, (double)second / steps);
                int[] narrow = [.. BicrystalBuilder.Overlaps(moved, inputs.Angstrom(NarrowOverlap))];
                int[] wide = [.. BicrystalBuilder.Overlaps(moved, inputs.Angstrom(WideOverlap))];
                yield return new BoundaryTrial((double)first / steps, (double)second / steps, inputs.Angstrom(NarrowOverlap), narrow);
                if (!wide.AsSpan().SequenceEqual(narrow))
                {
                    yield return new BoundaryTrial((double)first / steps, (double)second / steps, inputs.Angstrom(WideOverlap), wide);
                }
            }
        }
    }

    private static AtomicStructure StructureOf(Bicrystal bicrystal) => LithiumCrystal.Structure(
        BoundaryStructure.CellOf(bicrystal.LengthX, bicrystal.LengthY, bicrystal.LengthZ, bicrystal.Shear),
        [.. bicrystal.Positions.Select(place => new Vector3D(place.X, place.Y, place.Z))]);
}
