using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Findings;
using Litmus.Runs.Judging;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Findings;

internal sealed class FindingAssemblerTests : FolderTest
{
    private RunStore Store => new(Path.Combine(Folder, "runs"));

    private string ConsequenceFolder => Path.Combine(Folder, "runs", "consequences");

    [Test]
    public void The_places_are_filled_with_the_numbers_of_the_run()
    {
        ResultsDocument document = Add(FormulaCase.Square(), FindingCases.Room());

        FindingRecord finding = document.Findings.Should().ContainSingle().Subject;
        finding.Stated.Should().Be("It states 36 m².");
        finding.Follows.Should().Be("A side of 3 m gives 9.0 m² (7.8 to 10.2 m²).", "a number has at least two digits");
        finding.Settlement.Should().Be("- A word of the authors.\n- Another measurement.");
        (finding.Kind, finding.Reviewed, finding.Rank).Should().Be((FindingKind.Rounding, new DateOnly(2029, 12, 1), FindingRank.Quantitative));
        finding.Repeats.Should().Equal("paper2000.repeat");
    }

    [Test]
    public void The_interval_of_a_number_that_cannot_leave_its_bounds_does_not_leave_them()
    {
        FormulaCase bounded = FormulaCase.Square(greatest: 9.5);

        Add(bounded, FindingCases.Room()).Findings.Single().Follows.Should().Be("A side of 3 m gives 9.0 m² (5.6 to 9.5 m²).");
    }

    [TestCase("{{paper2000.square:observed:E1}}", "9.0×10⁰ m²")]
    [TestCase("{{paper2000.square:expected:F2}}", "36.00 m²")]
    [TestCase("{{paper2000.word:expected}}", "increasing")]
    [TestCase("{{paper2000.word:observed}}", "(not computed in this run)")]
    [TestCase("{{paper2000/room/finish}}", "plain")]
    [TestCase("{{paper2000/room/area:0.00}}", "36.00 m²")]
    public void A_place_may_give_its_format(string place, string expected) =>
        Add(FindingPage.Text.Replace("Nobody knows.", place, StringComparison.Ordinal), FormulaCase.Square(), FindingCases.Room())
            .Findings.Single().Reason.Should().Be(expected);

    [Test]
    public void A_range_is_stated_in_words()
    {
        Expectation Range(double? lower, double? upper) => new(null, null, lower, upper, "m2", UncertaintyKind.Exact, null);
        string StatedWith(Expectation expected) => Add(
            FindingPage.Text.Replace("substitute: paper2000.square -> paper2000/room/area\n", string.Empty, StringComparison.Ordinal),
            [FindingPage.Claims[0] with { Expected = expected, Margin = FindingPage.Claims[0].Margin with { Kind = MarginKind.Band, Value = null } }],
            accepted: null, FormulaCase.Square()).Findings.Single().Stated;

        StatedWith(Range(20, null)).Should().Be("It states at least 20 m².");
        StatedWith(Range(null, 4)).Should().Be("It states at most 4 m².");
        StatedWith(Range(20, 30)).Should().Be("It states 20 to 30 m².");
    }

    [Test]
    public void A_known_gap_and_its_repeats_are_explained_by_one_finding_and_red_without()
    {
        Dictionary<string, AcceptedJudgement> accepted = new[] { "square", "repeat" }.Select(Gap).ToDictionary(gap => gap.ClaimId, StringComparer.Ordinal);
        FormulaCase repeat = FormulaCase.Square("paper2000/repeat");

        ResultsDocument with = Add(FindingPage.Text, FindingPage.Claims, accepted, FormulaCase.Square(), FindingCases.Room(), repeat);
        ResultsDocument without = Add(null, FindingPage.Claims, accepted, FormulaCase.Square(), FindingCases.Room(), repeat);

        GatesOf(with).Should().Equal(GateCode.KnownGap, GateCode.KnownGap);
        GatesOf(without).Should().Equal(GateCode.Unexplained, GateCode.Unexplained);
        ResultsAudit.Rejudge(with, FindingPage.Today).Troubles.Should().BeEmpty();
        ResultsAudit.Rejudge(without, FindingPage.Today).Troubles.Should().BeEmpty();

        static IEnumerable<GateCode> GatesOf(ResultsDocument document) =>
            document.Claims.Where(claim => claim.Claim.Id is "paper2000.square" or "paper2000.repeat").Select(claim => claim.Gate.Code);
    }

