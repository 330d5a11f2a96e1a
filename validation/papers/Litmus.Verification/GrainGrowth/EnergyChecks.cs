using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;

namespace Litmus.Verification.GrainGrowth;

/// <summary>The scheme lowers the energy of its functional. Only the activation of a row may raise it.</summary>
internal static class EnergyChecks
{
    public static void Check(CaseObservations observations, double wellHeight, CancellationToken cancellationToken)
    {
        List<string> formulations = [];
        List<double> times = [], energies = [];
        double largestRise = 0;
        int activations = 0;
        foreach (Formulation formulation in Formulation.All)
        {
            AllenCahnParameters film = ThreeOrientationFilm.Under(formulation, wellHeight, duration: 0.95);
            AllenCahnOptions options = new() { Storage = FieldStorage.Dense, RecordEnergy = true, SampleInterval = 1 };
            AllenCahnResult result = new AllenCahnSolver(film, options).Solve(ThreeOrientationFilm.Start(film), progress: null, cancellationToken);
            for (int i = 0; i < result.Samples.Length; i++)
            {
                TextureSample sample = result.Samples[i];
                formulations.Add(formulation.Name);
                times.Add(sample.Time);
                energies.Add(sample.Energy!.Value);
                if (i > 0 && sample.ActiveRows == result.Samples[i - 1].ActiveRows)
                {
                    double before = result.Samples[i - 1].Energy!.Value;
                    largestRise = Math.Max(largestRise, (sample.Energy.Value - before) / Math.Abs(before));
                }
                else if (i > 0)
                {
                    activations++;
                }
            }
        }

        observations.Check(
            $"Largest rise of the energy in a step, part of the energy, in {Formulation.All.Length} formulations",
            "0: the discrete gradient of the functional is what drives the scheme", largestRise, 0, "1",
            Tolerance.Absolute(1e-12, "rounding of a sum over some thousand values"));
        observations.Note("energy", ("activations", activations));

        const string table = "energy";
        observations.Table(new CaseTable(
            table,
            [
                CaseColumn.Of("formulation", formulations),
                CaseColumn.Of("time_1", times),
                CaseColumn.Of("energy_1", energies),
            ]));
        observations.Figure(new FigureDescription(
            table,
            "Energy while rows are activated",
            "It falls in every step in which no row is activated, in all formulations.",
            new FigureAxis("time × Lw"),
            new FigureAxis("energy / w Δx²"),
            [new FigureLayer(FigureMark.Line, table, "time_1", "energy_1", Series: "formulation")],
            []));
    }
}
