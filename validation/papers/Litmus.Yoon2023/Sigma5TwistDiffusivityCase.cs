using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>How fast do atoms diffuse in the Σ5 (001) twist boundary at 300 K? (yoon2023, Results, Grain boundary diffusivity)</summary>
/// <remarks>
/// The twists of 36.87° and 53.13° are the same boundary: their sum is 90°, and a rotation by 90° maps the crystal onto itself. The paper prints a value for
/// each. One run answers both.
/// </remarks>
public sealed class Sigma5TwistDiffusivityCase : IValidationCase
{
    private readonly BoundaryDiffusivity _boundary;

    /// <summary>The case.</summary>
    /// <param name="data">The reference data.</param>
    public Sigma5TwistDiffusivityCase(ReferenceDataset data)
    {
        _boundary = new BoundaryDiffusivity(
            data, BoundaryDynamics.Sigma5Twist,
            PrintedDiffusivity.Read(data, "sigma5-001-twist-37", "dgb-s5-twist-37", "printedDiffusivity37"),
            PrintedDiffusivity.Read(data, "sigma5-001-twist-53", "dgb-s5-twist-53", "printedDiffusivity53"));
        Description = _boundary.Describe<Sigma5TwistDiffusivityCase>("sigma5-twist-diffusivity");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        _boundary.Run(Description, inputs, progress, cancellationToken);
}
