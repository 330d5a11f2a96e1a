using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Do the bulk modulus and the elastic modulus belong to one metal? (zhang2025, Fig 5A; sanchez2024, Section 3)</summary>
public sealed class ElasticModuliCase : IValidationCase
{
    private readonly Input _bulkModulus;
    private readonly Input _poissonRatio = Input.Assumed(
        "poissonRatio", 0.37, "1", 0.01, "polycrystalline lithium: 0.38 by pulse echo (A. Masias et al., J. Mater. Sci. 54, 2585 (2019)), 0.36 by averages of "
        + "single-crystal constants; neither paper prints it")
        .Within(0.35, 0.39, "one hundredth beyond these two values");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public ElasticModuliCase(ReferenceDataset data)
    {
        _bulkModulus = new PrintedNumbers(data.Paper("zhang2025")).Setting("bulkModulus", "bulk-modulus", "lithium")
            .Within(12.6, 15.4, "twice the accuracy of bulk moduli from density functional theory, 10 %");
        Description = CaseDescription.Of<ElasticModuliCase>(
            "elastic-moduli",
            "Do the bulk modulus of zhang2025 and the elastic modulus of sanchez2024 belong to one metal?",
            answers: [.. Answer.ByLaw("young-from-bulk")],
            inputs: [_bulkModulus, _poissonRatio]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double young = 3 * inputs[_bulkModulus] * (1 - (2 * inputs[_poissonRatio]));
        return CaseObservations.For(Description).Scalar("young-from-bulk", young, "Pa").Complete();
    }
}
