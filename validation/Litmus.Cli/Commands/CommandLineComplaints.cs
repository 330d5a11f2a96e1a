using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

        if (command.Command.Subcommands.Count > 0)
        {
            string outer = command.Parent is null ? string.Empty : $"{command.Command.Name} ";
            return [$"There is no command '{outer}{first}'.{Propose(first, command.Command.Subcommands.Select(known => known.Name), outer)}"];
        }

        return [.. parsed.UnmatchedTokens.Select(word => $"'{word}' is one word too many: {UsageOf(command)}")];
    }

    /// <summary>Whether a word stands where a command is expected. The help of the outer command would be no answer to it.</summary>
    public static bool NamesNoCommand(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-');

    /// <summary>What is wrong with a position for completion, <c>[suggest:POSITION]</c>; nothing if the word is right, or another one.</summary>
    public static string? OfSuggestion(string word)
    {
        const string before = "[suggest:";
        return word.StartsWith(before, StringComparison.Ordinal) && word.EndsWith(']')
            && !int.TryParse(word.AsSpan(before.Length, word.Length - before.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? $"'{word}' names no position; write [suggest:POSITION] with a whole number from 0."
                : null;
    }

    /// <summary>A command as it is typed: <c>litmus new paper</c>.</summary>
    public static string NameOf(CommandResult command) =>
        command.Parent is CommandResult outer ? $"{NameOf(outer)} {command.Command.Name}" : "litmus";

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

    private static string Propose(string word, IEnumerable<string> known, string outer = "") =>
        Spelling.Nearest(word, known) is [var nearest, ..] ? $" Did you mean '{outer}{nearest}'?" : string.Empty;

    private static string UsageOf(CommandResult command) => command.Command.Arguments.Count == 0
        ? $"{NameOf(command)} takes options alone."
        : $"{NameOf(command)} takes {string.Join(' ', command.Command.Arguments.Select(argument => argument.Name))} and options.";
}
