using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>How thick is a dense film of the printed charges, and how much do lithium and graphite hold? (wang2023, Introduction, Fig 2e-h, Fig 4)</summary>
public sealed class DenseThicknessCase(ReferenceDataset data) : IValidationCase
{
    private static readonly string[] Capacities = ["1", "3", "5"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double[] dense = [.. Capacities.Select(capacity => lithium.Thickness(inputs[$"arealCapacity{capacity}"]))];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li-specific-capacity", SpecificCapacity.Of(inputs["lithiumMolarMass"]), "C/kg")
            .Scalar("graphite-specific-capacity", SpecificCapacity.Of(inputs["molarMassC"], inputs["lithiumPerCarbon"]), "C/kg")
            .Scalar("theory-thickness-1", dense[0], "m")
            .Scalar("theory-thickness-3", dense[1], "m")
            .Scalar("theory-thickness-5", dense[2], "m")
            .Scalar("measured-below-theory", Capacities.Select((capacity, i) => inputs[$"measuredThickness{capacity}"] / dense[i]).Max(), "1")
            .Scalar("plate-15-mah-thickness", lithium.Thickness(inputs["platedOnCoated"]), "m")
            .Scalar("plated-within-foil", lithium.ArealCapacity(inputs["foilThickness"]), "C/m2")
            .Scalar("cu-below-20um", lithium.Thickness(inputs["platedOnBare"]), "m");
        if (inputs.WantsFigures)
        {
            observations
                .NoteText("li-specific-capacity", $"With the conventional 6.94 g/mol Faraday's law gives {SpecificCapacity.Of(inputs["lithiumMolarMass"]) / 3600:F1} mAh/g; 3861 belongs to {PhysicalConstants.Faraday / (3.6 * 3861):F4} g/mol.")
                .NoteText("plated-within-foil", $"A foil of 70 µm holds {lithium.ArealCapacity(70e-6) / 36_000:F1} mAh/cm² and one of 100 µm, as in the experimental section, {lithium.ArealCapacity(100e-6) / 36_000:F1}; 15 mAh/cm² are {lithium.Thickness(inputs["platedOnCoated"]) * 1e6:F1} µm.")
                .NoteText("theory-thickness-3", $"Faraday's law gives {dense[0] * 1e6:F3}, {dense[1] * 1e6:F2} and {dense[2] * 1e6:F2} µm; the printed 14.1 µm belongs to {lithium.ArealCapacity(14.1e-6) / 36_000:F2} mAh/cm². The other two printed values use 4.9 µm per mAh/cm².")
                .NoteText("cu-below-20um", $"The larger of the two deposits on bare Cu, {inputs["platedOnBare"] / 36_000:F1} mAh/cm² at 1 mA/cm², is {lithium.Thickness(inputs["platedOnBare"]) * 1e6:F1} µm if dense; 20 µm are {lithium.ArealCapacity(20e-6) / 36_000:F2} mAh/cm².");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<DenseThicknessCase>(
            "dense-thickness",
            "How thick is a dense film of the printed charges, and how much do lithium and graphite hold?",
            answers: [
                "li-specific-capacity", "graphite-specific-capacity", "theory-thickness-1", "theory-thickness-3", "theory-thickness-5", "measured-below-theory", "plate-15-mah-thickness",
                "plated-within-foil", "cu-below-20um"],
            inputs:
            [
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
                MolarMass("C", 12.011, 0.001),
                Input.Assumed("lithiumPerCarbon", 1.0 / 6, "1", 0, "LiC6"),
                .. Capacities.Select(capacity => numbers.Setting($"arealCapacity{capacity}", "film-thickness", "areal_capacity_mAh_per_cm2", ("areal_capacity_mAh_per_cm2", capacity))),
                .. Capacities.Select(capacity => numbers.Printed($"measuredThickness{capacity}", "film-thickness", "measured_thickness_um", ("areal_capacity_mAh_per_cm2", capacity))),
                numbers.Setting("platedOnCoated", "continuous-plating", "areal_capacity_mAh_per_cm2", ("collector", Coated), ("current_density_mA_per_cm2", "1")),
                numbers.Printed("platedOnBare", "continuous-plating", "areal_capacity_mAh_per_cm2", ("collector", Bare), ("current_density_mA_per_cm2", "1")),
                numbers.Setting("foilThickness", Parameters, "lithiumFoilThicknessAbstract"),
            ]);
    }
}
