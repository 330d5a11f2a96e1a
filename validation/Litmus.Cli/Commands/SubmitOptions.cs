using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Litmus.Cases;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Commands;

/// <summary>The options of <c>litmus submit</c>.</summary>
internal sealed class SubmitOptions
{
    private const int Most = 1_000_000;

    public Argument<string[]> Words { get; } =
        CommonOptions.Words("CASE", "Cases, patterns with * or ?, papers, or claims that they answer [default: every case]");

    public Option<Tier?> Tier { get; } = CommonOptions.Tier();

    public Option<bool> DryRun { get; } = CommonOptions.Flag("Show the plan and submit nothing; needs no cluster", "--dry-run");

    public Option<bool> Status { get; } = CommonOptions.Flag("Say what became of a submission", "--status");

    public Option<bool> Resume { get; } = CommonOptions.Flag("Submit what is still missing of a submission", "--resume");

    public Option<bool> Cancel { get; } = CommonOptions.Flag("Cancel what waits or runs of a submission", "--cancel");

    public Option<bool> Wait { get; } = CommonOptions.Flag("Wait until every element has ended, then say what became of them", "--wait");

    public Option<string?> Id { get; } = new("--submission")
    {
        Description = "Which submission --status, --resume and --cancel mean [default: the newest]", HelpName = "ID",
    };

    public Option<int?> AtMost { get; } = Count("--at-most", "Submit no more runs than this; the rest later with --resume");

    public Option<string?> Partition { get; } = new("--partition") { Description = "Partition of the cluster", HelpName = "NAME" };

    public Option<string?> Account { get; } = new("--account") { Description = "Account of the cluster", HelpName = "NAME" };

    public Option<TimeSpan?> Limit { get; } = RunCommand.Limit("one element");

    public Option<string?> Memory { get; } = new("--memory") { Description = "Memory of one element: 500M, 4G", HelpName = "SIZE" };

    public Option<int?> Ranks { get; } = Count("--ranks", "Processes of one element, for engines that run in parallel with MPI");

    public Option<int?> Simultaneous { get; } = Count("--simultaneous", "Most elements that run at the same time");

    public Option<bool> Json { get; } = CommonOptions.Json();

    public Option<bool> Quiet { get; } = CommonOptions.Quiet();

    /// <summary>What the command line asks of the cluster.</summary>
    public ClusterSettings SettingsOf(ParseResult parsed) => new()
    {
        Partition = parsed.GetValue(Partition),
        Account = parsed.GetValue(Account),
        TimeLimit = parsed.GetValue(Limit),
        Memory = parsed.GetValue(Memory),
        Ranks = parsed.GetValue(Ranks),
        Simultaneous = parsed.GetValue(Simultaneous),
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Words);
        foreach (Option option in (Option[])
            [Tier, DryRun, Wait, Status, Resume, Cancel, Id, AtMost, Partition, Account, Limit, Memory, Ranks, Simultaneous, Json, Quiet])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Check);
    }

    // An option that the chosen action does not use would do nothing.
    private void Check(CommandResult result)
    {
        Option[] actions = [.. ((Option[])[Status, Resume, Cancel]).Where(option => IsGiven(result, option))];
        if (actions.Length > 1)
        {
            result.AddError($"{actions[0].Name} and {actions[1].Name} exclude each other.");
        }
        else if (actions is [var action])
        {
            string[] useless = [.. UselessWith(action).Where(option => IsGiven(result, option)).Select(option => option.Name)];
            if (useless.Length > 0)
            {
                result.AddError($"{action.Name} does not use {string.Join(", ", useless)}.");
            }

            if (result.GetResult(Words) is { Tokens.Count: > 0 })
            {
                result.AddError($"{action.Name} takes no cases. They are those of the submission.");
            }
        }
        else if (IsGiven(result, Id))
        {
            result.AddError($"{Id.Name} goes with --status, --resume or --cancel.");
        }

        if (IsGiven(result, DryRun) && IsGiven(result, Wait))
        {
            result.AddError("--dry-run and --wait exclude each other.");
        }

        if (result.GetResult(Memory) is { Tokens: [var memory] } && !ClusterSettingsFile.IsMemory(memory.Value))
        {
            result.AddError($"--memory: '{memory.Value}' is no amount of memory; write 500M or 4G.");
        }
    }

    private Option[] UselessWith(Option action) => action == Resume
        ? [Tier]
        : [Tier, DryRun, AtMost, Partition, Account, Limit, Memory, Ranks, Simultaneous, .. action == Cancel ? (Option[])[Wait] : []];

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static Option<int?> Count(string name, string description) => CommonOptions.Value<int>(
        name, "N", description,
        word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= Most ? count : null,
        word => $"'{word}' is no whole number from 1 to {Most}.");
}
