using System.Collections.Immutable;
using Litmus.Stripping.Constriction;

namespace Litmus.Stripping.Tests.Constriction;

public sealed class LayeredElectrolyteTests
{
    [Test]
    public void For_an_even_current_the_resistance_is_the_thickness()
    {
        LayeredElectrolyte electrolyte = new(3, 4, 1, DepthGrid.Geometric(7, 0.5, 6));

        double[] potential = electrolyte.SurfacePotential(Enumerable.Repeat(2.0, 12).ToArray());

        potential.Should().AllSatisfy(value => value.Should().BeApproximately(14, 1e-12));
    }

    [Test]
    public void Error_falls_with_the_square_of_the_spacing()
    {
        double coarse = ErrorAt(16, 12), middle = ErrorAt(32, 24), fine = ErrorAt(64, 48);

        double first = Math.Log2(Math.Abs(coarse / middle)), second = Math.Log2(Math.Abs(middle / fine));

        first.Should().BeApproximately(2, 0.1, "the scheme is second order in the spacing");
        second.Should().BeApproximately(2, 0.1);
    }

    [TestCase(1, 3)]
    [TestCase(6, 5)]
    public void The_contact_lies_half_a_cell_beyond_the_first_layer(int rows, int columns)
    {
        // Surface and layers take different loops over the modes, and neither number of modes fills the registers.
        ImmutableArray<double> depth = DepthGrid.Geometric(5, 0.4, 7);
        double[] flux = [.. Enumerable.Range(0, rows * columns).Select(i => Math.Sin(3.1 * i))];
        LayeredElectrolyte electrolyte = new(rows, columns, 0.7, depth);

        double[] surface = electrolyte.SurfacePotential(flux), first = electrolyte.CellPotentials(flux)[0];

        surface.Should().Equal(first.Zip(flux, (cell, through) => cell + (0.5 * depth[0] * through)), (a, b) => Math.Abs(a - b) < 1e-12, "rounding");
    }

    [Test]
    public void Every_cell_balances_its_fluxes()
    {
        // The seven-point balance, written out without the modes of the solver.
        const int rows = 6, columns = 5;
        const double spacing = 0.7;
        ImmutableArray<double> depth = DepthGrid.Geometric(5, 0.4, 7);
        double[] flux = [.. Enumerable.Range(0, rows * columns).Select(i => Math.Sin(3.1 * i))];

        double[][] potential = new LayeredElectrolyte(rows, columns, spacing, depth).CellPotentials(flux);

        for (int layer = 0; layer < depth.Length; layer++)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    int cell = (row * columns) + column;
                    double here = potential[layer][cell], side = depth[layer], face = spacing * spacing, balance = 0;
                    balance += row > 0 ? side * (potential[layer][cell - columns] - here) : 0;
                    balance += row < rows - 1 ? side * (potential[layer][cell + columns] - here) : 0;
                    balance += column > 0 ? side * (potential[layer][cell - 1] - here) : 0;
                    balance += column < columns - 1 ? side * (potential[layer][cell + 1] - here) : 0;
                    balance += layer > 0 ? face * (potential[layer - 1][cell] - here) / (0.5 * (depth[layer - 1] + depth[layer])) : face * flux[cell];
                    balance += layer < depth.Length - 1
                        ? face * (potential[layer + 1][cell] - here) / (0.5 * (depth[layer] + depth[layer + 1]))
                        : -face * here / (0.5 * depth[layer]);
                    balance.Should().BeApproximately(0, 1e-12, "rounding");
                }
            }
        }
    }

    [TestCase(10, 0.1, 12)]
    [TestCase(10, 5, 4)]
    [TestCase(1360, 1.7, 64)]
    public void Depth_cells_add_to_the_thickness(double thickness, double first, int count)
    {
        ImmutableArray<double> cells = DepthGrid.Geometric(thickness, first, count);

        cells.Sum().Should().BeApproximately(thickness, 1e-12 * thickness);
        cells[0].Should().BeApproximately(Math.Min(first, thickness / count), 1e-9 * thickness);
        cells.Zip(cells.Skip(1)).Should().OnlyContain(pair => pair.Second >= pair.First * (1 - 1e-12));
    }

    [Test]
    public void Grids_out_of_range_are_refused()
    {
        Action[] acts =
        [
            () => DepthGrid.Geometric(0, 1, 4), () => DepthGrid.Geometric(1, double.NaN, 4), () => DepthGrid.Geometric(1, 1, 1),
            () => _ = new LayeredElectrolyte(0, 4, 1, [1]), () => _ = new LayeredElectrolyte(4, 4, -1, [1]), () => _ = new LayeredElectrolyte(4, 4, 1, [1, 0]),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    // The flux cos(πy/H) cos(2πx/W) gives the potential tanh(κL)/κ times itself, κ² = (π/H)² + (2π/W)².
    // They are compared at the middle of the cells, with depth cells that grow.
    private static double ErrorAt(int cells, int depthCells)
    {
        const double edge = 1, thickness = 0.6;
        double spacing = edge / cells, kappa = Math.PI * Math.Sqrt(5);
        double[] flux = new double[cells * cells];
        for (int row = 0; row < cells; row++)
        {
            for (int column = 0; column < cells; column++)
            {
                flux[(row * cells) + column] = Math.Cos(Math.PI * (row + 0.5) * spacing) * Math.Cos(2 * Math.PI * (column + 0.5) * spacing);
            }
        }

        // Halving the cells takes the square root of their ratio, and the first cell shrinks accordingly: the grids share one stretching function.
        double ratio = Math.Pow(1.5, 12.0 / depthCells), first = thickness * (ratio - 1) / (Math.Pow(ratio, depthCells) - 1);
        double[] potential = new LayeredElectrolyte(cells, cells, spacing, DepthGrid.Geometric(thickness, first, depthCells)).SurfacePotential(flux);
        return (potential[0] / flux[0]) - (Math.Tanh(kappa * thickness) / kappa);
    }
}
