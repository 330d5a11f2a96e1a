using System.Globalization;
using System.Text;
using Litmus.Cases;

namespace Litmus.Runs.Store;

/// <summary>A case's table as CSV: header, LF, numbers written so that they read back bit for bit.</summary>
public static class TableFile
{
    /// <summary>The table as text.</summary>
    public static string Write(CaseTable table)
    {
        StringBuilder text = new();
        text.AppendJoin(',', table.Columns.Select(column => Quote(column.Name))).Append('\n');
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int column = 0; column < table.Columns.Count; column++)
            {
                if (column > 0)
                {
                    text.Append(',');
                }

                CaseColumn current = table.Columns[column];
                text.Append(current.Numbers is { } numbers ? numbers[row].ToString("R", CultureInfo.InvariantCulture) : Quote(current.Words![row]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Quote(string word) =>
        word.AsSpan().IndexOfAny(",\"\n\r") < 0 ? word : $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
