using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using PaperTests;

namespace Litmus.Zhang2025.Tests;

public sealed class FirstPrinciplesCasesTests
{
    private static readonly PaperClaims Paper = new("zhang2025", Tier.Standard);

    // The energy of the sample is wrong by so much that the quantity leaves its margin, whatever is computed.
    [TestCase("bulk-modulus-li", "volume-1", 0.02)]
    [TestCase("bulk-modulus-na", "volume-1", 0.02)]
    [TestCase("tabs2-es-liquid-001", "layers-5", 0.5)]
    [TestCase("tabs2-es-liquid-101", "layers-5", 0.5)]
    [TestCase("tabs2-es-liquid-111", "layers-9", 0.5)]
    public void A_wrong_energy_changes_the_verdict(string claim, string sample, double error)
    {
        IValidationCase asked = Paper.CaseOf(claim);
        CaseInputs right = RepositoryReference.Nominal(asked.Description, Tier.Standard);
        CaseInputs wrong = CaseInputs.Nominal(asked.Description, Tier.Standard, engines: new Wrong(right.Engines, $"{sample}.energy", error));

        Verdict VerdictOf(CaseInputs inputs) =>
            Paper.Judge(claim, asked.Run(inputs.ForComparison(), progress: null, CancellationToken.None).Observations[$"zhang2025.{claim}"]);

        VerdictOf(wrong).Should().Be(Verdict.NotReproduced);
        VerdictOf(right).Should().NotBe(Verdict.NotReproduced);
    }

    private sealed class Wrong(IEngines inner, string number, double error) : IEngines
    {
        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            return answer.Result.Numbers.TryGetValue(number, out double energy)
                ? answer with { Result = answer.Result.With(EngineResult.Of((number, energy + error))) }
                : answer;
        }
    }
}
