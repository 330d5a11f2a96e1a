using Litmus.Comparison.Results;
using Litmus.Validation.Snapshots;

namespace Litmus.Validation.Tables;

/// <summary>The tables that cases write, against what was accepted for them: they detect change and validate nothing.</summary>
internal sealed class CaseTableTests
{
    // Enough rows to see the shape of a curve; a map of thousands is thinned to as many.
    private const int RowCount = 40;

    // The libraries of other machines differ in the last bits; roots are found to parts in 10⁹. Both lie below this, every change of a model above.
    private static readonly ColumnTolerance Computed = new(1e-7);

    private static readonly Dictionary<string, ColumnTolerance> Tolerances = new(StringComparer.Ordinal)
    {
        ["grain_size_um"] = Computed,
        ["diffusivity_cm2_per_s"] = Computed,
        ["time_h"] = Computed,
        ["diffusion_length_um"] = Computed,
        ["thickness_um"] = Computed,
        ["finest_um"] = Computed,
        ["temperature_K"] = Computed,
        ["surface_energy_anisotropy_J_per_m2"] = Computed,
        ["diffusion_barrier_eV"] = Computed,
        ["current_density_mA_per_cm2"] = Computed,
        ["capacity_mAh_per_cm2"] = Computed,
        ["position_um"] = Computed,
        ["depletion_time_h"] = Computed,
        ["surface_energy_J_per_m2"] = Computed,
        ["mobility_1"] = Computed,
        ["gradient_coefficient_1"] = Computed,

        // Differences of terms that cancel: a part in 10⁹ of the terms, which are of the order of 10⁴ J/m³ and 0.1 J/m².
        ["energy_density_J_per_m3"] = new(1e-7, 1e-5),
        ["energy_difference_J_per_m3"] = new(1e-7, 1e-5),
        ["energy_difference_25_degC_J_per_m3"] = new(1e-7, 1e-5),
        ["energy_difference_80_degC_J_per_m3"] = new(1e-7, 1e-5),
        ["critical_anisotropy_J_per_m2"] = new(1e-7, 1e-10),

        // Relative to the initial concentration, 1; the series is summed to 1e-12.
        ["concentration_1"] = new(1e-7, 1e-11),

        // Of a fit, whose iteration ends at parts in 10⁷.
        ["prediction_in_si_units"] = new(1e-6),
        ["smallest_in_si_units"] = new(1e-6),
        ["largest_in_si_units"] = new(1e-6),
        ["miss_decade"] = new(1e-6, 1e-6),

        // Traces of an integrator with steps of a relative error of 1e-5: a step taken otherwise shows in the fourth digit.
        ["elapsed_h"] = new(1e-3, 1e-9),
        ["elapsed_s"] = new(1e-3, 1e-6),
        ["potential_V"] = new(1e-3, 2e-4),
        ["voltage_V"] = new(1e-3, 2e-4),
        ["early_less_middle_V"] = new(1e-3, 2e-4),
        ["first_rise_V"] = new(1e-3, 2e-4),
        ["second_rise_V"] = new(1e-3, 2e-4),
        ["concentration_at_metal_1"] = new(1e-3),
        ["duration_h"] = new(1e-3),
        ["nuclei_1_per_m2"] = new(1e-3, 1),
        ["growth_area_1"] = new(1e-3, 1e-6),
        ["pit_area_1"] = new(1e-3, 1e-6),
        ["fresh_lithium_C_per_m2"] = new(1e-3, 0.1),
        ["dead_lithium_C_per_m2"] = new(1e-3, 0.1),
        ["sei_charge_C_per_m2"] = new(1e-3, 1e-3),
        ["share_of_current_1"] = new(1e-3, 1e-4),

        // Densities are exponential in the inputs, not in the numerics.
        ["nuclei_1_per_cm2"] = new(1e-3),
        ["overpotential_mV"] = Computed,
        ["critical_radius_nm"] = Computed,

        // Counts and names that are written as numbers.
        ["draws_1"] = new(0),
        ["holds_1"] = new(0),
        ["real_ohm"] = new(1e-6),
        ["minus_imaginary_ohm"] = new(1e-6),
        ["dense_thickness_um"] = Computed,
        ["inventory_mAh_per_cm2"] = Computed,
        ["plated_in_total_mAh_per_cm2"] = Computed,
        ["retained_mAh_per_cm2"] = new(1e-7, 1e-12),
        ["specific_energy_Wh_per_kg"] = Computed,
        ["energy_density_Wh_per_L"] = Computed,
        ["utilisation_percent"] = Computed,
        ["retention_percent"] = Computed,
        ["energy_eV"] = new(1e-7, 1e-12),
        ["over_thermal_energy_1"] = Computed,
        ["cycle_1"] = new(0),
        ["cycles_1"] = new(1e-12),

        // Bounds of an exact programme, from printed decimals.
        ["low_um"] = new(1e-7, 1e-9),
        ["high_um"] = new(1e-7, 1e-9),
        ["low_within_digits_um"] = new(1e-7, 1e-9),
        ["high_within_digits_um"] = new(1e-7, 1e-9),
        ["mean_low_um"] = Computed,
        ["mean_high_um"] = Computed,
        ["layers"] = new(0),

        // Counts of cells of a random map: one cell in 10⁵ that changes sides for its last bit is no change of the model.
        ["active_area_percent"] = new(1e-4, 1e-3),
        ["active_area_64_percent"] = new(1e-4, 1e-3),
        ["active_area_85_percent"] = new(1e-4, 1e-3),
        ["active_area_64_deviation_percent"] = new(1e-3, 1e-3),
        ["active_area_85_deviation_percent"] = new(1e-3, 1e-3),
        ["area_before_last_layer_percent"] = new(1e-4, 1e-3),
        ["stripped_fraction_percent"] = new(1e-4, 1e-3),
        ["possible_low_percent"] = new(1e-7, 1e-9),
        ["possible_high_percent"] = new(1e-7, 1e-9),
        ["mean_thickness_um"] = new(1e-4),
        ["mean_thickness_deviation_um"] = new(1e-3, 1e-9),
        ["correlation_length_um"] = Computed,
        ["x_um"] = Computed,
        ["y_um"] = Computed,

        // Of an iteration that ends at a residual of 1e-8 on such a map.
        ["contact_above_percent"] = new(1e-3, 1e-2),
        ["current_factor_1"] = new(1e-3, 1e-6),
        ["constriction_ohm_cm2"] = new(1e-3),
        ["interface_resistance_ohm_cm2"] = Computed,
        ["even_sharing_1"] = new(1e-4),
        ["largest_1"] = new(1e-3),
        ["median_1"] = new(1e-3),
        ["ninth_decile_1"] = new(1e-3),
        ["percentile_99_1"] = new(1e-3),
        ["iterations"] = new(0.2),

        // Parts of 14 000 cells, of which some lie on a boundary that the last bit of a constant moves.
        ["fraction_1"] = new(1e-3, 1e-3),
        ["fraction_lower_1"] = new(1e-3, 5e-3),
        ["fraction_upper_1"] = new(1e-3, 5e-3),
        ["early_fraction_001_1"] = new(1e-3, 1e-3),
        ["early_fraction_101_1"] = new(1e-3, 1e-3),
        ["early_fraction_111_1"] = new(1e-3, 1e-3),
        ["last_fraction_001_1"] = new(1e-3, 1e-3),
        ["last_fraction_101_1"] = new(1e-3, 1e-3),
        ["last_fraction_111_1"] = new(1e-3, 1e-3),
        ["seed_1"] = new(0),
        ["time_s"] = new(0),
        ["crossings_100_K_to_melting"] = new(0),
        ["orientation"] = new(0),
    };

