using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Litmus.Validation.Snapshots;

/// <summary>A table of a snapshot: header, cells as text, and the line that tells what was first accepted.</summary>
internal sealed record SnapshotTable(string? Origin, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string OriginMark = "# origin: ";
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n", BadDataFound = null };

    /// <summary>Reads CSV text, with or without a line of origin.</summary>
    public static SnapshotTable Parse(string text)
    {
        string? origin = text.StartsWith(OriginMark, StringComparison.Ordinal) ? text[OriginMark.Length..text.IndexOf('\n', StringComparison.Ordinal)] : null;
        string table = origin is null ? text : text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        using StringReader reader = new(table);
        using CsvParser parser = new(reader, Csv);
        List<string[]> records = [];
        while (parser.Read())
        {
            records.Add(parser.Record!);
        }

        return new SnapshotTable(origin, records.Count > 0 ? records[0] : [], [.. records.Skip(1)]);
    }

    /// <summary>At most a number of rows, spread evenly from the first to the last.</summary>
    public SnapshotTable Thin(int rowCount) => Rows.Count <= rowCount
        ? this
        : this with { Rows = [.. Enumerable.Range(0, rowCount).Select(i => Rows[(int)((long)i * (Rows.Count - 1) / (rowCount - 1))])] };

    /// <summary>The numbers of a column; nothing where a cell is none.</summary>
    public double[]? NumbersOf(string column)
    {
        int index = Columns.ToList().IndexOf(column);
        if (index < 0 || Rows.Count == 0)
        {
            return null;
        }

        double[] numbers = new double[Rows.Count];
        for (int row = 0; row < numbers.Length; row++)
        {
            if (index >= Rows[row].Count || !double.TryParse(Rows[row][index], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[row]))
            {
                return null;
            }
        }

        return numbers;
    }

    /// <summary>The root mean square of each column of numbers, as a line of origin holds it: <c>depth_m=1.5;mass_kg=2</c>.</summary>
    public string Scales() => string.Join(
        "; ",
        Columns.Select(column => (column, NumbersOf(column))).Where(pair => pair.Item2 is not null)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.column}={ScaleOf(pair.Item2!):R}")));

    /// <summary>Root mean square.</summary>
    public static double ScaleOf(double[] numbers)
    {
        // Scaled by the largest, so that squares neither overflow nor vanish.
        double largest = numbers.Max(Math.Abs);
        return largest == 0 ? 0 : largest * Math.Sqrt(numbers.Average(number => number / largest * (number / largest)));
    }

    /// <summary>The scales in a line of origin.</summary>
    public IReadOnlyDictionary<string, double> OriginScales() => (Origin ?? string.Empty)
        .Split("; ", StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('='))
        .Where(parts => parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The text of a snapshot file.</summary>
    public string Write()
    {
        StringBuilder text = new();
        text.Append(OriginMark).Append(Origin).Append('\n');
        using StringWriter writer = new(text, CultureInfo.InvariantCulture);
        using CsvWriter csv = new(writer, Csv);
        foreach (IReadOnlyList<string> row in Rows.Prepend(Columns))
        {
            foreach (string cell in row)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
