using System.Globalization;

namespace Litmus.Comparison.Differences;

/// <summary>A table that is not the same on both sides, with the place of its largest difference.</summary>
public sealed record MovedTable
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Name of the table.</summary>
    public required string Name { get; init; }

    /// <summary>What differs as a whole: columns, number of rows, a table that one side lacks; absent where only fields differ.</summary>
    public string? Shape { get; init; }

    /// <summary>Number of fields that differ.</summary>
    public int FieldCount { get; init; }

    /// <summary>Column of the largest difference; absent where only words or the shape differ.</summary>
    public string? Column { get; init; }

    /// <summary>Row of the largest difference, from 1.</summary>
    public int Row { get; init; }

    /// <summary>What stands in the first column of that row, with its name: <c>time_s = 10</c>.</summary>
    public string? Where { get; init; }

    /// <summary>The field before.</summary>
    public string? Before { get; init; }

    /// <summary>The field after.</summary>
    public string? After { get; init; }

    /// <summary>The largest difference, relative to the largest magnitude of its column before; infinite where a number appeared or vanished.</summary>
    public double Largest { get; init; }

    /// <summary>The announcement that covers it; absent where none does.</summary>
    public Announcement? Announced { get; init; }

    /// <summary>Compares two tables field by field.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="before">The table before; absent where that side has none.</param>
    /// <param name="after">The table after.</param>
    /// <returns>Nothing where every field is the same.</returns>
    public static MovedTable? Of(string caseId, string name, TableText? before, TableText? after)
    {
        if (before is null || after is null)
        {
            return before is null && after is null
                ? null
                : new MovedTable { CaseId = caseId, Name = name, Shape = before is null ? "only after the change" : "only before the change" };
        }

        if (!before.Columns.SequenceEqual(after.Columns, StringComparer.Ordinal))
        {
            string was = string.Join(", ", before.Columns), now = string.Join(", ", after.Columns);
            return new MovedTable { CaseId = caseId, Name = name, Shape = $"the columns were {was} and are {now}" };
        }

        string? shape = before.Rows.Count == after.Rows.Count ? null : $"{before.Rows.Count} rows before and {after.Rows.Count} after";
        MovedTable moved = new() { CaseId = caseId, Name = name, Shape = shape };
        for (int column = 0; column < before.Columns.Count; column++)
        {
            moved = WithColumn(moved, before, after, column);
        }

        return shape is null && moved.FieldCount == 0 ? null : moved;
    }

    private static MovedTable WithColumn(MovedTable moved, TableText before, TableText after, int column)
    {
        double magnitude = before.Rows.Select(row => Number(row[column])).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (int row = 0; row < Math.Min(before.Rows.Count, after.Rows.Count); row++)
        {
            string was = before.Rows[row][column], now = after.Rows[row][column];
            if (string.Equals(was, now, StringComparison.Ordinal))
            {
                continue;
            }

            double difference = Math.Abs(Number(now) - Number(was));
            double relative = double.IsNaN(difference) ? double.PositiveInfinity : magnitude > 0 ? difference / magnitude : difference;
            moved = moved with { FieldCount = moved.FieldCount + 1 };
            if (moved.Column is null || relative > moved.Largest)
            {
                moved = moved with
                {
                    Column = before.Columns[column], Row = row + 1, Where = $"{before.Columns[0]} = {after.Rows[row][0]}",
                    Before = was, After = now, Largest = relative,
                };
            }
        }

        return moved;
    }

    private static double Number(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
