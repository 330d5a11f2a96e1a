using System.Diagnostics;

namespace Litmus.Cli.Tests.Packages;

/// <summary>Starts programs in a repository that is not ours. No setting of the build that runs these tests reaches them.</summary>
/// <param name="folder">The repository.</param>
/// <param name="packages">The folder that takes restored packages. What the user of this machine has restored is not looked at.</param>
internal sealed class Command(string folder, string packages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program and demands an exit code.</summary>
    /// <returns>What it said.</returns>
    public string Run(int expectedCode, string file, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment.Remove("LITMUS_HOME");
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        string said = output.Result + error.Result;
        process.ExitCode.Should().Be(expectedCode, "{0} {1} said: {2}", file, string.Join(' ', arguments), said);
        return said;
    }
}
