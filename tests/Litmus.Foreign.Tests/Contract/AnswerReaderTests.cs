using Litmus.Cases;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Running;

namespace Litmus.Foreign.Tests.Contract;

/// <summary>Malformed answers: each gives one clear sentence, and what else is in the answer is used.</summary>
public sealed class AnswerReaderTests
{
    private const string Good = """{"value": 9, "unit": "m2", "numericalUncertainty": 0}""";

    private string _folder = string.Empty;

    // What stands in place of the answer to paper2000.area, the kind of fault, and what is said. The answers to the other two claims are whole.
    private static readonly object[] OfOneClaim =
    [
        Row("9", SolverFaultKind.Malformed, "its answer is 9; expected an object such as"),
        Row("\"9 m2\"", SolverFaultKind.Malformed, "its answer is \"9 m2\"; expected an object"),
        Row("null", SolverFaultKind.Malformed, "its answer is null"),
        Row("[9, \"m2\"]", SolverFaultKind.Malformed, "its answer is [9, \"m2\"]"),
        Row("{}", SolverFaultKind.Malformed, "the answer has no 'value'; expected { \"value\": 1.5, \"unit\": \"m2\""),
        Row("""{"value": 9, "numericalUncertainty": 0}""", SolverFaultKind.Unit, "the number has no unit; the claim is in 'm2'"),
        Row("""{"value": 9, "unit": "", "numericalUncertainty": 0}""", SolverFaultKind.Unit, "there is no unit \"\""),
        Row("""{"value": 9, "unit": "acre", "numericalUncertainty": 0}""", SolverFaultKind.Unit, "there is no unit \"acre\"; the claim is in 'm2'"),
        Row("""{"value": 9, "unit": "m^2", "numericalUncertainty": 0}""", SolverFaultKind.Unit, "there is no unit \"m^2\""),
        Row("""{"value": 9, "unit": "m", "numericalUncertainty": 0}""", SolverFaultKind.Unit, "its unit 'm' does not convert to 'm2'"),
        Row("""{"value": 9, "unit": "s", "numericalUncertainty": 0}""", SolverFaultKind.Unit, "its unit 's' does not convert to 'm2'"),
        Row("""{"value": 9, "unit": 2, "numericalUncertainty": 0}""", SolverFaultKind.Unit, "there is no unit 2"),
        Row("""{"value": 9, "unit": null, "numericalUncertainty": 0}""", SolverFaultKind.Unit, "there is no unit null"),
        Row("""{"value": NaN, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is NaN"),
        Row("""{"value": nan, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is nan"),
        Row("""{"value": Infinity, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is Infinity"),
        Row("""{"value": -Infinity, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is -Infinity"),
        Row("""{"value": "NaN", "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is NaN"),
        Row("""{"value": "inf", "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "its 'value' is inf"),
        Row("""{"value": 1e999, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "too large for a number of double precision"),
        Row("""{"value": 1e308, "unit": "km2", "numericalUncertainty": 0}""", SolverFaultKind.NotFinite, "too large for the unit 'm2'"),
        Row("""{"value": "9", "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "its 'value' is \"9\"; expected a number"),
        Row("""{"value": null, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "its 'value' is null; expected a number"),
        Row("""{"value": true, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "its 'value' is true; expected a number"),
        Row("""{"value": [9], "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "its 'value' is [9]; expected a number"),
        Row("""{"value": 9, "unit": "m2"}""", SolverFaultKind.Malformed, "no 'numericalUncertainty'; write 0 for a closed form"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": -1}""", SolverFaultKind.Malformed, "a standard uncertainty is zero or greater"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": NaN}""", SolverFaultKind.NotFinite, "its 'numericalUncertainty' is NaN"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": "small"}""", SolverFaultKind.Malformed, "its 'numericalUncertainty' is \"small\""),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": null}""", SolverFaultKind.Malformed, "its 'numericalUncertainty' is null"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertanty": 0}""", SolverFaultKind.Malformed, "Did you mean 'numericalUncertainty'"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "error": 1}""", SolverFaultKind.Malformed, "its answer has no 'error'"),
        Row("""{"value": 9, "value": 8, "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "'value' is there twice"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "replicas": 0}""", SolverFaultKind.Malformed, "its 'replicas' is 0"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "replicas": 2.5}""", SolverFaultKind.Malformed, "its 'replicas' is 2.5"),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "replicas": "4"}""", SolverFaultKind.Malformed, "its 'replicas' is \"4\""),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "notes": "a"}""", SolverFaultKind.Malformed, "its 'notes' are \"a\""),
        Row("""{"value": 9, "unit": "m2", "numericalUncertainty": 0, "notes": [1]}""", SolverFaultKind.Malformed, "its 'notes' are [1]"),
        Row(
            """{"value": 9, "unit": "m2", "numericalUncertainty": 0, "notes": ["a", "b\u001b[2J"]}""", SolverFaultKind.Malformed,
            "its 'notes' hold the control character U+001B; expected text that can be shown"),
        Row("""{"token": "large"}""", SolverFaultKind.Malformed, "a number is asked and the answer has a 'token'"),
        Row("""{"value": 9, "token": "9", "unit": "m2", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "the answer has a 'token'"),
    ];

    private static readonly object[] OfAToken =
    [
        Row("""{"value": 1, "unit": "1", "numericalUncertainty": 0}""", SolverFaultKind.Malformed, "a word is asked and the answer has a 'value'"),
        Row("""{"token": ""}""", SolverFaultKind.Malformed, "its token is \"\"; expected a word"),
        Row("""{"token": 101}""", SolverFaultKind.Malformed, "its token is 101; expected a word"),
        Row("""{"token": true}""", SolverFaultKind.Malformed, "its token is true; expected a word"),
        Row("""{"token": "two\nlines"}""", SolverFaultKind.Malformed, "expected a word of one line"),
        Row(
            """{"token": "true"}""", SolverFaultKind.Word,
            "its token is 'true'; the claim tells these words apart: 'constant', 'decreasing', 'increasing', 'no clear trend', 'not monotone'."),
        Row("""{"token": "Increasing"}""", SolverFaultKind.Word, "its token is 'Increasing'; the claim tells these words apart"),
        Row("""{"token": "increasing", "unit": "m"}""", SolverFaultKind.Unit, "a word has the unit \"m\""),
    ];

    // The whole answer, and what is said of it.
    private static readonly object[] OfTheWhole =
    [
        Row("", SolverFaultKind.NoAnswer, "Its answer is an empty file."),
        Row("   \n", SolverFaultKind.Malformed, "Its answer is no JSON, in line"),
        Row("not json", SolverFaultKind.Malformed, "Its answer is no JSON, in line 1"),
        Row("{\"claims\": {\"paper2000.area\": {\"value\": 9,", SolverFaultKind.Malformed, "characters, in line 1: half an answer. Write it whole."),
        Row("{\"claims\": {\n\"paper2000.area\": {\"value\": 9}\n", SolverFaultKind.Malformed, "half an answer"),
        Row("{\"claims\": {},}", SolverFaultKind.Malformed, "Its answer is no JSON, in line 1"),
        Row("{\"claims\": {} } trailing }", SolverFaultKind.Malformed, "Its answer is no JSON"),
        Row("{'claims': {}}", SolverFaultKind.Malformed, "Its answer is no JSON"),
        Row("[]", SolverFaultKind.Malformed, "Its answer is a JSON list; expected an object with 'claims'."),
        Row("9", SolverFaultKind.Malformed, "Its answer is a JSON number"),
        Row("null", SolverFaultKind.Malformed, "Its answer is a JSON null"),
        Row("NaN", SolverFaultKind.Malformed, "Its answer is a JSON word"),
        Row("{}", SolverFaultKind.Malformed, "The answer has no object 'claims'"),
        Row("{\"claims\": []}", SolverFaultKind.Malformed, "The answer has no object 'claims'"),
        Row("{\"claim\": {}}", SolverFaultKind.Malformed, "An answer has no 'claim'. Did you mean 'claims'?"),
        Row("{\"claims\": {}, \"claims\": {}}", SolverFaultKind.Malformed, "'claims' is in the answer twice."),
        Row("{\"refuses\": \"\"}", SolverFaultKind.Malformed, "'refuses' holds the reason in quotation marks"),
        Row("{\"refuses\": \"a reason\", \"claims\": {}}", SolverFaultKind.Malformed, "stands alone in an answer"),
        Row("{\"refuses\": \"the side is negative\"}", SolverFaultKind.Refused, "It refuses these inputs: the side is negative."),
    ];

    private static readonly object[] OfTables =
    [
        Row("\"t.csv\"", SolverFaultKind.Malformed, "'tables' is no list of names"),
        Row("[1]", SolverFaultKind.Malformed, "'tables' is no list of names"),
        Row("[\"missing.csv\"]", SolverFaultKind.Table, "There is no table 'missing.csv' beside the answer."),
        Row("[\"../answer.json\"]", SolverFaultKind.Outside, "The table '../answer.json' lies outside the folder of the answer."),
        Row("[\"/etc/passwd\"]", SolverFaultKind.Outside, "lies outside the folder of the answer."),
        Row("[\"answer.json\"]", SolverFaultKind.Table, "Expected a file that ends in .csv."),
        Row("[\"empty.csv\"]", SolverFaultKind.Table, "The table 'empty.csv' is empty."),
        Row("[\"ragged.csv\"]", SolverFaultKind.Table, "Line 3 of the table 'ragged.csv' has another number of columns"),
    ];

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"answers-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_folder);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(OfOneClaim))]
    public void A_malformed_number_is_one_sentence_and_the_other_claims_are_used(string entry, SolverFaultKind kind, string message)
    {
        SolverAnswer answer = Read(Claims(area: entry));

        SolverFault fault = answer.Faults.Should().ContainSingle().Subject;
        fault.Kind.Should().Be(kind);
        fault.Claim.Should().Be("paper2000.area");
        fault.Message.Should().StartWith("paper2000.area: ").And.Contain(message).And.EndWith(".").And.NotContain("\n");
        answer.Observations.Keys.Should().BeEquivalentTo("paper2000.diagonal", "paper2000.growth");
    }

    [TestCaseSource(nameof(OfAToken))]
    public void A_malformed_word_is_one_sentence_and_the_other_claims_are_used(string entry, SolverFaultKind kind, string message)
    {
        SolverAnswer answer = Read(Claims(growth: entry));

        SolverFault fault = answer.Faults.Should().ContainSingle().Subject;
        (fault.Kind, fault.Claim).Should().Be((kind, "paper2000.growth"));
        fault.Message.Should().Contain(message);
        answer.Observations.Keys.Should().BeEquivalentTo("paper2000.area", "paper2000.diagonal");
    }

    [TestCaseSource(nameof(OfTheWhole))]
    public void An_answer_that_cannot_be_read_is_one_sentence(string text, SolverFaultKind kind, string message)
    {
        SolverAnswer answer = Read(text);

        SolverFault fault = answer.Faults.Should().ContainSingle().Subject;
        fault.Kind.Should().Be(kind);
        fault.Message.Should().Contain(message).And.NotContain("\n");
        answer.Observations.Should().BeEmpty();
    }

    [TestCaseSource(nameof(OfTables))]
    public void A_malformed_table_is_one_sentence_and_the_numbers_are_used(string tables, SolverFaultKind kind, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "empty.csv"), "\n");
        File.WriteAllText(Path.Combine(_folder, "ragged.csv"), "a,b\n1,2\n3\n");

        SolverAnswer answer = Read(Claims()[..^1] + $", \"tables\": {tables}}}");

        SolverFault fault = answer.Faults.Should().ContainSingle().Subject;
        fault.Kind.Should().Be(kind);
        fault.Message.Should().Contain(message);
        answer.Observations.Should().HaveCount(3);
    }

    [Test]
    public void A_whole_answer_has_no_faults()
    {
        File.WriteAllText(Path.Combine(_folder, "t.csv"), "x_m,y_m\n1,2\n");

        SolverAnswer answer = Read(Claims()[..^1] + ", \"tables\": [\"t.csv\"]}");

        answer.Faults.Should().BeEmpty();
        answer.Remarks.Should().BeEmpty();
        answer.Observations["paper2000.area"].Value.Should().Be(9);
        answer.Observations["paper2000.diagonal"].NumericalUncertainty.Should().Be(0.001);
        answer.Observations["paper2000.growth"].Token.Should().Be("increasing");
        answer.Tables.Should().ContainKey("t.csv");
    }

    [Test]
    public void A_unit_that_converts_is_converted_and_said()
    {
        SolverAnswer answer = Read(Claims(area: """{"value": 90000, "unit": "cm2", "numericalUncertainty": 100, "replicas": 4}"""));

        answer.Faults.Should().BeEmpty();
        answer.Observations["paper2000.area"].Should().BeEquivalentTo(new { Value = 9.0, Unit = "m2", NumericalUncertainty = 0.01, Replicas = 4 });
        answer.Remarks.Should().ContainSingle().Which.Should().Be("paper2000.area: 90000 cm2 was converted to 9 m2, the unit of the claim.");
    }

    [Test]
    public void A_claim_that_is_not_there_and_one_that_was_not_asked_are_told_apart()
    {
        SolverAnswer answer = Read(Claims()[..^2] + $", \"paper2000.aera\": {Good}, \"paper2000.other\": {Good}}}}}");

        answer.Faults.Select(fault => fault.Kind).Should().Equal(SolverFaultKind.UnknownClaim, SolverFaultKind.NotAsked);
        answer.Faults[0].Message.Should().Contain("There is no claim 'paper2000.aera'. Did you mean 'paper2000.area'?");
        answer.Faults[1].Message.Should().Contain("paper2000.other was not asked in paper2000/square");
        answer.Observations.Should().HaveCount(3);
    }

    [Test]
    public void A_claim_that_was_asked_and_is_not_answered_is_named()
    {
        SolverAnswer answer = Read($"{{\"claims\": {{\"paper2000.area\": {Good}}}}}");

        answer.Faults.Select(fault => (fault.Kind, fault.Claim)).Should().Equal(
            (SolverFaultKind.Unanswered, "paper2000.diagonal"), (SolverFaultKind.Unanswered, "paper2000.growth"));
        answer.Observations.Keys.Should().Equal("paper2000.area");
    }

    [Test]
    public void A_claim_that_is_answered_twice_is_not_used()
    {
        SolverAnswer answer = Read(Claims()[..^2] + $", \"paper2000.area\": {Good}}}}}");

        answer.Faults.Should().ContainSingle().Which.Message.Should().Be("paper2000.area is answered twice.");
        answer.Observations.Should().NotContainKey("paper2000.area");
    }

    [Test]
    public void Bytes_that_are_no_text_are_no_answer()
    {
        File.WriteAllBytes(PathOfAnswer, [0x7b, 0xff, 0xfe, 0x7d]);

        ReadFile().Faults.Should().ContainSingle().Which.Message.Should().Be("Its answer is no text in UTF-8.");
    }

    [Test]
    public void A_mark_of_byte_order_does_no_harm()
    {
        File.WriteAllText(PathOfAnswer, Claims(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        ReadFile().Faults.Should().BeEmpty();
    }

    [Test]
    public void An_answer_of_a_gigabyte_is_not_read()
    {
        using (FileStream file = File.Create(PathOfAnswer))
        {
            file.SetLength(1L << 30);
        }

        SolverFault fault = ReadFile().Faults.Should().ContainSingle().Subject;
        fault.Kind.Should().Be(SolverFaultKind.Written);
        fault.Message.Should().Be("Its answer has 1024 MiB; at most 16 MiB are read. Write tables as CSV.");
    }

    [Test]
    public void A_word_in_a_string_is_left_alone()
    {
        SolverAnswer answer = Read(Claims(area: """{"value": 9, "unit": "m2", "numericalUncertainty": 0, "notes": ["no \"NaN\" here: Infinity"]}"""));

        answer.Observations["paper2000.area"].Notes.Should().Equal("no \"NaN\" here: Infinity");
    }

    private string PathOfAnswer => Path.Combine(_folder, "answer.json");

    private static object[] Row(string text, SolverFaultKind kind, string message) => [text, kind, message];

    private static string Claims(
        string area = Good, string diagonal = """{"value": 4.24, "unit": "m", "numericalUncertainty": 0.001}""",
        string growth = """{"token": "increasing"}""") =>
        $"{{\"claims\": {{\"paper2000.area\": {area}, \"paper2000.diagonal\": {diagonal}, \"paper2000.growth\": {growth}}}}}";

    private SolverAnswer Read(string text)
    {
        File.WriteAllText(PathOfAnswer, text);
        return ReadFile();
    }

    private SolverAnswer ReadFile()
    {
        SquareCase square = new();
        SolverRequest request = ForeignRunner.Nominal(square.Description, [.. SquareCase.Claims.Take(3)], Tier.Smoke);
        return new AnswerReader(id => SquareCase.Claims.Any(claim => claim.Id == id)).Read(PathOfAnswer, request);
    }
}
