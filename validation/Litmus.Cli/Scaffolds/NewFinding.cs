using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;
using Litmus.Runs.Findings;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>A finding: a page that already holds the places for the numbers of its claims. One that the check refuses is taken back.</summary>
internal static class NewFinding
{
    /// <summary>Writes it.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="id">Identifier, <c>paper/name</c>.</param>
    /// <param name="kind">The kind, as a file states it.</param>
    /// <param name="claims">The claims that it explains.</param>
    /// <param name="title">One plain sentence.</param>
    /// <param name="today">The date of the review.</param>
    /// <param name="check">What is wrong in the suite now.</param>
    /// <returns>The file, relative to the suite.</returns>
    /// <exception cref="UsageException">A name or word is malformed, the file is there already, or the check refuses it.</exception>
    public static string Write(
        Suite suite, string id, string kind, IReadOnlyList<Claim> claims, string title, DateOnly today, Func<IReadOnlyList<Finding>> check)
    {
        string[] parts = id.Split('/', 2);
        string paper = parts.Length == 2
            ? Naming.Paper(parts[0])
            : throw new UsageException($"'{id}' is no identifier of a finding. Write paper/name: smith2024/rule-of-thumb.");
        string name = Naming.Dashed(parts[1]);
        Dictionary<string, FindingKind> kinds = DataWords.Table<FindingKind>();
        if (!kinds.ContainsKey(kind))
        {
            string all = string.Join(", ", kinds.Keys), proposal = Spelling.Propose(kind, kinds.Keys);
            string rest = proposal.Contains(all, StringComparison.Ordinal) ? string.Empty : $" All: {all}.";
            throw new UsageException($"'{kind}' is no kind of finding.{proposal}{rest}");
        }

        if (claims.FirstOrDefault(claim => claim.Paper != paper) is { } foreign)
        {
            throw new UsageException($"{foreign.Id} belongs to another paper. A finding explains claims of its own paper, {paper}.");
        }

        string folder = Path.GetRelativePath(suite.Root, suite.FolderOf(paper)).Replace('\\', '/');
        if (!Directory.Exists(Path.Combine(suite.Root, folder)))
        {
            throw new UsageException($"There is no folder {folder}. Write the paper first: litmus new paper {paper} --doi … --title …");
        }

        // An error that was there before is none of this page. One that it causes may stand in another page, which explains the same claim.
        HashSet<Finding> before = [.. check()];
        string file = $"{folder}/{FindingFormat.Folder}/{name}{FindingFormat.Ending}";
        Scaffold scaffold = new(suite.Root);
        scaffold.Add(
            file, "finding/finding.md",
            ("title", Naming.Line(title)),
            ("kind", kind),
            ("claims", string.Join(",\n  ", claims.Select(claim => claim.Id))),
            ("today", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("stated", Points(claims, claim => $"{claim.Source}: {{{{{claim.Id}:expected}}}}.")),
            ("follows", Points(claims, claim => $"{Quantity(claim)}: {{{{{claim.Id}:observed}}}}.")));
        scaffold.Write();
        string path = Path.Combine(suite.Root, file.Replace('/', Path.DirectorySeparatorChar));
        string[] errors =
        [
            .. check().Where(found => found.Severity == FindingSeverity.Error && !before.Contains(found))
                .Select(found => Path.GetFullPath(found.Path) == Path.GetFullPath(path)
                    ? $"line {found.Line}: {found.Message}"
                    : $"{Path.GetRelativePath(suite.Root, Path.GetFullPath(found.Path)).Replace('\\', '/')} holds already what it would hold: {found.Message}"),
        ];
        if (errors.Length > 0)
        {
            File.Delete(path);
            throw new UsageException($"The finding is not written. {string.Join(" ", errors)}");
        }

        return file;
    }

    // A page has short lines, so each claim has its own.
    private static string Points(IReadOnlyList<Claim> claims, Func<Claim, string> text) =>
        claims.Count == 1 ? text(claims[0]) : string.Join('\n', claims.Select(claim => $"- {text(claim)}"));

    private static string Quantity(Claim claim) => claim.Quantity.Length > 0 ? claim.Quantity : claim.Id;
}
