using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PaperTests;

/// <summary>
/// The independently computed values of a paper: <c>expected.csv</c> beside its tests, made by the script <c>expected.py</c> in the same folder. Every row
/// names a claim without its paper, the value in the claim's unit, the relative tolerance, and how the value was computed.
/// </summary>
public static class ExpectedValues
{
    private const string FileName = "expected.csv";

    private static readonly string[] Columns = ["claim", "value", "relative_tolerance", "how"];

    /// <summary>One test case per row of the file in the output folder: claim, value, relative tolerance and how it was computed.</summary>
    /// <exception cref="FormatException">The file is malformed. The message names the row.</exception>
    public static IReadOnlyList<TestCaseData> Rows => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, FileName)));

    /// <summary>One test case per row of a text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <exception cref="FormatException">The text is malformed. The message names the row.</exception>
    public static IReadOnlyList<TestCaseData> Parse(string text)
    {
        // A quote inside an unquoted field stays as it is: the number of fields shows what matters here.
        using CsvParser parser = new(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, BadDataFound = null });
        if (!parser.Read() || !parser.Record!.SequenceEqual(Columns, StringComparer.Ordinal))
        {
            throw new FormatException($"{FileName}: the header is '{parser.RawRecord.Trim()}'. Write '{string.Join(',', Columns)}'.");
        }

        List<TestCaseData> rows = [];
        HashSet<string> claims = new(StringComparer.Ordinal);
        while (parser.Read())
        {
            string[] fields = parser.Record!;
            string place = $"{FileName}, line {parser.RawRow} '{parser.RawRecord.Trim()}'";
            if (fields.Length != Columns.Length)
            {
                throw new FormatException(
                    $"{place}: the row has {fields.Length} fields; the header has {Columns.Length}. Quote a field that contains a comma.");
            }

            if (fields[0].Length == 0 || fields[3].Length == 0)
            {
                throw new FormatException($"{place}: the claim or the way it was computed is empty. Fill both.");
            }

            if (!claims.Add(fields[0]))
            {
                throw new FormatException($"{place}: the claim '{fields[0]}' has a row already. Remove one.");
            }

            double value = NumberIn(fields[1], "value", place), tolerance = NumberIn(fields[2], "relative_tolerance", place);
            if (value == 0 || tolerance is <= 0 or >= 1)
            {
                throw new FormatException($"{place}: a value of 0 has no relative tolerance, and the tolerance lies between 0 and 1. Change the row.");
            }

            rows.Add(new TestCaseData(fields[0], value, tolerance, fields[3]).SetArgDisplayNames(fields[0]));
        }

        return rows.Count > 0 ? rows : throw new FormatException($"{FileName}: there is no row below the header. Run expected.py.");
    }

    private static double NumberIn(string field, string column, string place) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{place}: '{field}' in the column {column} is no number. Write it like 1.5 or 2e-9.");
}
