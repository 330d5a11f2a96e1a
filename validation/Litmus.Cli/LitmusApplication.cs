using System.CommandLine;
using System.CommandLine.Help;
using Litmus.Cases;
using Litmus.Cli.Commands;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.ReferenceData;
using Litmus.Runs.Clusters;
using Litmus.Runs.Identity;

namespace Litmus.Cli;

/// <summary>The <c>litmus</c> command as an object: arguments in, exit code out, everything shown goes through its terminal.</summary>
public sealed class LitmusApplication
{
    // A value that begins with @ is text, not the name of a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private readonly Terminal _terminal;
    private readonly Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? _catalogue;
    private readonly TimeProvider _time;

    /// <summary>Prepares the command.</summary>
    /// <param name="terminal">What it reads from and writes to.</param>
    /// <param name="time">The clock, for review dates and the date of a report.</param>
    /// <param name="catalogue">The cases, given the reference data; absent for those of the suite.</param>
    public LitmusApplication(Terminal terminal, TimeProvider time, Func<ReferenceDataset, IReadOnlyList<IValidationCase>>? catalogue = null) =>
        (_terminal, _catalogue, _time) = (terminal, catalogue, time);

    /// <summary>Starts the programs of a cluster.</summary>
    public ISlurmPrograms Slurm { get; init; } = new SlurmPrograms();

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="cancellationToken">Stops the work; finished runs stay.</param>
    /// <returns>The exit code (<see cref="ExitCodes"/>).</returns>
    public int Run(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        if (arguments is [var first, ..] && CommandLineComplaints.OfSuggestion(first) is { } wrong)
        {
            _terminal.Error.WriteLine($"litmus: {wrong}");
            return ExitCodes.Usage;
        }

        RootCommand root = Build(cancellationToken);
        ParseResult parsed = root.Parse(arguments, Parsing);
        if ((parsed.Errors.Count > 0 && parsed.Action is not { ClearsParseErrors: true })
            || (parsed.Action is HelpWithExamples && CommandLineComplaints.NamesNoCommand(parsed)))
        {
            foreach (string complaint in CommandLineComplaints.Of(parsed))
            {
                _terminal.Error.WriteLine($"litmus: {complaint}");
            }

            _terminal.Error.WriteLine($"litmus: see: {CommandLineComplaints.NameOf(parsed.CommandResult)} --help");
            return ExitCodes.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = _terminal.Out, Error = _terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            // The one place that catches everything. An expected failure becomes one sentence, any other a request for a bug report.
            return Failure.Report(exception, _terminal);
        }
        finally
        {
            ReachableCode.Loaded.Remember();
        }
    }

    /// <summary>The command tree, for the help texts and the tests of them.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public RootCommand Build(CancellationToken cancellationToken = default)
    {
        RootCommand root = new("Recomputes what papers state, and says which statements hold, which do not, and why.");
        CommandContext context = new(_terminal, _catalogue, _time, cancellationToken) { Slurm = Slurm };
        root.Options.Add(context.Suite);
        root.Options.Add(context.Artifacts);
        foreach (Command command in (Command[])
            [
                ListCommand.Create(context), CheckCommand.Create(context), SealCommand.Create(context), NewCommand.Create(context),
                AffectedCommand.Create(context), DiffCommand.Create(context), SideCommand.Create(context), BisectCommand.Create(context),
                ValidateCommand.Create(context), RunCommand.Create(context), RunOneCommand.Create(context), SubmitCommand.Create(context),
                JudgeCommand.Create(context), ReportCommand.Create(context),
                NightlyCommand.Create(context), HistoryCommand.Create(context), OpenCommand.Create(context),
                AcceptCommand.Create(context), ExplainCommand.Create(context), SensitivityCommand.Create(context), DoctorCommand.Create(context),
                ComputedCommand.Create(context), SolverCommand.Create(context), ExportCommand.Create(context), ImportCommand.Create(context),
            ])
        {
            root.Subcommands.Add(command);
        }

        HelpOption help = root.Options.OfType<HelpOption>().Single();
        HelpWithExamples action = new((HelpAction)help.Action!, context.Suite);
        help.Action = action;

        // Without a command, the commands are listed.
        root.SetAction(action.Invoke);
        return root;
    }
}
