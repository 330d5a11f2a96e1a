using System.CommandLine;
using System.CommandLine.Parsing;
using Litmus.Cases;
using Litmus.ReferenceData.Reading;
using Litmus.Runs;

namespace Litmus.Cli.Commands;

/// <summary>Options that several commands have, with the same words everywhere.</summary>
internal static class CommonOptions
{
    public static Option<Tier?> Tier(string defaultWord = "standard") => Value(
        "--tier",
        "smoke|standard|nightly|paper",
        $"How far the models are run: smoke (a minute), standard, nightly (two hours) or paper (a cluster) [default: {defaultWord}]",
        TierNames.TierOf,
        word => RefuseWord(word, Enum.GetValues<Tier>().Select(TierNames.NameOf)));

    /// <summary>The tier that is asked for.</summary>
    public static Tier TierOf(ParseResult parsed, Option<Tier?> option) => parsed.GetValue(option) ?? Cases.Tier.Standard;

    /// <summary>Several words, none of which is a misspelt option.</summary>
    public static Argument<string[]> Words(string name, string description)
    {
        Argument<string[]> words = new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
        words.Validators.Add(result =>
        {
            // The library takes a misspelt option for one more word.
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError(CommandLineComplaints.NoOption(token.Value, result.Parent as CommandResult));
            }
        });
        return words;
    }

    public static Option<bool> Json() => Flag("Write JSON to standard output", "--json");

    public static Option<bool> Quiet() => Flag("Neither progress nor summary; errors still appear", "--quiet", "-q");

    /// <summary>An option that is there or not, and takes no value.</summary>
    public static Option<bool> Flag(string description, string name, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option whose value is read here, so that a refusal says what was expected. The description names the default.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="valueName">What its value is called in the help.</param>
    /// <param name="description">What it does.</param>
    /// <param name="read">The value of a word; nothing where the word has none.</param>
    /// <param name="refuse">What is wrong with the word.</param>
    /// <param name="aliases">Its short names.</param>
    public static Option<T?> Value<T>(
        string name, string valueName, string description, Func<string, T?> read, Func<string, string> refuse, params string[] aliases)
        where T : struct => new(name, aliases)
        {
            Description = description,
            HelpName = valueName,
            CustomParser = result => Read(result, read, word => $"{name}: {refuse(word)}"),
        };

    /// <summary>The words of a closed list, with the nearest one for a misspelt word.</summary>
    public static string RefuseWord(string word, IEnumerable<string> known)
    {
        string[] words = [.. known];
        string proposal = Spelling.Nearest(word, words) is [var nearest, ..] ? $" Did you mean '{nearest}'?" : string.Empty;
        return $"'{word}' is none of {string.Join(", ", words)}.{proposal}";
    }

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read, Func<string, string> refuse)
        where T : struct
    {
        string word = result.Tokens[0].Value;
        if (read(word) is { } value)
        {
            return value;
        }

        result.AddError(refuse(word));
        return null;
    }
}
