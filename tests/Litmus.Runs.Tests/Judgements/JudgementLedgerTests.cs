using System.Text;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Judgements;

namespace Litmus.Runs.Tests.Judgements;

internal sealed class JudgementLedgerTests : FolderTest
{
    private const string Header = "claim_id,verdict,value,token,band_lower,band_upper,reason,review_by,accepted_by,accepted_on,tier,criterion";
    private static readonly DateOnly Day = new(2030, 1, 1);

    private JudgementLedger Open() =>
        JudgementLedger.Load(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = Path.Combine(Folder, "a.csv"), ["b"] = Path.Combine(Folder, "b.csv") });

    [Test]
    public void What_a_killed_acceptance_left_is_removed_by_the_next_one()
    {
        string remains = Path.Combine(Folder, ".a.csv.0123456789abcdef0123456789abcdef.tmp");
        File.WriteAllText(remains, Header);

        Open().Record([Judgement("a.x", 1)]);

        File.Exists(remains).Should().BeFalse();
    }

    [Test]
    public void An_acceptance_that_stops_between_papers_says_which_were_recorded()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "b.csv"));

        Action record = () => Open().Record([Judgement("a.x", 1), Judgement("b.y", 1)]);

        record.Should().Throw<IOException>().WithMessage("Recorded are the judgements of a, and not those of b: *");
        Open().Accepted.Keys.Should().Equal("a.x");
    }

    [Test]
    public void Judgements_read_back_as_they_were_recorded()
    {
        AcceptedJudgement[] judgements =
        [
            new("a.gap", Verdict.NotReproduced, 0.1 + 0.2, null, 0.3, 0.31, "a reason, with \"quotes\"\nand a second line", Day.AddYears(1), "Somebody",
                Day) { Tier = "standard", Criterion = "0123456789abcdef" },
            new("a.order", Verdict.NotReproduced, null, "001", null, null, "a token", Day.AddYears(1), "Somebody", Day) { Tier = "standard", Criterion =
                "0123456789abcdef" },
            new("b.number", Verdict.Reproduced, -1e-300, null, null, null, "a number", null, "Somebody", Day) { Tier = "standard", Criterion =
                "0123456789abcdef" },
        ];
        Open().Record(judgements);

        IReadOnlyDictionary<string, AcceptedJudgement> read = Open().Accepted;

        read.Values.Should().Equal(judgements);
        Directory.EnumerateFiles(Folder, "*.csv").Select(Path.GetFileName).Should().BeEquivalentTo("a.csv", "b.csv");
    }

    [Test]
    public void Recording_replaces_a_judgement_and_keeps_the_others()
    {
        Open().Record([Judgement("a.x", 1), Judgement("a.y", 1)]);

        Open().Record([Judgement("a.x", 2)]);

        Open().Accepted.Values.Select(judgement => (judgement.ClaimId, judgement.Value)).Should().Equal(("a.x", 2.0), ("a.y", 1.0));
    }

    [Test]
    public void Judgements_of_several_processes_at_once_are_all_kept()
    {
        Open().Record([Judgement("a.x", 1)]);
        JudgementLedger[] ledgers = [.. Enumerable.Range(0, 6).Select(_ => Open())];

        Parallel.For(0, ledgers.Length, i => ledgers[i].Record([Judgement($"a.claim-{i}", i)]));

        Open().Accepted.Keys.Should().Equal("a.claim-0", "a.claim-1", "a.claim-2", "a.claim-3", "a.claim-4", "a.claim-5", "a.x");
    }

    [Test]
    public void A_claim_that_somebody_else_accepted_meanwhile_is_not_overwritten()
    {
        JudgementLedger slow = Open();
        Open().Record([Judgement("a.x", 1)]);

        slow.Invoking(ledger => ledger.Record([Judgement("a.y", 1), Judgement("a.x", 2)])).Should().Throw<AcceptanceException>()
            .WithMessage("a.x was accepted as Reproduced by * while this command ran.*repeat*");

        Open().Accepted.Values.Should().Equal(Judgement("a.x", 1));
    }

    [Test]
    public void A_conflict_in_one_paper_leaves_the_others_unrecorded()
    {
        JudgementLedger slow = Open();
        Open().Record([Judgement("b.x", 1)]);

        slow.Invoking(ledger => ledger.Record([Judgement("a.x", 1), Judgement("b.x", 2)])).Should().Throw<AcceptanceException>()
            .WithMessage("*Nothing was recorded*");

        Open().Accepted.Keys.Should().Equal("b.x");
    }

    [Test]
    public void A_control_character_is_refused_with_line_and_column()
    {
        File.WriteAllText(Path.Combine(Folder, "a.csv"), Header + "\na.x,Reproduced,1,,,,wh\u001by,,me,2030-01-01,smoke,0123456789abcdef\n");

        Action reading = () => Open();

        JudgementLedgerException refusal = reading.Should().Throw<JudgementLedgerException>().WithMessage("*U+001B*").Which;
        (refusal.Line, refusal.Column).Should().Be((2, 23));
    }

    [Test]
    public void A_byte_that_is_not_UTF_8_is_refused_with_line_and_column()
    {
        byte[] latin1 = Encoding.Latin1.GetBytes(Header + "\na.x,Reproduced,1,,,,caf\u00e9,,me,2030-01-01,smoke,0123456789abcdef\n");
        File.WriteAllBytes(Path.Combine(Folder, "a.csv"), latin1);

        Action reading = () => Open();

        JudgementLedgerException refusal = reading.Should().Throw<JudgementLedgerException>().WithMessage("*The byte 0xe9 is not UTF-8*").Which;
        (refusal.Line, refusal.Column).Should().Be((2, 24));
    }

    [Test]
    public void A_file_that_is_not_there_holds_nothing() => Open().Accepted.Should().BeEmpty();

    [TestCase("", "1", "header", Description = "an empty file")]
    [TestCase("claim_id,verdict\n", "1", "header")]
    [TestCase(Header + "\r\n", "1", "A carriage return stands here")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me\n", "2", "9 fields")]
    [TestCase(Header + "\nb.x,Reproduced,1,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "does not belong")]
    [TestCase(Header + "\na.x,Passed,1,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "'Passed' is none of")]
    [TestCase(Header + "\na.x,0,1,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "'0' is none of")]
    [TestCase(Header + "\na.x,Reproduced,one,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "'one'; expected a finite number")]
    [TestCase(Header + "\na.x,Reproduced,NaN,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "finite number")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "no reason")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,,2030-01-01,smoke,0123456789abcdef\n", "2", "who accepted")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,2030-01-01,weekly,0123456789abcdef\n", "2", "'weekly' of a.x is none of smoke, standard, nightly, paper")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,2030-01-01,smoke,\n", "2", "criterion of a.x is ''")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,2030-01-01,smoke,0123456789ABCDEF\n", "2", "criterion of a.x is '0123456789ABCDEF'")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,,smoke,0123456789abcdef\n", "2", "accepted_on")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,2030-13-01,smoke,0123456789abcdef\n", "2", "yyyy-MM-dd")]
    [TestCase(Header + "\na.x,NotReproduced,1,,0.9,1.1,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "review_by")]
    [TestCase(Header + "\na.x,NotReproduced,,001,,,why,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "review_by")]
    [TestCase(Header + "\na.x,NotReproduced,1,,0.9,1.1,why,2029-12-31,me,2030-01-01,smoke,0123456789abcdef\n", "2", "expected a later date in review_by")]
    [TestCase(Header + "\na.x,NotReproduced,1,,0.9,1.1,why,2030-01-01,me,2030-01-01,smoke,0123456789abcdef\n", "2", "expected a later date in review_by")]
    [TestCase(Header + "\na.x,NotReproduced,1,,,1.1,why,2031-01-01,me,2030-01-01,smoke,0123456789abcdef\n", "2", "band_lower")]
    [TestCase(Header + "\na.x,NotReproduced,1,,1.1,0.9,why,2031-01-01,me,2030-01-01,smoke,0123456789abcdef\n", "2", "band_lower")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,why,,me,2030-01-01,smoke,0123456789abcdef\na.x,Reproduced,1,,,,why,,me,2030-01-01,smoke,0123456789abcdef\n",
        "3", "two judgements")]
    [TestCase(Header + "\na.x,Reproduced,1,,,,a \"quote,,me,2030-01-01,smoke,0123456789abcdef\n", "2", "not CSV")]
    public void A_malformed_file_is_refused_with_its_line(string text, string line, string what)
    {
        string path = Path.Combine(Folder, "a.csv");
        File.WriteAllText(path, text);

        Action loading = () => Open();

        loading.Should().Throw<JudgementLedgerException>().WithMessage($"{path}({line}): *{what}*");
    }

    private static AcceptedJudgement Judgement(string id, double value) =>
        new(id, Verdict.Reproduced, value, null, null, null, "a test", null, "Somebody", Day) { Tier = "standard", Criterion = "0123456789abcdef" };
}
