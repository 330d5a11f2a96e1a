using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>A result that rests on answers of an external engine says so, with age, machine and engine, wherever it is shown.</summary>
public sealed class EngineReportTests
{
    private static readonly EngineUse Use = new(
        "gpaw", "22.8.0", "libopenblas-r0.3.21.so", "Linux; A processor; 2 cores", Shipped: true, Answers: 12,
        SampleResults.Started.AddDays(-40), SampleResults.Started.AddDays(-38), Seconds: 9000, CpuSeconds: 7200);

    /// <summary>The sample with one case that rests on shipped answers.</summary>
    internal static ResultsDocument Shipped { get; } = SampleResults.Document with
    {
        Cases =
        [
            .. SampleResults.Document.Cases.Select(result => result.Id == SampleResults.CaseId
                ? result with { Execution = Execution.Shipped, Engines = [Use] } : result),
        ],
        Claims =
        [
            .. SampleResults.Document.Claims.Select(claim => claim.CaseId == SampleResults.CaseId ? claim with { Execution = Execution.Shipped } : claim),
        ],
    };

    [Test]
    public void A_shipped_result_survives_results_json()
    {
        ResultsDocument read = ResultsFile.Parse(ResultsFile.ToText(Shipped), "results.json");

        read.Cases[0].Engines.Should().Equal(Use);
        read.Cases[0].Execution.Should().Be(Execution.Shipped);
        read.Troubles.Should().BeEmpty();
    }

    [Test]
    public void A_claim_and_its_case_say_which_engine_answered_where_and_how_long_ago()
    {
        string page = SamplePages.Of(Shipped)[SamplePages.Alpha], text = EngineText.Of([Use], SampleResults.Started).Single();

        text.Should().Be(
            "Shipped with the suite, not computed for this report: 12 answers of GPAW 22.8.0 with libopenblas-r0.3.21.so, from 2026-02-02 to 2026-02-04 "
            + "(40 days before this report), on Linux; A processor; 2 cores, in 2 h of processor time.");
        page.Split(text).Length.Should().BeGreaterThan(2, "both the card of a claim and the article of its case say it");
        SamplePages.Of(Shipped)[SamplePages.Run].Should().Contain("1 case rests on answers of external engines").And.Contain("2026-02-02");
    }

    [Test]
    public void Inputs_that_need_the_engine_are_named_together()
    {
        ResultsDocument unknown = Shipped with
        {
            Claims =
            [
                .. Shipped.Claims.Select(claim => claim.Sensitivities.Count == 0 ? claim : claim with
                {
                    Sensitivities =
                    [
                        .. ((string[])["cutOff", "vacuum"]).Select(input =>
                            new InputSensitivity(input, null, null, "1", InputSensitivity.NeedsEngine, null, null)),
                    ],
                }),
            ],
        };

        SamplePages.Of(unknown).Values.Should().Contain(page => page.Contains("Not known, as another value needs the engine: cut off, vacuum."));
    }

    [Test]
    public void What_was_computed_here_is_not_called_shipped() =>
        EngineText.Of([Use with { Shipped = false }], SampleResults.Started).Single().Should().StartWith("Computed here: 12 answers");

    [Test]
    public void A_case_without_its_engine_says_so()
    {
        ResultsDocument waiting = SampleResults.Document with
        {
            Cases =
            [
                SampleResults.Document.Cases[0] with { Execution = Execution.NeedsEngine, ComputedUtc = null, Failure = "needs GPAW; apt-get install gpaw" },
            ],
        };

        Dictionary<string, string> pages = SamplePages.Of(waiting);

        pages[SamplePages.Alpha].Should().Contain("It needs an external engine that is not there").And.Contain("apt-get install gpaw");
        pages[SamplePages.Run].Should().Contain("1 case needs an external engine that this machine does not have");
    }

    [Test]
    public void Every_execution_has_words_of_its_own() =>
        Enum.GetValues<Execution>().Select(PlainWords.Of).Should().OnlyHaveUniqueItems("a shipped result must not read like one that ran");
}