    [Test]
    public void A_finding_with_an_error_is_a_trouble_and_explains_nothing()
    {
        ResultsDocument document = Add(FindingPage.Text.Replace("/area\n", "/are\n", StringComparison.Ordinal), FormulaCase.Square(), FindingCases.Room());

        document.Findings.Should().BeEmpty();
        document.Troubles.Should().ContainSingle().Which.Should().Contain("too-small.md(6,1): The case paper2000/room has no input 'are'.");
        document.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_figure_that_the_run_does_not_have_is_a_trouble()
    {
        string text = FindingPage.Text.Replace("reviewed:", "figure: paper2000/square#fig-1\nreviewed:", StringComparison.Ordinal);

        Add(text, FormulaCase.Square(), FindingCases.Room()).Troubles.Should().ContainSingle()
            .Which.Should().Contain("(5,1): The case paper2000/square has no figure 'fig-1'. It has none.");
    }

    [Test]
    public void The_computed_number_takes_the_place_of_the_printed_one_and_verdicts_turn()
    {
        Consequence consequence = ConsequenceOf(Add(FormulaCase.Square(), FindingCases.Room()));

        consequence.Should().BeEquivalentTo(new Consequence(
            "paper2000.square", "paper2000/room", "area", 36, 9, "m2", Judged: 1,
            [new TurnedVerdict("paper2000.room", Verdict.Reproduced, Verdict.NotReproduced)], Failure: null));
    }

    [Test]
    public void A_verdict_that_stays_is_not_listed()
    {
        Claim[] claims = [.. FindingPage.Claims.Select(claim => claim.Id == "paper2000.room" ? FormulaCase.Claim("paper2000/room", 72, 60, "m3") : claim)];

        ConsequenceOf(Add(FindingPage.Text, claims, accepted: null, FormulaCase.Square(), FindingCases.Room())).Should().BeEquivalentTo(
            new { Judged = 1, Turned = Array.Empty<TurnedVerdict>(), Failure = (string?)null });
    }

    [Test]
    public void A_substitution_runs_once_and_again_only_if_its_stored_run_is_damaged_or_altered()
    {
        FormulaCase room = FindingCases.Room();
        ResultsDocument first = Add(FormulaCase.Square(), room);
        int runs = room.RunCount;

        Add(FormulaCase.Square(), room);
        int again = room.RunCount;
        string stored = Directory.EnumerateFiles(ConsequenceFolder, "run.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(stored, File.ReadAllText(stored).Replace("\"value\": 18", "\"value\": 72", StringComparison.Ordinal));
        ResultsDocument mended = Add(FormulaCase.Square(), room);

        again.Should().Be(runs, "the run is stored");
        room.RunCount.Should().BeGreaterThan(runs, "an altered answer is computed again");
        ConsequenceOf(mended).Should().BeEquivalentTo(ConsequenceOf(first));
        Directory.EnumerateDirectories(ConsequenceFolder, "damaged-*").Should().ContainSingle();
    }

    [Test]
    public void Another_computed_number_is_another_run()
    {
        Add(FormulaCase.Square(), FindingCases.Room());

        ConsequenceOf(Add(FormulaCase.Square(x: 4), FindingCases.Room())).Computed.Should().Be(16);

        Directory.EnumerateDirectories(ConsequenceFolder).Should().HaveCount(2);
    }

    [Test]
    public void A_case_that_refuses_the_number_says_why_and_is_not_asked_again()
    {
        FormulaCase room = FindingCases.Room(smallest: 20);

        Consequence consequence = ConsequenceOf(Add(FormulaCase.Square(), room));
        int runs = room.RunCount;

        consequence.Failure.Should().StartWith("The case refuses the computed number: ").And.Contain("20");
        (consequence.Judged, consequence.Turned.Count, consequence.Computed).Should().Be((0, 0, 9));
        ConsequenceOf(Add(FormulaCase.Square(), room)).Failure.Should().Be(consequence.Failure);
        room.RunCount.Should().Be(runs);
    }

