using System.CommandLine;
using System.CommandLine.Parsing;
using Litmus.Cases;
using Litmus.Runs;

namespace Litmus.Cli.Commands;

/// <summary>Options that several commands have, with the same words everywhere.</summary>
internal static class CommonOptions
{
    public static Option<Tier> Tier() => new("--tier")
    {
        Description = "How far the models are run: smoke (a minute), standard, nightly (two hours) or paper (a cluster)",
        HelpName = "smoke|standard|nightly|paper",
        DefaultValueFactory = _ => Cases.Tier.Standard,
        CustomParser = ReadTier,
    };

    /// <summary>Several words; a misspelt option is not taken for one of them.</summary>
    public static Argument<string[]> Words(string name, string description)
    {
        Argument<string[]> words = new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
        words.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return words;
    }

    public static Option<bool> Json() => new("--json") { Description = "Write JSON to standard output" };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Neither progress nor summary; errors still appear" };

    private static Tier ReadTier(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (TierNames.TierOf(word) is { } tier)
        {
            return tier;
        }

        result.AddError($"There is no tier '{word}'; there is smoke, standard, nightly and paper.");
        return default;
    }
}
