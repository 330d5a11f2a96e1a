using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Primitives.Files;

namespace Litmus.Cli.Diagnostics;

/// <summary>
/// Red findings that somebody accepted, as a file with the columns <c>code,subject,reason</c>. It has the habits of .NET's package validation: what is in the
/// file is not shown, and an entry that nothing needs any more is an error. What is wrong with data (LIT0…, LIT3…) or failed to run (LIT4…) cannot be accepted.
/// </summary>
internal static class AcceptedFile
{
    /// <summary>An entry that nothing needs any more.</summary>
    public const string NotNeeded = "LIT0097";

    /// <summary>The file, or an entry of it, is malformed.</summary>
    public const string Malformed = "LIT0098";

    private static readonly string[] Columns = ["code", "subject", "reason"];
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", AllowComments = true, MissingFieldFound = null };

    /// <summary>Takes away what the file accepts.</summary>
    /// <param name="path">The file.</param>
    /// <param name="found">What was found.</param>
    /// <returns>What is left, with what is wrong with the file.</returns>
    public static IReadOnlyList<Diagnostic> Apply(string path, IReadOnlyList<Diagnostic> found)
    {
        List<Diagnostic> wrong = [];
        IReadOnlyList<AcceptedEntry> entries = Read(path, wrong);
        if (wrong.Count > 0)
        {
            return [.. found, .. wrong];
        }

        return
        [
            .. found.Where(diagnostic => !entries.Any(entry => Fits(entry, diagnostic))),
            .. entries.Where(entry => !found.Any(diagnostic => Fits(entry, diagnostic))).Select(entry => Wrong(
                path, entry.Line, NotNeeded, $"{entry.Code} of {entry.Subject} is accepted here and does not occur. Delete the row.")),
        ];
    }

    /// <summary>Writes every red finding that can be accepted. An entry that was there keeps its reason, and one that nothing needs is left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="found">What was found.</param>
    /// <param name="reason">Why the new ones are accepted.</param>
    /// <exception cref="UsageException">The file that is there is malformed. It stays as it is.</exception>
    public static void Write(string path, IReadOnlyList<Diagnostic> found, string reason)
    {
        List<Diagnostic> wrong = [];
        IReadOnlyList<AcceptedEntry> before = File.Exists(path) ? Read(path, wrong) : [];
        if (wrong.Count > 0)
        {
            throw new UsageException($"{wrong[0].ToMsBuild()} Correct or delete the file first.");
        }

        using StringWriter text = new(CultureInfo.InvariantCulture);
        using (CsvWriter csv = new(text, Csv))
        {
            Array.ForEach(Columns, csv.WriteField);
            csv.NextRecord();
            foreach (Diagnostic diagnostic in found.Where(IsAcceptable).DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Subject))
                .OrderBy(diagnostic => diagnostic.Subject, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal))
            {
                csv.WriteField(diagnostic.Code);
                csv.WriteField(diagnostic.Subject);
                csv.WriteField(before.FirstOrDefault(entry => Fits(entry, diagnostic))?.Reason ?? reason);
                csv.NextRecord();
            }
        }

        AtomicFile.WriteText(path, text.ToString());
    }

    private static bool IsAcceptable(Diagnostic diagnostic) => diagnostic.IsError && diagnostic.Subject.Length > 0 && IsAcceptable(diagnostic.Code);

    // LIT5…: science, LIT6…: something awaits a review, LIT8…: nothing was run.
    private static bool IsAcceptable(string code) => code is ['L', 'I', 'T', '5' or '6' or '8', ..];

    private static bool Fits(AcceptedEntry entry, Diagnostic diagnostic) =>
        IsAcceptable(diagnostic) && entry.Code == diagnostic.Code && entry.Subject == diagnostic.Subject;

    private static List<AcceptedEntry> Read(string path, List<Diagnostic> wrong)
    {
        List<AcceptedEntry> entries = [];
        try
        {
            using StreamReader reader = new(path);
            using CsvReader csv = new(reader, Csv);
            if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.SequenceEqual(Columns))
            {
                wrong.Add(Wrong(path, 1, Malformed, $"The first row is not {string.Join(',', Columns)}."));
                return entries;
            }

            while (csv.Read())
            {
                AcceptedEntry entry = new(csv.GetField(0) ?? string.Empty, csv.GetField(1) ?? string.Empty, csv.GetField(2) ?? string.Empty, csv.Parser.RawRow);
                string? trouble = TroubleOf(entry, entries);
                if (trouble is not null)
                {
                    wrong.Add(Wrong(path, entry.Line, Malformed, trouble));
                }

                entries.Add(entry);
            }
        }
        catch (Exception exception) when (exception is CsvHelperException or IOException or UnauthorizedAccessException)
        {
            wrong.Add(Wrong(path, 1, Malformed, $"The file cannot be read: {exception.Message}"));
        }

        return entries;
    }

    private static string? TroubleOf(AcceptedEntry entry, List<AcceptedEntry> before) =>
        !IsAcceptable(entry.Code) ? $"'{entry.Code}' cannot be accepted. What can be begins with LIT5, LIT6 or LIT8."
        : entry.Subject.Length == 0 ? "The row names no claim, check or case."
        : entry.Reason.Trim().Length == 0 ? $"{entry.Code} of {entry.Subject} has no reason."
        : before.Find(other => other.Code == entry.Code && other.Subject == entry.Subject) is { } same
            ? $"{entry.Code} of {entry.Subject} stands in line {same.Line}, too."
        : null;

    private static Diagnostic Wrong(string path, int line, string code, string text) => new(path, line, 1, IsError: true, code, string.Empty, text);
}
