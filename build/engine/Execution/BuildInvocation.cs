using System.Collections;
using System.Text;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>What a run of the build sees of the world.</summary>
internal sealed record BuildInvocation
{
    public required IReadOnlyList<string> Arguments { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required AbsolutePath ParametersFile { get; init; }

    /// <summary>Which targets of the last run have succeeded, for <c>--continue</c>.</summary>
    public required AbsolutePath AttemptFile { get; init; }

    public required TextWriter Output { get; init; }

    public static BuildInvocation OfThisProcess()
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new BuildInvocation
        {
            Arguments = System.Environment.GetCommandLineArgs()[1..],
            Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
            ParametersFile = NukeBuild.RootDirectory / ".nuke" / "parameters.json",
            AttemptFile = NukeBuild.TemporaryDirectory / "build-attempt.log",
            Output = Console.Out,
        };
    }
}
