using System.Security.Cryptography;
using System.Text;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Store;

internal sealed class RunStoreTests : FolderTest
{
    private const string Hash = "0123456789abcdef0123456789abcdef";

    [Test]
    public void A_run_reads_back_as_it_was_written()
    {
        RunStore store = new(Folder);
        StoredRun written = store.Write(SomeRun(), [SomeTable()]);

        StoredRun? read = store.TryRead(Hash);

        read.Should().BeEquivalentTo(written);
        read!.Observations["paper2000.x"].Value.Should().Be(0.1 + 0.2, "numbers are written so that they read back bit for bit");
        File.ReadAllText(Path.Combine(store.PathOf(Hash), "curve.csv")).Should().Be("x_m,note\n0.1,plain\n0.30000000000000004,\"a, \"\"b\"\"\"\n");
    }

    [Test]
    public void A_run_of_another_store_is_adopted_whole()
    {
        RunStore other = new(Path.Combine(Folder, "other")), store = new(Path.Combine(Folder, "own"));
        StoredRun written = other.Write(SomeRun(), [SomeTable()]);

        store.Adopt(Hash, other).Should().BeTrue();

        store.TryRead(Hash).Should().BeEquivalentTo(written);
    }

    [Test]
    public void A_damaged_run_of_another_store_is_not_adopted()
    {
        RunStore other = new(Path.Combine(Folder, "other")), store = new(Path.Combine(Folder, "own"));
        other.Write(SomeRun(), []);
        File.AppendAllText(Path.Combine(other.PathOf(Hash), "run.json"), " ");

        store.Adopt(Hash, other).Should().BeFalse();

        store.Contains(Hash).Should().BeFalse();
    }

