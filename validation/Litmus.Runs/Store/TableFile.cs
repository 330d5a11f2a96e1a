using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Litmus.Cases;

namespace Litmus.Runs.Store;

/// <summary>A case's table as CSV: header, LF, numbers written so that they read back bit for bit.</summary>
public static class TableFile
{
    // A space at an end is no reason to quote.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n", ShouldQuote = word => word.Field.AsSpan().IndexOfAny(",\"\n\r") >= 0,
    };

    /// <summary>The table as text.</summary>
    public static string Write(CaseTable table)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using CsvWriter csv = new(text, Csv);
        foreach (CaseColumn column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        for (int row = 0; row < table.RowCount; row++)
        {
            foreach (CaseColumn column in table.Columns)
            {
                csv.WriteField(column.Numbers is { } numbers ? numbers[row].ToString("R", CultureInfo.InvariantCulture) : column.Words![row]);
            }

            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
