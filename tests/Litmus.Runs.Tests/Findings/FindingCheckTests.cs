using Litmus.Cases;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.ReferenceData;
using Litmus.Runs.Findings;

namespace Litmus.Runs.Tests.Findings;

internal sealed class FindingCheckTests : FolderTest
{
    [Test]
    public void A_page_in_order_is_read_and_nothing_is_wrong_with_it()
    {
        FindingSet set = FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text), ("README", "No finding."));

        FindingPage.Check(set, Square, Room).Should().BeEmpty();
        FindingFile file = set.Files.Should().ContainSingle().Subject;
        (file.Id, file.Title, file.Reviewed).Should().Be(("paper2000/too-small", "The square is too small.", new DateOnly(2029, 12, 1)));
        file.Substitutions.Should().Equal(new Substitution("paper2000.square", "paper2000/room", "area"));
    }

    [Test]
    public void A_list_may_go_on_in_the_next_line()
    {
        string text = FindingPage.Text.Replace("claims: paper2000.square\n", "claims: paper2000.square,\n  paper2000.room\n", StringComparison.Ordinal);

        FindingSet set = FindingPage.Write(Folder, (FindingPage.Name, text));

        set.Problems.Should().BeEmpty();
        set.Files.Single().Claims.Should().Equal("paper2000.square", "paper2000.room");
    }

    [TestCase("---\ntitle", "title", 1, "Found 'title: The square is too small.'. Expected '---', then keys")]
    [TestCase("/area\n---", "/area\n", 1, "The keys have no end.")]
    [TestCase("kind: rounding\n", "", 1, "The key 'kind' is missing. Expected title, kind, claims, reviewed.")]
    [TestCase("kind: rounding", "kinds: rounding", 3, "The key 'kinds' is not known. Expected one of title, kind, claims*Did you mean 'kind'?")]
    [TestCase("kind: rounding", "kind: rounding\nkind: model", 4, "The key 'kind' stands on line 3 already.")]
    [TestCase("kind: rounding", "rounding", 3, "Found 'rounding'. Expected 'key: value'.")]
    [TestCase("kind: rounding", "kind: roundings", 3, "The kind is 'roundings'. Expected one of misprint, rounding, arithmetic*Did you mean 'rounding'?")]
    [TestCase("too small.", "too small", 2, "The title is 'The square is too small'. Expected one plain sentence with a full stop")]
    [TestCase("2029-12-01", "1 December", 5, "The date of the review is '1 December'. Expected a date such as 2026-01-31.")]
    [TestCase("2029-12-01", "2029-13-01", 5, "The date of the review is '2029-13-01'.")]
    [TestCase("2029-12-01", "2030-01-02", 5, "It was reviewed on 2030-01-02, and today is 2030-01-01.")]
    [TestCase("claims: paper2000.square", "claims:", 4, "The key 'claims' has no value.")]
    [TestCase("claims: paper2000.square", "claims: paper2000.square, paper2000.square", 4, "The claim paper2000.square stands there twice.")]
    [TestCase("claims: paper2000.square", "claims: paper2000.sqare", 4, "There is no claim 'paper2000.sqare'. Did you mean 'paper2000.square'")]
    [TestCase("claims: paper2000.square", "claims: paper2000.square, other2001.length", 4, "other2001.length belongs to other2001.")]
    [TestCase("reviewed:", "follows-from: paper2000/none\nreviewed:", 5, "There is no finding 'paper2000/none'.")]
    [TestCase("reviewed:", "follows-from: paper2000/too-small\nreviewed:", 5, "The finding follows from itself.")]
    [TestCase("reviewed:", "figure: paper2000/square\nreviewed:", 5, "The figure is 'paper2000/square'. Expected paper/case#figure.")]
    [TestCase("reviewed:", "figure: paper2000/sqare#one\nreviewed:", 5, "There is no case 'paper2000/sqare'. Did you mean 'paper2000/square'")]
    [TestCase("-> paper2000/room/area", "paper2000/room/area", 6, "Expected paper.claim -> paper/case/input.")]
    [TestCase("-> paper2000/room/area", "-> paper2000/rom/area", 6, "There is no case 'paper2000/rom'. Did you mean 'paper2000/room'")]
    [TestCase("-> paper2000/room/area", "-> paper2000/room/are", 6, "The case paper2000/room has no input 'are'. Did you mean 'area'")]
    [TestCase("-> paper2000/room/area", "-> paper2000/square/side", 6, "is in 'm2', which does not convert to 'm' of paper2000/square/side.")]
    [TestCase("-> paper2000/room/area", "-> paper2000/room/finish", 6, "finish of paper2000/room is a choice between options. Expected a number.")]
    [TestCase("paper2000.square ->", "paper2000.sqare ->", 6, "There is no claim 'paper2000.sqare'.")]
    [TestCase("paper2000.square ->", "paper2000.room ->", 6, "paper2000.room is no claim of this finding.")]
    [TestCase("## What the paper states", "Text.\n## What the paper states", 9, "Found 'Text.' before the first section.")]
    [TestCase("## What the paper states", "## What it states", 9, "The section 'What it states' is not known. Expected 'What the paper states'")]
    [TestCase("## What would settle it", "## What the paper states", null, "The section 'What would settle it' is missing.")]
    [TestCase("Nobody knows.", "", 18, "The section 'Why they differ, as far as can be told' is empty.")]
    [TestCase("{{paper2000.square:expected}}", "{{paper2000.square}}", 11, "does not say which number of the claim. Expected {{paper2000.square:observed}} or")]
    [TestCase("{{paper2000.square:expected}}", "{{paper2000.square:exact}}", 11, "does not say which number of the claim.")]
    [TestCase(
        "{{paper2000.square:expected}}", "{{paper2000.sqare:expected}}", 11,
        "The place '{{paper2000.sqare:expected}}': There is no claim 'paper2000.sqare'.")]
    [TestCase("{{paper2000/square/side}}", "{{paper2000/square/width}}", 15, "The case paper2000/square has no input 'width'.")]
    [TestCase("{{paper2000/square/side}}", "{{paper2000/cube/side}}", 15, "There is no case 'paper2000/cube'.")]
    [TestCase(":interval:F1}}", ":interval:mm}}", 16, "The format is 'mm'. Expected digits such as G3")]
    [TestCase("{{paper2000.square:expected}}", "{{paper2000.square :expected}}", 11, "which is no place. Expected {{paper.claim:observed}}")]
    [TestCase("{{paper2000.square:expected}}", "paper2000.square:expected}}", 11, "Found '}}' without '{{' before it.")]
    [TestCase("Nobody knows.", "Nobody\u0007 knows.", 20, "The control character U+0007 stands here.")]
    public void What_is_wrong_is_named_with_file_line_found_and_expected(string before, string after, int? line, string message)
    {
        FindingPage.Text.Should().Contain(before);
        FindingSet set = FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text.Replace(before, after, StringComparison.Ordinal)));

        IReadOnlyList<Finding> found = FindingPage.Check(set, Square, Room);

        Finding problem = found.Should().Contain(candidate => Matches(candidate.Message, message), string.Join('\n', found)).Which;
        problem.Path.Should().EndWith("Litmus.Paper2000/findings/too-small.md");
        problem.Severity.Should().Be(FindingSeverity.Error);
        problem.Line.Should().Be(line ?? problem.Line);
    }

    [Test]
    public void A_place_is_named_with_its_column()
    {
        string text = FindingPage.Text.Replace("paper2000.square:expected", "paper2000.none:expected", StringComparison.Ordinal);

        Finding problem = FindingPage.Check(FindingPage.Write(Folder, (FindingPage.Name, text)), Square, Room).Should().ContainSingle().Subject;

        (problem.Line, problem.Column).Should().Be((11, 11));
    }

    [Test]
    public void A_claim_belongs_to_one_finding()
    {
        FindingSet set = FindingPage.Write(Folder, ("a", FindingPage.Text), ("b", FindingPage.Text));

        FindingPage.Check(set, Square, Room).Should().ContainSingle().Which.Message.Should()
            .Contain("paper2000.square is explained by").And.Contain("findings/a.md already").And.Contain("one cause, one finding");
    }

    [Test]
    public void A_finding_names_the_first_cause()
    {
        static string Key(string? leader) => leader is null ? string.Empty : $"\nfollows-from: paper2000/{leader}";
        string With(string claim, string? leader) => FindingPage.Text
            .Replace("claims: paper2000.square", $"claims: paper2000.{claim}{Key(leader)}", StringComparison.Ordinal)
            .Replace("substitute: paper2000.square -> paper2000/room/area\n", string.Empty, StringComparison.Ordinal);
        FindingSet set = FindingPage.Write(Folder, ("a", With("square", null)), ("b", With("room", "a")), ("c", With("length", "b")));

        FindingPage.Check(set, Square, Room).Should().ContainSingle().Which.Message.Should().Contain("follows from paper2000/a itself. Name the first cause.");
    }

    [Test]
    public void A_file_has_a_name_with_dashes() =>
        FindingPage.Write(Folder, ("Too small", FindingPage.Text)).Problems.Should().ContainSingle()
            .Which.Message.Should().Contain("The file is named 'Too small'.");

    [Test]
    public void A_claim_that_states_a_word_cannot_be_substituted()
    {
        string text = FindingPage.Text.Replace("claims: paper2000.square", "claims: paper2000.square, paper2000.word", StringComparison.Ordinal)
            .Replace("paper2000.square ->", "paper2000.word ->", StringComparison.Ordinal);

        FindingPage.Check(FindingPage.Write(Folder, (FindingPage.Name, text)), Square, Room).Should().ContainSingle()
            .Which.Message.Should().Contain("paper2000.word states the outcome 'increasing'. Expected a claim that states a number.");
    }

    [Test]
    public void An_input_that_is_not_the_printed_number_is_a_warning()
    {
        FindingSet set = FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text));

        Finding problem = FindingPage.Check(set, Square, FindingCases.Room(area: 35)).Should().ContainSingle().Subject;

        problem.Severity.Should().Be(FindingSeverity.Warning);
        problem.Message.Should().Contain("states 36 m², and paper2000/room/area is 35 m².");
    }

    [Test]
    public void Without_cases_only_the_claims_are_checked()
    {
        FindingSet set = FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text.Replace("/room/", "/rom/", StringComparison.Ordinal)));

        new FindingCheck(FindingPage.Claims, cases: null, FindingPage.Today).Of(set.Files).Should().BeEmpty();
    }

    [Test]
    public void Accepted_gaps_and_undecided_headline_claims_without_a_finding_are_named_with_the_command()
    {
        FindingCheck check = new(
            [.. FindingPage.Claims.Select(claim => claim.Id == "paper2000.length" ? claim with { Headline = true } : claim)], cases: null, FindingPage.Today);
        Dictionary<string, AcceptedJudgement> accepted = new[]
        {
            Accepted("square", Verdict.NotReproduced), Accepted("repeat", Verdict.NotReproduced), Accepted("length", Verdict.Inconclusive),
            Accepted("room", Verdict.Inconclusive), Accepted("word", Verdict.Reproduced),
        }.ToDictionary(judgement => judgement.ClaimId, StringComparer.Ordinal);
        (string, int) PlaceOf(string claim) => ("judgements.csv", claim.Length);

        check.Missing([], accepted, PlaceOf).Select(problem => problem.Message.Split(' ')[0]).Should()
            .Equal("paper2000.square", "paper2000.repeat", "paper2000.length");
        check.Missing([], accepted, PlaceOf)[0].Should().BeEquivalentTo(new
        {
            Path = "judgements.csv",
            Severity = FindingSeverity.Warning,
            Message = "paper2000.square is accepted as not reproduced, and no finding says why. "
                + "Write one: litmus new finding paper2000/square --kind KIND --claims paper2000.square --title \"…\"",
        });
        check.Missing([], accepted, PlaceOf)[1].Message.Should().Contain("It repeats paper2000.square, so a finding on that claim explains both:");
        check.Missing(FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text)).Files, accepted, PlaceOf).Should().ContainSingle()
            .Which.Message.Should().StartWith("paper2000.length is a headline claim that is accepted as inconclusive");
    }

    [Test]
    public void A_finding_that_is_not_written_yet_or_explains_nothing_is_a_warning()
    {
        FindingSet set = FindingPage.Write(
            Folder, (FindingPage.Name, FindingPage.Text.Replace("Nobody knows.", "(To write: the cause.)", StringComparison.Ordinal)));
        Dictionary<string, AcceptedJudgement> accepted = new(StringComparer.Ordinal) { ["paper2000.square"] = Accepted("square", Verdict.Reproduced) };

        FindingCheck check = new(FindingPage.Claims, cases: null, FindingPage.Today);
        check.Missing(set.Files, accepted, _ => ("", 1)).Select(problem => problem.Message).Should().Equal(
            "The section 'Why they differ, as far as can be told' still holds the text of the template. Write it.",
            "None of its claims is accepted as not reproduced or inconclusive. Delete the finding, or name the claims that it explains.");
    }

    private static FormulaCase Square => FormulaCase.Square();

    private static FormulaCase Room => FindingCases.Room();

    // A star stands for any text.
    private static bool Matches(string text, string pattern)
    {
        string[] parts = pattern.Split('*');
        return parts.All(part => text.Contains(part, StringComparison.Ordinal));
    }

    private static AcceptedJudgement Accepted(string claim, Verdict verdict) =>
        new("paper2000." + claim, verdict, 9, null, 8, 10, "a test", FindingPage.Today, "Somebody", FindingPage.Today);
}
