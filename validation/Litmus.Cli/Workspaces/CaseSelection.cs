using System.IO.Enumeration;
using Litmus.Cases;
using Litmus.ReferenceData.Reading;
using Litmus.Runs;

namespace Litmus.Cli.Workspaces;

/// <summary>Which cases a command line names: by identifier, by pattern, by paper, or by a claim that they answer.</summary>
internal static class CaseSelection
{
    /// <summary>The named cases in the order of the catalogue; all of them when nothing is named.</summary>
    /// <exception cref="UsageException">A word names no case, or one that the tier leaves out.</exception>
    public static IReadOnlyList<IValidationCase> Of(IReadOnlyList<IValidationCase> cases, IReadOnlyList<string> words, Tier tier)
    {
        if (words.Count == 0)
        {
            return cases;
        }

        HashSet<IValidationCase> chosen = [];
        foreach (string word in words)
        {
            IValidationCase[] named = [.. cases.Where(candidate => IsNamedBy(candidate.Description, word))];
            if (named.Length == 0)
            {
                throw new UsageException($"No case is named by '{word}'.{Spelling.Propose(word, Candidates(cases, word))} List them with: litmus list cases");
            }

            if (named.All(candidate => candidate.Description.MinimumTier > tier))
            {
                Tier lowest = named.Min(candidate => candidate.Description.MinimumTier);
                throw new UsageException($"Tier {TierNames.NameOf(tier)} leaves out '{word}'. Run it with: --tier {TierNames.NameOf(lowest)}");
            }

            chosen.UnionWith(named);
        }

        return [.. cases.Where(chosen.Contains)];
    }

    // If the paper before the slash exists, only its cases are proposed.
    private static IEnumerable<string> Candidates(IReadOnlyList<IValidationCase> cases, string word)
    {
        string paper = word.Split('/')[0];
        IEnumerable<CaseDescription> descriptions = cases.Select(candidate => candidate.Description);
        bool isPaper = descriptions.Any(description => description.Paper == paper);
        return descriptions.Where(description => !isPaper || description.Paper == paper).Select(description => description.Id);
    }

    private static bool IsNamedBy(CaseDescription description, string word) =>
        description.Paper == word
        || description.Answers.Contains(word, StringComparer.Ordinal)
        || FileSystemName.MatchesSimpleExpression(word, description.Id, ignoreCase: false);
}
