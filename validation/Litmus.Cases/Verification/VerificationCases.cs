namespace Litmus.Cases.Verification;

/// <summary>The cases that hold solvers against exact results.</summary>
public static class VerificationCases
{
    /// <summary>One case a solver; none reads reference data.</summary>
    public static IReadOnlyList<IValidationCase> All() =>
    [
        new GrainSelectionCase(),
        new PhaseFieldCase(),
        new DiffusionCase(),
        new ElectrochemistryCase(),
        new StrippingCase(),
        new NucleationCase(),
        new KineticMonteCarloCase(),
    ];
}
