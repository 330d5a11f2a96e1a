using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class SymmetryTests
{
    [Test]
    public void Permuting_the_grains_permutes_the_result([Values] FieldStorage storage)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 1);
        PhaseFieldState start = Runs.Start(film);
        int count = film.FieldCount;
        int[] permutation = [.. Enumerable.Range(0, count).Select(grain => ((grain * 5) + 3) % count)];
        double[] permuted = new double[count * film.Grid.CellCount];
        for (int grain = 0; grain < count; grain++)
        {
            start.Dense(grain).CopyTo(permuted, permutation[grain] * film.Grid.CellCount);
        }

        AllenCahnParameters permutedFilm = film with
        {
            GrainOrientations = [.. Enumerable.Range(0, count).Select(grain => film.GrainOrientations[Array.IndexOf(permutation, grain)])],
        };
        AllenCahnOptions options = new() { Storage = storage };
        PhaseFieldState first = new AllenCahnSolver(film, options).Solve(start).FinalState;
        PhaseFieldState second = new AllenCahnSolver(permutedFilm, options).Solve(PhaseFieldState.FromDense(film.Grid, count, permuted)).FinalState;

        for (int grain = 0; grain < count; grain++)
        {
            double difference = first.Dense(grain).Zip(second.Dense(permutation[grain]), (a, b) => Math.Abs(a - b)).Max();
            difference.Should().BeLessThan(1e-12, "only the order of the sum over the grains differs");
        }
    }

    [Test]
    public void Shifting_a_periodic_film_shifts_the_result_to_the_bit([Values] FieldStorage storage)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.MoelansExposed, duration: 1);
        PhaseFieldState start = Runs.Start(film);
        int columns = film.Grid.ColumnCount, shift = 19;
        double[] shifted = [.. Enumerable.Range(0, film.FieldCount).SelectMany(field => Shift(start.Dense(field), columns, shift))];
        AllenCahnOptions options = new() { Storage = storage, ActivityThreshold = 0 };

        PhaseFieldState first = new AllenCahnSolver(film, options).Solve(start).FinalState;
        PhaseFieldState second = new AllenCahnSolver(film, options).Solve(PhaseFieldState.FromDense(film.Grid, film.FieldCount, shifted)).FinalState;

        for (int field = 0; field < film.FieldCount; field++)
        {
            second.Dense(field).Should().Equal(Shift(first.Dense(field), columns, shift), "no cell knows its column");
        }
    }

    [Test]
    public void A_box_that_does_not_vary_with_depth_grows_as_a_plane([Values] FieldStorage storage)
    {
        CellGrid flat = new() { ColumnCount = 21, RowCount = 11 }, deep = flat with { DepthCount = 4 };
        AllenCahnParameters plane = Runs.Film(flat, Formulation.ChenClosed, duration: 0.5);
        PhaseFieldState start = Runs.Start(plane);
        double[] repeated = [.. Enumerable.Range(0, plane.FieldCount).SelectMany(field => Repeat(start.Dense(field), flat.ColumnCount, 4))];
        AllenCahnParameters box = plane with { Grid = deep };
        AllenCahnOptions options = new() { Storage = storage, ActivityThreshold = 0, SubstepsPerStep = ExplicitStability.Substeps(box, 0.01) };

        PhaseFieldState two = new AllenCahnSolver(plane, options).Solve(start).FinalState;
        PhaseFieldState three = new AllenCahnSolver(box, options).Solve(PhaseFieldState.FromDense(deep, plane.FieldCount, repeated)).FinalState;

        for (int field = 0; field < plane.FieldCount; field++)
        {
            double difference = three.Dense(field).Zip(Repeat(two.Dense(field), flat.ColumnCount, 4), (a, b) => Math.Abs(a - b)).Max();
            difference.Should().BeLessThan(1e-11, "neighbours in depth are equal; only the rounding of their sum differs");
        }
    }

    private static double[] Shift(double[] values, int columns, int shift) =>
        [.. values.Select((_, cell) => values[(cell / columns * columns) + (((cell % columns) + shift) % columns)])];

    private static double[] Repeat(double[] values, int columns, int depth) =>
        [
            .. Enumerable.Range(0, values.Length / columns)
                .SelectMany(row => Enumerable.Range(0, depth).SelectMany(_ => values.Skip(row * columns).Take(columns))),
        ];
}