    [Test]
    public void An_expensive_case_waits_for_tier_nightly()
    {
        Consequence consequence = ConsequenceOf(Add(FormulaCase.Square(), FindingCases.Room(isExpensive: true)));

        consequence.Failure.Should().Be("A run of the case takes long, so it is repeated at tier nightly only.");
        Directory.Exists(ConsequenceFolder).Should().BeFalse();
    }

    [Test]
    public void Without_a_computed_number_nothing_is_substituted()
    {
        ResultsDocument judged = Judge(FindingPage.Claims, accepted: null, FormulaCase.Square(), FindingCases.Room());
        ClaimResult[] claims = [.. judged.Claims.Select(claim => claim.Claim.Id == "paper2000.square" ? claim with { Observation = null } : claim)];
        FindingSet findings = FindingPage.Write(Folder, (FindingPage.Name, FindingPage.Text));

        ResultsDocument document = new FindingAssembler(Store, Tier.Smoke, FindingPage.Today)
            .Add(judged with { Claims = claims }, findings, [FormulaCase.Square(), FindingCases.Room()], CancellationToken.None);

        ConsequenceOf(document).Failure.Should().Be("No number was computed for the claim in this run, so there is nothing to substitute.");
    }

    [Test]
    public void The_uncertainty_of_the_inputs_is_propagated_around_the_new_number()
    {
        FormulaCase room = FindingCases.Room();
        Add(FormulaCase.Square(), room);

        StoredRun run = new RunStore(ConsequenceFolder).TryRead(Path.GetFileName(Directory.EnumerateDirectories(ConsequenceFolder).Single()))!;

        run.Observations["paper2000.room"].Value.Should().Be(18);
        run.Observations["paper2000.room"].InputUncertainty.Should().BeApproximately(
            Math.Sqrt(Math.Pow(2 * 0.5 / Math.Sqrt(3), 2) + Math.Pow(9 * 0.01, 2)), 1e-9, "2 m × u(area) and 9 m² × u(height)");
    }

    private static Consequence ConsequenceOf(ResultsDocument document) => document.Findings.Single().Consequences.Single();

    private static AcceptedJudgement Gap(string claim) =>
        new("paper2000." + claim, Verdict.NotReproduced, 9, null, 8, 10, "a test", FindingPage.Today, "Somebody", FindingPage.Today);

    private ResultsDocument Add(params FormulaCase[] cases) => Add(FindingPage.Text, FindingPage.Claims, accepted: null, cases);

    private ResultsDocument Add(string text, params FormulaCase[] cases) => Add(text, FindingPage.Claims, accepted: null, cases);

    private ResultsDocument Add(string? text, Claim[] claims, Dictionary<string, AcceptedJudgement>? accepted, params FormulaCase[] cases)
    {
        ResultsDocument judged = Judge(claims, accepted, cases);
        FindingSet findings = text is null ? new FindingSet([], []) : FindingPage.Write(Folder, (FindingPage.Name, text));
        return new FindingAssembler(Store, Tier.Smoke, FindingPage.Today).Add(judged, findings, cases, CancellationToken.None);
    }

    private ResultsDocument Judge(Claim[] claims, Dictionary<string, AcceptedJudgement>? accepted, params FormulaCase[] cases)
    {
        IReadOnlyList<CaseRun> runs = new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)).Run(cases, progress: null, CancellationToken.None);
        new SessionLog(Store, "smoke").Write(runs);
        DateTime started = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return new ResultsAssembler(Store, Tier.Smoke, FindingPage.Today) { SearchesSensitivities = false }.Assemble(
            [new PaperRecord("paper2000", "A paper", "10.0/0")], claims, cases, accepted ?? [],
            new RunRecord(string.Empty, started, 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
            progress: null, CancellationToken.None);
    }
}
