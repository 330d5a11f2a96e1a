using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.ReferenceData;
using Litmus.Runs.Findings;
using Litmus.Runs.Judgements;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Workspaces;

/// <summary>Everything that is wrong with reference data, cases, accepted judgements and findings, before anything runs.</summary>
public static class WorkspaceCheck
{
    /// <summary>A case answers a claim that does not exist, or two cases answer one claim.</summary>
    public const string CaseWithoutClaim = "LIT0080";

    /// <summary>A case answers a claim that the reference data call not computable (a warning).</summary>
    public const string AnswersNotComputable = "LIT0081";

    /// <summary>An assembly of cases is not built or cannot be loaded, so the cases were not checked (a warning).</summary>
    public const string CasesNotLoaded = "LIT0082";

    /// <summary>A paper has computable claims and no folder of cases (a warning).</summary>
    public const string NoFolderOfCases = "LIT0083";

    /// <summary>A paper has no coverage.csv, so nobody knows which of its statements are no claims (a warning).</summary>
    public const string NoCoverage = "LIT0084";

    /// <summary>A file of accepted judgements is malformed.</summary>
    public const string JudgementMalformed = "LIT0085";

    /// <summary>A judgement is recorded for a claim that is not there.</summary>
    public const string JudgementWithoutClaim = "LIT0086";

    /// <summary>A judgement is dated later than today.</summary>
    public const string JudgementOfTheFuture = "LIT0087";

    /// <summary>An answer of an engine that came with the suite is missing a file, altered or malformed.</summary>
    public const string DamagedAnswer = "LIT0092";

    /// <summary>A case answers a claim by a word and does not say among which words it decides (a warning).</summary>
    public const string WordsNotKnown = "LIT0093";

    /// <summary>The stated word of a claim is none of those that its case can give.</summary>
    public const string WordNotFound = "LIT0094";

    /// <summary>Looks at everything.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="today">The date in UTC.</param>
    /// <returns>What was found; nothing when all is well.</returns>
    public static IReadOnlyList<Finding> Of(Workspace workspace, DateOnly today)
    {
        List<Finding> findings = [];
        try
        {
            findings.AddRange(workspace.Dataset.Findings);
            findings.AddRange(workspace.Dataset.Papers
                .Where(paper => paper.Claims.Any(claim => claim.Computability == Computability.Yes) && !Directory.Exists(workspace.Suite.FolderOf(paper.Id)))
                .Select(paper => new Finding(
                    NoFolderOfCases,
                    $"{workspace.ReferenceDataFolder}/{paper.Id}/claims.csv".Replace('\\', '/'),
                    1,
                    1,
                    $"There is no folder {workspace.Suite.FolderOf(paper.Id)} with the cases and judgements of {paper.Id}. Restore it, or write it anew.",
                    FindingSeverity.Warning)));
            findings.AddRange(workspace.Dataset.Papers.Where(paper => paper.Coverage is null).Select(paper => new Finding(
                NoCoverage, $"{paper.Path}/datapackage.json", 1, 1,
                $"{paper.Id} has no coverage.csv. Write one (place,what,claims,reason) "
                    + "with every section, table, figure and numbered equation, and list it here.",
                FindingSeverity.Warning)));
            findings.AddRange(CheckCases(workspace));
        }
        catch (ReferenceDataException exception)
        {
            findings.AddRange(exception.Findings);
        }
        catch (SuiteException exception)
        {
            findings.Add(new Finding(
                CasesNotLoaded, workspace.ReferenceDataFolder.Replace('\\', '/'), 1, 1,
                $"The cases were not checked. {exception.Message}", FindingSeverity.Warning));
        }

        bool canNameClaims = findings.All(finding => finding.Severity != FindingSeverity.Error);
        findings.AddRange(CheckJudgements(workspace, today, canNameClaims));
        findings.AddRange(workspace.Engines.Shipped.ReadAll().Damaged.Select(damage => new Finding(
            DamagedAnswer, damage.Path.Replace('\\', '/'), 1, 1, $"{damage.Found} Restore the folder, or remove it and compute again.",
            FindingSeverity.Error)));
        findings.AddRange(workspace.Findings.Problems);
        if (canNameClaims)
        {
            findings.AddRange(CheckFindings(workspace, today, hasCases: findings.All(finding => finding.Code != CasesNotLoaded)));
        }

        return findings;
    }

