using System.Collections;
using System.Text;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>The surroundings of a run of the build.</summary>
internal sealed record BuildInvocation(
    IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, AbsolutePath ParametersFile, TextWriter Output)
{
    public static BuildInvocation OfThisProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new BuildInvocation(
            System.Environment.GetCommandLineArgs()[1..],
            System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
            NukeBuild.RootDirectory / ".nuke" / "parameters.json",
            Console.Out);
    }
}
