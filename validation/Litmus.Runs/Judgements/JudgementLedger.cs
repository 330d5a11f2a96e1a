using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Judgements;

/// <summary>What was accepted, one CSV per paper in the folder of its cases. Claims themselves hold no judgement.</summary>
public sealed class JudgementLedger
{
    /// <summary>Name of a paper's file in the folder of its cases.</summary>
    public const string FileName = "judgements.csv";

    private static readonly string[] Header =
        ["claim_id", "verdict", "value", "token", "band_lower", "band_upper", "reason", "review_by", "accepted_by", "accepted_on", "tier", "criterion"];
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", Mode = CsvMode.RFC4180 };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly SortedDictionary<string, AcceptedJudgement> _accepted = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (string Path, int Line)> _places = new(StringComparer.Ordinal);

    private JudgementLedger(IReadOnlyDictionary<string, string> files) => _files = files;

    /// <summary>The accepted judgements by claim.</summary>
    public IReadOnlyDictionary<string, AcceptedJudgement> Accepted => _accepted;

    /// <summary>File and line of a judgement that was read; the last line of one that spans several.</summary>
    public (string Path, int Line) PlaceOf(string claimId) => _places[claimId];

    /// <summary>Reads the files of papers; a file that does not exist holds nothing.</summary>
    /// <param name="files">The file of each paper.</param>
    /// <exception cref="JudgementLedgerException">A file is malformed.</exception>
    public static JudgementLedger Load(IReadOnlyDictionary<string, string> files)
    {
        JudgementLedger ledger = new(files);
        foreach ((string paper, string path) in files.Where(file => File.Exists(file.Value)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            ledger.Read(paper, path);
        }

        return ledger;
    }

    /// <summary>
    /// Records judgements: all of them, or none where one is in conflict. Each file is written whole or not at all. If a later one of several papers cannot
    /// be written, the message names the papers that were recorded.
    /// </summary>
    /// <exception cref="AcceptanceException">Another process has accepted one of the claims since this ledger was loaded.</exception>
    /// <exception cref="IOException">The folder cannot be written, the disk is full, or another process holds a file for too long.</exception>
    public void Record(IReadOnlyList<AcceptedJudgement> judgements)
    {
        // Locks are taken in one order, so two processes never wait for each other.
        IGrouping<string, AcceptedJudgement>[] papers =
            [.. judgements.GroupBy(judgement => PaperOf(judgement.ClaimId)).OrderBy(paper => paper.Key, StringComparer.Ordinal)];
        List<FileLock> held = [];
        try
        {
            foreach (IGrouping<string, AcceptedJudgement> paper in papers)
            {
                held.Add(FileLock.Take(_files[paper.Key], Patience));
            }

            JudgementLedger[] merged = [.. papers.Select(paper => Merge(paper.Key, paper))];
            foreach ((int done, (IGrouping<string, AcceptedJudgement> paper, JudgementLedger ledger)) in papers.Zip(merged).Index())
            {
                // Nobody else writes this file now.
                TemporaryFiles.SweepFor(_files[paper.Key]);
                WriteOf(papers, done, Write(ledger._accepted.Values));
                foreach ((string claim, AcceptedJudgement judgement) in ledger._accepted)
                {
                    _accepted[claim] = judgement;
                }
            }
        }
        finally
        {
            held.ForEach(file => file.Dispose());
        }
    }

    // Each file is whole, but several cannot be replaced at one moment. So it is said which of them were.
    private void WriteOf(IGrouping<string, AcceptedJudgement>[] papers, int number, string text)
    {
        try
        {
            AtomicFile.WriteText(_files[papers[number].Key], text);
        }
        catch (IOException exception) when (number > 0)
        {
            string recorded = string.Join(", ", papers[..number].Select(paper => paper.Key));
            string left = string.Join(", ", papers[number..].Select(paper => paper.Key));
            throw new IOException(
                $"Recorded are the judgements of {recorded}, and not those of {left}: {exception.Message} Then accept the claims that are left.", exception);
        }
    }

    // Another process may have recorded other claims of the paper since this ledger was loaded: its rows are read again under the lock.
    private JudgementLedger Merge(string paper, IEnumerable<AcceptedJudgement> judgements)
    {
        string path = _files[paper];
        JudgementLedger present = new(_files);
        if (File.Exists(path))
        {
            present.Read(paper, path);
        }

        foreach (AcceptedJudgement judgement in judgements)
        {
            if (present._accepted.GetValueOrDefault(judgement.ClaimId) is { } other && other != _accepted.GetValueOrDefault(judgement.ClaimId))
            {
                throw new AcceptanceException(
                    $"{judgement.ClaimId} was accepted as {other.Verdict} by {other.AcceptedBy} while this command ran. "
                    + $"Nothing was recorded. Look at it (litmus explain {judgement.ClaimId}), then repeat the command.");
            }

            present._accepted[judgement.ClaimId] = judgement;
        }

        return present;
    }

    private static string PaperOf(string claimId) => claimId[..claimId.IndexOf('.', StringComparison.Ordinal)];

    private static string Write(IEnumerable<AcceptedJudgement> judgements)
    {
        StringBuilder text = new();
        using StringWriter writer = new(text, CultureInfo.InvariantCulture);
        using CsvWriter csv = new(writer, Csv);
        foreach (string name in Header)
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        foreach (AcceptedJudgement judgement in judgements)
        {
            csv.WriteField(judgement.ClaimId);
            csv.WriteField(judgement.Verdict.ToString());
            csv.WriteField(Number(judgement.Value));
            csv.WriteField(judgement.Token);
            csv.WriteField(Number(judgement.BandLower));
            csv.WriteField(Number(judgement.BandUpper));
            csv.WriteField(judgement.Reason);
            csv.WriteField(judgement.ReviewBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            csv.WriteField(judgement.AcceptedBy);
            csv.WriteField(judgement.AcceptedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            csv.WriteField(judgement.Tier);
            csv.WriteField(judgement.Criterion);
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Decode(string path, byte[] bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out int length) != OperationStatus.Done)
            {
                int start = Array.LastIndexOf(bytes, (byte)'\n', at) + 1;
                throw new JudgementLedgerException(
                    path, bytes.AsSpan(0, at).Count((byte)'\n') + 1,
                    $"The byte 0x{bytes[at]:x2} is not UTF-8. Save the file as UTF-8 (it may be Latin-1 or Windows-1252).",
                    Encoding.UTF8.GetCharCount(bytes, start, at - start) + 1);
            }

            at += length;
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private void Read(string paper, string path)
    {
        string text = Decode(path, File.ReadAllBytes(path));
        if (PlainText.IndexOfForbidden(text) is >= 0 and int control)
        {
            int start = text.LastIndexOf('\n', control) + 1;
            throw new JudgementLedgerException(
                path,
                text.AsSpan(0, start).Count('\n') + 1,
                $"The control character {PlainText.NameOf(text[control])} stands here. Write the character that is meant, or remove it.",
                control - start + 1);
        }

        if (text.IndexOf('\r', StringComparison.Ordinal) is >= 0 and int ending)
        {
            throw new JudgementLedgerException(
                path, text.AsSpan(0, ending).Count('\n') + 1, "A carriage return stands here; lines end in LF alone. Convert the line endings.");
        }

        using StringReader reader = new(text);
        using CsvReader csv = new(reader, Csv);
        try
        {
            ReadRows(csv, paper, path);
        }
        catch (CsvHelperException exception)
        {
            throw new JudgementLedgerException(
                path, Math.Max(1, csv.Parser.RawRow), $"The row is not CSV: {exception.Message.Split('\n')[0].TrimEnd()} Is a quote missing?");
        }
    }

    private void ReadRows(CsvReader csv, string paper, string path)
    {
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.SequenceEqual(Header))
        {
            throw new JudgementLedgerException(path, 1, $"The header is '{string.Join(',', csv.HeaderRecord ?? [])}'; expected '{string.Join(',', Header)}'.");
        }

        while (csv.Read())
        {
            int line = csv.Parser.RawRow;
            if (csv.Parser.Count != Header.Length)
            {
                throw new JudgementLedgerException(path, line, $"The row has {csv.Parser.Count} fields; expected {Header.Length}. Is the file cut off?");
            }

            AcceptedJudgement judgement = ReadRow(csv, paper, path, line);
            _places[judgement.ClaimId] = (path, line);
            if (!_accepted.TryAdd(judgement.ClaimId, judgement))
            {
                throw new JudgementLedgerException(path, line, $"The claim {judgement.ClaimId} has two judgements; expected one.");
            }
        }
    }

    private static AcceptedJudgement ReadRow(CsvReader csv, string paper, string path, int line)
    {
        string id = csv.GetField(0)!;
        if (!id.StartsWith(paper + ".", StringComparison.Ordinal))
        {
            throw new JudgementLedgerException(path, line, $"The claim '{id}' does not belong to this file; expected '{paper}.…'.");
        }

        // Only by name: TryParse alone would also take a number.
        if (!Enum.GetNames<Verdict>().Contains(csv.GetField(1), StringComparer.Ordinal) || !Enum.TryParse(csv.GetField(1), out Verdict verdict))
        {
            throw new JudgementLedgerException(path, line, $"The verdict '{csv.GetField(1)}' is none of {string.Join(", ", Enum.GetNames<Verdict>())}.");
        }

        AcceptedJudgement judgement = new(
            id, verdict, NumberOf(2), csv.GetField(3) is { Length: > 0 } token ? token : null,
            NumberOf(4), NumberOf(5), csv.GetField(6)!, DateOf(7), csv.GetField(8)!,
            DateOf(9) ?? throw new JudgementLedgerException(path, line, $"The judgement of {id} has no date in accepted_on; expected yyyy-MM-dd."))
        {
            Tier = TierNames.TierOf(csv.GetField(10)!) is { } tier ? TierNames.NameOf(tier)
                : throw new JudgementLedgerException(
                    path, line, $"The tier '{csv.GetField(10)}' of {id} is none of {string.Join(", ", Enum.GetValues<Tier>().Select(TierNames.NameOf))}."),
            Criterion = csv.GetField(11) is { Length: Criterion.Length } criterion && criterion.All(char.IsAsciiHexDigitLower) ? criterion
                : throw new JudgementLedgerException(
                    path, line,
                    $"The criterion of {id} is '{csv.GetField(11)}'; expected the {Criterion.Length} hexadecimal digits that litmus accept writes."),
        };
        if (string.IsNullOrWhiteSpace(judgement.Reason))
        {
            throw new JudgementLedgerException(path, line, $"The judgement of {id} has no reason.");
        }

        if (string.IsNullOrWhiteSpace(judgement.AcceptedBy))
        {
            throw new JudgementLedgerException(path, line, $"The judgement of {id} does not say who accepted it.");
        }

        if (verdict == Verdict.NotReproduced && judgement.ReviewBy is null)
        {
            throw new JudgementLedgerException(path, line, $"The known gap {id} needs a date in review_by.");
        }

        if (judgement.ReviewBy <= judgement.AcceptedOn)
        {
            throw new JudgementLedgerException(
                path, line,
                $"The judgement of {id} was accepted on {judgement.AcceptedOn:yyyy-MM-dd} and is to be reviewed by {judgement.ReviewBy:yyyy-MM-dd}; "
                    + "expected a later date in review_by.");
        }

        bool needsBand = verdict == Verdict.NotReproduced && judgement.Value is not null;
        return needsBand && !(judgement.BandLower <= judgement.Value && judgement.Value <= judgement.BandUpper)
            ? throw new JudgementLedgerException(path, line, $"The known gap {id} needs band_lower ≤ value ≤ band_upper.")
            : judgement;

        double? NumberOf(int field)
        {
            string text = csv.GetField(field)!;
            if (text.Length == 0)
            {
                return null;
            }

            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
                ? value
                : throw new JudgementLedgerException(path, line, $"The field {Header[field]} of {id} is '{text}'; expected a finite number.");
        }

        DateOnly? DateOf(int field)
        {
            string text = csv.GetField(field)!;
            if (text.Length == 0)
            {
                return null;
            }

            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
                ? date
                : throw new JudgementLedgerException(path, line, $"The field {Header[field]} of {id} is '{text}'; expected yyyy-MM-dd.");
        }
    }
}
