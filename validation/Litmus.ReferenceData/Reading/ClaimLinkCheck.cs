using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Follows what the claims of a paper refer to: the claim that one of them repeats, and the cell of a table that states the same number.</summary>
internal sealed class ClaimLinkCheck(CsvFile file, IReadOnlyList<Claim> claims, IReadOnlyList<Table> tables, FindingList findings)
{
    // Enough for the rounding of a change of units, too little for a digit.
    private const double Tolerance = 1e-9;

    private const char KeySeparator = '|';

    public void Check()
    {
        if (file.Has("follows_from"))
        {
            CheckLeaders();
        }

        if (file.Has("quotes"))
        {
            Dictionary<string, Claim> sound = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
            foreach (ClaimRow row in file.Records.Select(record => new ClaimRow(file, record, findings)).Where(row => !row.IsEmpty("quotes")))
            {
                if (sound.TryGetValue(row.Text("id"), out Claim? claim))
                {
                    CheckQuote(row, claim);
                }
            }
        }
    }

    private void CheckLeaders()
    {
        ClaimRow[] rows = [.. file.Records.Select(record => new ClaimRow(file, record, findings))];
        Dictionary<string, string> leaders = new(StringComparer.Ordinal);
        foreach (ClaimRow row in rows)
        {
            leaders.TryAdd(row.Text("id"), row.Text("follows_from"));
        }

        foreach (ClaimRow row in rows.Where(row => !row.IsEmpty("follows_from")))
        {
            (string id, string leader) = (row.Text("id"), row.Text("follows_from"));
            string? wrong = leader == id ? $"'{id}' follows from itself. Name another claim, or empty the cell."
                : !leaders.TryGetValue(leader, out string? above)
                    ? $"'{id}' follows from '{leader}', and this paper has no such claim.{Spelling.Propose(leader, leaders.Keys.Where(other => other != id))}"
                : above.Length > 0 ? $"'{id}' follows from '{leader}', which itself follows from '{above}'. Name the first of them."
                : null;
            if (wrong is not null)
            {
                row.Fail(FindingCode.Leader, "follows_from", wrong);
            }
        }
    }

    private void CheckQuote(ClaimRow row, Claim claim)
    {
        string quote = row.Text("quotes");
        (int first, int last) = (quote.IndexOf(':', StringComparison.Ordinal), quote.LastIndexOf(':'));
        if (first <= 0 || last <= first + 1 || last == quote.Length - 1 || !quote[..first].EndsWith(".csv", StringComparison.Ordinal))
        {
            row.Fail(FindingCode.QuoteMissing, "quotes", $"'{quote}' names no cell. Expected: table.csv:row:column, the row by the text of its first column.");
            return;
        }

        Cell? cell = Find(row, quote[..first][..^".csv".Length], quote[(first + 1)..last], quote[(last + 1)..]);
        if (cell is not null)
        {
            Compare(row, claim, quote, cell);
        }
    }

    private Cell? Find(ClaimRow row, string tableName, string key, string column)
    {
        if (tables.FirstOrDefault(table => table.Name == tableName) is not { } table)
        {
            row.Fail(
                FindingCode.QuoteMissing, "quotes",
                $"There is no table '{tableName}.csv' in this paper.{Spelling.Propose(tableName, tables.Select(other => other.Name))}");
            return null;
        }

        TableRow[] found = RowsOf(table, key);
        if (found.Length != 1)
        {
            string advice = found.Length > 1
                ? $"{found.Length} rows begin with it (lines {string.Join(", ", found.Select(line => line.Line))}). Add the next column, "
                    + $"'{string.Join(KeySeparator, table.Columns.Take(key.Split(KeySeparator).Length + 1).Select(next => next.Name))}'."
                : $"There is no such row.{Spelling.Propose(key, table.Rows.Select(other => other[table.Columns[0].Name]))}";
            row.Fail(FindingCode.QuoteMissing, "quotes", $"The row '{key}' of '{tableName}.csv' is not found. {advice}");
            return null;
        }

        try
        {
            return found[0].Cell(column);
        }
        catch (ReferenceDataException missing)
        {
            row.Fail(FindingCode.QuoteMissing, "quotes", $"'{tableName}.csv', line {found[0].Line}: {missing.Findings[0].Message}");
            return null;
        }
    }

    // The key is the text of the first column, or of the first columns with | between them.
    private static TableRow[] RowsOf(Table table, string key)
    {
        TableRow[] byFirst = [.. table.Rows.Where(row => row[table.Columns[0].Name] == key)];
        string[] parts = key.Split(KeySeparator);
        return byFirst.Length > 0 || parts.Length < 2 || parts.Length > table.Columns.Count
            ? byFirst
            : [.. table.Rows.Where(row => parts.Select((part, i) => row[table.Columns[i].Name] == part).All(same => same))];
    }

    private static void Compare(ClaimRow row, Claim claim, string quote, Cell cell)
    {
        string[] columns = ["expected", "lower", "upper"];
        string[] stated = [.. columns.Where(column => PrintedNumber.TryRead(row.Text(column), out _))];
        if (claim.Expected.Token is not null || stated.Length == 0)
        {
            row.Fail(FindingCode.QuoteDiffers, "quotes", $"'{claim.Id}' expects a word, and a word quotes no number. Empty the cell.");
            return;
        }

        Unit unit = Unit.Parse(claim.Expected.Unit);
        string of = $"{cell.Value.ToString("R", CultureInfo.InvariantCulture)} {cell.Unit.Symbol}";
        if (!cell.Unit.ConvertsTo(unit))
        {
            row.Fail(
                FindingCode.QuoteDiffers, "quotes",
                $"'{quote}' is {of}, which does not convert to '{unit.Symbol}'. Name the cell that states the same quantity.");
            return;
        }

        double quoted = cell.Unit.Symbol == unit.Symbol ? cell.Value : unit.FromSi(cell.Unit.ToSi(cell.Value));
        double?[] numbers = [claim.Expected.Value, claim.Expected.Lower, claim.Expected.Upper];
        if (!numbers.OfType<double>().Any(number => Math.Abs(number - quoted) <= Tolerance * Math.Max(Math.Abs(number), Math.Abs(quoted))))
        {
            row.Fail(
                FindingCode.QuoteDiffers, stated[0],
                $"'{claim.Id}' states {string.Join(" and ", stated.Select(row.Text))} {unit.Symbol}, but quotes '{quote}', which is {of}. "
                + "Look the number up in the paper, and correct the one that is wrong.");
        }
    }
}
