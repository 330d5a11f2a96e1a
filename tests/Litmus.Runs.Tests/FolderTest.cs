namespace Litmus.Runs.Tests;

/// <summary>A test with a folder of its own, which is deleted afterwards.</summary>
internal abstract class FolderTest
{
    protected string Folder { get; private set; } = string.Empty;

    [SetUp]
    public void CreateFolder()
    {
        Folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "folders", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Folder);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Folder, recursive: true);
}
