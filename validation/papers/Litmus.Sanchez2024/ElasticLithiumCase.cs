using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>Does the printed elastic modulus fit the crystal of lithium, and how small is the elastic limit? (sanchez2024, Section 3)</summary>
public sealed class ElasticLithiumCase : IValidationCase
{
    private const string Modulus = "elastic-modulus";
    private const string Bounds = "elastic-modulus-bounds";
    private const string Limit = "elastic-limit-low";

    private const string Felice =
        "R. A. Felice, J. Trivisonno, D. E. Schuele, Phys. Rev. B 16, 5173 (1977), single crystals at 300 K, rounded; not printed";

    private static readonly Input BulkModulus = Input.Assumed("bulkModulus", 11.9, "GPa", 0.2, Felice)
        .Within(11.4, 12.4, "measurements on single crystals near room temperature");

    private static readonly Input SoftShear = Input.Assumed("softShearModulus", 1.05, "GPa", 0.05, "(C11 − C12)/2; " + Felice)
        .Within(0.95, 1.2, "measurements on single crystals near room temperature");

    private static readonly Input HardShear = Input.Assumed("hardShearModulus", 8.8, "GPa", 0.2, "C44; " + Felice)
        .Within(8.5, 9.6, "measurements on single crystals near room temperature");

    private static readonly Input YieldStress = Input.Assumed(
        "yieldStress", 0.8, "MPa", 0.2, "A. Masias et al., J. Mater. Sci. 54, 2585 (2019): 0.73 to 0.81 MPa; not printed")
        .Within(0.4, 1.3, "yield stresses of bulk lithium at strain rates from 1e-5 to 1e-1 1/s");

    private static readonly Input Averaging = Input.Choice(
        "averaging", ["Hill's mean", "equal strain (Voigt)", "equal stress (Reuss)"], 0, "the mean is the usual estimate for a polycrystal without texture");

    private readonly Input _modulus;

    /// <summary>The case with its numbers.</summary>
    public ElasticLithiumCase(ReferenceDataset data)
    {
        _modulus = new PrintedNumbers(data.Paper("sanchez2024")).Printed("elasticModulus", "numbers", "elastic_modulus");
        Description = CaseDescription.Of<ElasticLithiumCase>(
            "elastic-lithium",
            "Does the printed elastic modulus fit the crystal of lithium, and how small is the elastic limit?",
            answers: [.. Answer.ByLaw(Modulus, Bounds, Limit)],
            inputs: [_modulus, BulkModulus, SoftShear, HardShear, Averaging, YieldStress]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CubicPolycrystal lithium = new(inputs[BulkModulus], inputs[SoftShear], inputs[HardShear]);
        double printed = inputs[_modulus];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Modulus, inputs.OptionOf(Averaging) switch { 0 => lithium.Hill, 1 => lithium.Voigt, _ => lithium.Reuss }, "Pa")
            .Scalar(Bounds, (printed - lithium.Reuss) / (lithium.Voigt - lithium.Reuss), "1")
            .Scalar(Limit, inputs[YieldStress] / printed, "1");
        return inputs.WantsFigures
            ? observations
                .Note(Modulus, ("hill_GPa", lithium.Hill))
                .Note(Bounds, ("reuss_GPa", lithium.Reuss), ("voigt_GPa", lithium.Voigt), ("hill_GPa", lithium.Hill))
                .Note(Limit, ("stress_MPa", inputs[YieldStress]), ("strain_percent", inputs[YieldStress] / printed))
                .Complete()
            : observations.Complete();
    }
}
