using Nuke.Common.IO;
using Nuke.Common.Tooling;

/// <summary>What git says of the work tree.</summary>
internal static class WorkTree
{
    /// <summary>The commit and the changed files. Without git, that it is not here.</summary>
    /// <param name="root">The folder of the repository.</param>
    public static IReadOnlyList<string> State(AbsolutePath root) => Programs.OnPath("git") is { } git
        ? [Ask(git, "rev-parse HEAD", root), Ask(git, "status --porcelain --untracked-files=all", root)]
        : ["no git"];

    private static string Ask(string git, string arguments, AbsolutePath root)
    {
        using IProcess process = ProcessTasks.StartProcess(git, arguments, workingDirectory: root, logOutput: false, logInvocation: false);
        process.WaitForExit();
        return string.Join(' ', process.Output.Select(line => line.Text));
    }
}
