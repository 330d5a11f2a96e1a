using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How fast do atoms diffuse in the Σ9 (411) tilt boundary at 300 K? (yoon2023, Results, Grain boundary diffusivity)</summary>
public sealed class Sigma9TiltDiffusivityCase : IValidationCase
{
    private readonly BoundaryDiffusivity _boundary;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public Sigma9TiltDiffusivityCase(ReferenceDataset data)
    {
        _boundary = new BoundaryDiffusivity(data, BoundaryDynamics.Sigma9Tilt, PrintedDiffusivity.Read(data, "sigma9-411-tilt", "dgb-s9-tilt"));
        Description = _boundary.Describe<Sigma9TiltDiffusivityCase>("sigma9-tilt-diffusivity");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        _boundary.Run(Description, inputs, progress, cancellationToken);
}
