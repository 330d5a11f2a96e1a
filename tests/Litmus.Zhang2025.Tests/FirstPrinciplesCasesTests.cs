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
    [TestCase("bulk-modulus-cu", "volume-1", 0.2)]
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

    // The Δ-benchmark of equations of state, WIEN2k: K. Lejaeghere and others, Crit. Rev. Solid State Mater. Sci. 39, 1 (2014).
    [TestCase("bulk-modulus-li", 13.839)]
    [TestCase("bulk-modulus-na", 7.472)]
    [TestCase("bulk-modulus-cu", 141.335)]
    public void A_bulk_modulus_is_that_of_an_all_electron_code(string claim, double modulus) =>
        Paper.Number(claim).Should().BeApproximately(modulus, 0.05 * modulus, "that is the standard uncertainty of such a modulus in instruments.csv");

    [Test]
    public void The_slabs_of_lithium_have_the_computed_lattice_constant()
    {
        BulkModulusCase asked = new();

        CaseTable computed = asked.Run(RepositoryReference.Nominal(asked.Description, Tier.Standard), progress: null, CancellationToken.None)
            .Tables.Single(table => table.Name == "bulk-modulus-convergence");

        int row = computed.Columns[0].Words!.Select((name, i) => (name, i)).First(entry => entry.name == "lithium").i;
        Input constant = Paper.CaseOf("tabs2-es-liquid-001").Description.Inputs.Single(input => input.Name == "lithiumLatticeConstant");
        constant.Value.Should().BeApproximately(computed.Columns[2].Numbers![row], 0.0005, "it is rounded to three decimals");
    }

    [Test]
    public void A_metal_that_responds_more_than_lithium_turns_the_order()
    {
        IValidationCase asked = Paper.CaseOf("na-k-less-strain-sensitive");
        CaseInputs right = RepositoryReference.Nominal(asked.Description, Tier.Standard);
        IEngines engines = new Wrong(right.Engines, "layers-9.energy", -0.5, "bcc K (101), 5, 9 layers");

        CaseObservations observations = asked.Run(
            CaseInputs.Nominal(asked.Description, Tier.Standard, engines: engines).ForComparison(), progress: null, CancellationToken.None);

        Paper.Judge("na-k-less-strain-sensitive", observations.Observations["zhang2025.na-k-less-strain-sensitive"]).Should().Be(Verdict.NotReproduced);
    }

    private sealed class Wrong(IEngines inner, string number, double error, string title = "") : IEngines
    {
        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            return job.Title.Contains(title, StringComparison.Ordinal) && answer.Result.Numbers.TryGetValue(number, out double energy)
                ? answer with { Result = answer.Result.With(EngineResult.Of((number, energy + error))) }
                : answer;
        }
    }
}
