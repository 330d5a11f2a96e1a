using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;
using Litmus.Primitives;
using Litmus.Verification.GrainGrowth;

namespace Litmus.Verification;

/// <summary>Does the phase field solve its equations? Closed forms, the one-dimensional companions, orders, symmetries.</summary>
public sealed class PhaseFieldCase : IValidationCase
{
    private const string Setting = "Setting: the checks are dimensionless";
    private static readonly Input Mobility = Input.Exact("mobility", 1, "1", $"{Setting}; L of equal grains and of fronts");
    private static readonly Input GradientEnergyCoefficient = Input.Exact(
        "gradientEnergyCoefficient", 2, "1", $"{Setting}; κ of equal grains: boundaries two cells wide");
    private static readonly Input WellHeight = Input.Exact("wellHeight", 1, "1", $"{Setting}; w");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Verification<PhaseFieldCase>(
        "phase-field",
        "Does the Allen–Cahn solver solve ∂φ/∂t = −L(w ∂f₀/∂φ − κ∇²φ)?",
        [Mobility, GradientEnergyCoefficient, WellHeight],
        typeof(AllenCahnSolver));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        CaseObservations observations = CaseObservations.For(Description);
        double mobility = inputs[Mobility], gradient = inputs[GradientEnergyCoefficient], wellHeight = inputs[WellHeight];
        Action[] parts =
        [
            () => OrderChecks.Check(observations, inputs.Tier, cancellationToken),
            () => PulledFrontChecks.CheckPulled(observations, mobility, wellHeight, cancellationToken),
            () => PulledFrontChecks.CheckMetastable(observations, mobility, wellHeight, cancellationToken),
            () => FlatBoundaryChecks.Check(observations, wellHeight, cancellationToken),
            () => CircleChecks.Check(observations, mobility, gradient, wellHeight, cancellationToken),
            () => CircleChecks.CheckOrder(observations, wellHeight, cancellationToken),
            () => JunctionChecks.Check(observations, mobility, gradient, wellHeight, cancellationToken),
            () => EnergyChecks.Check(observations, wellHeight, cancellationToken),
            () => SymmetryChecks.Check(observations, wellHeight, cancellationToken),
            () => DepositChecks.Check(observations),
        ];
        for (int part = 0; part < parts.Length; part++)
        {
            parts[part]();
            progress?.Report(new SolverProgress(part + 1, 0, (part + 1.0) / parts.Length));
        }

        return observations;
    }
}
