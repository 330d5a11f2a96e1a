using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.OneDimensional;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class FrontTests
{
    [Test]
    public void A_front_into_the_unstable_void_moves_with_the_speed_that_its_tail_selects([Values] bool isAlongRows)
    {
        const double spacing = 0.5, early = 60, late = 180;
        CellGrid grid = Strip(800, spacing, isAlongRows);
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.Chen, late, LateralBoundary.ZeroFlux, (1.0, 1.0));
        AllenCahnOptions options = new() { TimeStep = 0.04, Storage = FieldStorage.Dense };
        PhaseFieldState initial = Runs.State(grid, 1, (_, x, y) => (isAlongRows ? x : y) < 4 ? 1 : 0);

        PhaseFieldState[] states = Runs.StatesAt(parameters, options, initial, early, late);

        double measured = (Position(states[1]) - Position(states[0])) * spacing / (late - early);
        (double limit, double decay) = FrontSpeed.PulledOnGrid(1, 1, 1, spacing, 0.04);
        double expected = limit + ((Delay(late, decay) - Delay(early, decay)) / (late - early));
        limit.Should().BeApproximately(FrontSpeed.Pulled(1, 1, 1), 0.1, "on cells of half a width the limit differs from the continuum by a few per cent");
        measured.Should().BeApproximately(
            expected, 0.0015, "the next term is of order 1/t; a factor of ten in it changes the mean speed by 10 (1/60 − 1/180)/120 = 0.001");
    }

    [Test]
    public void A_front_into_the_metastable_void_approaches_its_closed_speed_with_the_square_of_the_spacing([Values] bool isAlongRows)
    {
        double coarse = MetastableSpeed(1, isAlongRows), middle = MetastableSpeed(0.5, isAlongRows), fine = MetastableSpeed(0.25, isAlongRows);

        double order = Math.Log2((middle - coarse) / (fine - middle));
        double extrapolated = fine + ((fine - middle) / 3);
        order.Should().BeApproximately(2, 0.1, "the stencil is second order");
        extrapolated.Should().BeApproximately(
            FrontSpeed.Metastable(1, 8, 1, 0.1), 0.002, "the first-order error of the step is left, about rate × step = 0.0016 of the speed");
    }

    // Position beyond v t of a front from a step: −(3/2λ) ln t − 3√π/√t + (9/8)(5 − 6 ln 2) ln t/t. The small second and third term use the continuum's width
    // and time. Sources: U. Ebert, W. van Saarloos, Physica D 146 (2000) 1; J. Berestycki, É. Brunet, B. Derrida, EPL 122 (2018) 10001 (both cited from
    // secondary literature).
    private static double Delay(double time, double decay) =>
        (-1.5 / decay * Math.Log(time)) - (3 * Math.Sqrt(Math.PI / time)) + (9.0 / 8 * (5 - (6 * Math.Log(2))) * Math.Log(time) / time);

    // All spacings use the same step, so only the spacing makes a difference.
    private static double MetastableSpeed(double spacing, bool isAlongRows)
    {
        const double early = 10, late = 30;
        CellGrid grid = Strip((int)(80 / spacing), spacing, isAlongRows);
        AllenCahnParameters parameters = Runs.Block(grid, FreeEnergyDensity.MetastableVoid(0.1, 1), late, LateralBoundary.ZeroFlux, (1.0, 8.0));
        PhaseFieldState initial = Runs.State(grid, 1, (_, x, y) => (1 - Math.Tanh(((isAlongRows ? x : y) - 20) / 4)) / 2);

        AllenCahnOptions options = new() { TimeStep = 0.0125, SubstepsPerStep = 8, Storage = FieldStorage.Dense };
        PhaseFieldState[] states = Runs.StatesAt(parameters, options, initial, early, late);

        return (Position(states[1]) - Position(states[0])) * spacing / (late - early);
    }

    private static CellGrid Strip(int length, double spacing, bool isAlongRows) => isAlongRows
        ? new() { ColumnCount = length, RowCount = 1, Spacing = spacing }
        : new() { ColumnCount = 1, RowCount = length, Spacing = spacing };

    private static double Position(PhaseFieldState state)
    {
        double[] values = state.Dense(0);
        int at = Array.FindIndex(values, value => value < 0.5);
        // A cubic through four cells. Linear interpolation would add a second-order error that depends on the place of the front between cells.
        double[] x = [at - 2, at - 1, at, at + 1];
        double position = at - 1 + ((values[at - 1] - 0.5) / (values[at - 1] - values[at]));
        for (int iteration = 0; iteration < 50; iteration++)
        {
            double value = 0, slope = 0;
            for (int i = 0; i < 4; i++)
            {
                double product = 1, sum = 0;
                for (int j = 0; j < 4; j++)
                {
                    if (j != i)
                    {
                        product *= (position - x[j]) / (x[i] - x[j]);
                        double others = 1 / (x[i] - x[j]);
                        for (int k = 0; k < 4; k++)
                        {
                            others *= k == i || k == j ? 1 : (position - x[k]) / (x[i] - x[k]);
                        }

                        sum += others;
                    }
                }

                value += values[at - 2 + i] * product;
                slope += values[at - 2 + i] * sum;
            }

            position -= (value - 0.5) / slope;
        }

        return position;
    }
}
