using System.Numerics;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class StorageTests
{
    public static IEnumerable<string> FormulationNames => Formulation.All.Select(formulation => formulation.Name);

    [Test]
    public void Tiles_without_a_threshold_give_the_bits_of_dense_storage(
        [ValueSource(nameof(FormulationNames))] string name, [Values] LateralBoundary boundary, [Values] FieldPrecision precision, [Values(1, 8)] int depth)
    {
        Formulation formulation = Formulation.All.Single(f => f.Name == name);
        AllenCahnParameters film = Runs.Film(depth == 1 ? Runs.SmallGrid : Runs.SmallBox, formulation, duration: 1.5, boundary);

        PhaseFieldState dense = FinalState(film, new() { Precision = precision, Storage = FieldStorage.Dense });
        PhaseFieldState tiles = FinalState(film, new() { Precision = precision, Storage = FieldStorage.Tiles, ActivityThreshold = 0 });

        double difference = Runs.LargestDifference(dense, tiles);
        Runs.AreIdentical(dense, tiles).Should().BeTrue("both storages do the same operations in the same order; largest difference {0}", difference);
    }

    [Test]
    public void The_number_of_threads_changes_no_bit(
        [Values] FieldStorage storage, [Values] FieldPrecision precision, [Values(2, 3, 7)] int threads, [Values(1, 8)] int depth)
    {
        AllenCahnParameters film = Runs.Film(depth == 1 ? Runs.SmallGrid : Runs.SmallBox, Formulation.ChenExposed, duration: 1);

        PhaseFieldState one = FinalState(film, new() { Precision = precision, Storage = storage });
        PhaseFieldState several = FinalState(film, new() { Precision = precision, Storage = storage, ThreadCount = threads });

        Runs.AreIdentical(one, several).Should().BeTrue("threads own tiles or rows and read only values of the old time");
    }

    [Test]
    public void The_width_of_vectors_changes_no_bit([Values] FieldStorage storage, [Values] FieldPrecision precision, [Values(1, 8)] int depth)
    {
        AllenCahnParameters film = Runs.Film(depth == 1 ? Runs.SmallGrid : Runs.SmallBox, Formulation.ChenExposed, duration: 1);
        AllenCahnOptions options = new() { Precision = precision, Storage = storage };

        (PhaseFieldState narrow, PhaseFieldState wide) = precision == FieldPrecision.Single
            ? (StateAfterSteps<float, Lanes256<float>>(film, options), StateAfterSteps<float, Lanes512<float>>(film, options))
            : (StateAfterSteps<double, Lanes256<double>>(film, options), StateAfterSteps<double, Lanes512<double>>(film, options));

        Runs.AreIdentical(narrow, wide).Should().BeTrue("a run must not depend on the machine; largest difference {0}", Runs.LargestDifference(narrow, wide));
    }

    [Test]
    public void Reused_memory_does_not_mix_times([Values(1, 2, 5)] int threads)
    {
        // Without a threshold the fields reach most of the 57 tiles in 200 substeps: more than 512 blocks, so one thread and each of two fill more than a
        // chunk of 256.
        CellGrid grid = new() { ColumnCount = 40, RowCount = 300 };
        AllenCahnParameters film = Runs.Film(grid, Formulation.ChenClosed, duration: 1) with { Activation = new FullyActive() };
        PhaseFieldState start = (Runs.Nuclei(grid) with { StartHeight = 300, Radius = 9 }).Place();

        PhaseFieldState dense = new AllenCahnSolver(film, new() { Storage = FieldStorage.Dense }).Solve(start).FinalState;
        PhaseFieldState tiles = new AllenCahnSolver(film, new() { ActivityThreshold = 0, ThreadCount = threads }).Solve(start).FinalState;

        Runs.AreIdentical(dense, tiles).Should().BeTrue("a block is reused only when no tile reads it");
    }

    // An odd number of steps, with activations in between.
    private static PhaseFieldState StateAfterSteps<T, TLanes>(AllenCahnParameters film, AllenCahnOptions options)
        where T : struct, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        FieldStore fields = FieldStore.Create<T, TLanes>(film, options, ExplicitStability.LargestStep(film), Runs.Start(film));
        foreach (int rows in (int[])[7, 8, film.Grid.RowCount])
        {
            fields.Advance(substeps: 13, rows);
        }

        return fields.View(step: 39);
    }

    private static PhaseFieldState FinalState(AllenCahnParameters film, AllenCahnOptions options) =>
        new AllenCahnSolver(film, options).Solve(Runs.Start(film)).FinalState;
}
