using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.ReferenceData;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Commands;

/// <summary>What every command needs: terminal, clock, token, and the workspace that its options name.</summary>
internal sealed class CommandContext
{
    private readonly Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? _catalogue;

    public CommandContext(
        Terminal terminal, Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? catalogue, TimeProvider time, CancellationToken cancellationToken) =>
        (Terminal, _catalogue, Time, CancellationToken) = (terminal, catalogue, time, cancellationToken);

    public Terminal Terminal { get; }

    public TimeProvider Time { get; }

    /// <summary>Starts the programs of a cluster.</summary>
    public required ISlurmPrograms Slurm { get; init; }

    public CancellationToken CancellationToken { get; }

    public Option<string?> Suite { get; } = new("--suite")
    {
        Description = $"Folder of the suite: it holds {Litmus.Runs.Suites.Suite.Mark} [default: the nearest one upwards]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Artifacts { get; } = new("--artifacts")
    {
        Description = "Folder of the stored runs and the report [default: artifacts in the suite]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>Today in UTC. Review dates are compared with it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The suite for a new paper. A folder that <c>--suite</c> names becomes a suite where it is none.</summary>
    public Litmus.Runs.Suites.Suite SuiteForPaper(ParseResult parsed) =>
        parsed.GetValue(Suite) is { } folder ? new Litmus.Runs.Suites.Suite(folder) : WorkspaceOf(parsed).Suite;

    /// <summary><c>--suite</c> as it was given, for a command that a message proposes; empty where it was not.</summary>
    public string SuiteGiven(ParseResult parsed) => parsed.GetValue(Suite) switch
    {
        null => string.Empty,
        var folder when folder.Contains(' ', StringComparison.Ordinal) => $" --suite \"{folder}\"",
        var folder => $" --suite {folder}",
    };

    public Workspace WorkspaceOf(ParseResult parsed) => Workspace.Open(parsed.GetValue(Suite), parsed.GetValue(Artifacts), _catalogue);
}
