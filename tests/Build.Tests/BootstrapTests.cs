using System.Diagnostics;
using Nuke.Common;
using Assert = NUnit.Framework.Assert;

namespace Build.Tests;

/// <summary>
/// Runs build.sh, and build.ps1 where PowerShell is installed, in a folder of their own. The path holds a stand-in for dotnet and only what the script needs.
/// </summary>
/// <param name="script">The script.</param>
[Platform("Linux,MacOsX")]
[TestFixture("build.sh")]
[TestFixture("build.ps1")]
public sealed class BootstrapTests(string script)
{
    // The shell of the script and what stands before the script among its arguments.
    private static readonly Dictionary<string, (string Name, string[] Arguments)> Shells = new(StringComparer.Ordinal)
    {
        ["build.sh"] = ("bash", []), ["build.ps1"] = ("pwsh", ["-NoProfile", "-File"]),
    };

    private string _shell = "";
    private string _folder = "";
    private string _root = "";

    [OneTimeSetUp]
    public void FindTheShell()
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, Shells[script].Name)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            Assert.Ignore($"{script} needs {Shells[script].Name}, which is not on the path; https://aka.ms/powershell");
        }

        _shell = found!;

        // PowerShell as a .NET tool calls the dotnet of the path, which is a stand-in here.
        using Process start = Process.Start(Alone("-c", "exit 7"))!;
        start.WaitForExit();
        Assume.That(start.ExitCode, Is.EqualTo(7), $"{_shell} does not start without dotnet on the path");
    }

    [SetUp]
    public void CopyTheScript()
    {
        _folder = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;
        _root = Directory.CreateDirectory(Path.Combine(_folder, "checkout")).FullName;
        Directory.CreateDirectory(Path.Combine(_root, "bin"));
        Directory.CreateDirectory(Path.Combine(_root, "build"));
        Directory.CreateDirectory(Path.Combine(_root, "validation", "Litmus.Comparison", "Gates"));
        foreach (string file in (string[])[script, "global.json", "Directory.Build.props", "Directory.Packages.props"])
        {
            File.Copy(NukeBuild.RootDirectory / file, Path.Combine(_root, file));
        }

        foreach (string tool in (string[])["dirname", "sed", "find", "touch"])
        {
            string path = ((string[])["/usr/bin", "/bin"]).Select(folder => Path.Combine(folder, tool)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(_root, "bin", tool), path);
        }
    }

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Without_dotnet_the_script_says_what_to_install([Values] bool isBuilt)
    {
        PretendToBeBuilt(isBuilt);

        (int exitCode, string text) = Run("--plan");

        exitCode.Should().Be(1);
        text.Should()
            .Contain($"{script}: dotnet is not on the path").And.MatchRegex(@"Expected: version \d+\.\d+\.\d+ of the \.NET SDK").And.NotContain("exec:");
    }

    [Test]
    public void A_dotnet_that_cannot_start_is_not_taken_for_a_missing_SDK()
    {
        StandIn("bin", "echo 'The home directory could not be determined.' >&2; exit 1");

        (int exitCode, string text) = Run("--plan");

        exitCode.Should().Be(1);
        text.Should().Contain("The home directory could not be determined.").And.Contain("dotnet could not start").And.NotContain("Install it");
    }

    [Test]
    public void An_SDK_of_another_version_is_named_with_the_one_that_is_needed()
    {
        StandIn("bin", "echo 'Requested SDK version: 10.0.100'; echo 'global.json file: /x/global.json'; exit 155");

        (int exitCode, string text) = Run("--plan");

        exitCode.Should().Be(1);
        text.Should().Contain("Requested SDK version: 10.0.100").And.Contain("Install it from").And.NotContain("could not start");
    }

    [Test]
    public void A_built_copy_runs_with_its_arguments_and_the_dotnet_of_the_home_directory()
    {
        PretendToBeBuilt(isBuilt: true);
        StandIn(Path.Combine("home", ".dotnet"), "echo \"$@\"; exit 7");

        (int exitCode, string text) = Run("Test", "--filter", "a b");

        exitCode.Should().Be(7);
        text.TrimEnd().Should().EndWith("_build.dll Test --filter a b");
    }

    [TestCase("it's", "'")]
    [TestCase("a;b", ";")]
    [TestCase("a*b", "*")]
    [TestCase("a?b", "?")]
    [TestCase("a%20b", "%")]
    [TestCase("a\"b", "\"")]
    [TestCase("a|b", "|")]
    [TestCase("a\\b", "\\")]
    public void A_path_in_which_the_SDK_cannot_build_is_refused_with_its_sign(string folder, string sign)
    {
        // Windows has no names with the other signs.
        Assume.That(script == "build.sh" || "';%".Contains(sign, StringComparison.Ordinal));
        StandIn("bin", "echo 'dotnet was called'");
        MoveInto(folder);

        (int exitCode, string text) = Run("--plan");

        exitCode.Should().Be(2);
        string named = script == "build.sh" ? sign : "' ; %";
        text.Should().Contain($"holds any of {named}\n").And.Contain($"This path is: {_root}\n").And.NotContain("dotnet was called");
    }

    [TestCase("a b, c=d")]
    [TestCase("Ångström (1)")]
    [TestCase("b [1]")]
    public void Other_paths_are_not_refused(string folder)
    {
        StandIn("bin", "exit 7");
        PretendToBeBuilt(isBuilt: true);
        MoveInto(folder);

        Run("--plan").ExitCode.Should().Be(7);
    }

    [Test]
    public void A_build_that_cannot_start_is_compiled_again_by_the_next_call()
    {
        StandIn("bin", "case \"$2\" in --help) echo 'Could not load Serilog'; exit 134;; esac; echo \"$1\" >> calls; exit 0");

        (int exitCode, string text) = Run("--plan");
        Run("--plan");

        exitCode.Should().Be(1);
        text.Should().Contain("compiled and cannot start").And.Contain("Could not load Serilog");
        File.ReadAllLines(Path.Combine(_root, "calls")).Count(line => line == "build").Should().Be(2);
    }

    private void MoveInto(string folder)
    {
        string moved = Path.Combine(_folder, folder);
        Directory.Move(_root, moved);
        _root = moved;
    }

    private void PretendToBeBuilt(bool isBuilt)
    {
        if (isBuilt)
        {
            string folder = Directory.CreateDirectory(Path.Combine(_root, "artifacts", "bin", "_build", "release")).FullName;
            File.WriteAllText(Path.Combine(folder, "_build.dll"), "");
            File.WriteAllText(Path.Combine(folder, ".built"), "");
            File.SetLastWriteTimeUtc(Path.Combine(folder, ".built"), DateTime.UtcNow.AddHours(1));
        }
    }

    private void StandIn(string folder, string commands)
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, folder)).FullName, "dotnet");
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private ProcessStartInfo Alone(params string[] arguments)
    {
        ProcessStartInfo start = new(_shell, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Clear();
        return start;
    }

    private (int ExitCode, string Text) Run(params string[] arguments)
    {
        ProcessStartInfo start = Alone([.. Shells[script].Arguments, Path.Combine(_root, script), .. arguments]);
        start.Environment["PATH"] = Path.Combine(_root, "bin");
        start.Environment["HOME"] = Path.Combine(_root, "home");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors);
    }
}
