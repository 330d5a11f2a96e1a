using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How far does lithium diffuse in a rest of half an hour? (yoon2023, Eq 10 and its text)</summary>
public sealed class DiffusionLengthCase : IValidationCase
{
    private readonly Input _diffusivity;
    private readonly Input _restTime;
    private readonly Input _thickAnode;
    private readonly Input _thinAnode;
    private readonly Input _measuredAnode;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DiffusionLengthCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _diffusivity = paper.Printed("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150"));
        _restTime = paper.Setting("restTime", "parameters", "rest_time");
        _thickAnode = paper.Setting("thickAnode", "parameters", "thickness_of_largest_capacity");
        _thinAnode = paper.Setting("thinAnode", "parameters", "thickness_of_smallest_capacity");
        _measuredAnode = paper.Setting("measuredAnode", "parameters", "kasemchainan_thickness");
        Description = CaseDescription.Of<DiffusionLengthCase>(
            "diffusion-length",
            "How far does lithium diffuse in a rest of half an hour?",
            answers: [.. Answer.ByArithmetic("diffusion-length", "diffusion-length-fraction-lo", "diffusion-length-fraction-hi", "kasemchainan-ratio")],
            inputs: [_diffusivity, _restTime, _thickAnode, _thinAnode, _measuredAnode]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double length = DiffusionLength.After(inputs[_diffusivity], inputs[_restTime]);
        return CaseObservations.For(Description)
            .Scalar("diffusion-length", length, "m")
            .Scalar("diffusion-length-fraction-lo", length / inputs[_thickAnode], "1")
            .Scalar("diffusion-length-fraction-hi", length / inputs[_thinAnode], "1")
            .Scalar("kasemchainan-ratio", inputs[_measuredAnode] / length, "1")
            .Complete();
    }
}
