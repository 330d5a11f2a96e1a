using System.Diagnostics;

namespace Litmus.Cli.Tests;

/// <summary>Starts programs in a folder that is not ours. No setting of the build that runs these tests reaches them.</summary>
/// <param name="folder">The folder.</param>
/// <param name="patience">How long a program may take.</param>
/// <param name="variables">Variables of the environment with their values; those without a value are taken away.</param>
internal sealed class OutsideCommand(string folder, TimeSpan patience, params (string Name, string? Value)[] variables)
{
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

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string? value) in variables)
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} {string.Join(' ', arguments)} did not end within {patience}.");
        }

        string said = output.Result + error.Result;
        process.ExitCode.Should().Be(expectedCode, "{0} {1} said: {2}", file, string.Join(' ', arguments), said);
        return said;
    }
}
