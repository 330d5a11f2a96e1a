using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How fast do atoms diffuse in the Σ31 (11-1) twist boundary at 300 K? (yoon2023, Results, Grain boundary diffusivity)</summary>
public sealed class Sigma31TwistDiffusivityCase : IValidationCase
{
    private readonly BoundaryDiffusivity _boundary;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public Sigma31TwistDiffusivityCase(ReferenceDataset data)
    {
        _boundary = new BoundaryDiffusivity(data, BoundaryModel.Sigma31Twist, "sigma31-111-twist", "dgb-s31-twist", BoundaryDynamics.TwistTranslations);
        Description = _boundary.Describe<Sigma31TwistDiffusivityCase>("sigma31-twist-diffusivity");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        _boundary.Run(Description, inputs, progress, cancellationToken);
}
