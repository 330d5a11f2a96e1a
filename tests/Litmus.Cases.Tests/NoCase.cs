using Litmus.Primitives;

[assembly: Litmus.Cases.CasesOf("paper2000")]

namespace Litmus.Cases.Tests;

/// <summary>A case that a test describes and never runs.</summary>
public sealed class NoCase : IValidationCase
{
    public CaseDescription Description { get; } = CaseDescription.Of<NoCase>("none", "?", Answer.ByModel("none"), []);

    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
