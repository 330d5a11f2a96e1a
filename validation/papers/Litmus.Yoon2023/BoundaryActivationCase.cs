using Litmus.Cases;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>What is the activation energy of diffusion in a boundary between 250 and 350 K? (yoon2023, Results, Grain boundary diffusivity; Table S8)</summary>
/// <remarks>
/// At 400 K this boundary moves by more than its width within 0.12 ns, so its atoms cannot be told from those of the grains.
/// </remarks>
public sealed class BoundaryActivationCase : IValidationCase
{
    private static readonly BoundaryActivation Activation = new(BoundaryDynamics.Sigma11Tilt, "ea-gb-low", 250, 300, 350);

    /// <summary>The case.</summary>
    public BoundaryActivationCase() => Description = Activation.Describe<BoundaryActivationCase>("boundary-activation");

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        Activation.Run(Description, inputs, progress, cancellationToken);
}
