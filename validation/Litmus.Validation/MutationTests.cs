using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Validation;

/// <summary>
/// The suite checks itself: every recomputed claim can fail. A doctored result must change its verdict. Where an input moves the result at all, moving one
/// must change the verdict too. This shows that the way from input through solver to verdict is not cut anywhere.
/// </summary>
internal sealed class MutationTests
{
    private static IEnumerable<TestCaseData> Claims => SmokeSuite.AnsweredClaims.Select(id => new TestCaseData(id).SetArgDisplayNames(id));

    [TestCaseSource(nameof(Claims))]
    public void A_doctored_result_changes_the_verdict(string claimId)
    {
        ClaimResult result = SmokeSuite.ResultOf(claimId);
        result.Observation.Should().NotBeNull("the case must have run: {0}", string.Join(' ', result.Notes));
        Observation doctored = DoctoredObservation.Of(result.Claim, result.Observation!, result.Judgement);

        Judgement judgement = VerdictRules.Judge(result.Claim.Expected, result.Claim.Margin, doctored);

        judgement.Verdict.Should().NotBe(result.Judgement.Verdict, "{0} became {1}", result.Observation, doctored);
    }

    [TestCaseSource(nameof(Claims))]
    public void A_moved_input_changes_the_verdict(string claimId)
    {
        Mutation mutation = MutationStudy.Mutations[claimId];
        bool isExpensive = SmokeSuite.CaseOf(claimId).Description.IsExpensive;
        if (!mutation.IsMoved && !isExpensive)
        {
            Assert.Pass("No input moves it: it is an identity, a count or algebra. The doctored result covers it.");
        }

        if (mutation.Change is null && SmokeSuite.ResultOf(claimId).Judgement.Verdict is (Verdict.NotReproduced or Verdict.Inconclusive))
        {
            Assert.Pass("No value of one input alone reproduces or decides it, which the report says. The doctored result covers it.");
        }

        if (SmokeSuite.CaseOf(claimId).Description.HeldByStructure.TryGetValue(claimId, out string? reason))
        {
            mutation.Change.Should().BeNull("it is listed as one that no input moves out of its margin: {0}", reason);
            Assert.Pass($"Held by structure: {reason}.");
        }

        mutation.Change.Should().NotBeNull(
            isExpensive
                ? "{0} is of an expensive case: name in its DecisiveMutations an input and a factor that must make it fail"
                : "an input moves the result of {0}, yet none of the mutations changes its verdict",
            claimId);
    }

    [Test]
    public void Only_an_expensive_case_names_decisive_mutations() => SmokeSuite.Workspace.Cases.Select(candidate => candidate.Description)
        .Where(description => description.DecisiveMutations.Count > 0 && !description.IsExpensive).Select(description => description.Id)
        .Should().BeEmpty("others are run for every input and factor");

    [Test]
    public void Every_input_that_a_case_declares_is_read()
    {
        Dictionary<string, string> hashes = SmokeSuite.Results.Cases.ToDictionary(result => result.Id, result => result.RunHash, StringComparer.Ordinal);

        // Behind a choice stand inputs that only another option reads.
        IEnumerable<string> unread = SmokeSuite.Cases.Where(candidate => candidate.Description.Inputs.All(input => !input.IsChoice))
            .Select(candidate => candidate.Description.Id)
            .SelectMany(id => SmokeSuite.Workspace.Store.TryRead(hashes[id])!.UnreadInputs.Select(input => $"{id}: {input}"));

        unread.Should().BeEmpty("an input that nothing reads is declared in vain");
    }

    [Test]
    public void Which_claims_are_covered_by_what_is_listed()
    {
        string[] bySolver =
        [
            .. MutationStudy.Mutations.Values.Where(mutation => mutation.Change is not null).Select(mutation => $"{mutation.ClaimId}: {mutation.Change}")
                .Order(StringComparer.Ordinal),
        ];
        string[] byResult =
        [
            .. MutationStudy.Mutations.Values.Where(mutation => mutation.Change is null).Select(mutation => mutation.ClaimId).Order(StringComparer.Ordinal),
        ];
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "claims-that-can-fail.txt");

        File.WriteAllText(
            path,
            $"Changed by an input, through the solver ({bySolver.Length}):\n  {string.Join("\n  ", bySolver)}\n\nChanged by a doctored result alone "
            + $"({byResult.Length}):\n  {string.Join("\n  ", byResult)}\n");
        TestContext.AddTestAttachment(path);

        (bySolver.Length + byResult.Length).Should().Be(SmokeSuite.AnsweredClaims.Count());
    }
}
