using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Litmus.ReferenceData.Reading;

/// <summary>A CSV file whose records all have the header's number of fields.</summary>
internal sealed class CsvFile
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvFile(string path, CsvRecord header, IReadOnlyList<CsvRecord> records)
    {
        (Path, Header, Records) = (path, header, records);
        for (int i = 0; i < header.Fields.Count; i++)
        {
            _columns.TryAdd(header.Fields[i].Text, i);
        }
    }

    public string Path { get; }

    public CsvRecord Header { get; }

    public IReadOnlyList<CsvRecord> Records { get; }

    public IEnumerable<string> Columns => _columns.Keys;

    public bool Has(string column) => _columns.ContainsKey(column);

    public CsvField Field(CsvRecord record, string column) => record.Fields[_columns[column]];

    /// <summary>Reads a file; null without a header or with a misplaced quote. Records with a wrong number of fields are reported and left out.</summary>
    public static CsvFile? Read(string text, string path, FindingList findings)
    {
        List<CsvRecord> records = [];
        bool quotesAreSound = true;
        using CsvParser parser = new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true, IgnoreBlankLines = false, NewLine = "\n", BadDataFound = null,
        });
        while (parser.Read())
        {
            CsvRecord record = Locate(parser, out TextPlace? strayQuote, out TextPlace? openQuote);
            if ((strayQuote ?? openQuote) is { } quote)
            {
                quotesAreSound = false;
                findings.Error(FindingCode.Quote, path, quote, strayQuote is null
                    ? "This quote is not closed; the rest of the file was read as one field. Close it, or double it if it belongs to the text."
                    : "A quote stands inside a field. Enclose the whole field in quotes and double those inside: \"5\"\" wafer\".");
            }

            records.Add(record);
        }

        if (records.Count == 0)
        {
            findings.Error(FindingCode.Header, path, TextPlace.Start, "The file has no header. Its first line that is no comment names the columns.");
            return null;
        }

        return quotesAreSound ? new CsvFile(path, records[0], [.. records.Skip(1).Where(record => HasTheFieldsOf(records[0], record, path, findings))]) : null;
    }

    private static bool HasTheFieldsOf(CsvRecord header, CsvRecord record, string path, FindingList findings)
    {
        (int expected, int found) = (header.Fields.Count, record.Fields.Count);
        if (found == expected)
        {
            return true;
        }

        bool isBlank = found == 1 && record.Fields[0].Text.Length == 0;
        string attempt = found > expected ? "Quote a field that contains a comma." : "The row may be cut off; an empty field still needs its comma.";
        TextPlace place = found > expected ? record.Fields[expected].Place : record.End;
        findings.Error(FindingCode.FieldCount, path, place, isBlank
            ? "A blank line. Remove it, or begin it with # to make it a comment."
            : $"The row has {found} fields; the header has {expected}. {attempt}");
        return false;
    }

    // CsvHelper gives the texts; the places follow from the raw record, in which a quote opens only at the beginning of a field.
    private static CsvRecord Locate(CsvParser parser, out TextPlace? strayQuote, out TextPlace? openQuote)
    {
        string raw = parser.RawRecord;
        List<TextPlace> starts = [];
        (strayQuote, openQuote) = (null, null);
        (int line, int column, int at) = (0, 1, 0);
        while (true)
        {
            starts.Add(new TextPlace(line, column));
            bool quoted = at < raw.Length && raw[at] == '"';
            if (quoted)
            {
                openQuote = new TextPlace(line, column);
                for (at++, column++; at < raw.Length; at++, column++)
                {
                    if (raw[at] == '\n')
                    {
                        (line, column) = (line + 1, 0);
                    }
                    else if (raw[at] == '"' && (at + 1 == raw.Length || raw[at + 1] != '"'))
                    {
                        (openQuote, at, column) = (null, at + 1, column + 1);
                        break;
                    }
                    else if (raw[at] == '"')
                    {
                        (at, column) = (at + 1, column + 1);
                    }
                }
            }

            for (; at < raw.Length && raw[at] is not (',' or '\n'); at++, column++)
            {
                strayQuote ??= quoted || raw[at] == '"' ? new TextPlace(line, column) : null;
            }

            if (at == raw.Length || raw[at] == '\n')
            {
                break;
            }

            (at, column) = (at + 1, column + 1);
        }

        // The parser stands on the record's last line.
        int firstLine = parser.RawRow - line;
        strayQuote = strayQuote is { } stray ? Shift(stray) : null;
        openQuote = openQuote is { } open ? Shift(open) : null;
        string[] texts = parser.Record!;
        CsvField[] fields = [.. texts.Select((text, i) => new CsvField(text, Shift(starts[Math.Min(i, starts.Count - 1)])))];
        return new CsvRecord(fields, Shift(new TextPlace(line, column)));

        TextPlace Shift(TextPlace place) => place with { Line = place.Line + firstLine };
    }
}
