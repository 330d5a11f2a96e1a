using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using PaperTests;

namespace Litmus.Yoon2023.Tests;

public sealed class AtomisticCasesTests
{
    private static readonly PaperClaims Paper = new("yoon2023", Tier.Standard);

    // The series of one job is wrong by so much that the quantity leaves its margin, whatever is computed.
    [TestCase("vacancy-energy-gb", "vacancy_energy", 0.3)]
    public void A_wrong_answer_changes_the_verdict(string claim, string series, double error)
    {
        IValidationCase asked = Paper.CaseOf(claim);
        CaseInputs right = RepositoryReference.Nominal(asked.Description, Tier.Standard);
        CaseInputs wrong = CaseInputs.Nominal(asked.Description, Tier.Standard, engines: new Wrong(right.Engines, series, error));

        Verdict VerdictOf(CaseInputs inputs) =>
            Paper.Judge(claim, asked.Run(inputs.ForComparison(), progress: null, CancellationToken.None).Observations[$"yoon2023.{claim}"]);

        VerdictOf(wrong).Should().NotBe(VerdictOf(right));
    }

    private sealed class Wrong(IEngines inner, string series, double error) : IEngines
    {
        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            if (!answer.Result.Series.TryGetValue(series, out IReadOnlyList<double>? values))
            {
                return answer;
            }

            EngineResult changed = new(
                new Dictionary<string, double>(StringComparer.Ordinal),
                new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal) { [series] = [.. values.Select(value => value + error)] });
            return answer with { Result = answer.Result.With(changed) };
        }
    }
}
