using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Cli.Workspaces;
using Litmus.Runs.Judgements;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Commands;

/// <summary>What the examples of a help text name, so that a reader can type them as they are.</summary>
/// <param name="Claim">The first claim of the suite that a model can answer.</param>
/// <param name="Gap">The first claim that is accepted as not reproduced; else <paramref name="Claim"/>.</param>
internal sealed record ExampleNames(string Claim, string Gap)
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { AllowComments = true, BadDataFound = null };

    /// <summary>The names for a place without a suite.</summary>
    public static ExampleNames Invented { get; } = new("smith2024.film-thickness", "smith2024.film-thickness");

    private string Paper => Claim.Split('.')[0];

    /// <summary>The names in a suite. Only its claims and judgements are read, because help must be fast and must work in a suite with errors.</summary>
    /// <param name="folder">Folder of the suite; absent for the nearest one upwards.</param>
    /// <returns>Invented names where there is no suite or it cannot be read.</returns>
    public static ExampleNames In(string? folder)
    {
        try
        {
            if ((folder ?? Workspace.Nearest(Directory.GetCurrentDirectory())) is not { } root)
            {
                return Invented;
            }

            Suite suite = new(root);
            string? claim = First(suite.ReferenceDataFolder, "claims.csv", where: "computable", isEqualTo: "yes", take: "id");
            return claim is null
                ? Invented
                : new ExampleNames(claim, First(suite.PapersFolder, JudgementLedger.FileName, "verdict", "NotReproduced", "claim_id") ?? claim);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CsvHelperException)
        {
            return Invented;
        }
    }

    /// <summary>A text with <c>{claim}</c>, <c>{paper}</c> and <c>{gap}</c> replaced by the names.</summary>
    public string FillIn(string text) => text
        .Replace("{claim}", Claim, StringComparison.Ordinal)
        .Replace("{paper}", Paper, StringComparison.Ordinal)
        .Replace("{gap}", Gap, StringComparison.Ordinal);

    // One cell of the first row with a certain value, among the files of a name in the folders of a folder.
    private static string? First(string folder, string fileName, string where, string isEqualTo, string take)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        foreach (string file in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .Select(paper => Path.Combine(paper, fileName)).Where(File.Exists))
        {
            using StreamReader reader = new(file);
            using CsvReader csv = new(reader, Csv);
            _ = csv.Read() && csv.ReadHeader();
            while (csv.Read())
            {
                if (csv.TryGetField(where, out string? word) && word == isEqualTo && csv.TryGetField(take, out string? name) && name is { Length: > 0 })
                {
                    return name;
                }
            }
        }

        return null;
    }
}
