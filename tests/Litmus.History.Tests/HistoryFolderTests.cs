using System.Text;
using Litmus.History.Index;
using Microsoft.Data.Sqlite;

namespace Litmus.History.Tests;

public sealed class HistoryFolderTests
{
    private string _folder = null!;

    private string LinesPath => Path.Combine(_folder, HistoryFolder.LinesName);

    private string IndexPath => Path.Combine(_folder, HistoryFolder.IndexName);

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "history", TestContext.CurrentContext.Test.ID);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void What_is_appended_is_read_in_order()
    {
        AppendNights(3);

        new HistoryFolder(_folder).Read().Should().BeEquivalentTo(SomeNights.Nights(3), options => options.WithStrictOrdering());
    }

    [Test]
    public void The_same_judged_run_is_added_once()
    {
        AppendNights(2);

        AppendOutcome again = new HistoryFolder(_folder).Append(SomeNights.Night(0));

        again.Should().Be(new AppendOutcome(IsAdded: false, Night: 1, SetAside: null));
        File.ReadAllLines(LinesPath).Should().HaveCount(2);
    }

    [Test]
    public void The_history_of_a_claim_holds_that_claim_and_its_case_alone()
    {
        AppendNights(2);

        IReadOnlyList<HistoryRecord> nights = new HistoryFolder(_folder).ReadClaim(SomeNights.Noisy);

        nights.Should().HaveCount(2);
        nights[1].Commit.Should().Be(SomeNights.CommitOf(1));
        nights[1].Claims.Should().ContainSingle().Which.Value.Should().Be(SomeNights.NoisyClaim);
        nights[1].Cases.Keys.Should().Equal(SomeNights.NoisyCase);
    }

    [Test]
    public void The_history_of_a_claim_comes_from_the_index_and_not_from_the_lines()
    {
        AppendNights(3);
        Execute("UPDATE claims SET entry = replace(entry, '10.25', '10.35')");

        IReadOnlyList<HistoryRecord> nights = new HistoryFolder(_folder).ReadClaim(SomeNights.Steady);

        nights.Should().HaveCount(3).And.OnlyContain(night => night.Claims[SomeNights.Steady].Value == 10.35, "that is what was written into the index");
    }

    [Test]
    public void The_last_nights_are_read_alone()
    {
        AppendNights(5);

        new HistoryFolder(_folder).ReadLast(2).Select(night => night.Id).Should().Equal("night-0003", "night-0004");
    }

    [Test]
    public void A_cut_off_line_is_kept_aside_and_never_joined_with_the_next_one([Values(1, 50, 400)] int bytesWritten)
    {
        AppendNights(2);
        byte[] whole = File.ReadAllBytes(LinesPath);
        File.Delete(IndexPath);
        byte[] remains = whole[..bytesWritten];
        File.AppendAllText(LinesPath, Encoding.UTF8.GetString(remains));

        HistoryFolder folder = new(_folder);
        AppendOutcome outcome = folder.Append(SomeNights.Night(2));

        File.ReadAllBytes(outcome.SetAside!).Should().Equal(remains);
        folder.Read().Select(night => night.Id).Should().Equal("night-0000", "night-0001", "night-0002");
    }

    [Test]
    public void A_line_that_lacks_only_its_end_counts()
    {
        AppendNights(2);
        byte[] whole = File.ReadAllBytes(LinesPath);
        File.WriteAllBytes(LinesPath, whole[..^1]);

        AppendOutcome outcome = new HistoryFolder(_folder).Append(SomeNights.Night(1));

        outcome.Should().Be(new AppendOutcome(IsAdded: false, Night: 2, SetAside: null));
        File.ReadAllBytes(LinesPath).Should().Equal(whole);
    }

    [Test]
    public void A_reader_leaves_a_line_alone_that_is_not_whole_and_says_so()
    {
        AppendNights(1);
        File.AppendAllText(LinesPath, "{\"history\":1,");

        HistoryFolder folder = new(_folder);

        folder.Read().Should().HaveCount(1);
        folder.Remarks.Should().ContainSingle().Which.Should().Contain("13 bytes that are no whole line");
    }

    [Test]
    public void An_altered_line_is_refused_with_its_number()
    {
        AppendNights(3);
        string text = File.ReadAllText(LinesPath);
        int place = text.LastIndexOf("10.25", StringComparison.Ordinal);
        File.WriteAllText(LinesPath, text.Remove(place, 5).Insert(place, "10.35"));

        Action read = () => new HistoryFolder(_folder).Read();

        read.Should().Throw<HistoryException>().WithMessage($"{LinesPath}(3): The line does not match its digest*").Which.Line.Should().Be(3);
    }

    [Test]
    public void An_altered_line_is_refused_where_the_index_would_answer()
    {
        AppendNights(3);
        string text = File.ReadAllText(LinesPath);
        int place = text.IndexOf("10.25", StringComparison.Ordinal);
        File.WriteAllText(LinesPath, text.Remove(place, 5).Insert(place, "10.35"));

        HistoryFolder folder = new(_folder);
        folder.Invoking(history => history.ReadClaim(SomeNights.Steady)).Should().Throw<HistoryException>().Which.Line.Should().Be(1);
        folder.Invoking(history => history.Append(SomeNights.Night(3))).Should().Throw<HistoryException>().Which.Line.Should().Be(1);
    }

    [Test]
    public void A_night_that_joined_histories_share_counts_once()
    {
        AppendNights(4);
        string[] lines = File.ReadAllLines(LinesPath);
        File.AppendAllLines(LinesPath, lines[1..3]);

        HistoryFolder folder = new(_folder);
        folder.Append(SomeNights.Night(4)).Should().Be(new AppendOutcome(IsAdded: true, Night: 5, SetAside: null));

        string[] expected = [.. Enumerable.Range(0, 5).Select(night => $"night-{night:0000}")];
        folder.ReadClaim(SomeNights.Steady).Select(night => night.Id).Should().Equal(expected);
        folder.Read().Select(night => night.Id).Should().Equal(expected);
        folder.ReadLast(2).Select(night => night.Id).Should().Equal(expected[3..]);
        folder.Rebuild().Should().Be(5);
    }

    [Test]
    public void A_line_of_a_newer_version_stops_reading_and_appending_and_stays()
    {
        AppendNights(1);
        File.AppendAllText(LinesPath, "{\"history\":2,\"id\":\"from tomorrow\",\"digest\":\"0123456789abcdef\"}\n");
        byte[] before = File.ReadAllBytes(LinesPath);

        Action read = () => new HistoryFolder(_folder).Read();
        Action append = () => new HistoryFolder(_folder).Append(SomeNights.Night(1));

        read.Should().Throw<HistoryException>().WithMessage("*(2): The line is of version 2, and this program reads version 1.*newer litmus*");
        append.Should().Throw<HistoryException>().WithMessage("*(2): The line is of version 2*");
        File.ReadAllBytes(LinesPath).Should().Equal(before);
    }

    [Test]
    public void A_missing_index_is_made_anew()
    {
        AppendNights(3);
        File.Delete(IndexPath);

        new HistoryFolder(_folder).ReadClaim(SomeNights.Steady).Should().HaveCount(3);

        File.Exists(IndexPath).Should().BeTrue();
    }

    [TestCase(0)]
    [TestCase(50)]
    [TestCase(5_000)]
    public void A_truncated_index_is_made_anew_and_it_says_so(int length)
    {
        AppendNights(3);
        using (FileStream index = new(IndexPath, FileMode.Open))
        {
            index.SetLength(length);
        }

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(3);
        folder.Remarks.Should().ContainSingle().Which.Should().Contain("made anew from the lines");
    }

    [Test]
    public void A_damaged_index_is_made_anew_and_it_says_so()
    {
        AppendNights(3);
        byte[] index = File.ReadAllBytes(IndexPath);
        index.AsSpan(4_096).Fill(0xff);
        File.WriteAllBytes(IndexPath, index);

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(3);
        folder.Remarks.Should().ContainSingle().Which.Should().Contain("made anew from the lines");
        new HistoryFolder(_folder).Remarks.Should().BeEmpty();
    }

    [Test]
    public void An_index_of_other_lines_is_made_anew()
    {
        AppendNights(3);
        string[] lines = File.ReadAllLines(LinesPath);
        File.WriteAllLines(LinesPath, lines[1..]);

        new HistoryFolder(_folder).ReadClaim(SomeNights.Steady).Select(night => night.Id).Should().Equal("night-0001", "night-0002");
    }

    [Test]
    public void Lines_that_came_from_elsewhere_are_added_to_the_index()
    {
        AppendNights(4);
        string[] lines = File.ReadAllLines(LinesPath);
        Directory.Delete(_folder, recursive: true);
        AppendNights(2);
        File.AppendAllLines(LinesPath, lines[2..]);

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(4);
        folder.Remarks.Should().BeEmpty();
    }

    [Test]
    public void An_index_of_a_newer_version_is_left_alone_and_the_lines_answer()
    {
        AppendNights(2);
        SetVersion(HistoryIndex.Version + 1);
        byte[] before = File.ReadAllBytes(IndexPath);

        HistoryFolder folder = new(_folder);
        folder.Append(SomeNights.Night(2)).IsAdded.Should().BeTrue();

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(3);
        folder.Remarks.Should().Contain(remark => remark.Contains($"newer version {HistoryIndex.Version + 1}. It was left as it is"));
        File.ReadAllBytes(IndexPath).Should().Equal(before);
    }

    [Test]
    public void An_index_of_a_newer_version_is_not_rebuilt()
    {
        AppendNights(2);
        SetVersion(HistoryIndex.Version + 1);

        Action rebuild = () => new HistoryFolder(_folder).Rebuild();

        rebuild.Should().Throw<IOException>().WithMessage($"*version {HistoryIndex.Version + 1}*left as it is*");
    }

    [Test]
    public void An_index_of_an_older_version_is_made_anew()
    {
        AppendNights(2);
        SetVersion(0);

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(2);
        folder.Remarks.Should().ContainSingle().Which.Should().Contain($"is of version 0, expected {HistoryIndex.Version}");
    }

    [Test]
    public void A_change_of_the_index_that_was_killed_is_rolled_back()
    {
        AppendNights(2);
        KillWhileChangingTheIndex();

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(2);
        folder.Remarks.Should().BeEmpty("SQLite rolls back by itself");
        File.Exists(IndexPath + "-journal").Should().BeFalse();
    }

    [Test]
    public void The_journal_of_an_old_index_never_meets_a_new_one()
    {
        AppendNights(2);
        KillWhileChangingTheIndex();
        File.Delete(IndexPath);

        HistoryFolder folder = new(_folder);

        folder.ReadClaim(SomeNights.Steady).Should().HaveCount(2);
        File.Exists(IndexPath + "-journal").Should().BeFalse();
        new HistoryFolder(_folder).ReadClaim(SomeNights.Steady).Select(night => night.Claims.Count).Should().Equal(1, 1);
    }

    [Test]
    public void An_append_after_one_that_was_not_indexed_indexes_both()
    {
        AppendNights(1);
        byte[] behind = File.ReadAllBytes(IndexPath);
        new HistoryFolder(_folder).Append(SomeNights.Night(1));
        File.WriteAllBytes(IndexPath, behind);

        new HistoryFolder(_folder).Append(SomeNights.Night(2));

        new HistoryFolder(_folder).ReadClaim(SomeNights.Steady).Should().HaveCount(3);
    }

    [Test]
    public void Rebuilding_counts_the_records()
    {
        AppendNights(3);

        new HistoryFolder(_folder).Rebuild().Should().Be(3);
    }

    [Test]
    public void Many_appends_at_once_all_land()
    {
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, night => new HistoryFolder(_folder).Append(SomeNights.Night(night)));

        new HistoryFolder(_folder).Read().Select(night => night.Id).Should().BeEquivalentTo(SomeNights.Nights(12).Select(night => night.Id));
        new HistoryFolder(_folder).ReadClaim(SomeNights.Steady).Should().HaveCount(12);
    }

    [Test]
    public void A_folder_that_cannot_be_made_gives_one_message()
    {
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "history", "a file");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "in the way");

        Action append = () => new HistoryFolder(Path.Combine(file, "history")).Append(SomeNights.Night(0));

        append.Should().Throw<IOException>().WithMessage("The run could not be added to the history*The history is as it was.*");
    }

    [Test]
    public void An_empty_history_has_no_nights()
    {
        HistoryFolder folder = new(_folder);

        folder.Exists.Should().BeFalse();
        folder.Read().Should().BeEmpty();
        folder.ReadClaim(SomeNights.Steady).Should().BeEmpty();
        Directory.Exists(_folder).Should().BeFalse("reading writes nothing where there is nothing");
    }

    private void AppendNights(int count)
    {
        foreach (HistoryRecord night in SomeNights.Nights(count))
        {
            new HistoryFolder(_folder).Append(night);
        }
    }

    // The files as a killed process leaves them: pages of the index changed, and the journal that takes them back.
    private void KillWhileChangingTheIndex()
    {
        string aside = _folder + "-killed";
        Directory.CreateDirectory(aside);
        using (SqliteConnection connection = new($"Data Source={IndexPath};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; UPDATE claims SET entry = entry || zeroblob(20000); DELETE FROM nights;";
            command.ExecuteNonQuery();
            File.Copy(IndexPath, Path.Combine(aside, "db"), overwrite: true);
            File.Copy(IndexPath + "-journal", Path.Combine(aside, "journal"), overwrite: true);
        }

        File.Copy(Path.Combine(aside, "db"), IndexPath, overwrite: true);
        File.Copy(Path.Combine(aside, "journal"), IndexPath + "-journal", overwrite: true);
        new FileInfo(IndexPath + "-journal").Length.Should().BePositive();
    }

    private void SetVersion(int version) => Execute($"PRAGMA user_version={version}");

    private void Execute(string text)
    {
        using SqliteConnection connection = new($"Data Source={IndexPath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
