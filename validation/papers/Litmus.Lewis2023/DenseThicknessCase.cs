using Litmus.Cases;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do the thicknesses printed beside capacities follow from Faraday's law, and do the sections and the map enclose them? (lewis2023, Fig 1-4, Methods)</summary>
public sealed class DenseThicknessCase(ReferenceDataset data) : IValidationCase
{
    private const double MilliampereHour = 36_000;
    private static readonly (string Slug, string Input)[] Quoted =
    [
        ("thickness-1", "capacity1"), ("thickness-3", "capacity3"), ("thickness-25", "capacity25"), ("thickness-6p5", "capacity6p5"), ("thickness-0p3", "capacity0p3"), ("thickness-0p5", "capacity0p5"),
        ("thickness-0p75", "capacity0p75"), ("thickness-5p5", "capacity5p5"), ("section-half-1p5-mass-balance", "capacity1"), ("section-full-0p5-mass-balance", "capacity3"),
        ("section-half-0p5-uniform", "capacity3"), ("map-brackets-faraday", "capacity5p5"), ("transfer-below-foil", "capacity3"),
    ];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        CaseObservations observations = CaseObservations.For(Description);
        foreach ((string slug, string input) in Quoted)
        {
            observations.Scalar(slug, lithium.Thickness(inputs[input]), "m");
        }

        double residual = inputs["capacity3"] * (1 - inputs["firstEfficiencyFull"]);
        observations
            .Scalar("xps-sample-28mah", lithium.Thickness(inputs["xpsDepositionTime"] * inputs["xpsCurrentDensity"]), "m")
            .Scalar("residual-section-1p5", lithium.Thickness(residual), "m");
        if (inputs.WantsFigures)
        {
            double factor = lithium.Thickness(MilliampereHour) * 1e6;
            observations
                .NoteText($"Faraday's law gives {factor:F3} µm per mAh/cm²; the paper uses 5, {5 / factor - 1:P1} more. It shows only where enough digits are printed.")
                .NoteText("thickness-5p5", $"{inputs["capacity5p5"] / MilliampereHour:F1} mAh/cm² are {lithium.Thickness(inputs["capacity5p5"]) * 1e6:F1} µm by Faraday's law and 27.5 µm by the paper's own factor; 25 µm belong to 5 mAh/cm².")
                .NoteText("residual-section-1p5", $"The charge balance leaves {residual / MilliampereHour:F2} mAh/cm², {lithium.Thickness(residual) * 1e6:F1} µm, about twice what the section shows; the text counts 0.5 mAh/cm².");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Plated(string name, string current, string cell) =>
            numbers.Setting(name, "plating-capacity", "capacity_mAh_per_cm2", ("cell", cell), ("current_density_mA_per_cm2", current), ("stack_pressure_MPa", cell.StartsWith('G') ? "10" : "15"));
        return CaseDescription.Of<DenseThicknessCase>(
            "dense-thickness",
            "Do the thicknesses printed beside capacities follow from Faraday's law, and do the sections and the map enclose them?",
            answers: [.. Quoted.Select(quoted => quoted.Slug), "xps-sample-28mah", "residual-section-1p5"],
            inputs:
            [
                Plated("capacity1", "1.5", "Cu/LPSC/Li"),
                numbers.Setting("capacity3", Protocols, "first_capacity_mAh_per_cm2", ("figure", "4a")),
                Plated("capacity25", "0.5", "Cu/LPSC/Li"),
                Plated("capacity6p5", "1", "Cu/LPSC/Li"),
                numbers.Setting("capacity0p3", Protocols, "retained_capacity_mAh_per_cm2", ("figure", "4a")),
                numbers.Setting("capacity0p5", Protocols, "retained_capacity_mAh_per_cm2", ("figure", "4b")),
                numbers.Setting("capacity0p75", Protocols, "retained_capacity_mAh_per_cm2", ("figure", "6d")),
                Plated("capacity5p5", "0.5", "Grafoil/LPSC/Li"),
                numbers.Setting("xpsDepositionTime", Parameters, "xps_deposition_time"),
                PrintedNumbers.Text("xpsCurrentDensity", 0.5, "mA/cm2", "Methods, XPS"),
                numbers.Printed("firstEfficiencyFull", "coulombic-efficiency", "mean_ce_percent", ("cell", "Cu/LPSC/NMC"), ("first_cycle_1", "1")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }
}
