using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;
using Litmus.Primitives.Randomness;

namespace Litmus.PhaseField.Tests.Nuclei;

public class NucleusLayoutTests
{
    private static readonly CellGrid Grid = new() { ColumnCount = 200, RowCount = 70 };

    private static NucleusLayout Reference(ulong seed) => new() { Grid = Grid, Count = 75, OrientationCount = 3, Radius = 2, StartHeight = 5, Seed = seed };

    [Test]
    public void Nuclei_reach_at_most_a_radius_above_the_start_height_and_share_no_cell()
    {
        PhaseFieldState state = Reference(3).Place();

        double[][] fields = [.. Enumerable.Range(0, 75).Select(state.Dense)];
        for (int cell = 0; cell < fields[0].Length; cell++)
        {
            double sum = fields.Sum(values => values[cell]);
            sum.Should().BeOneOf(0, 1);
            (sum > 0 && cell / 200 > 6).Should().BeFalse("a centre of at most 5 and a radius of 2 reach the centre of row 6");
        }
    }

    [Test]
    public void A_seed_fixes_the_nuclei_and_another_seed_changes_them()
    {
        Runs.AreIdentical(Reference(3).Place(), Reference(3).Place()).Should().BeTrue("the generator is fixed");
        Runs.AreIdentical(Reference(3).Place(), Reference(4).Place()).Should().BeFalse("the seed is used");
    }

    [Test]
    public void Orientations_are_shared_out_equally()
    {
        Reference(1).GrainOrientations.CountBy(orientation => orientation).Select(pair => pair.Value).Should().Equal(25, 25, 25);
    }

    [Test]
    public void Centres_are_uniform_over_the_width()
    {
        // 40 seeds × 75 nuclei in 10 bins of 20 columns: 300 in each, standard deviation √(300 × 0.9) = 16.4. Other discs hide a few.
        double[] bins = new double[10];
        for (ulong seed = 0; seed < 40; seed++)
        {
            NucleusLayout layout = Reference(seed) with { Radius = 0.75 };
            GrainCentres(layout).ForEach(x => bins[(int)(x / 20)]++);
        }

        bins.Should().AllSatisfy(count => count.Should().BeInRange(300 - 70, 300 + 70, "more than four standard deviations"));
    }

    [Test]
    public void A_single_disc_has_the_area_of_its_radius()
    {
        double[] areas =
        [
            .. Enumerable.Range(0, 200)
                .Select(seed => (Reference((ulong)seed) with { Count = 1, Radius = 6, StartHeight = 70 }).Place().Dense(0).Sum()),
        ];

        // Discs near the bottom or the top lose a part; the largest lies wholly inside.
        areas.Max().Should().BeInRange(Math.PI * 36 * 0.95, Math.PI * 36 * 1.05, "the cells of a disc of radius 6 give its area to some per cent");
    }

    [TestCase(0.3)]
    [TestCase(1.4)]
    [TestCase(2.6)]
    [TestCase(2.95)]
    public void A_disc_holds_every_cell_whose_centre_lies_within_its_radius(double radius)
    {
        CellGrid grid = new() { ColumnCount = 11, RowCount = 9 };
        for (ulong seed = 0; seed < 200; seed++)
        {
            NucleusLayout layout = new() { Grid = grid, Count = 1, OrientationCount = 1, Radius = radius, StartHeight = 9, Seed = seed };
            Xoshiro256StarStar random = new(seed);
            double x = random.NextDouble() * 11, y = random.NextDouble() * 9;

            double[] found = layout.Place().Dense(0);

            for (int cell = 0; cell < found.Length; cell++)
            {
                double across = Math.IEEERemainder((cell % 11) + 0.5 - x, 11), up = (cell / 11) + 0.5 - y;
                found[cell].Should().Be((across * across) + (up * up) <= radius * radius ? 1 : 0, "cell {0} of seed {1}", cell, seed);
            }
        }
    }

    [Test]
    public void The_void_fills_what_nuclei_leave()
    {
        PhaseFieldState state = Reference(5).Place(hasVoid: true);

        state.FieldCount.Should().Be(76);
        double[] sum = [.. Enumerable.Range(0, 76).Select(state.Dense).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)])];
        sum.Should().OnlyContain(value => value == 1);
    }

    [Test]
    public void Balls_are_placed_in_three_dimensions()
    {
        CellGrid grid = new() { ColumnCount = 24, RowCount = 12, DepthCount = 16 };
        NucleusLayout layout = new() { Grid = grid, Count = 1, OrientationCount = 1, Radius = 4, StartHeight = 12, Seed = 11 };

        double volume = Enumerable.Range(0, 60).Select(seed => (layout with { Seed = (ulong)seed }).Place().Dense(0).Sum()).Max();

        volume.Should().BeInRange(
            4.0 / 3 * Math.PI * 64 * 0.9, 4.0 / 3 * Math.PI * 64 * 1.1, "the cells of a ball of radius 4 give its volume to some per cent");
    }

    [Test]
    public void No_nuclei_or_more_than_fit_are_refused()
    {
        Action none = () => _ = Reference(1) with { Count = 0 };
        Action tooMany = () => (Reference(1) with { Count = 1001 }).Place();
        Action tooHigh = () => (Reference(1) with { StartHeight = 71 }).Place();

        none.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Count is 0*at least 1*");
        tooMany.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*1001 nuclei*at most 1000*");
        tooHigh.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*71*at most the height of the grid, 70*");
    }

    private static List<double> GrainCentres(NucleusLayout layout)
    {
        PhaseFieldState state = layout.Place();
        List<double> centres = [];
        for (int grain = 0; grain < layout.Count; grain++)
        {
            double[] values = state.Dense(grain);
            int cell = Array.FindIndex(values, value => value > 0);
            if (cell >= 0)
            {
                centres.Add((cell % 200) + 0.5);
            }
        }

        return centres;
    }
}
