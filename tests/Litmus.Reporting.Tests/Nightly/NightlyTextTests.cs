using System.Text;
using System.Text.Json;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Nightly;

namespace Litmus.Reporting.Tests.Nightly;

internal sealed class NightlyTextTests
{
    private static readonly NightlyReport Quiet = new()
    {
        Night = "20300101T030000Z",
        StartedUtc = new DateTime(2030, 1, 1, 3, 0, 0, DateTimeKind.Utc),
        Tier = "nightly",
        Commit = "0123abc",
        Machine = new MachineRecord("Linux", "Some CPU", 2, ".NET 10"),
        IsFinished = true,
        ExitCode = ExitCodes.Success,
        Seconds = 6_500,
        CaseCount = 75,
        RanCount = 75,
        ComparedCaseCount = 75,
        ComparedResultCount = 362,
    };

    [Test]
    public void Nothing_new_is_one_sentence() => NightlyText.Markdown(Quiet).Should().Be(
        "The night of 2030-01-01 03:00 UTC has nothing to say: 75 cases ran anew at tier nightly in 1.8 h, and no bit of 362 results changed.\n");

    [Test]
    public void Cases_without_an_older_run_are_counted() => NightlyText.Markdown(Quiet with { ComparedCaseCount = 70 })
        .Should().Contain("no bit of 362 results changed; 5 of the cases had no older run of the same code.");

    [Test]
    public void The_first_night_claims_no_comparison() => NightlyText.Markdown(Quiet with { ComparedCaseCount = 0, ComparedResultCount = 0 })
        .Should().Contain("there was no older run of the same code to compare with").And.NotContain("no bit of");

    [Test]
    public void Only_sections_with_something_in_them_are_there()
    {
        NightlyReport night = Quiet with { Expiring = [new NightlyItem("alpha2020.x", "Its review date is 2030-01-05.")] };

        string text = NightlyText.Markdown(night);

        text.Split('\n').Where(line => line.StartsWith('#')).Should().Equal(
            "# Litmus nightly 2030-01-01: 1 to review soon", "## Expires within thirty days");
        text.Should().Contain("- alpha2020.x: Its review date is 2030-01-05.\n").And.Contain("75 cases ran anew at tier nightly in 1.8 h");
    }

    [Test]
    public void A_red_night_says_so_in_its_first_line_even_without_a_section() =>
        NightlyText.Markdown(Quiet with { ExitCode = ExitCodes.Science }).Should().StartWith("# Litmus nightly 2030-01-01: red").And.Contain("Exit code 5");

    [Test]
    public void A_long_list_is_cut_and_counted_and_whole_for_scripts()
    {
        NightlyReport night = Quiet with { Moved = [.. Enumerable.Range(1, 25).Select(i => new NightlyItem($"alpha2020.c{i}", "It moved."))] };

        NightlyText.Markdown(night).Should().Contain("alpha2020.c20").And.NotContain("alpha2020.c21").And.Contain("- and 5 more in nightly.json");
        JsonDocument.Parse(night.ToJson()).RootElement.GetProperty("moved").GetArrayLength().Should().Be(25);
    }

    [Test]
    public void Foreign_text_cannot_add_a_line_or_a_mark_to_the_text_or_the_mail()
    {
        NightlyReport night = Quiet with { NotRun = [new NightlyItem("a/b", "line\n## Title <b>\u001b[31m")] };

        NightlyText.Markdown(night).Should().Contain("- a/b: line \\#\\# Title &lt;b\\>").And.NotContain("\u001b");
        Body(night).Should().Contain("- a/b: line ## Title <b>").And.NotContain("\u001b");
    }

    [Test]
    public void The_mail_has_headers_of_ascii_and_lines_that_every_server_takes()
    {
        string mail = NightlyText.Mail(Quiet with { Expiring = [new NightlyItem("alpha2020.x", new string('µ', 3_000))] });

        mail.Should().StartWith("Subject: Litmus nightly 2030-01-01: 1 to review soon\r\nDate: Tue, 01 Jan 2030 03:00:00 +0000\r\nMIME-Version: 1.0\r\n");
        mail.Should().Match(text => Ascii.IsValid(text));
        mail.Split("\r\n").Max(line => line.Length).Should().BeLessThan(78);
        mail.Replace("\r\n", string.Empty, StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
    }

    [Test]
    public void A_night_that_has_not_ended_says_how_to_go_on() => NightlyText.Markdown(Quiet with { IsFinished = false, ExitCode = ExitCodes.NotRun })
        .Should().Contain("has not come to its end").And.Contain("litmus nightly --tier nightly");

    [Test]
    public void What_is_red_is_listed_with_the_reason() => NightlyReport.RedIn(SampleResults.Document)
        .Should().Contain(item => item.Subject == SampleResults.Regressed && item.Sentence.StartsWith("Accepted as Reproduced", StringComparison.Ordinal));

    private static string Body(NightlyReport night) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(NightlyText.Mail(night).Split("\r\n\r\n", 2)[1]));
}
