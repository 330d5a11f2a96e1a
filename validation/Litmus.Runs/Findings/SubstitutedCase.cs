using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Runs.Findings;

/// <summary>
/// A case with another number in place of one of its inputs. A run that varies this input varies it around the new number, so the uncertainty of the inputs
/// is propagated as for the case itself.
/// </summary>
/// <param name="original">The case.</param>
/// <param name="input">The input.</param>
/// <param name="siValue">The number that takes its place, in SI.</param>
internal sealed class SubstitutedCase(IValidationCase original, Input input, double siValue) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description => original.Description;

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double declared = input.SiValue, given = inputs[input];
        return original.Run(inputs.With(input, given == declared ? siValue : siValue + (given - declared)), progress, cancellationToken);
    }
}
