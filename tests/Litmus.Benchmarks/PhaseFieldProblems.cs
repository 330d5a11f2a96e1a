using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Nuclei;

namespace Litmus.Benchmarks;

/// <summary>The measured phase-field problems, with the constants of the published model.</summary>
internal static class PhaseFieldProblems
{
    /// <summary>200 × 70 cells with 75 grains.</summary>
    public static NucleusLayout Published(ulong seed = 1) =>
        new() { Grid = new() { ColumnCount = 200, RowCount = 70 }, Count = 75, OrientationCount = 3, Radius = 2, StartHeight = 5, Seed = seed };

    /// <summary>A square full of grains.</summary>
    public static NucleusLayout Square(int side, int grainCount) =>
        new() { Grid = new() { ColumnCount = side, RowCount = side }, Count = grainCount, OrientationCount = 3, Radius = 12, StartHeight = side, Seed = 1 };

    /// <summary>Stores a fully active problem and steps it until the grains touch.</summary>
    public static FieldStore Store(NucleusLayout nuclei, FieldStorage storage, FieldPrecision precision, int threadCount, int substeps)
    {
        AllenCahnParameters parameters = FullyActive(nuclei);
        AllenCahnOptions options = new() { Storage = storage, Precision = precision, ThreadCount = threadCount };
        FieldStore store = FieldStore.Create(parameters, options, ExplicitStability.LargestStep(parameters), nuclei.Place());
        store.Advance(substeps, nuclei.Grid.RowCount);
        return store;
    }

    /// <summary>A problem with all rows active from the start.</summary>
    public static AllenCahnParameters FullyActive(NucleusLayout nuclei) =>
        Parameters(nuclei, Liquid, FreeEnergyDensity.Chen, UnactivatedRows.Closed, new FullyActive(), duration: 1);

    /// <summary>The whole 400 s with the printed step, stable substeps, double precision and the default threshold.</summary>
    public static AllenCahnOptions Printed(int threadCount = 1) => new() { ThreadCount = threadCount, SampleInterval = 2_000 };

    /// <summary>The whole 400 s with the step and the threshold of the cases.</summary>
    public static AllenCahnOptions Whole(FieldPrecision precision) =>
        new() { Precision = precision, TimeStep = 0.05, ActivityThreshold = 1e-6, SampleInterval = 50 };

    /// <summary>Until the texture is settled, as in the cases.</summary>
    public static AllenCahnOptions UntilSettled { get; } = Whole(FieldPrecision.Single) with { StopsWhenSettled = true };

    /// <summary>A run of the reference formulation.</summary>
    public static AllenCahnResult Run(CrystalOrientation[] orientations, AllenCahnOptions options, ulong seed = 1)
    {
        NucleusLayout nuclei = Published(seed);
        Formulation formulation = Formulation.ChenExposed;
        LayerClock clock = new() { InitialRows = 8, LayerTime = 1.2 };
        AllenCahnParameters parameters = Parameters(nuclei, orientations, formulation.FreeEnergy, formulation.UnactivatedRows, clock, duration: 400);
        return new AllenCahnSolver(parameters, options).Solve(nuclei.Place());
    }

    /// <summary>Lithium under load, three digits.</summary>
    public static CrystalOrientation[] Solid { get; } = Orientations((1.72, 0.153), (6.08, 7.87), (0.101, 6.52));

    /// <summary>Lithium without load, three digits.</summary>
    public static CrystalOrientation[] Liquid { get; } = Orientations((1.72, 0.515), (6.08, 1.74), (0.101, 8.80));

    private static CrystalOrientation[] Orientations(params (double Mobility, double Gradient)[] constants) =>
        [
            .. constants.Zip(
                ["001", "101", "111"],
                (c, name) => new CrystalOrientation { Name = name, Mobility = c.Mobility, GradientEnergyCoefficient = c.Gradient }),
        ];

    private static AllenCahnParameters Parameters(
        NucleusLayout nuclei,
        CrystalOrientation[] orientations,
        FreeEnergyDensity energy,
        UnactivatedRows unactivated,
        IActivationRule activation,
        double duration) => new()
        {
            Grid = nuclei.Grid,
            Orientations = [.. orientations],
            GrainOrientations = nuclei.GrainOrientations,
            FreeEnergy = energy,
            UnactivatedRows = unactivated,
            WellHeight = 1,
            Activation = activation,
            Duration = duration,
        };
}
