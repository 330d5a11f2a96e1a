namespace Litmus.Cases.Tests;

internal sealed class RunCheckpointsTests
{
    private const string Identity = "0123";

    private string _folder = string.Empty;

    private string File1 => Path.Combine(_folder, "checkpoints", "case.pieces");

    [SetUp]
    public void MakeFolder() =>
        _folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "checkpoints", Guid.NewGuid().ToString("N"))).FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pieces_are_found_in_the_same_run_and_in_the_next()
    {
        using (RunCheckpoints first = RunCheckpoints.Open(File1, Identity))
        {
            first.Keep(typeof(RunCheckpoints), "a", [1, 2, 3]);
            first.Keep(typeof(RunCheckpoints), "b", []);
            first.Find(typeof(RunCheckpoints), "a").Should().Equal(1, 2, 3);
            first.Keep(typeof(RunCheckpoints), "c", [4]);
        }

        using RunCheckpoints second = RunCheckpoints.Open(File1, Identity);

        second.KnownCount.Should().Be(3);
        second.Find(typeof(RunCheckpoints), "a").Should().Equal(1, 2, 3);
        second.Find(typeof(RunCheckpoints), "c").Should().Equal(4);
        second.Find(typeof(RunCheckpoints), "d").Should().BeNull();
        second.Find(typeof(RunCheckpoints), "b").Should().BeEmpty();
        second.Ignored.Should().BeNull();
    }

    [Test]
    public void A_file_that_a_kill_cut_anywhere_gives_its_whole_pieces_and_takes_new_ones()
    {
        WriteTwo();
        byte[] whole = File.ReadAllBytes(File1);
        using (RunCheckpoints one = RunCheckpoints.Open(File1 + ".one", Identity))
        {
            one.Keep(typeof(RunCheckpoints), "a", [1, 2, 3]);
        }

        long afterFirst = new FileInfo(File1 + ".one").Length;
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(File1, whole[..length]);
            using (RunCheckpoints cut = RunCheckpoints.Open(File1, Identity))
            {
                cut.KnownCount.Should().Be(length < afterFirst ? 0 : 1);
                cut.Keep(typeof(RunCheckpoints), "b", [7]);
            }

            using RunCheckpoints again = RunCheckpoints.Open(File1, Identity);
            again.Find(typeof(RunCheckpoints), "b").Should().Equal(7);
        }
    }

    [Test]
    public void A_changed_byte_drops_the_piece()
    {
        WriteTwo();
        byte[] bytes = File.ReadAllBytes(File1);
        bytes[^40] ^= 1;
        File.WriteAllBytes(File1, bytes);

        using RunCheckpoints read = RunCheckpoints.Open(File1, Identity);

        read.KnownCount.Should().Be(1);
        read.Find(typeof(RunCheckpoints), "b").Should().BeNull();
    }

    [TestCase(true, "belongs to a run with other code, inputs, tables or tier")]
    [TestCase(false, "is no checkpoint")]
    public void The_file_of_another_run_or_program_is_not_used_and_that_is_said(bool isCheckpoint, string expected)
    {
        WriteTwo();
        if (!isCheckpoint)
        {
            File.WriteAllText(File1, "something else, of some length, that another program wrote here");
        }

        using RunCheckpoints other = RunCheckpoints.Open(File1, "another identity");

        other.Ignored.Should().Contain(expected).And.Contain(File1);
        (other.KnownCount, other.Find(typeof(RunCheckpoints), "a")).Should().Be((0, null));
    }

    [Test]
    public void A_piece_of_the_memory_is_made_once()
    {
        int made = 0;
        int Piece(RunMemory memory, string key) =>
            memory.Piece(typeof(RunCheckpoints), key, () => ++made, BitConverter.GetBytes, bytes => BitConverter.ToInt32(bytes));
        using (RunCheckpoints first = RunCheckpoints.Open(File1, Identity))
        {
            Piece(new RunMemory { Pieces = first }, "a").Should().Be(1);
        }

        using RunCheckpoints second = RunCheckpoints.Open(File1, Identity);
        RunMemory memory = new() { Pieces = second };

        (Piece(memory, "a"), Piece(memory, "b"), Piece(new RunMemory(), "a")).Should().Be((1, 2, 3), "without a checkpoint everything is made anew");
    }

    [Test]
    public void A_piece_that_cannot_be_read_is_made_anew()
    {
        using RunCheckpoints pieces = RunCheckpoints.Open(File1, Identity);
        pieces.Keep(typeof(RunCheckpoints), "a", [1]);

        int made = new RunMemory { Pieces = pieces }.Piece(
            typeof(RunCheckpoints), "a", () => 7, BitConverter.GetBytes, bytes => throw new EndOfStreamException());

        made.Should().Be(7);
    }

    private void WriteTwo()
    {
        using RunCheckpoints checkpoints = RunCheckpoints.Open(File1, Identity);
        checkpoints.Keep(typeof(RunCheckpoints), "a", [1, 2, 3]);
        checkpoints.Keep(typeof(RunCheckpoints), "b", [4, 5]);
    }
}
