using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Build.Tests;

/// <summary>Runs a build in its own directory, with its own arguments, environment and parameters file.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly AbsolutePath _directory = Directory.CreateTempSubdirectory("litmus-build-tests-").FullName;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string Output { get; private set; } = "";

    public string[] OutputLines => Output.ReplaceLineEndings("\n").Split('\n');

    public string PathOf(string file) => _directory / file;

    public string WriteParameters(string json)
    {
        File.WriteAllText(_directory / "parameters.json", json);
        return json;
    }

    public int Execute(NukeBuild build, params string[] arguments)
    {
        using StringWriter output = new();
        BuildInvocation invocation = new(arguments, Environment, _directory / "parameters.json", output);
        int exitCode = new BuildRun(invocation).Execute(build, ["Default"]);
        Output = output.ToString();
        return exitCode;
    }

    public void Dispose() => _directory.DeleteDirectory();
}
