using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.Texture;

public class GrainMapTests
{
    [Test]
    public void A_cell_belongs_to_its_largest_grain_if_it_is_occupied()
    {
        CellGrid grid = new() { ColumnCount = 4, RowCount = 2 };
        AllenCahnParameters block = Runs.Block(
            grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (1.0, 1.0), (1.0, 1.0), (1.0, 1.0)) with { GrainOrientations = [0, 2, 2] };
        double[] values =
        [
            0.9, 0.4, 0.49, 0.3, 0, 0, 0, 0,
            0.1, 0.5, 0.00, 0.3, 0, 0, 0, 1,
            0.0, 0.0, 0.00, 0.3, 1, 0, 0, 0,
        ];

        GrainMap map = GrainMap.Of(block, PhaseFieldState.FromDense(grid, 3, values), activeRows: 1);

        map.Grains.Should().Equal(0, 1, GrainMap.Empty, 0, 2, GrainMap.Empty, GrainMap.Empty, 1);
        map.Orientations.Should().Equal(0, 2, GrainMap.Empty, 0, 2, GrainMap.Empty, GrainMap.Empty, 2);
        map.OccupiedFraction.Should().Be(0.75);
        map.AreaFractions.Should().Equal(2.0 / 3, 0, 1.0 / 3);
        map.CellsOfGrains.Should().Equal(2, 1, 0);
        map.LivingGrains.Should().Be(2, "only active rows count");
    }

    [Test]
    public void A_cell_in_which_no_order_parameter_is_positive_is_empty()
    {
        // f₀ is even in φ, so a diverging run can reach negative values.
        CellGrid grid = new() { ColumnCount = 2, RowCount = 1 };
        AllenCahnParameters block = Runs.Block(grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (1.0, 1.0));

        GrainMap map = GrainMap.Of(block, PhaseFieldState.FromDense(grid, 1, [-1, 1]), activeRows: 1);

        map.Grains.Should().Equal(GrainMap.Empty, 0);
        map.OccupiedFraction.Should().Be(0.5);
    }

    [Test]
    public void The_void_is_no_grain()
    {
        CellGrid grid = new() { ColumnCount = 2, RowCount = 1 };
        AllenCahnParameters block = Runs.Block(grid, FreeEnergyDensity.VoidOrderParameter(0.1), 1, LateralBoundary.Periodic, (1.0, 1.0));

        GrainMap map = GrainMap.Of(block, PhaseFieldState.FromDense(grid, 2, [1, 0, 0, 1]), activeRows: 1);

        map.Grains.Should().Equal(GrainMap.Empty, 0);
        map.AreaFractions.Should().Equal(1.0);
    }
}
