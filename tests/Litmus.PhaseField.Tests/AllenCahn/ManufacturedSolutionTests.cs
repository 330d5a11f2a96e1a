using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.Tests.AllenCahn;

/// <summary>φ_q = A_q + B_q e^{−t} cos(kx + δ_q) cos(ly)[cos(mz)] with its source term, which is added after each explicit step.</summary>
public class ManufacturedSolutionTests
{
    private const double Side = 12;
    private const double EndTime = 0.5;

    private static readonly double[] Offsets = [0.5, 0.3, 0.4], Amplitudes = [0.4, 0.3, -0.35], Phases = [0.3, 1.1, 2.0];

    private static readonly double[] Mobilities = [1.3, 0.4, 0.8], Gradients = [1.1, 2.0, 0.6];

    private static readonly FreeEnergyDensity[] Energies =
        [FreeEnergyDensity.Chen, FreeEnergyDensity.Moelans, FreeEnergyDensity.MetastableVoid(0.2, 1.2), FreeEnergyDensity.VoidOrderParameter(0.15, 1.3, 1.1)];

    [Test]
    public void The_error_falls_with_the_square_of_the_spacing([Range(0, 3)] int form)
    {
        FreeEnergyDensity energy = Energies[form];
        double coarse = Error(energy, 16, 1, 96), fine = Error(energy, 32, 1, 384);

        Math.Log2(coarse / fine).Should().BeApproximately(2, 0.1, "second order in space, with steps that fall with the square of the spacing");
    }

    [Test]
    public void The_error_falls_with_the_square_of_the_spacing_in_three_dimensions()
    {
        double coarse = Error(FreeEnergyDensity.Chen, 8, 8, 32), fine = Error(FreeEnergyDensity.Chen, 16, 16, 128);

        Math.Log2(coarse / fine).Should().BeApproximately(2, 0.1, "second order in space");
    }

    [Test]
    public void The_solution_converges_with_the_first_power_of_the_step([Range(0, 3)] int form)
    {
        FreeEnergyDensity energy = Energies[form];
        double[] coarse = Solution(energy, 12, 1, 100), middle = Solution(energy, 12, 1, 200), fine = Solution(energy, 12, 1, 400);

        double order = Math.Log2(Norm(coarse, middle) / Norm(middle, fine));
        order.Should().BeApproximately(1, 0.1, "explicit Euler is first order");
    }

    private static double Norm(double[] a, double[] b) => Math.Sqrt(a.Select((value, i) => (value - b[i]) * (value - b[i])).Average());

    private static double Error(FreeEnergyDensity energy, int cells, int depth, int steps)
    {
        double[] solution = Solution(energy, cells, depth, steps);
        double spacing = Side / cells;
        double[] exact = new double[solution.Length];
        int i = 0;
        for (int field = 0; field < 3; field++)
        {
            for (int row = 0; row < cells; row++)
            {
                for (int layer = 0; layer < depth; layer++)
                {
                    for (int column = 0; column < cells; column++)
                    {
                        exact[i++] = Exact(field, (column + 0.5) * spacing, (row + 0.5) * spacing, depth > 1 ? (layer + 0.5) * spacing : 0, EndTime);
                    }
                }
            }
        }

        return Norm(solution, exact);
    }

    private static double[] Solution(FreeEnergyDensity energy, int cells, int depth, int steps)
    {
        CellGrid grid = new() { ColumnCount = cells, RowCount = cells, DepthCount = depth, Spacing = Side / cells };
        (int first, int count) = energy.Void is null ? (0, 3) : (1, 2);
        AllenCahnParameters parameters = Runs.Block(
            grid, energy, 1, LateralBoundary.Periodic, [.. Enumerable.Range(first, count).Select(q => (Mobilities[q], Gradients[q]))]);
        double step = EndTime / steps;
        double[] values = new double[3 * grid.CellCount];
        DenseFields<double, Lanes256<double>> fields = new(parameters, new AllenCahnOptions(), step, PhaseFieldState.FromDense(grid, 3, values));
        double Depth(int layer) => depth > 1 ? (layer + 0.5) * grid.Spacing : 0;
        for (int field = 0; field < 3; field++)
        {
            int q = field;
            fields.Add(q, (column, row, layer) => Exact(q, (column + 0.5) * grid.Spacing, (row + 0.5) * grid.Spacing, Depth(layer), 0));
        }

        for (int i = 0; i < steps; i++)
        {
            double time = i * step;
            fields.Advance(1, cells);
            for (int field = 0; field < 3; field++)
            {
                int q = field;
                fields.Add(q, (column, row, layer) =>
                    step * Source(energy, q, (column + 0.5) * grid.Spacing, (row + 0.5) * grid.Spacing, Depth(layer), time, depth > 1));
            }
        }

        PhaseFieldState state = fields.View(steps);
        return [.. Enumerable.Range(0, 3).SelectMany(state.Dense)];
    }

    private static double Wave(int q, double x, double y, double z, double t) =>
        Amplitudes[q] * Math.Exp(-t) * Math.Cos((2 * Math.PI * x / Side) + Phases[q]) * Math.Cos(Math.PI * y / Side) * Math.Cos(2 * Math.PI * z / Side);

    private static double Exact(int q, double x, double y, double z, double t) => Offsets[q] + Wave(q, x, y, z, t);

    // ∂φ/∂t + L (w f′ − κ∇²φ), with f′ from the table of formulations.
    private static double Source(FreeEnergyDensity energy, int q, double x, double y, double z, double t, bool isDeep)
    {
        double wave = Wave(q, x, y, z, t), phi = Offsets[q] + wave, k = Math.PI / Side, others = 0;
        for (int j = 0; j < 3; j++)
        {
            others += j == q ? 0 : Math.Pow(Exact(j, x, y, z, t), 2);
        }

        double laplacian = -wave * k * k * (isDeep ? 9 : 5);
        double slope = energy.Name[0] == 'M'
            ? (2 * phi * (1 - phi) * (1 - (2 * phi))) - (0.2 * 6 * phi * (1 - phi)) + (2 * 1.2 * phi * others)
            : -phi + (phi * phi * phi) + (2 * (energy == FreeEnergyDensity.Chen ? 1 : 1.5) * phi * others);
        slope += energy.Void is not null && q == 0 ? 0.15 * 6 * phi * (1 - phi) : 0;
        return -wave + (Mobilities[q] * (slope - (Gradients[q] * laplacian)));
    }
}
