using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>A file that remembers which targets of the last run have succeeded: first the invocation, then a name a line.</summary>
internal sealed class AttemptRecord(AbsolutePath file, IEnumerable<string> invokedTargets)
{
    private readonly string _invocation = string.Join(' ', invokedTargets);

    /// <summary>The targets that have succeeded, where the last run was asked for the same.</summary>
    public IReadOnlyList<string> Succeeded =>
        file.FileExists() && File.ReadAllLines(file) is [{ } invocation, .. { } names] && invocation == _invocation ? names : [];

    public void Start(IEnumerable<string> alreadySucceeded)
    {
        file.Parent!.CreateDirectory();
        File.WriteAllLines(file, alreadySucceeded.Prepend(_invocation));
    }

    public void Add(string target) => File.AppendAllLines(file, [target]);
}
