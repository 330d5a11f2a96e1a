using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Do the diffusivities of lithium agree? (zhang2025, Table S2; yoon2023, Results, Polycrystalline diffusivity)</summary>
public sealed class DiffusivityCase : IValidationCase
{
    private readonly PolycrystalInputs _polycrystal;
    private readonly Input _prefactor;
    private readonly Input _barrier101;
    private readonly Input _barrier001;
    private readonly Input _temperature;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DiffusivityCase(ReferenceDataset data)
    {
        PrintedNumbers zhang = new(data.Paper("zhang2025")), yoon = new(data.Paper("yoon2023"));
        _polycrystal = new PolycrystalInputs(yoon);
        _prefactor = zhang.Setting("prefactor", "table-s2-parameters", "diffusionPreFactor");
        _barrier101 = Barrier("101");
        _barrier001 = Barrier("001");
        _temperature = yoon.Setting("temperature", "parameters", "room_temperature");
        Description = CaseDescription.Of<DiffusivityCase>(
            "diffusivity",
            "Do the diffusivities of lithium in zhang2025 agree with those in yoon2023?",
            answers: [.. Answer.ByArithmetic("diffusivity-101-bulk", "diffusivity-001-bulk", "diffusivity-101-measured")],
            inputs: [_prefactor, _barrier101, _barrier001, _temperature, .. _polycrystal.All]);

        Input Barrier(string face) => zhang.Setting($"barrier{face}", "table-s2-orientations", "diffusion_barrier_eV", ("metal", "Li"), ("orientation", face))
            .Within(
                face == "101" ? 0 : 0.10, face == "101" ? 0.06 : 0.18,
                "0.04 eV to either side: twice the accuracy of energy differences from density functional theory");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double grains = _polycrystal.Of(inputs).BulkDiffusionCoefficient, face101 = Face(inputs, _barrier101), face001 = Face(inputs, _barrier001);
        return CaseObservations.For(Description)
            .Scalar("diffusivity-101-bulk", face101 / grains, "1")
            .Note("diffusivity-101-bulk", ("face_cm2_per_s", face101), ("grains_cm2_per_s", grains))
            .Scalar("diffusivity-001-bulk", face001 / grains, "1")
            .Note("diffusivity-001-bulk", ("face_cm2_per_s", face001), ("grains_cm2_per_s", grains))
            .Scalar("diffusivity-101-measured", face101, "m2/s")
            .Complete();
    }

    private double Face(CaseInputs inputs, Input barrier) =>
        new ArrheniusLaw { Prefactor = inputs[_prefactor], ActivationEnergy = inputs[barrier] }.At(inputs[_temperature]);
}
