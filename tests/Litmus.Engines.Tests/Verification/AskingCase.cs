using Litmus.Cases;
using Litmus.Primitives;

[assembly: CasesOf("paper2000")]

namespace Litmus.Engines.Tests.Verification;

/// <summary>A case that asks for the job of the fake engine.</summary>
internal sealed class AskingCase : IValidationCase
{
    public bool IsAsking { get; set; } = true;

    public CaseDescription Description { get; } =
        CaseDescription.Of<AskingCase>("case", "?", [.. Answer.ByModel("energy")], []) with { Engine = "lammps", IsExpensive = true };

    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description).Scalar(
            "energy", IsAsking ? inputs.Engines.Compute(FakeEngine.Job, progress, cancellationToken).Result["e"] : 0, "1");
}
