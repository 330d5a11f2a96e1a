using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;

namespace Litmus.PhaseField.Tests.AllenCahn;

public class EnergyTests
{
    public static IEnumerable<string> FormulationNames => Formulation.All.Select(formulation => formulation.Name);

    [Test]
    public void Energy_never_rises_between_activations(
        [ValueSource(nameof(FormulationNames))] string name, [Values] LateralBoundary boundary, [Values(1, 4)] int depth)
    {
        CellGrid grid = new() { ColumnCount = 40, RowCount = 14, DepthCount = depth };
        AllenCahnParameters film = Runs.Film(grid, Formulation.All.Single(f => f.Name == name), duration: 0.95, boundary);

        AllenCahnOptions options = new() { Storage = FieldStorage.Dense, RecordEnergy = true, SampleInterval = 1 };
        AllenCahnResult result = new AllenCahnSolver(film, options).Solve(Runs.Start(film));

        result.Samples.Select(sample => sample.ActiveRows).Distinct().Should().HaveCountGreaterThan(5, "the run must contain activations");
        for (int i = 1; i < result.Samples.Length; i++)
        {
            if (result.Samples[i].ActiveRows == result.Samples[i - 1].ActiveRows)
            {
                double before = result.Samples[i - 1].Energy!.Value, after = result.Samples[i].Energy!.Value;
                after.Should().BeLessThanOrEqualTo(before + (1e-12 * Math.Abs(before)), "the scheme follows its gradient; step {0}", result.Samples[i].Step);
            }
        }
    }

    [Test]
    public void Energy_of_one_filled_grain_is_that_of_its_well()
    {
        CellGrid grid = new() { ColumnCount = 5, RowCount = 4, Spacing = 0.5 };
        AllenCahnParameters film = Runs.Block(grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (1.0, 1.0)) with { WellHeight = 3 };

        double energy = PhaseField.Texture.EnergyFunctional.Of(film, Runs.State(grid, 1, (_, _, _) => 1), activeRows: 2);

        energy.Should().BeApproximately(-3.0 / 4 * 5 * 2 * 0.25, 1e-13, "−w/4 in each of ten cells of area 1/4; rounding only");
    }
}
