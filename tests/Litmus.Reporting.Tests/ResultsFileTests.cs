using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Tests;

public sealed class ResultsFileTests
{
    private static readonly string Text = ResultsFile.ToText(SampleResults.Document);

    [Test]
    public void A_document_that_is_read_and_written_again_has_the_same_bytes()
    {
        ResultsDocument read = ResultsFile.Parse(Text, "results.json");

        string again = ResultsFile.ToText(read);

        again.Should().Be(Text);
        read.Troubles.Should().BeEmpty();
        read.Should().BeEquivalentTo(SampleResults.Document, options => options.WithStrictOrdering());
    }

    [Test]
    public void A_file_of_an_earlier_program_is_written_again_with_the_same_bytes()
    {
        string earlier = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "results-1.3.json"));

        ResultsDocument read = ResultsFile.Parse(earlier, "results-1.3.json");

        ResultsFile.ToText(read).Should().Be(earlier);
        read.Troubles.Should().BeEmpty();
    }

    [Test]
    public void What_is_read_about_one_claim_is_what_the_whole_file_says_of_it([ValueSource(nameof(ClaimNames))] string claim)
    {
        ResultsDocument whole = ResultsFile.Parse(Text, "results.json");
        ClaimResult told = whole.Claims.Single(candidate => candidate.Claim.Id == claim);

        ResultsDocument read = ReadAbout(Text, claim);

        read.Should().BeEquivalentTo(
            whole with
            {
                Claims = [told],
                Cases = [.. whole.Cases.Where(candidate => candidate.Id == told.CaseId)],
                Findings = [.. whole.Findings.Where(finding => FindingRules.Explained([finding]).Contains(claim))],
            },
            options => options.WithStrictOrdering().Excluding(document => document.Counts).Excluding(document => document.GateStatus)
                .Excluding(document => document.ExitCode).Excluding(document => document.Verification));
    }

    [TestCase("\"kind\": \"bound\"", "\"kind\": \"value\"", "another claim")]
    [TestCase("\"cores\": 2", "\"cores\": 3", "the machine")]
    [TestCase("\"seconds\": 12.345678901234567", "\"seconds\": 12.3456789012345670", "the spelling of a number, which is no change")]
    public void Where_the_file_was_touched_all_of_it_is_read(string from, string to, string what)
    {
        string touched = Doctor(from, to);

        ResultsDocument read = ReadAbout(touched, SampleResults.Plateau);

        read.Troubles.Should().Equal(ResultsFile.Parse(touched, "results.json").Troubles, "{0} was touched", what);
        read.Claims.Should().HaveSameCount(SampleResults.Claims);
    }

    [Test]
    public void A_verdict_that_does_not_follow_is_found_in_the_claim_that_is_read_although_its_digest_holds()
    {
        ClaimResult plateau = SampleResults.Claims.Single(candidate => candidate.Claim.Id == SampleResults.Plateau);
        Verdict other = plateau.Judgement.Verdict == Verdict.Reproduced ? Verdict.NotReproduced : Verdict.Reproduced;
        string lying = ResultsFile.ToText(SampleResults.Document with
        {
            Claims = [.. SampleResults.Claims.Select(claim => claim == plateau ? claim with { Judgement = claim.Judgement with { Verdict = other } } : claim)],
        });

        ReadAbout(lying, SampleResults.Plateau).Troubles.Should().Equal(ResultsFile.Parse(lying, "results.json").Troubles).And.NotBeEmpty();
    }

    [Test]
    public void The_sample_has_every_verdict()
    {
        SampleResults.Document.Counts.Values.Should().OnlyContain(count => count > 0);
        SampleResults.Document.GateStatus.Should().Be(GateStatus.Red);
        SampleResults.Green.GateStatus.Should().Be(GateStatus.Ok);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(-0.0)]
    [TestCase(double.Epsilon)]
    [TestCase(double.MaxValue)]
    [TestCase(0.1 + 0.2)]
    public void Every_double_reads_back_to_the_same_bits(double value)
    {
        ClaimResult claim = SampleResults.Assess(
            SampleResults.Value("alpha2020.x", 1, ReferenceClass.Analytic), SampleResults.Number(value, 0, 0), accepted: null);
        ResultsDocument document = SampleResults.Document with { Claims = [claim], Findings = [] };

        ResultsDocument read = ResultsFile.Parse(ResultsFile.ToText(document), "results.json");

        BitConverter.DoubleToInt64Bits(read.Claims[0].Observation!.Value!.Value).Should().Be(BitConverter.DoubleToInt64Bits(value));
        read.Troubles.Should().BeEmpty();
    }

    [TestCase("true")]
    [TestCase("NaN")]
    [TestCase("001")]
    public void A_token_stays_a_token(string token)
    {
        ClaimResult claim = SampleResults.Claims[3];
        claim = SampleResults.Assess(
            claim.Claim with { Expected = claim.Claim.Expected with { Token = token } }, claim.Observation! with { Token = token }, accepted: null);

        ResultsDocument read = ResultsFile.Parse(ResultsFile.ToText(SampleResults.Document with { Claims = [claim], Findings = [] }), "results.json");

        read.Claims[0].Observation!.Token.Should().Be(token);
        read.Claims[0].Observation!.Value.Should().BeNull();
        read.Claims[0].Claim.Expected.Token.Should().Be(token);
    }

    [Test]
    public void The_keys_of_the_contract_come_first_and_in_its_order()
    {
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(Text);

        string[] root = [.. json.RootElement.EnumerateObject().Select(member => member.Name)];
        string[] claim = [.. json.RootElement.GetProperty("claims")[0].EnumerateObject().Select(member => member.Name)];
        string[] first = [.. json.RootElement.GetProperty("cases")[0].EnumerateObject().Select(member => member.Name)];

        root.Take(5).Should().Equal("schemaVersion", "run", "gate", "claims", "cases");
        claim.Take(21).Should().Equal(
            "id", "paper", "headline", "kind", "statement", "source", "class", "tier", "expected", "margin", "observed", "comparison",
            "verdict", "reason", "accepted", "change", "execution", "gate", "sensitivity", "case", "seconds");
        first.Take(7).Should().Equal("id", "inputs", "runHash", "artifacts", "execution", "seconds", "peakMemoryMiB");
    }

    [Test]
    public void Reformatting_the_white_space_is_no_alteration()
    {
        string compact = System.Text.Json.Nodes.JsonNode.Parse(Text)!.ToJsonString();

        ResultsDocument read = ResultsFile.Parse(compact, "results.json");

        read.Troubles.Should().BeEmpty();
    }

    [TestCase("\"factor\": 2.02", "\"factor\": 1.02", SampleResults.Gap)]
    [TestCase("something about plateau", "anything about plateau", SampleResults.Plateau)]
    [TestCase("\"value\": 34.87,\n        \"unit\"", "\"value\": 34.88,\n        \"unit\"", SampleResults.DepletionTime)]
    public void A_number_or_word_changed_in_a_claim_makes_that_claim_a_data_error(string from, string to, string claimId)
    {
        string doctored = Doctor(from, to);

        ResultsDocument read = ResultsFile.Parse(doctored, "results.json");

        read.Claims.Single(claim => claim.Claim.Id == claimId).Gate.Code.Should().Be(GateCode.DataError);
        read.Troubles.Should().Contain(trouble => trouble.Contains(claimId, StringComparison.Ordinal));
        read.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void An_input_changed_in_a_case_makes_its_claims_data_errors()
    {
        ResultsDocument read = ResultsFile.Parse(Doctor("\"value\": 2.9E-11", "\"value\": 2.8E-11"), "results.json");

        read.Claims.Where(claim => claim.CaseId == SampleResults.CaseId).Should().OnlyContain(claim => claim.Gate.Code == GateCode.DataError);
        read.Claims.Where(claim => claim.CaseId != SampleResults.CaseId).Should().NotContain(claim => claim.Gate.Code == GateCode.DataError);
        read.ExitCode.Should().Be(ExitCodes.Data);
    }

    [TestCase("A factor of two is lost", "A factor of three is lost", "The finding alpha2020/slow-slab")]
    [TestCase("\"after\": \"NotReproduced\"", "\"after\": \"Inconclusive\"", "The finding alpha2020/slow-slab")]
    [TestCase("\"rank\": \"decisive\"", "\"rank\": \"slight\"", "does not follow from its claims and consequences")]
    public void A_change_of_a_finding_is_named(string from, string to, string trouble)
    {
        ResultsDocument read = ResultsFile.Parse(Doctor(from, to), "results.json");

        read.Troubles.Should().Contain(text => text.Contains(trouble, StringComparison.Ordinal));
        read.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_finding_that_is_taken_away_leaves_its_gap_unexplained_even_under_a_new_digest()
    {
        ResultsDocument read = ResultsFile.Parse(ResultsFile.ToText(SampleResults.Document with { Findings = [] }), "results.json");

        read.Troubles.Should().Contain(trouble => trouble.Contains("ok: KNOWN GAP, derived red: Unexplained", StringComparison.Ordinal));
    }

    [TestCase("\"exitCode\": 5", "\"exitCode\": 0")]
    [TestCase("\"commit\": \"0123", "\"commit\": \"9123")]
    [TestCase("\"doi\": \"10.1000/alpha\"", "\"doi\": \"10.1000/other\"")]
    public void A_change_outside_of_claims_and_cases_is_a_trouble_of_the_document(string from, string to)
    {
        ResultsDocument read = ResultsFile.Parse(Doctor(from, to), "results.json");

        read.Troubles.Should().NotBeEmpty();
        read.GateStatus.Should().Be(GateStatus.Red);
        read.ExitCode.Should().Be(ExitCodes.Data);
    }

    [Test]
    public void A_verdict_that_does_not_follow_from_the_numbers_is_found_even_under_a_new_digest()
    {
        ClaimResult regressed = SampleResults.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed);
        ClaimResult whitewashed = regressed with
        {
            Judgement = regressed.Judgement with { Verdict = Verdict.Reproduced },
            Gate = new GateOutcome(GateCode.AsAccepted, "The verdict is the accepted one."),
            Change = Change.Shifted,
        };
        ClaimResult[] claims = [.. SampleResults.Claims.Select(claim => claim == regressed ? whitewashed : claim)];
        string forged = ResultsFile.ToText(SampleResults.Document with { Claims = claims });

        ResultsDocument read = ResultsFile.Parse(forged, "results.json");

        read.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed).Gate.Code.Should().Be(GateCode.DataError);
        read.Claims.Single(claim => claim.Claim.Id == SampleResults.Regressed).Judgement.Verdict.Should().Be(Verdict.NotReproduced);
    }

    [Test]
    public void A_document_that_was_read_as_altered_stays_red_when_it_is_written_again()
    {
        ResultsDocument altered = ResultsFile.Parse(Doctor("\"factor\": 2.02", "\"factor\": 1.02"), "results.json");

        ResultsDocument again = ResultsFile.Parse(ResultsFile.ToText(altered), "results.json");

        again.ExitCode.Should().Be(ExitCodes.Data);
        again.Troubles.Should().NotBeEmpty();
    }

    [TestCase("{", "*not JSON*")]
    [TestCase("{}", "*schemaVersion: The key is missing*")]
    [TestCase("{\"schemaVersion\": \"9.0\"}", "*schemaVersion is '9.0'*reads '1.3'*")]
    [TestCase("{\"schemaVersion\": \"1.3\", \"schemaVersion\": \"1.0\"}", "*not JSON*")]
    [TestCase("[]", "Found a list, expected an object.*")]
    [TestCase("{\"schemaVersion\": 1.0}", "schemaVersion: Found 1.0, expected a text.*")]
    [TestCase("{\"schemaVersion\": \"\\ud800\"}", "schemaVersion: Found \"\\ud800\", expected a text without half a surrogate pair.*")]
    [TestCase("{\"schemaVersion\": \"1.3\", \"\\ud800\": 1}", "*not JSON*")]
    public void A_text_that_is_not_a_results_file_is_refused(string text, string message)
    {
        Action read = () => ResultsFile.Parse(text, "some/results.json");

        read.Should().Throw<ResultsFileException>().WithMessage("Cannot read the results in some/results.json: " + message);
    }

    [TestCase("\"verdict\": \"Inconclusive\"", "\"verdict\": \"Perfect\"", "*claims[7].verdict: Found \"Perfect\", expected one of Reproduced*")]
    [TestCase("\"kind\": \"bound\"", "\"kind\": \"limit\"", "*claims[4].kind: Found \"limit\", expected one of value*")]
    [TestCase("\"seconds\": 12.345678901234567", "\"seconds\": \"long\"", "*run.seconds: Found \"long\", expected a number*")]
    [TestCase(
        "\"data/alpha2020/slab/map.csv\"", "\"/etc/passwd\"", "*cases[0].artifacts[2]: Found \"/etc/passwd\", expected a path data/alpha2020/slab/….csv.*")]
    [TestCase(
        "\"id\": \"alpha2020.plateau\"", "\"id\": \"alpha2020.\\udc00\"",
        "*claims[1].id: Found \"alpha2020.\\udc00\", expected a text without half a surrogate pair*")]
    [TestCase("\"statement\": \"The paper", "\"statment\": \"The paper", "*claims[0].statement: The key is missing*")]
    [TestCase("\"headline\": true", "\"headline\": null", "*claims[0].headline: Found null, expected true or false*")]
    [TestCase(
        "\"statement\": \"The paper", "\"note\": 1, \"statement\": \"The paper", "*claims[0].note: The key is not known. Expected id, paper, headline*")]
    [TestCase("\"notes\": []", "\"notes\": [null]", "*claims[0].notes[0]: Found null, expected a text*")]
    [TestCase("\"notes\": []", "\"notes\": {}", "*claims[0].notes: Found an object, expected a list*")]
    [TestCase(
        "\"isToken\": true", "\"isToken\": false", "*claims[3].expected.value: Found \"increasing\", expected a number, since isToken is false*")]
    [TestCase("\"accepted\": \"Reproduced\"", "\"accepted\": null", "*claims[0].accepted: Found null beside acceptedDetails, expected a verdict*")]
    [TestCase("\"cores\": 2", "\"cores\": 2.5", "*run.machine.cores: Found 2.5, expected a whole number*")]
    [TestCase(
        "\"startedUtc\": \"2026-03-14T15:09:26.0000000Z\"", "\"startedUtc\": \"2026-03-14\"",
        "*run.startedUtc: Found \"2026-03-14\", expected a time such as*")]
    [TestCase("\"reviewBy\": null", "\"reviewBy\": \"soon\"", "*claims[0].acceptedDetails.reviewBy: Found \"soon\", expected a date such as*")]
    public void A_value_of_the_wrong_form_is_named_with_its_place(string from, string to, string message)
    {
        Action read = () => ResultsFile.Parse(Doctor(from, to), "results.json");

        read.Should().Throw<ResultsFileException>().WithMessage(message);
    }

    [Test]
    public void A_missing_file_is_refused_with_its_path()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-such", "results.json");

        Action read = () => ResultsFile.Read(path);

        read.Should().Throw<ResultsFileException>().Which.Path.Should().Be(path);
    }

    [Test]
    public void The_schema_is_written_beside_the_results()
    {
        string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, nameof(The_schema_is_written_beside_the_results));

        ResultsFile.Write(Path.Combine(folder, "results.json"), SampleResults.Document);

        File.ReadAllText(Path.Combine(folder, "results.schema.json")).Should().Contain("json-schema.org/draft/2020-12");
        ResultsFile.Read(Path.Combine(folder, "results.json")).Troubles.Should().BeEmpty();
    }

    private static IEnumerable<string> ClaimNames => SampleResults.Claims.Select(claim => claim.Claim.Id);

    private static ResultsDocument ReadAbout(string text, string claim)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"about-{TestContext.CurrentContext.Test.ID}", "results.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return ResultsFile.ReadAbout(path, claim);
    }

    internal static string Doctor(string from, string to)
    {
        int at = Text.IndexOf(from, StringComparison.Ordinal);
        at.Should().BeGreaterThan(0, "the sample holds '{0}'", from);
        return Text[..at] + to + Text[(at + from.Length)..];
    }
}
