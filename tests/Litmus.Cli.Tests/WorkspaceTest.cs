namespace Litmus.Cli.Tests;

/// <summary>A test with a workspace of its own.</summary>
internal abstract class WorkspaceTest
{
    protected TestWorkspace Workspace { get; private set; } = null!;

    [SetUp]
    public void CreateWorkspace() => Workspace = new TestWorkspace();

    [TearDown]
    public void DeleteWorkspace() => Workspace.Dispose();
}
