using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.Verification.GrainGrowth;

/// <summary>What must not matter: the names of the grains, the number of threads, and how the fields are stored.</summary>
internal static class SymmetryChecks
{
    public static void Check(CaseObservations observations, double wellHeight, CancellationToken cancellationToken)
    {
        AllenCahnParameters film = ThreeOrientationFilm.Under(Formulation.ChenExposed, wellHeight, duration: 2);
        PhaseFieldState start = ThreeOrientationFilm.Start(film);
        PhaseFieldState Final(AllenCahnOptions options) => new AllenCahnSolver(film, options).Solve(start, progress: null, cancellationToken).FinalState;

        PhaseFieldState dense = Final(new() { Storage = FieldStorage.Dense }), tiles = Final(new());
        observations.Check(
            "Grains renamed: largest difference of an order parameter", "0: permuting the grains permutes the result",
            Permuted(film, start, dense, cancellationToken), 0, "1",
            Tolerance.Absolute(1e-12, "only the order of the sum over the grains differs: rounding, over 400 steps"));
        foreach (int threads in (int[])[2, 3, 7])
        {
            int different = GrainBlock.DifferenceCount(dense, Final(new() { Storage = FieldStorage.Dense, ThreadCount = threads }))
                + GrainBlock.DifferenceCount(tiles, Final(new() { ThreadCount = threads }));
            observations.Check(
                $"{threads} threads instead of one: values that differ in any bit", "0: threads own rows or tiles and read values of the old time only",
                different, 0, "1", Tolerance.None("the same operations in the same order"));
        }

        PhaseFieldState whole = Final(new() { ActivityThreshold = 0 });
        observations.Check(
            "Tiles with threshold 0 instead of dense fields: values that differ in any bit", "0: both step a cell with the same operations in the same order",
            GrainBlock.DifferenceCount(dense, whole), 0, "1",
            Tolerance.None("the same operations in the same order"));
        CheckThresholds(observations, dense, threshold => Final(new() { ActivityThreshold = threshold }));
        CheckBox(observations, wellHeight, cancellationToken);
    }

    // Three layers of tiles, so that the tile behind and the tile in front are never the same one.
    private static void CheckBox(CaseObservations observations, double wellHeight, CancellationToken cancellationToken)
    {
        CellGrid grid = new() { ColumnCount = 20, RowCount = 9, DepthCount = 12 };
        FreeEnergyDensity energy = Formulation.ChenExposed.FreeEnergy;
        AllenCahnParameters box = GrainBlock.Parameters(grid, energy, wellHeight, LateralBoundary.Periodic, (1.7, 0.8), (0.6, 2.1)) with { Duration = 0.5 };
        int fieldCount = box.FieldCount;
        PhaseFieldState start = PhaseFieldState.FromDense(
            grid, fieldCount, [.. Enumerable.Range(0, fieldCount * (int)grid.CellCount).Select(i => 0.5 + (0.4 * Math.Sin(1.3 * i * i)))]);
        PhaseFieldState Final(AllenCahnOptions options) => new AllenCahnSolver(box, options).Solve(start, progress: null, cancellationToken).FinalState;

        observations.Check(
            "Tiles in three dimensions with threshold 0 instead of dense fields: values that differ in any bit",
            "0: both step a cell with the same operations in the same order",
            GrainBlock.DifferenceCount(Final(new() { Storage = FieldStorage.Dense }), Final(new() { ActivityThreshold = 0 })), 0, "1",
            Tolerance.None("the same operations in the same order"));
    }

    private static double Permuted(AllenCahnParameters film, PhaseFieldState start, PhaseFieldState expected, CancellationToken cancellationToken)
    {
        int count = film.FieldCount;
        int[] permutation = [.. Enumerable.Range(0, count).Select(grain => ((grain * 5) + 3) % count)];
        double[] permuted = new double[count * film.Grid.CellCount];
        for (int grain = 0; grain < count; grain++)
        {
            start.Dense(grain).CopyTo(permuted, permutation[grain] * film.Grid.CellCount);
        }

        AllenCahnParameters renamed = film with
        {
            GrainOrientations = [.. Enumerable.Range(0, count).Select(grain => film.GrainOrientations[Array.IndexOf(permutation, grain)])],
        };
        PhaseFieldState found = new AllenCahnSolver(renamed, new() { Storage = FieldStorage.Dense })
            .Solve(PhaseFieldState.FromDense(film.Grid, count, permuted), progress: null, cancellationToken).FinalState;
        return Enumerable.Range(0, count).Max(grain => expected.Dense(grain).Zip(found.Dense(permutation[grain]), (a, b) => Math.Abs(a - b)).Max());
    }

    private static void CheckThresholds(CaseObservations observations, PhaseFieldState dense, Func<double, PhaseFieldState> finalAt)
    {
        // Largest difference after 2 time units, in thresholds, that the README of the solver allows.
        const double published = 50;
        double[] thresholds = [1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4];
        double[] differences = [.. thresholds.Select(threshold => GrainBlock.LargestDifference(dense, finalAt(threshold)))];
        foreach (double threshold in thresholds)
        {
            observations.Check(
                $"Tiles with threshold {threshold:0E+0} instead of dense fields: largest difference", "0: the limit of a threshold that vanishes",
                differences[Array.IndexOf(thresholds, threshold)], 0, "1",
                Tolerance.Absolute(
                    published * threshold,
                    "what the README of the solver publishes for this film after 2 time units, 4 to 32 thresholds, with room up to 50: measured there, not "
                    + "derived, so that this shows a change of the solver"));
        }

        const string table = "threshold";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("threshold_1", thresholds),
                CaseColumn.Of("difference_1", differences),
                CaseColumn.Of("published_1", [.. thresholds.Select(threshold => published * threshold)]),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "What the threshold of the tiles costs",
            "Points: largest difference of any order parameter from dense fields, after 2 time units of a film of 52 × 25 cells. Line: 50 thresholds, the "
            + "published limit.",
            new FigureAxis("threshold", IsLogarithmic: true),
            new FigureAxis("largest difference", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, table, "threshold_1", "published_1", Label: "published limit"),
                new FigureLayer(FigureMark.Point, table, "threshold_1", "difference_1", Label: "found"),
            ],
            []));
    }
}
