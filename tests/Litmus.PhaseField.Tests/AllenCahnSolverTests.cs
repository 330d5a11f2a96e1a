using Litmus.PhaseField.Activation;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Nuclei;

namespace Litmus.PhaseField.Tests;

public class AllenCahnSolverTests
{
    [Test]
    public void Every_formulation_runs()
    {
        CellGrid grid = new() { ColumnCount = 200, RowCount = 70 };
        NucleusLayout nuclei = new() { Grid = grid, Count = 75, OrientationCount = 3, Radius = 2, StartHeight = 5, Seed = 1 };
        foreach (Formulation formulation in Formulation.All)
        {
            AllenCahnParameters parameters = new()
            {
                Grid = grid,
                Orientations = [
                    new CrystalOrientation { Name = "001", Mobility = 1.7, GradientEnergyCoefficient = 0.15 },
                    new CrystalOrientation { Name = "101", Mobility = 6.1, GradientEnergyCoefficient = 7.8 },
                    new CrystalOrientation { Name = "111", Mobility = 0.1, GradientEnergyCoefficient = 6.5 }],
                GrainOrientations = nuclei.GrainOrientations,
                FreeEnergy = formulation.FreeEnergy,
                UnactivatedRows = formulation.UnactivatedRows,
                WellHeight = 1,
                Activation = new LayerClock { InitialRows = 8, LayerTime = 1.2 },
                Duration = 2,
            };
            System.Diagnostics.Stopwatch clock = System.Diagnostics.Stopwatch.StartNew();
            AllenCahnResult result = new AllenCahnSolver(parameters, new() { Storage = FieldStorage.Dense, RecordEnergy = true }).Solve(nuclei.Place(hasVoid: formulation.FreeEnergy.Void is not null));
            Console.WriteLine($"{formulation.Name} {clock.Elapsed.TotalSeconds} s {result.SubstepsPerStep} {string.Join(' ', result.Warnings)}");
            foreach (TextureSample s in result.Samples)
            {
                Console.WriteLine($"{s.Time} {s.ActiveRows} {s.OccupiedFraction} {string.Join(' ', s.AreaFractions)} {s.LivingGrains} {s.Energy}");
            }
        }
    }
}
