using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Electrochemistry.Interphase;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;
using static Litmus.Sanchez2024.SanchezNumbers;

namespace Litmus.Sanchez2024;

/// <summary>Does a growing residue hinder transport, and does a larger current pile up vacancies? (sanchez2024, Section 7, Fig 7B)</summary>
public sealed class TransportLimitsCase(ReferenceDataset data) : IValidationCase
{
    private const int CycleCount = 200;

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        ResidueLayer residue = new()
        {
            Porosity = inputs["porosity"],
            Tortuosity = inputs["tortuosity"],
            VolumePerCharge = lithium.VolumePerCharge,
            DiffusionCoefficient = inputs["electrolyteDiffusivity"],
            Concentration = inputs["electrolyteConcentration"],
        };
        double[] thicknesses = [.. Enumerable.Range(1, CycleCount).Select(cycle => residue.Thickness(cycle, inputs["arealCapacity"], inputs["efficiency"]))];
        double[] limits = [.. thicknesses.Select(residue.LimitingCurrentDensity)];

        // Vacancies that stripping leaves: c = (j L/(F D)) s(0, Dt/L²), the mirror image of the lithium that is missing.
        double thickness = inputs["anodeThickness"], diffusivity = inputs["vacancyDiffusivity"];
        double scaled = DepletionSeries.SurfaceValue(diffusivity * inputs["strippingTime"] / (thickness * thickness));
        double[] currents = Trend.Sweep(inputs["lowCurrentDensity"], inputs["highCurrentDensity"], 11);
        double[] vacancies = [.. currents.Select(current => current * thickness / (PhysicalConstants.Faraday * diffusivity) * scaled)];
        CaseObservations observations = CaseObservations.For(Description)
            .Token("compact-interphase-grows", Trend.Of(limits))
            .Evidence("compact-interphase-grows", limits[0] - limits[^1])
            .Token("void-vacancy-accumulation", Trend.Of(vacancies))
            .Evidence("void-vacancy-accumulation", vacancies[^1] - vacancies[0]);
        if (inputs.WantsFigures)
        {
            double site = inputs["lithiumDensity"] / inputs["lithiumMolarMass"];
            observations
                .NoteText("compact-interphase-grows", $"{CycleCount} cycles leave {thicknesses[^1] * 1e6:F0} µm, which pass at most {limits[^1] / 10:F1} mA/cm² (after 10 cycles {limits[9] / 10:F0} mA/cm²).")
                .NoteText("void-vacancy-accumulation", $"After {inputs["strippingTime"] / 3600:F0} h the fraction of empty sites at the interface is {vacancies[0] / site:G2} at {currents[0] / 10:G2} and {vacancies[^1] / site:G2} at {currents[^1] / 10:G2} mA/cm²; at one the surface is gone.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<TransportLimitsCase>(
            "transport-limits",
            "Does a growing residue hinder transport, and does a larger current pile up vacancies?",
            answers: ["compact-interphase-grows", "void-vacancy-accumulation"],
            inputs:
            [
                numbers.Printed("efficiency", Numbers, "coulombic_efficiency_reached"),
                Input.Assumed("arealCapacity", 3, "mAh/cm2", 0, "a common capacity; not printed"),
                Input.Assumed("porosity", 0.5, "1", 0.1, "a compact residue; not printed"),
                Input.Assumed("tortuosity", 4, "1", 1, "a tortuous residue; not printed"),
                Input.Assumed("electrolyteDiffusivity", 3e-10, "m2/s", 1e-10, "a salt in carbonate or ether; not printed"),
                Input.Assumed("electrolyteConcentration", 1000, "mol/m3", 0, "one mole in a litre; not printed"),
                Input.Assumed("vacancyDiffusivity", 1e-11, "cm2/s", 0, "order of the self-diffusion of lithium at room temperature; not printed"),
                Input.Assumed("anodeThickness", 20, "um", 0, "a thin foil; not printed"),
                Input.Assumed("strippingTime", 1, "h", 0, "one discharge; not printed"),
                Input.Assumed("lowCurrentDensity", 0.01, "mA/cm2", 0, "lower end of the comparison; not printed"),
                Input.Assumed("highCurrentDensity", 0.1, "mA/cm2", 0, "upper end of the comparison; not printed"),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }
}
