using System.Diagnostics;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Tests;

/// <summary>The real process with few file handles, and on a disk that fails.</summary>
[Category("Process")]
[Platform("Linux")]
internal sealed class ScarceResourceTests : WorkspaceTest
{
    // Without the check the runtime aborts at 40, and says at 80 and 120 that an assembly is missing.
    [TestCase(40)]
    [TestCase(80)]
    [TestCase(120)]
    public void Too_few_file_handles_are_named_with_what_to_raise(int handles)
    {
        (int code, string output, string error) = Run($"ulimit -n {handles}; exec dotnet \"$0\" list --suite \"$1\"");

        (code, output).Should().Be((ExitCodes.Execution, string.Empty));
        error.Should().Be($"litmus: This process may open only {handles} files, and about 256 are needed. "
            + "Raise the limit: ulimit -n 1024 (or LimitNOFILE= of its service).\n");
    }

    [Test]
    public void A_few_hundred_file_handles_are_enough() =>
        Run("ulimit -n 256; exec dotnet \"$0\" check --suite \"$1\"").Code.Should().Be(ExitCodes.Success);

    [Test]
    public void A_disk_that_fails_is_noticed_and_leaves_the_old_file()
    {
        string package = Path.Combine(Path.GetDirectoryName(Workspace.ClaimsPath)!, "datapackage.json");
        byte[] before = File.ReadAllBytes(package);
        const string WithFailingDisk = "strace --quiet=all --follow-forks --trace=fsync --inject=fsync:error=EIO --output=/dev/null";
        if (Run($"{WithFailingDisk} true").Code != 0)
        {
            Assert.Ignore("This test needs strace, and the right to use it. Install: apt-get install strace");
        }

        (int code, _, string error) = Run($"exec {WithFailingDisk} dotnet \"$0\" seal mini2020 --suite \"$1\"");

        code.Should().Be(ExitCodes.Execution);
        error.Should().Contain("could not be flushed to disk: Input/output error").And.Contain("Nothing was changed there");
        File.ReadAllBytes(package).Should().Equal(before);
        Directory.GetFiles(Path.GetDirectoryName(package)!, ".*").Should().BeEmpty("the temporary file is deleted");
    }

    private (int Code, string Out, string Error) Run(string commands)
    {
        string program = Path.Combine(TestContext.CurrentContext.TestDirectory, "litmus.dll");
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", commands, program, Workspace.Root])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
        shell.WaitForExit();
        return (shell.ExitCode, output.Result, error.Result);
    }
}
