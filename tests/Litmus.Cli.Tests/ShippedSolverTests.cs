using System.Diagnostics;
using System.Text.Json;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.Engines.Processes;

namespace Litmus.Cli.Tests;

/// <summary>The solvers that come with the suite answer claims of real cases, and agree with ours within the joint uncertainty.</summary>
/// <remarks>Their inputs are not varied here, which would take hundreds of runs: u_in is that of our own solver.</remarks>
[Platform("Linux")]
internal sealed class ShippedSolverTests
{
    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "shipped-solvers", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_folder);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_one_in_Python_agrees_with_ours()
    {
        Need("python3");

        JsonElement[] claims = Run(Manifest("python", "{here}", Path.Combine(Repository.Root, "solvers", "python")));

        claims.Should().HaveCount(82);
        claims.Should().OnlyContain(claim => Agrees(claim));
    }

    [Test]
    public void The_one_in_Cpp_agrees_with_ours()
    {
        Need("cmake", "g++");

        JsonElement[] claims = Run(Build("cpp"), "yoon2023");

        claims.Should().HaveCount(11, "its films take minutes");
        claims.Should().OnlyContain(claim => Agrees(claim));
    }

    [Test]
    public void The_one_in_Fortran_agrees_with_ours()
    {
        Need("cmake", "gfortran");

        JsonElement[] claims = Run(Build("fortran"));

        claims.Should().HaveCount(20);
        claims.Should().OnlyContain(claim => Agrees(claim));
    }

    private static bool Agrees(JsonElement claim) => claim.GetProperty("other").GetProperty("joint").GetProperty("agrees").GetBoolean();

    private static void Need(params string[] programs)
    {
        if (Array.Find(programs, program => Programs.Find(program) is null) is { } missing)
        {
            Assert.Ignore($"{missing} is not installed: apt-get install python3 cmake g++ gfortran");
        }
    }

    private string Build(string name)
    {
        string build = Path.Combine(_folder, "build");
        Start("cmake", "-S", Path.Combine(Repository.Root, "solvers", name), "-B", build);
        Start("cmake", "--build", build);
        return Manifest(name, $"{{here}}/../../artifacts/solvers/{name}", build);
    }

    // The manifest of the suite for a program elsewhere, without variation.
    private string Manifest(string name, string place, string folder)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "solvers", name, "litmus.solver.json"))
            .Replace(place, folder, StringComparison.Ordinal).Replace("\"varies\": true", "\"varies\": false", StringComparison.Ordinal);
        string path = Path.Combine(_folder, "litmus.solver.json");
        File.WriteAllText(path, text);
        return path;
    }

    private JsonElement[] Run(string manifest, params string[] cases)
    {
        using StringWriter output = new(), error = new();
        int code = new LitmusApplication(new Terminal(output, error, TextReader.Null), TimeProvider.System).Run(
            ["solver", "run", manifest, .. cases, "--tier", "smoke", "--json", "--suite", Repository.Root, "--artifacts", Path.Combine(_folder, "artifacts")]);

        code.Should().Be(ExitCodes.Success, error.ToString());
        using JsonDocument found = JsonDocument.Parse(output.ToString());
        return [.. found.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.Clone())];
    }

    private static void Start(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        string said = process.StandardError.ReadToEndAsync().GetAwaiter().GetResult() + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, said);
    }
}
