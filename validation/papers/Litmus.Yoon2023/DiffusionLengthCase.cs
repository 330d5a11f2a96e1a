using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How far does lithium diffuse in a rest of half an hour? (yoon2023, Eq 10 and its text)</summary>
public sealed class DiffusionLengthCase : IValidationCase
{
    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DiffusionLengthCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<DiffusionLengthCase>(
            "diffusion-length",
            "How far does lithium diffuse in a rest of half an hour?",
            answers:
            [
                "diffusion-length", "diffusion-length-fraction-lo", "diffusion-length-fraction-hi", "kasemchainan-ratio",
            ],
            inputs:
            [
                paper.Printed("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150")),
                paper.Setting("restTime", "parameters", "rest_time"),
                paper.Setting("thickAnode", "parameters", "thickness_of_largest_capacity"),
                paper.Setting("thinAnode", "parameters", "thickness_of_smallest_capacity"),
                paper.Setting("measuredAnode", "parameters", "kasemchainan_thickness"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double length = DiffusionLength.After(inputs["diffusivity"], inputs["restTime"]);
        return CaseObservations.For(Description)
            .Scalar("diffusion-length", length, "m")
            .Scalar("diffusion-length-fraction-lo", length / inputs["thickAnode"], "1")
            .Scalar("diffusion-length-fraction-hi", length / inputs["thinAnode"], "1")
            .Scalar("kasemchainan-ratio", inputs["measuredAnode"] / length, "1")
            .Complete();
    }
}
