using System.Collections;
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

    public static BuildInvocation OfThisProcess() => new()
    {
        Arguments = System.Environment.GetCommandLineArgs()[1..],
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
        ParametersFile = NukeBuild.RootDirectory / ".nuke" / "parameters.json",
        AttemptFile = NukeBuild.TemporaryDirectory / "build-attempt.log",
        Output = Console.Out,
    };
}
