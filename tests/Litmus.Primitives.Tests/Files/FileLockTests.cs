using Litmus.Primitives.Files;

namespace Litmus.Primitives.Tests.Files;

public sealed class FileLockTests
{
    private string _path = string.Empty;

    [SetUp]
    public void NameFile() => _path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "locks", Guid.NewGuid().ToString("N"), "file");

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void One_at_a_time_changes_a_file()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using FileLock held = FileLock.Take(_path, TimeSpan.FromSeconds(30));
            int count = File.Exists(_path) ? int.Parse(File.ReadAllText(_path)) : 0;
            File.WriteAllText(_path, $"{count + 1}");
        });

        File.ReadAllText(_path).Should().Be("8", "no change is lost");
    }

    [Test]
    public void Who_waits_in_vain_is_told_what_to_do()
    {
        using FileLock held = FileLock.Take(_path, TimeSpan.Zero);

        Action taking = () => FileLock.Take(_path, TimeSpan.FromMilliseconds(30));

        taking.Should().Throw<IOException>().WithMessage($"Another process has been changing {_path}*Nothing was changed*repeat the command.");
    }
}
