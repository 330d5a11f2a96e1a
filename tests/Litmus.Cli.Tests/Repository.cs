using Litmus.Cli.Workspaces;

namespace Litmus.Cli.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Workspace.Nearest(TestContext.CurrentContext.TestDirectory)
        ?? throw new InvalidOperationException("The tests do not lie in the repository.");
}
