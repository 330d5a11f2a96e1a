using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Contract;
using Litmus.Primitives;

namespace Litmus.Foreign.Running;

/// <summary>
/// A case that a solver of somebody else answers: its inputs, claims and samples are those of our case, so that the uncertainty of the inputs is propagated by
/// the same code.
/// </summary>
/// <param name="description">Our case, with the claims that the solver answers.</param>
/// <param name="claims">These claims.</param>
/// <param name="nominal">What it answered to the inputs as declared.</param>
/// <param name="ask">Asks it.</param>
internal sealed class ForeignCase(
    CaseDescription description, IReadOnlyList<Claim> claims, SolverAnswer nominal, Func<SolverRequest, CancellationToken, SolverAnswer> ask) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description => description;

    /// <inheritdoc/>
    /// <exception cref="SolverRefusedException">The solver refuses the inputs.</exception>
    /// <exception cref="SolverFaultException">It gives no whole answer.</exception>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        SolverAnswer answer = inputs.IsForComparison ? ask(SolverRequest.Of(description, claims, inputs), cancellationToken) : nominal;
        if (inputs.IsForComparison && answer.Faults is [var fault, ..])
        {
            throw fault.Kind == SolverFaultKind.Refused
                ? new SolverRefusedException(fault.Message)
                : new SolverFaultException(fault with { Message = $"With varied inputs ({Varied(inputs)}): {fault.Message}" });
        }

        CaseObservations observations = CaseObservations.For(description);
        foreach (Claim claim in claims)
        {
            Observation observed = answer.Observations[claim.Id];
            string name = claim.Id[(description.Paper.Length + 1)..];
            _ = observed.Token is { } token
                ? observations.Token(name, token)
                : observations.Scalar(name, observed.Value!.Value, observed.Unit, observed.NumericalUncertainty, observed.Replicas);
        }

        return observations;
    }

    private string Varied(CaseInputs inputs) => string.Join(
        ", ",
        description.Inputs.Where(input => inputs[input] != input.SiValue).Take(3)
            .Select(input => FormattableString.Invariant($"{input.Name} {input.Unit.FromSi(inputs[input]):G6} {input.Unit.Symbol}")));
}
