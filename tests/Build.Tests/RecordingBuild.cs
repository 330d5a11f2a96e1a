using Nuke.Common;

namespace Build.Tests;

/// <summary>A build that records which of its targets have run.</summary>
internal abstract class RecordingBuild : NukeBuild
{
    public List<string> Ran { get; } = [];

    protected Action Record(string target) => () => Ran.Add(target);

    protected Action Fail(string target) => () =>
    {
        Ran.Add(target);
        throw new InvalidOperationException($"{target} cannot.");
    };
}