    private static readonly (string Case, string Table)[] Listed =
    [
        ("sanchez2024/nucleation-density", "nucleation-density"),
        ("sanchez2024/buried-interface", "half-cycles"),
        ("sanchez2024/buried-interface", "shapes"),
        ("sanchez2024/pathway-trace", "drawn-inputs"),
        ("sanchez2024/pathway-trace", "nuclei-of-the-circuit"),
        ("sanchez2024/pathway-trace", "pathway-currents"),
        ("sanchez2024/pathway-trace", "trace-end-of-stripping"),
        ("sanchez2024/pathway-trace", "trace-nucleation"),
        ("sanchez2024/pathway-trace", "voltage-landmarks"),
        ("sanchez2024/pathway-trace", "voltage-trace"),
        ("lewis2023/active-area", "active-area"),
        ("lewis2023/active-area", "other-laws"),
        ("lewis2023/active-area", "printed-points"),
        ("lewis2023/active-area", "thickness-maps"),
        ("lewis2023/active-area", "voxel-layers"),
        ("lewis2023/active-area", "window-scatter"),
        ("lewis2023/current-constriction", "current-distribution"),
        ("lewis2023/current-constriction", "dependence"),
        ("lewis2023/current-constriction", "even-sharing"),
        ("lewis2023/current-constriction", "local-current"),
        ("lewis2023/thickness-feasibility", "bounds"),
        ("lewis2023/thickness-feasibility", "whole-voxel-layers"),
        ("lewis2023/charge-ledger", "ledger"),
        ("lewis2023/stack-energy", "stack-energy"),
        ("lewis2023/stack-energy", "stated-energy"),
        ("sanchez2024/cycle-life", "retention"),
        ("wang2023/binding-energies", "differences"),
        ("wang2023/creep-thinning", "creep-thinning"),
        ("wang2023/creep-thinning", "measured-films"),
        ("wang2023/efficiency", "reservoir"),
        ("wang2023/interface-resistance", "fits"),
        ("wang2023/interface-resistance", "spectra"),
        ("wang2023/specific-energy", "stacks"),
        ("yoon2023/design-targets", "fig-9"),
        ("yoon2023/design-targets", "stated-limits"),
        ("yoon2023/diffusion-length-map", "fig-7"),
        ("yoon2023/discharge-capacity", "fig-8"),
        ("yoon2023/discharge-capacity", "fig-8-contour"),
        ("yoon2023/fitted-statements", "feasible-set"),
        ("yoon2023/fitted-statements", "statements-at-the-centre"),
        ("yoon2023/polycrystal-300K", "fig-6c"),
        ("yoon2023/polycrystal-models", "fig-s4"),
        ("yoon2023/polycrystal-temperature", "fig-6"),
        ("yoon2023/polycrystal-temperature", "printed-diffusivities"),
        ("yoon2023/thick-anode-depletion", "fig-s9-depletion-time"),
        ("yoon2023/thick-anode-depletion", "fig-s9-profiles"),
        ("yoon2023/thick-anode-depletion", "stated-plateau"),
        ("zhang2025/lithium-films", "fraction-lithium"),
        ("zhang2025/lithium-films", "fraction-one-constant"),
        ("zhang2025/lithium-films", "seeds"),
        ("zhang2025/phase-field-constants", "fig-s2"),
        ("zhang2025/temperature-analysis", "fig-3a"),
        ("zhang2025/temperature-analysis", "solid-case-readings"),
        ("zhang2025/texture-thresholds", "fig-4-thermodynamic"),
        ("zhang2025/texture-thresholds", "fig-4-threshold"),
    ];