    private static IEnumerable<Finding> CheckCases(Workspace workspace)
    {
        Dictionary<string, Claim> claims = workspace.Dataset.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Dictionary<string, string> answered = new(StringComparer.Ordinal);
        foreach (CaseDescription description in workspace.Cases.Select(candidate => candidate.Description))
        {
            foreach (string id in description.Answers)
            {
                string paper = $"{workspace.ReferenceDataFolder}/{description.Paper}/claims.csv".Replace('\\', '/');
                if (!claims.TryGetValue(id, out Claim? claim))
                {
                    yield return new Finding(
                        CaseWithoutClaim, paper, 1, 1,
                        $"The case {description.Id} answers {id}, which is no claim. Correct the case, or restore the claim.", FindingSeverity.Error);
                    continue;
                }

                (string path, int line) = workspace.Dataset.PlaceOf(id);
                if (!answered.TryAdd(id, description.Id))
                {
                    yield return new Finding(
                        CaseWithoutClaim, path, line, 1,
                        $"Two cases answer {id}: {answered[id]} and {description.Id}. A claim has one answer.", FindingSeverity.Error);
                }
                else if (claim.Computability != Computability.Yes)
                {
                    yield return new Finding(
                        AnswersNotComputable, path, line, 1,
                        $"The case {description.Id} answers {id}, which is called {DataWords.Of(claim.Computability)}. One of the two is wrong.",
                        FindingSeverity.Warning);
                }
                else if (claim.Expected.Token is { } stated && CheckWords(description, claim, stated) is (var code, var message, var severity))
                {
                    yield return new Finding(code, path, line, 1, message, severity);
                }
            }
        }
    }

    private static (string Code, string Message, FindingSeverity Severity)? CheckWords(CaseDescription description, Claim claim, string stated)
    {
        string name = claim.Id[(claim.Paper.Length + 1)..];
        return description.WordsOf(claim) is not { } words
            ? (WordsNotKnown,
                $"The case {description.Id} answers {claim.Id} by a word, and nothing says which words it tells apart. "
                + $"Add to its description: .WithWords(\"{name}\", \"{stated}\", …)",
                FindingSeverity.Warning)
            : words.Contains(stated, StringComparer.Ordinal) ? null
            : (WordNotFound,
                $"{claim.Id} expects '{stated}', and the case {description.Id} gives one of {string.Join(", ", words)}. Correct the claim, or the case.",
                FindingSeverity.Error);
    }

    private static IEnumerable<Finding> CheckFindings(Workspace workspace, DateOnly today, bool hasCases)
    {
        FindingCheck check = new(workspace.Dataset.Claims, hasCases ? workspace.Cases : null, today);
        foreach (Finding problem in check.Of(workspace.Findings.Files))
        {
            yield return problem;
        }

        JudgementLedger ledger;
        try
        {
            ledger = workspace.Ledger;
        }
        catch (JudgementLedgerException)
        {
            // Reported already. Without the ledger nobody knows which claims need a finding.
            yield break;
        }

        foreach (Finding missing in check.Missing(workspace.Findings.Files, ledger.Accepted, ledger.PlaceOf))
        {
            yield return missing;
        }
    }

    private static IEnumerable<Finding> CheckJudgements(Workspace workspace, DateOnly today, bool canNameClaims)
    {
        JudgementLedger ledger;
        Finding? malformed = null;
        try
        {
            ledger = workspace.Ledger;
        }
        catch (JudgementLedgerException exception)
        {
            malformed = new Finding(
                JudgementMalformed, exception.Path.Replace('\\', '/'), exception.Line, exception.Column, exception.Found, FindingSeverity.Error);
            return [malformed];
        }

        HashSet<string> known = [.. canNameClaims ? workspace.Dataset.Claims.Select(claim => claim.Id) : ledger.Accepted.Keys];
        return
        [
            .. ledger.Accepted.Keys.Where(id => !known.Contains(id)).Select(id => At(
                id,
                JudgementWithoutClaim,
                $"A judgement is recorded for {id}, which is no claim: it was lost or renamed. Restore the claim, or delete the judgement.")),
            .. ledger.Accepted.Values.Where(judgement => judgement.AcceptedOn > today).Select(judgement => At(
                judgement.ClaimId,
                JudgementOfTheFuture,
                $"The judgement of {judgement.ClaimId} is dated {judgement.AcceptedOn:yyyy-MM-dd}, and today is {today:yyyy-MM-dd}. "
                    + "Set the clock of this machine, on which review dates depend, or correct accepted_on.")),
        ];

        Finding At(string claim, string code, string message)
        {
            (string path, int line) = ledger.PlaceOf(claim);
            return new Finding(code, path.Replace('\\', '/'), line, 1, message, FindingSeverity.Error);
        }
    }
}
