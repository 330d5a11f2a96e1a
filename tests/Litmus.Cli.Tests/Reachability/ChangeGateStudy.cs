using System.Diagnostics;
using Litmus.Primitives.Files;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>
/// Plants errors of one line all over the solvers and asks who notices: the claims, the checks, the gate of a night and the gate of a change. The table is
/// written to <c>gates.md</c> in the folder of the test results.
/// </summary>
[Category("Slow")]
internal sealed class ChangeGateStudy
{
    [Test]
    [Explicit("It runs what 46 errors can reach at tier smoke: about an hour.")]
    public void No_error_passes_every_gate()
    {
        string table = Path.Combine(TestContext.CurrentContext.WorkDirectory, "gates.md");
        List<JudgedMutation> rows = [];
        using JudgedSuite suite = new();
        void Add(JudgedMutation row)
        {
            rows.Add(row);
            TestContext.Progress.WriteLine(row.ToString());
            AtomicFile.WriteText(table, string.Join('\n', [JudgedMutation.Header, .. rows, string.Empty]));
        }

        foreach ((string assembly, CodeMutation mutation) in CodeMutations.Seeded(CodeMutations.Solvers, count: 40).Concat(CodeMutations.OnceSilent))
        {
            Add(suite.With($"{mutation.Type}: {mutation.What}", assembly, mutation.ApplyTo(MutatedSuite.Original(assembly))));
        }

        string root = Path.Combine(TestContext.CurrentContext.WorkDirectory, "gates", "source");
        Demand("git", "-C", Repository.Root, "worktree", "add", "--detach", "--force", root, "HEAD");
        try
        {
            foreach (SourceMutation mutation in SourceMutation.OnceSilent)
            {
                mutation.ApplyTo(root);
                Demand("dotnet", "build", Path.Combine(root, "validation", "Litmus.Cli"), "-c", "Release", "-v", "quiet", "-p:RunAnalyzers=false");
                Add(suite.With(mutation.What, root, Path.Combine(root, "artifacts", "bin", "Litmus.Cli", "release")));
                mutation.TakeBack(root);
            }
        }
        finally
        {
            Demand("git", "-C", Repository.Root, "worktree", "remove", "--force", root);
        }

        rows.Where(row => row.IsSilent).Should().BeEmpty("an error that moves nothing anywhere is found by nobody");
    }

    private static void Demand(string file, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "{0} {1} works", file, string.Join(' ', arguments));
    }
}
