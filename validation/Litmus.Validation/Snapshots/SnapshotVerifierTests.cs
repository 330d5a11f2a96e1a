namespace Litmus.Validation.Snapshots;

internal sealed class SnapshotVerifierTests
{
    private static readonly Dictionary<string, ColumnTolerance> Tolerances = new(StringComparer.Ordinal) { ["x_m"] = new(1e-6), ["y_1"] = new(1e-6, 1e-3) };
    private readonly List<(string Received, string Verified)> _shown = [];
    private string _folder = string.Empty;

    [SetUp]
    public void CreateFolder()
    {
        _shown.Clear();
        _folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "snapshots", Guid.NewGuid().ToString("N"))).FullName;
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_first_time_there_is_a_received_file_to_move()
    {
        string? first = Message("x_m,y_1,word\n1,0,a\n");
        Accept();

        (string Folder, string Kind, string Received, string Verified) parsed = Parse(first!);
        parsed.Should().Be((_folder, "New", "case.table.received.csv", "case.table.verified.csv"));
        first.Should().Contain("FileContent:\n\nNew:\n\nReceived: case.table.received.csv\n# origin: x_m=1; y_1=0\nx_m,y_1,word\n1,0,a\n");

        Message("x_m,y_1,word\n1,0,a\n").Should().BeNull();
        Directory.EnumerateFiles(_folder).Should().ContainSingle().Which.Should().EndWith("case.table.verified.csv");
    }

    [TestCase("x_m,y_1,word\n1.0000001,0.0005,a\n2,0,b\n", Description = "within the tolerances")]
    public void What_agrees_is_green(string received) => Compared(received).Should().BeNull();

    [TestCase("x_m,y_1,word\n1.00001,0,a\n2,0,b\n", "x_m, row 1: 1.00001; verified is 1.", Description = "a wrong value")]
    [TestCase("x_m,y_1,word\n1,0.002,a\n2,0,b\n", "y_1, row 1: 0.002", Description = "a wrong value beside zero")]
    [TestCase("x_m,y_1,word\n1,0,a\n2,0,c\n", "word, row 2: c; verified is b.", Description = "a wrong word")]
    [TestCase("x_m,word\n1,a\n2,b\n", "The columns are x_m, word; verified are x_m, y_1, word.", Description = "a missing column")]
    [TestCase("x_m,y_1,z_1,word\n1,0,0,a\n2,0,0,b\n", "The columns are", Description = "a further column")]
    [TestCase("x_m,y_1,word\n1,0,a\n", "There are 1 rows; verified are 2.", Description = "a missing row")]
    [TestCase("x_m,y_1,word\nNaN,0,a\n2,0,b\n", "x_m, row 1: NaN", Description = "not a number")]
    [TestCase("x_m,y_1,word\n1,Infinity,a\n2,0,b\n", "y_1, row 1: Infinity", Description = "not finite")]
    [TestCase("x_m,y_1,word\nnone,0,a\n2,0,b\n", "x_m, row 1: none", Description = "a word where a number was")]
    public void What_differs_is_red(string received, string what) => Compared(received).Should().Contain("NotEqual:").And.Contain(what);

    [Test]
    public void A_difference_is_told_as_Verify_tells_it()
    {
        string message = Compared("x_m,y_1,word\n1,0,a\n2,0,c\n")!;

        Parse(message).Should().Be((_folder, "NotEqual", "case.table.received.csv", "case.table.verified.csv"));
        message.Should().MatchRegex(
            @"\n\nFileContent:\n\nNotEqual:\n\nReceived: case\.table\.received\.csv\n[^:]+: [^\n]+\nx_m,y_1,word\n1,0,a\n2,0,c\n\n"
            + @"Verified: case\.table\.verified\.csv\n[^:]+: [^\n]+\nx_m,y_1,word\n1,0,a\n2,0,b\n\nCompare Result:\nword, row 2: c; verified is b\.\n$");
    }

    [Test]
    public void A_runner_of_tests_writes_what_a_reader_of_Verify_looks_for()
    {
        VerifyException exception = new(VerifyMessage.Delete(_folder, "case.table"));

        // NUnit writes the type, a colon and the message.
        $"{exception.GetType()} : {exception.Message}".Should().Be($"VerifyException : Directory: {_folder}\nDelete:\n  - case.table.verified.csv\n");
    }

    [Test]
    public void What_is_red_is_shown_and_what_is_green_is_not()
    {
        Message("x_m\n1\n");
        Accept();
        Message("x_m\n1\n");
        Message("x_m\n2\n");

        (string, string) files = (Path.Combine(_folder, "case.table.received.csv"), Path.Combine(_folder, "case.table.verified.csv"));
        _shown.Should().Equal(files, files);
    }

    [Test]
    public void What_was_not_a_number_when_it_was_accepted_stays_red()
    {
        Message("x_m,y_1,word\nNaN,0,a\n");
        Accept();

        Message("x_m,y_1,word\nNaN,0,a\n").Should().Contain("NaN", "NaN agrees with nothing, not even with itself");
    }

    [Test]
    public void A_column_of_numbers_without_a_tolerance_is_red()
    {
        Message("z_s\n1\n");
        Accept();

        Message("z_s\n1\n").Should().Contain("The column z_s has no tolerance");
    }

    [Test]
    public void Small_steps_that_are_each_accepted_are_red_once_they_add_up()
    {
        Message("x_m\n1\n");
        Accept();
        Message("x_m\n1.02\n").Should().NotContain("first accepted");
        Accept();
        Message("x_m\n1.04\n");
        Accept();

        string? third = Message("x_m\n1.06\n");
        Accept();

        third.Should().Contain("its root mean square was 1 when it was first accepted and is 1.06 now");
        Message("x_m\n1.06\n").Should().Contain("first accepted", "moving the file does not move its origin");
    }

    [Test]
    public void A_snapshot_without_an_origin_is_red()
    {
        Message("x_m\n1\n");
        Accept();
        string path = Directory.EnumerateFiles(_folder).Single();
        File.WriteAllText(path, "x_m\n1\n");

        Message("x_m\n1\n").Should().Contain("no line of origin");
    }

    [Test]
    public void A_thinned_table_keeps_its_first_and_last_row()
    {
        SnapshotTable table = new(null, ["x_m"], [.. Enumerable.Range(0, 1001).Select(i => (IReadOnlyList<string>)[$"{i}"])]);

        table.Thin(5).NumbersOf("x_m").Should().Equal(0, 250, 500, 750, 1000);
    }

    private string? Compared(string received)
    {
        Message("x_m,y_1,word\n1,0,a\n2,0,b\n");
        Accept();
        return Message(received);
    }

    private string? Message(string received)
    {
        try
        {
            SnapshotVerifier.Verify(SnapshotTable.Parse(received), Tolerances, _folder, "case.table", (now, before) => _shown.Add((now, before)));
            return null;
        }
        catch (VerifyException exception)
        {
            return exception.Message;
        }
    }

    // The rules of Verify.ExceptionParsing: the folder in the first line, then pairs below the word for what became of them, up to the content.
    private static (string Folder, string Kind, string Received, string Verified) Parse(string message)
    {
        string[] lines = message.Split('\n');
        lines[0].Should().StartWith("Directory: ");
        lines[1].Should().BeOneOf("New:", "NotEqual:");
        lines[2].Should().StartWith("  - Received: ");
        lines[3].Should().StartWith("    Verified: ");
        lines[4..6].Should().Equal(string.Empty, "FileContent:");
        return (lines[0]["Directory: ".Length..], lines[1].TrimEnd(':'), lines[2]["  - Received: ".Length..], lines[3]["    Verified: ".Length..]);
    }

    private void Accept()
    {
        string received = Directory.EnumerateFiles(_folder, "*.received.csv").Single();
        File.Move(received, received.Replace(".received.", ".verified.", StringComparison.Ordinal), overwrite: true);
    }
}
