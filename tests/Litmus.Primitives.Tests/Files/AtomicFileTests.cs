using Litmus.Primitives.Files;

namespace Litmus.Primitives.Tests.Files;

public sealed class AtomicFileTests
{
    private string _folder = string.Empty;

    private string FilePath => Path.Combine(_folder, "a.txt");

    [SetUp]
    public void CreateFolder() =>
        _folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "atomic", Guid.NewGuid().ToString("N"))).FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_file_that_cannot_be_flushed_leaves_the_old_one_as_it_was()
    {
        File.WriteAllText(FilePath, "old");

        Action writing = () => AtomicFile.WriteBytes(FilePath, "new"u8, _ => throw new IOException("Input/output error."), _ => { });

        writing.Should().Throw<IOException>().WithMessage($"Cannot write {FilePath} (3 bytes): Input/output error. Nothing was changed there.*");
        File.ReadAllText(FilePath).Should().Be("old");
        Directory.GetFiles(_folder).Should().Equal(FilePath);
    }

    [Test]
    public void A_folder_that_cannot_be_flushed_is_not_passed_over()
    {
        Action writing = () => AtomicFile.WriteBytes(FilePath, "new"u8, _ => { }, _ => throw new IOException("Input/output error."));

        writing.Should().Throw<IOException>().WithMessage($"Wrote {FilePath}, but a loss of power may undo it. Input/output error.*");
    }

    [Test]
    public void Every_folder_that_holds_a_new_name_is_flushed_once_the_file_is_in_its_place()
    {
        string path = Path.Combine(_folder, "new", "newer", "a.txt");
        List<string> flushed = [];

        AtomicFile.WriteBytes(
            path, "x"u8, _ => flushed.Add("the file"), folder => flushed.Add(File.Exists(path) ? Path.GetRelativePath(_folder, folder) : "early"));

        flushed.Should().Equal("the file", Path.Combine("new", "newer"), "new", ".");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "No folder is flushed there.")]
    public void A_folder_that_is_gone_cannot_be_flushed()
    {
        string gone = Path.Combine(_folder, "gone");

        Action flushing = () => DiskFlush.Folder(gone);

        flushing.Should().Throw<IOException>().WithMessage($"{gone} could not be flushed to disk: *");
    }
}
