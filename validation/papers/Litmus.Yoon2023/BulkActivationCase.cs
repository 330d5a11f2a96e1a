using Litmus.Cases;
using Litmus.Primitives;
using Litmus.Yoon2023.Atomistic;

namespace Litmus.Yoon2023;

/// <summary>What does a jump of a vacancy cost in the crystal, formation included? (yoon2023, Results, Grain boundary diffusivity)</summary>
/// <remarks>
/// The paper takes the slope of an Arrhenius line of molecular dynamics. This case adds formation and migration energy at 0 K. What heat changes is estimated by
/// the same sum in a crystal that is as wide as at 300 K, and counts as uncertainty.
/// </remarks>
public sealed class BulkActivationCase : IValidationCase
{
    private const string Claim = "ea-bulk-calc", Table = "potential-by-cut-off";

    private static readonly Input CutOff = Input.Exact("cutOff", 4.8, "Angstrom", "not printed; compared with 5.5 and 6.0 by the case itself");
    private static readonly Input ThermalStrain = Input.Exact(
        "thermalStrain", 0.018, "1", "linear expansion from 0 to 300 K, from 40 ps of molecular dynamics of 250 atoms at this cut-off: 3.5503 against 3.4876 Å");

    private static readonly double[] OtherCutOffs = [5.5, 6.0];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<BulkActivationCase>(
        "bulk-activation",
        "What does a jump of a vacancy cost in the crystal, formation included?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [CutOff, ThermalStrain]) with
    {
        Engine = "lammps",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        const double Width = 17;
        double[] cutOffs = [Math.Round(inputs[CutOff] * 1e10, 6), .. OtherCutOffs];
        List<(LithiumModel Model, double Formation, double Migration)> rows = [];
        foreach (double cutOff in cutOffs)
        {
            LithiumModel model = LithiumModel.Of(inputs.Engines, cutOff, cancellationToken);
            double[] path = VacancyJump.Compute(model, 0, Width, cancellationToken).Energies;
            rows.Add((model, model.VacancyFormation(5, cancellationToken), path.Max()));
            progress?.Report(new SolverProgress(rows.Count, Time: 0, (double)rows.Count / (cutOffs.Length + 2)));
        }

        double[] sums = [.. rows.Select(row => row.Formation + row.Migration)];
        double larger = VacancyJump.Compute(rows[0].Model, 0, 1.4 * Width, cancellationToken).Energies.Max()
            + rows[0].Model.VacancyFormation(6, cancellationToken);
        double warm = VacancyJump.Compute(rows[0].Model, inputs[ThermalStrain], Width, cancellationToken).Energies.Max();
        double byCutOff = 0.5 * (sums.Max() - sums.Min()), byCell = Math.Abs(larger - sums[0]), byHeat = Math.Abs(warm - rows[0].Migration);
        double uncertainty = Math.Sqrt((byCutOff * byCutOff) + (byCell * byCell) + (byHeat * byHeat));
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, sums[0], "eV", uncertainty);
        if (inputs.WantsFigures)
        {
            observations.Note(
                Claim,
                ("formation_eV", rows[0].Formation),
                ("migration_eV", rows[0].Migration),
                ("cut_off_A", cutOffs[0]),
                ("by_cut_off_eV", byCutOff),
                ("by_cell_eV", byCell),
                ("warm_eV", warm),
                ("by_heat_eV", byHeat));
            observations.Table(new CaseTable(Table,
            [
                CaseColumn.Of("cut_off_Angstrom", [.. cutOffs.Select(cutOff => cutOff * 1e-10)]),
                CaseColumn.Of("lattice_constant_Angstrom", [.. rows.Select(row => row.Model.LatticeConstant * 1e-10)]),
                CaseColumn.Of("cohesive_energy_eV", [.. rows.Select(row => -row.Model.BulkEnergy * PhysicalConstants.ElementaryCharge)]),
                CaseColumn.Of("bulk_modulus_by_pressure_GPa", [.. rows.Select(row => row.Model.ModulusByPressure)]),
                CaseColumn.Of("bulk_modulus_by_energy_GPa", [.. rows.Select(row => row.Model.ModulusByEnergy)]),
                CaseColumn.Of("vacancy_formation_eV", [.. rows.Select(row => row.Formation * PhysicalConstants.ElementaryCharge)]),
                CaseColumn.Of("vacancy_migration_eV", [.. rows.Select(row => row.Migration * PhysicalConstants.ElementaryCharge)]),
            ]));
        }

        return observations.Complete();
    }
}