    // One event drawn otherwise for the last bit of a logarithm, and the deposit is another one: these tables differ between machines without any change of the model.
    private static readonly (string Case, string Table)[] WithoutSnapshot =
    [
        ("wang2023/substrate-affinity", "fig-6i"),
        ("wang2023/substrate-affinity", "fig-6j-m"),

        // Maps of words, of which a cell on a boundary may change for such a bit; the area fractions in the tables above are those of the same films.
        ("zhang2025/lithium-films", "fig-2"),
        ("zhang2025/lithium-films", "fig-s3"),
    ];

    private static IEnumerable<TestCaseData> Tables => Listed.Select(listed => new TestCaseData(listed.Case, listed.Table));

    // What verifies a solver is held against exact results instead: VerificationTests.
    [Test]
    public void Every_table_of_every_case_that_answers_claims_is_listed() =>
        Suite.Results.Cases.Where(result => result.Verifies is null).SelectMany(result => result.Artifacts.Select(table => (result.Id, table))).Should().BeEquivalentTo(Listed.Concat(WithoutSnapshot));

    [TestCaseSource(nameof(Tables))]
    public void Table_is_as_accepted(string caseId, string table)
    {
        CaseResult result = Suite.Results.Cases.Single(candidate => candidate.Id == caseId);
        result.Artifacts.Should().Contain(table, "the case writes it; {0}", result.Failure);
        string text = File.ReadAllText(Path.Combine(Suite.Workspace.Store.PathOf(result.RunHash), table + ".csv"));

        SnapshotVerifier.Verify(SnapshotTable.Parse(text).Thin(RowCount), Tolerances, [("case", caseId), ("table", table)]);
    }
}
