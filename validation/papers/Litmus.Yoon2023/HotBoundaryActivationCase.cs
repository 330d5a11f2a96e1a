using Litmus.Cases;
using Litmus.Primitives;
using Litmus.Yoon2023.Atoms;

namespace Litmus.Yoon2023;

/// <summary>What is the activation energy of diffusion in a boundary between 300 and 400 K? (yoon2023, Results, Grain boundary diffusivity; Table S9)</summary>
/// <remarks>
/// The twist has no shear that would couple its motion to the sliding of the grains.
/// </remarks>
public sealed class HotBoundaryActivationCase : IValidationCase
{
    private static readonly BoundaryActivation Activation = new(BoundaryDynamics.Sigma5Twist, "ea-gb-high", 300, 350, 400);

    /// <summary>The case.</summary>
    public HotBoundaryActivationCase() => Description = Activation.Describe<HotBoundaryActivationCase>("hot-boundary-activation");

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        Activation.Run(Description, inputs, progress, cancellationToken);
}
