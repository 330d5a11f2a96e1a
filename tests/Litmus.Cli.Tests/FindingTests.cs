using System.Text.Json;
using Litmus.Cli.Output;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Cli.Tests;

/// <summary>Findings from the command line: written, checked, judged, explained, listed.</summary>
internal sealed class FindingTests : WorkspaceTest
{
    // Where the paper keeps its judgements. Without it, every assembly is asked which paper it holds.
    [SetUp]
    public void CreateFolderOfCases() => Directory.CreateDirectory(Path.GetDirectoryName(Workspace.JudgementsPath)!);

    [Test]
    public void A_finding_is_written_with_the_places_for_its_numbers_and_passes_the_check()
    {
        TestWorkspace.Outcome outcome = Workspace.ExplainGap();

        outcome.Code.Should().Be(ExitCodes.Success, outcome.Error);
        outcome.Out.Should().Contain("validation/papers/Litmus.Mini2020/findings/too-large.md")
            .And.Contain("Next: write the two texts in brackets, then: litmus check");
        File.ReadAllText(Workspace.FindingPath).Should().StartWith(
            $"""
            ---
            title: Thirty-six is not the square of the side.
            kind: arithmetic
            claims: {TestWorkspace.Gap}
            reviewed: 2130-01-01
            ---

            ## What the paper states

            Fig 2: {"{{"}{TestWorkspace.Gap}:expected{"}}"}.

            ## What follows from its own numbers

            S: {"{{"}{TestWorkspace.Gap}:observed{"}}"}.

            """);
        TestWorkspace.Outcome check = Workspace.Run("check");
        check.Code.Should().Be(ExitCodes.Success);
        check.Out.Should().Contain(
            "too-large.md(18,1): warning LIT0091: The section 'Why they differ, as far as can be told' still holds the text of the template.");
    }

