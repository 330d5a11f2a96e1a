using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which barriers do the printed polycrystal diffusivities at 250, 300 and 400 K imply? (yoon2023, Fig 6 and Results)</summary>
public sealed class TemperatureInversionCase : IValidationCase
{
    private static readonly string[] Temperatures = ["250", "300", "400"];

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public TemperatureInversionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<TemperatureInversionCase>(
            "temperature-inversion",
            "Which barriers do the printed polycrystal diffusivities at 250, 300 and 400 K imply?",
            answers: ["ea-bulk-implied-low", "ea-bulk-implied-high", "ea-gb-low-implied", "ea-gb-high-implied"],
            inputs:
            [
                .. Temperatures.SelectMany(t => OrderOfMagnitude(paper, $"coarse{t}K", t, "1000")),
                .. Temperatures.SelectMany(t => OrderOfMagnitude(paper, $"fine{t}K", t, "0.01")),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
                paper.Setting("largestGrainSize", "parameters", "largest_grain_size"),
                PolycrystalInference.BoundaryWidth(paper),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters cold = At(inputs, "250"), room = At(inputs, "300"), hot = At(inputs, "400");
        double bulkWhenHot = ArrheniusLaw.ActivationEnergyBetween(300, room.BulkDiffusionCoefficient, 400, hot.BulkDiffusionCoefficient);

        return CaseObservations.For(Description)
            .Scalar("ea-bulk-implied-low", ArrheniusLaw.ActivationEnergyBetween(250, cold.BulkDiffusionCoefficient, 300, room.BulkDiffusionCoefficient), "J")
            .Scalar("ea-bulk-implied-high", bulkWhenHot, "J")
            .NoteText(
                "ea-bulk-implied-high",
                $"From 1e-11 to 1e-8 cm²/s between 300 and 400 K takes {Text.Of(bulkWhenHot / PhysicalConstants.ElementaryCharge)} eV; half a decade on both ends takes off at most 0.24 eV.")
            .Scalar("ea-gb-low-implied", ArrheniusLaw.ActivationEnergyBetween(250, cold.BoundaryDiffusionCoefficient, 300, room.BoundaryDiffusionCoefficient), "J")
            .Scalar("ea-gb-high-implied", ArrheniusLaw.ActivationEnergyBetween(300, room.BoundaryDiffusionCoefficient, 400, hot.BoundaryDiffusionCoefficient), "J")
            .Complete();
    }

    // The printed number, and how far it may be off: its uncertainty belongs on a logarithmic scale.
    private static IEnumerable<Input> OrderOfMagnitude(PrintedNumbers paper, string name, string temperature, string grainSize) =>
    [
        paper.Setting(name, "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", temperature), ("grain_size_um", grainSize)),
        Input.Printed($"{name}Deviation", 0, "decade", 0.5, "printed with '~': half a decade either way"),
    ];

    private static double Diffusivity(CaseInputs inputs, string name) => inputs[name] * Math.Pow(10, inputs[$"{name}Deviation"]);

    private static PolycrystalParameters At(CaseInputs inputs, string temperature) => PolycrystalInference.Through(
        inputs["boundaryWidth"], inputs["largestGrainSize"], Diffusivity(inputs, $"coarse{temperature}K"), inputs["smallestGrainSize"], Diffusivity(inputs, $"fine{temperature}K"));
}