    [Test]
    public void A_result_that_is_not_finite_is_kept([Values(double.NaN, double.PositiveInfinity, double.NegativeInfinity)] double value)
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(value), []);

        StoredRun? read = store.TryRead(Hash);

        read!.Observations["paper2000.x"].Value.Should().Be(value);
    }

    [Test]
    public void There_is_nothing_before_a_run_was_written()
    {
        RunStore store = new(Path.Combine(Folder, "not there"));

        store.TryRead(Hash).Should().BeNull();
        store.Contains(Hash).Should().BeFalse();
    }

    [Test]
    public void An_altered_file_is_refused([Values("run.json", "run.sha256", "curve.csv")] string file)
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), [SomeTable()]);
        string path = Path.Combine(store.PathOf(Hash), file);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Action reading = () => store.TryRead(Hash);

        reading.Should().Throw<RunStoreException>().WithMessage("*checksum*not used*litmus run*");
    }

    [Test]
    public void A_missing_file_is_refused([Values("run.json", "run.sha256", "curve.csv")] string file)
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), [SomeTable()]);
        File.Delete(Path.Combine(store.PathOf(Hash), file));

        Action reading = () => store.TryRead(Hash);

        reading.Should().Throw<RunStoreException>().WithMessage("*missing*");
    }

    [Test]
    public void A_run_without_its_machine_and_night_is_read_as_before()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        string path = Path.Combine(store.PathOf(Hash), "run.json");
        string older = File.ReadAllText(path).Replace("  \"machine\": null,\n", "", StringComparison.Ordinal)
            .Replace("  \"night\": null,\n", "", StringComparison.Ordinal);
        File.WriteAllText(path, older);
        File.WriteAllText(Path.Combine(store.PathOf(Hash), "run.sha256"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

        StoredRun read = store.TryRead(Hash)!;

        older.Should().NotContain("machine");
        (read.Machine, read.Night).Should().Be((null, null));
    }

    [Test]
    public void A_run_that_a_kill_left_between_two_places_goes_back_to_its_own()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), [SomeTable()]);
        Directory.Move(store.PathOf(Hash), Path.Combine(Folder, $".{Hash}.{Guid.NewGuid():N}.tmp"));

        store.Sweep();

        store.TryRead(Hash).Should().NotBeNull();
    }

    [Test]
    public void Of_a_run_and_its_successor_that_a_kill_left_outside_the_successor_gets_the_place([Values] bool successorIsFirstByName)
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(1), []);
        File.SetLastWriteTimeUtc(Path.Combine(store.PathOf(Hash), "run.json"), DateTime.UtcNow.AddDays(-1));
        Directory.Move(store.PathOf(Hash), Path.Combine(Folder, $".{Hash}.{(successorIsFirstByName ? 'b' : 'a')}.tmp"));
        store.Write(SomeRun(2), []);
        Directory.Move(store.PathOf(Hash), Path.Combine(Folder, $".{Hash}.{(successorIsFirstByName ? 'a' : 'b')}.tmp"));

        store.Sweep();

        store.TryRead(Hash)!.Observations["paper2000.x"].Value.Should().Be(2);
    }

    [Test]
    public void A_replaced_run_can_be_kept_elsewhere()
    {
        RunStore store = new(Path.Combine(Folder, "runs"));
        string before = Path.Combine(Folder, "before");
        store.Write(SomeRun(1), [SomeTable()]);

        store.Write(SomeRun(2), [SomeTable()], replaces: true, keepReplacedIn: before);

        store.TryRead(Hash)!.Observations["paper2000.x"].Value.Should().Be(2);
        new RunStore(before).TryRead(Hash)!.Observations["paper2000.x"].Value.Should().Be(1);
    }

    [Test]
    public void A_run_under_another_name_is_refused()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        string other = Hash.Replace('0', 'f');
        Directory.Move(store.PathOf(Hash), store.PathOf(other));

        Action reading = () => store.TryRead(other);

        reading.Should().Throw<RunStoreException>().WithMessage($"*{Hash}*expected {other}*");
    }

    [Test]
    public void A_temporary_folder_is_never_read()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        Directory.Move(store.PathOf(Hash), Path.Combine(Folder, $".{Hash}.0.tmp"));

        store.TryRead(Hash).Should().BeNull("a run that was not renamed into place was not finished");
    }

    [Test]
    public void Two_writers_of_one_run_leave_one_whole_copy()
    {
        RunStore store = new(Folder);

        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => store.Write(SomeRun(), [SomeTable()]));

        store.TryRead(Hash).Should().NotBeNull();
        Directory.EnumerateFileSystemEntries(Folder).Should().ContainSingle("the other copies are deleted");
    }

    [Test]
    public void A_repeated_run_takes_the_place_of_the_first_only_when_told()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(1), [SomeTable()]);

        store.Write(SomeRun(2), []);
        double? kept = store.TryRead(Hash)!.Observations["paper2000.x"].Value;
        store.Write(SomeRun(3), [], replaces: true);
        double? replaced = store.TryRead(Hash)!.Observations["paper2000.x"].Value;

        (kept, replaced).Should().Be((1, 3));
        Directory.EnumerateFileSystemEntries(Folder).Should().ContainSingle();
    }

    [Test]
    public void A_damaged_run_put_aside_frees_its_name()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);

        string? aside = store.Quarantine(Hash);

        Path.GetFileName(aside).Should().StartWith($"damaged-{Hash}-");
        store.TryRead(Hash).Should().BeNull();
        store.Quarantine(Hash).Should().BeNull("another process may have put it aside first");
    }

    [Test]
    public void A_run_with_a_list_that_is_null_is_refused_although_its_checksum_is_right()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        string path = Path.Combine(store.PathOf(Hash), "run.json");
        string text = File.ReadAllText(path).Replace("\"tables\": []", "\"tables\": null", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        File.WriteAllText(Path.Combine(store.PathOf(Hash), "run.sha256"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

        Action reading = () => store.TryRead(Hash);

        reading.Should().Throw<RunStoreException>().WithMessage("*is not a run*tables*");
    }

    [Test]
    public void A_repeated_run_takes_the_place_of_a_damaged_one()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        File.Delete(Path.Combine(store.PathOf(Hash), "run.json"));

        store.Write(SomeRun(value: 2), [], replaces: true);

        store.TryRead(Hash)!.Observations["paper2000.x"].Value.Should().Be(2);
    }

    [Test]
    public void Sweeping_deletes_what_interrupted_processes_left_and_nothing_else()
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), []);
        string old = Directory.CreateDirectory(Path.Combine(Folder, ".a.tmp")).FullName;
        string young = Directory.CreateDirectory(Path.Combine(Folder, ".b.tmp")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        store.Sweep();

        Directory.Exists(old).Should().BeFalse();
        Directory.Exists(young).Should().BeTrue("another process may be writing it");
        store.Contains(Hash).Should().BeTrue();
    }

    [Test]
    public void A_damaged_run_is_kept_for_a_month_after_it_was_put_aside()
    {
        RunStore store = new(Folder);
        string[] aside = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            store.Write(SomeRun(), []);
            Directory.SetLastWriteTimeUtc(store.PathOf(Hash), DateTime.UtcNow.AddDays(-90));
            return store.Quarantine(Hash)!;
        })];
        Directory.SetLastWriteTimeUtc(aside[1], DateTime.UtcNow.AddDays(-31));

        store.Sweep();

        aside.Select(Directory.Exists).Should().Equal([true, false], "it can be looked at, and not for ever");
    }

    [TestCase(".")]
    [TestCase("severities")]
    [TestCase("consequences")]
    public void Sweeping_deletes_temporary_files_beside_the_runs(string folder)
    {
        string left = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName, $".session-smoke.json.{new string('0', 32)}.tmp");
        File.WriteAllText(left, "[");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddMinutes(-2));

        new RunStore(Folder).Sweep();

        File.Exists(left).Should().BeFalse();
    }

    [Test]
    public void Sweeping_deletes_a_temporary_run_of_a_consequence()
    {
        string left = Directory.CreateDirectory(Path.Combine(Folder, "consequences", ".a.tmp")).FullName;
        Directory.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-2));

        new RunStore(Folder).Sweep();

        Directory.Exists(left).Should().BeFalse();
    }

    [TestCase("../secret.csv")]
    [TestCase("/etc/hostname")]
    [TestCase("..\\\\secret.csv")]
    public void A_run_that_names_a_file_outside_its_folder_is_refused(string file)
    {
        RunStore store = new(Folder);
        store.Write(SomeRun(), [SomeTable()]);
        string path = Path.Combine(store.PathOf(Hash), "run.json");
        byte[] altered = Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace("\"curve.csv\"", $"\"{file}\"", StringComparison.Ordinal));
        File.WriteAllBytes(path, altered);
        File.WriteAllText(Path.Combine(store.PathOf(Hash), "run.sha256"), Convert.ToHexStringLower(SHA256.HashData(altered)));

        Action read = () => store.TryRead(Hash);

        read.Should().Throw<RunStoreException>().WithMessage("*the name of a file in its folder was expected*");
    }

    private static CaseTable SomeTable() => new("curve", [CaseColumn.Of("x_m", [0.1, 0.1 + 0.2]), CaseColumn.Of("note", ["plain", "a, \"b\""])]);

    private static StoredRun SomeRun(double value = 0.1 + 0.2) => new()
    {
        Hash = Hash,
        CaseId = "paper2000/x",
        Tier = "smoke",
        ComputedUtc = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Seconds = 1.5,
        PeakMemoryMiB = 100,
        Inputs = [new InputRecord("x", 1, "m", 0.1, "Table 1", IsAssumed: false)],
        Observations = new Dictionary<string, Observation>(StringComparer.Ordinal)
        {
            ["paper2000.x"] = new() { Value = value, Unit = "m", NumericalUncertainty = 0.1, InputUncertainty = 0.2, LargestInput = "x", Replicas = 3,
                Closure = "fitted", Notes = ["a note"] },
            ["paper2000.y"] = new() { Token = "001", Unit = "1", TokenChangedBy = "x" },
        },
        Notes = ["another"],
        Figures =
        [
            new FigureDescription("fig-1", "A title", "A caption", new FigureAxis("x [m]"), new FigureAxis("y", IsLogarithmic: true),
                [new FigureLayer(FigureMark.Point, "curve", "x_m", "x_m")], ["paper2000.x"]),
        ],
    };
}
