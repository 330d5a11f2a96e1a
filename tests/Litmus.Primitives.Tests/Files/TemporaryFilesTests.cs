using Litmus.Primitives.Files;

namespace Litmus.Primitives.Tests.Files;

public sealed class TemporaryFilesTests
{
    private const string Digits = "0123456789abcdef0123456789abcdef";
    private static readonly DateTime Now = new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private string _folder = string.Empty;

    [SetUp]
    public void CreateFolder() =>
        _folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "temporary", Guid.NewGuid().ToString("N"))).FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_a_killed_process_left_is_deleted()
    {
        string left = Write($".a.csv.{Digits}.tmp", minutesAgo: 2);

        TemporaryFiles.Sweep(_folder, Now);

        File.Exists(left).Should().BeFalse();
    }

    [Test]
    public void The_name_of_a_file_that_is_written_is_one_that_is_swept()
    {
        string name = TemporaryFiles.NameFor(Path.Combine(_folder, "a.csv"));

        TemporaryFiles.IsName(Path.GetFileName(name)).Should().BeTrue();
        Path.GetDirectoryName(name).Should().Be(_folder, "only a name in the same folder can be renamed in one step");
    }

    [TestCase($".a.csv.{Digits}.tmp", 0, Description = "it may be renamed at this moment")]
    [TestCase(".my.own.tmp", 2, Description = "another program's")]
    [TestCase($"a.csv.{Digits}.tmp", 2, Description = "git does not ignore it")]
    [TestCase($".a.csv.{Digits}", 2)]
    [TestCase("a.csv", 2)]
    public void Nothing_else_is_deleted(string name, int minutesAgo)
    {
        string other = Write(name, minutesAgo);

        TemporaryFiles.Sweep(_folder, Now);

        File.Exists(other).Should().BeTrue();
    }

    [Test]
    public void A_file_that_a_slow_process_holds_open_is_left()
    {
        string slow = Write($".a.csv.{Digits}.tmp", minutesAgo: 2);
        using FileStream held = new(slow, FileMode.Open, FileAccess.Write, FileShare.None);

        TemporaryFiles.Sweep(_folder, Now);

        File.Exists(slow).Should().BeTrue();
    }

    [Test]
    public void Under_the_lock_of_a_file_its_remains_go_at_once_and_those_of_others_stay()
    {
        string own = Write($".a.csv.{Digits}.tmp", minutesAgo: 0), other = Write($".b.csv.{Digits}.tmp", minutesAgo: 0);

        TemporaryFiles.SweepFor(Path.Combine(_folder, "a.csv"));

        (File.Exists(own), File.Exists(other)).Should().Be((false, true));
    }

    private string Write(string name, int minutesAgo)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "cut o");
        File.SetLastWriteTimeUtc(path, Now.AddMinutes(-minutesAgo));
        return path;
    }
}
