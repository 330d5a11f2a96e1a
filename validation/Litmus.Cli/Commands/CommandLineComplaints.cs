using System.CommandLine;
using System.CommandLine.Parsing;
using Litmus.ReferenceData.Reading;

namespace Litmus.Cli.Commands;

/// <summary>What is wrong with a command line, one sentence per fault. A misspelt word is reported alone, because the other faults follow from it.</summary>
internal static class CommandLineComplaints
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        CommandResult command = parsed.CommandResult;
        if (parsed.UnmatchedTokens is not [var first, ..])
        {
            return [.. parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)];
        }

        if (first.StartsWith('-'))
        {
            return [NoOption(first, command)];
        }

        return command.Parent is null
            ? [$"There is no command '{first}'.{Propose(first, command.Command.Subcommands.Select(known => known.Name))}"]
            : [.. parsed.UnmatchedTokens.Select(word => $"'{word}' is one word too many: {UsageOf(command.Command)}")];
    }

    /// <summary>An option that a command does not have.</summary>
    public static string NoOption(string word, CommandResult? command)
    {
        string name = word.Split('=')[0];
        List<string> known = [];
        for (SymbolResult? at = command; at is CommandResult { Command: { } owner } result; at = result.Parent)
        {
            known.AddRange(owner.Options.Where(option => option.Recursive || result == command).SelectMany(option => option.Aliases.Prepend(option.Name)));
        }

        return $"There is no option '{name}'.{Propose(name, known.Where(candidate => candidate.StartsWith("--", StringComparison.Ordinal)))}";
    }

    private static string Propose(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is [var nearest, ..] ? $" Did you mean '{nearest}'?" : string.Empty;

    private static string UsageOf(Command command) => command.Arguments.Count == 0
        ? $"litmus {command.Name} takes options alone."
        : $"litmus {command.Name} takes {string.Join(' ', command.Arguments.Select(argument => argument.Name))} and options.";
}