    [Test]
    public void Several_claims_have_a_line_each()
    {
        Workspace.Run(
            "new", "finding", "mini2020/both", "--kind", "model", "--claims", $"{TestWorkspace.Gap},{TestWorkspace.Square}", "--title", "Both differ.").Code
            .Should().Be(ExitCodes.Success);

        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Workspace.FindingPath)!, "both.md")).Should()
            .Contain($"claims: {TestWorkspace.Gap},\n  {TestWorkspace.Square}\n")
            .And.Contain($"- Fig 2: {{{{{TestWorkspace.Gap}:expected}}}}.\n- Fig 1: {{{{{TestWorkspace.Square}:expected}}}}.\n");
    }

    [TestCase("mini2020.too-large", "model", TestWorkspace.Gap, "It differs.", "'mini2020.too-large' is no identifier of a finding. Write paper/name")]
    [TestCase("mini2020/Too-large", "model", TestWorkspace.Gap, "It differs.", "'Too-large' is no name of a claim, case or finding.")]
    [TestCase("mini2020/x", "models", TestWorkspace.Gap, "It differs.", "'models' is no kind of finding. Did you mean 'model'? All: misprint, rounding,")]
    [TestCase(
        "mini2020/x", "wrong", TestWorkspace.Gap, "It differs.",
        "'wrong' is no kind of finding. There is: misprint, rounding, arithmetic, reading, missing-input, model, instrument.\n")]
    [TestCase("mini2020/x", "model", "mini2020.gaps", "It differs.", "There is no claim 'mini2020.gaps'. Did you mean 'mini2020.gap'")]
    [TestCase("other2020/x", "model", TestWorkspace.Gap, "It differs.", "mini2020.gap belongs to another paper.")]
    [TestCase(
        "mini2020/x", "model", TestWorkspace.Gap, "It differs",
        "The finding is not written. line 2: The title is 'It differs'. Expected one plain sentence")]
    public void What_the_check_refuses_is_not_written(string id, string kind, string claim, string title, string message)
    {
        TestWorkspace.Outcome outcome = Workspace.Run("new", "finding", id, "--kind", kind, "--claims", claim, "--title", title);

        outcome.Code.Should().Be(ExitCodes.Usage);
        outcome.Error.Should().Contain(message);
        Directory.EnumerateFiles(Path.GetDirectoryName(Workspace.JudgementsPath)!, "*.md", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Test]
    public void A_claim_that_is_explained_already_is_refused_and_nothing_is_overwritten()
    {
        Workspace.ExplainGap();
        byte[] before = File.ReadAllBytes(Workspace.FindingPath);

        Workspace.ExplainGap().Error.Should().Contain("findings/too-large.md is there already");
        Workspace.Run("new", "finding", "mini2020/zero", "--kind", "model", "--claims", TestWorkspace.Gap, "--title", "It differs.").Error.Should()
            .Contain("mini2020.gap is explained by").And.Contain("one cause, one finding");
        Workspace.Run("new", "finding", "mini2020/a-first", "--kind", "model", "--claims", TestWorkspace.Gap, "--title", "It differs.").Error.Should()
            .Contain("too-large.md holds already what it would hold: mini2020.gap is explained by", "the name of the page does not matter");

        File.ReadAllBytes(Workspace.FindingPath).Should().Equal(before);
        Directory.EnumerateFiles(Path.GetDirectoryName(Workspace.FindingPath)!).Should().ContainSingle();
    }

    [Test]
    public void A_malformed_finding_is_3_when_checked_and_when_judged()
    {
        Workspace.RunAndJudge();
        Workspace.ExplainGap();
        File.WriteAllText(Workspace.FindingPath, File.ReadAllText(Workspace.FindingPath).Replace("kind: arithmetic", "kind: wrong", StringComparison.Ordinal));

        TestWorkspace.Outcome check = Workspace.Run("check"), judged = Workspace.Run("judge", "--tier", "smoke");

        (check.Code, judged.Code).Should().Be((ExitCodes.Data, ExitCodes.Data));
        check.Out.Should().Contain("too-large.md(3,1): error LIT0088: The kind is 'wrong'. Expected one of misprint, rounding");
        judged.Out.Should().Contain("too-large.md(3,1): The kind is 'wrong'.");
    }

    [Test]
    public void A_known_gap_without_a_finding_is_named_by_the_check_and_red_when_judged()
    {
        AcceptAll();

        TestWorkspace.Outcome check = Workspace.Run("check"), judged = Workspace.Run("judge", "--tier", "smoke");

        (check.Code, judged.Code).Should().Be((ExitCodes.Success, ExitCodes.Change));
        const string Command = "litmus new finding mini2020/gap --kind KIND --claims mini2020.gap --title \"…\"";
        check.Out.Should().Contain("warning LIT0090: mini2020.gap is accepted as not reproduced, and no finding says why. Write one: " + Command);
        judged.Out.Should().Contain("red: Unexplained").And.Contain(Command);
        Workspace.ExplainGap();
        Workspace.Run("check").Out.Should().NotContain("LIT0090");
        Workspace.Run("judge", "--tier", "smoke").Code.Should().Be(ExitCodes.Success);
    }

    [Test]
    public void An_explanation_shows_the_finding()
    {
        Workspace.RunAndJudge();
        Workspace.ExplainGap();
        Workspace.Run("judge", "--tier", "smoke");

        string explanation = Workspace.Run("explain", TestWorkspace.Gap).Out;

        explanation.Should().Contain("Finding     Thirty-six is not the square of the side. (arithmetic, quantitative; mini2020/too-large)")
            .And.Contain("Why         (To write");
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("explain", TestWorkspace.Gap, "--json").Out);
        json.RootElement.GetProperty("finding").GetProperty("rank").GetString().Should().Be("quantitative");
        Workspace.Run("explain", TestWorkspace.Square).Out.Should().NotContain("Finding ");
    }

    [Test]
    public void A_consequence_is_one_sentence()
    {
        Consequence nothing = new("p.a", "p/room", "area", 36, 9.00123, "m2", Judged: 3, Turned: [], Failure: null);
        TurnedVerdict volume = new("p.volume", Verdict.Reproduced, Verdict.NotReproduced), height = new("p.height", Verdict.NotReproduced, Verdict.Consistent);

        FindingText.Sentence(nothing).Should().Be("With 9.001 m² instead of 36 m² for area of p/room, none of its 3 claims changes its verdict.");
        FindingText.Sentence(nothing with { Judged = 1, Turned = [volume] }).Should().Be(
            "With 9.001 m² instead of 36 m² for area of p/room, 1 of its 1 claim changes its verdict: p.volume from reproduced to not reproduced.");
        FindingText.Sentence(nothing with { Turned = [volume, height] }).Should().EndWith(
            "2 of its 3 claims change their verdicts: p.volume from reproduced to not reproduced, p.height from not reproduced to consistent.");
        FindingText.Sentence(nothing with { Failure = "The case refuses it." }).Should().Be(
            "With 9.001 m² instead of 36 m² for area of p/room: The case refuses it.");
        FindingText.Sentence(nothing with { Computed = double.NaN, Failure = "No number was computed." }).Should().Be("No number was computed.");
    }

    [Test]
    public void Findings_are_listed_with_their_rank_once_they_are_judged()
    {
        Workspace.ExplainGap();
        Workspace.Run("list", "findings").Out.Should().MatchRegex("mini2020/too-large +– +arithmetic +1 +2130-01-01 +Thirty-six");
        Workspace.RunAndJudge();

        Workspace.Run("list", "findings", "--paper", "mini2020").Out.Should().MatchRegex("mini2020/too-large +quantitative ");
        using JsonDocument json = JsonDocument.Parse(Workspace.Run("list", "findings", "--json").Out);
        json.RootElement[0].GetProperty("claims")[0].GetString().Should().Be(TestWorkspace.Gap);
        json.RootElement[0].GetProperty("rank").GetString().Should().Be("quantitative");
    }

    private void AcceptAll()
    {
        Workspace.Commit();
        Workspace.RunAndJudge();
        Workspace.Run("accept", "--all-unjudged", "--reason", "a test", "--review-by", "2131-01-01", "--yes").Code.Should().Be(ExitCodes.Success);
    }
}
