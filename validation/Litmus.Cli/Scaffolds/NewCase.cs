using Litmus.Comparison.Claims;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Scaffolds;

/// <summary>A case: a class that answers claims, its remarks and its test. It runs as it is written; its example input is to be replaced.</summary>
internal static class NewCase
{
    private const string Indent = "            ";

    private const int LongestList = 100;

    /// <summary>Writes it.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="id">Identifier, <c>paper/name</c>.</param>
    /// <param name="title">The question in one sentence.</param>
    /// <param name="claims">The claims it answers, all of that paper.</param>
    /// <returns>The files, relative to the suite.</returns>
    /// <exception cref="UsageException">A name is malformed, the paper has no folder for cases, or a file is there already.</exception>
    public static IReadOnlyList<string> Write(Suite suite, string id, string title, IReadOnlyList<Claim> claims)
    {
        string[] parts = id.Split('/', 2);
        string paper = parts.Length == 2
            ? Naming.Paper(parts[0])
            : throw new UsageException($"'{id}' is no identifier of a case. Write paper/name: smith2024/film-thickness.");
        string name = Naming.Dashed(parts[1]), type = Naming.TypeOf(name) + "Case";
        if (claims.FirstOrDefault(claim => !claim.Id.StartsWith(paper + ".", StringComparison.Ordinal)) is { } foreign)
        {
            throw new UsageException($"{foreign.Id} belongs to another paper. A case answers claims of its own paper, {paper}.");
        }

        string folder = Path.GetRelativePath(suite.Root, suite.FolderOf(paper)).Replace('\\', '/'), assembly = folder.Split('/')[^1];
        if (!Directory.Exists(Path.Combine(suite.Root, folder)))
        {
            throw new UsageException($"There is no folder {folder}. Write the paper first: litmus new paper {paper} --doi … --title …");
        }

        string NameOf(Claim claim) => claim.Id[(paper.Length + 1)..];
        (string, string)[] values =
        [
            ("assembly", assembly),
            ("class", type),
            ("name", name),
            ("title", Naming.Title(title)),
            ("answers", Answers([.. claims.Select(claim => $"\"{NameOf(claim)}\"")])),
            ("observations", string.Join('\n', claims.Select(claim => Observation(NameOf(claim), claim)))),
            ("words", string.Concat(claims.Select(claim => WordsOf(NameOf(claim), claim)))),
            ("sections", string.Join("\n\n", claims.Select(claim => $"## {NameOf(claim)}\n\nThe example input is {{{{example_1}}}}."))),
        ];
        Scaffold scaffold = new(suite.Root);
        scaffold.Add($"{folder}/{type}.cs", "case/Case.cs", values);
        scaffold.Add($"{folder}/{type}.notes.md", "case/notes.md", values);
        string tests = $"tests/{assembly}.Tests";
        if (Directory.Exists(Path.Combine(suite.Root, tests)))
        {
            scaffold.Add($"{tests}/{type}Tests.cs", "case/CaseTests.cs", values);
        }

        scaffold.Write();
        return scaffold.Paths;
    }

    // On one line where they fit.
    // The example returns its own input, which is a restatement.
    private static string Answers(IReadOnlyList<string> names) => names.Sum(name => name.Length) < LongestList
        ? $" [.. Answer.ByRestatement({string.Join(", ", names)})]"
        : $"\n        [\n{Indent}.. Answer.ByRestatement(\n{Indent}    {string.Join($",\n{Indent}    ", names)}),\n        ]";

    private static string Observation(string name, Claim claim) =>
        (claim.Expected.Token is { } stated
            ? $"{Indent}.Token(\"{name}\", {WordOf(stated)})\n"
            : $"{Indent}.Scalar(\"{name}\", example, \"{claim.Expected.Unit}\")\n")
        + $"{Indent}.Note(\"{name}\", (\"example_1\", example))";

    // One of the words that the claim tells apart, by the sign of the example.
    private static string WordOf(string stated) =>
        OutcomeWords.Trends.Contains(stated, StringComparer.Ordinal) ? "Trend.Of([0, example])"
        : OutcomeWords.Truths.Contains(stated, StringComparer.Ordinal) ? "Trend.Truth(example > 0)"
        : $"example > 0 ? {InCode(stated)} : {InCode(OtherThan(stated))}";

    private static string WordsOf(string name, Claim claim) => claim.Expected.Token is { } stated && OutcomeWords.Of(stated) is null
        ? $"\n        .WithWords(\"{name}\", {InCode(stated)}, {InCode(OtherThan(stated))})"
        : string.Empty;

    private static string OtherThan(string stated) => OutcomeWords.Of(stated)?.First(word => word != stated) ?? "another outcome";

    private static string InCode(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
