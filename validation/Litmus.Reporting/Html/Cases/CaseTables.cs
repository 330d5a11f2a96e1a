using System.Globalization;
using Litmus.Comparison.Results;
using Litmus.Primitives.Units;
using Litmus.Reporting.Contract;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Cases;

/// <summary>The tables of a case: all as files, and the small ones also folded up in the page.</summary>
/// <param name="smallTable">Finds a small table by the identifier of its case and its name. Without it there are only links.</param>
internal sealed class CaseTables(Func<string, string, CsvTable?>? smallTable)
{
    /// <summary>The most rows of a table in the page.</summary>
    public const int MostRows = 40;

    /// <summary>The most columns of a table in the page.</summary>
    public const int MostColumns = 12;

    /// <summary>A table as a file.</summary>
    public static Markup Link(CaseResult result, string name) => Fragments.Fill("data-link", ("path", ArtifactPath.Of(result.Id, name)), ("name", name));

    /// <summary>Some tables of a case: the small ones folded up, and all as links.</summary>
    public Markup Render(CaseResult result, IEnumerable<string> names)
    {
        string[] tables = [.. names];
        if (tables.Length == 0)
        {
            return Markup.Empty;
        }

        IEnumerable<CsvTable> small = tables.Select(name => smallTable?.Invoke(result.Id, name)).OfType<CsvTable>();
        return Fragments.Fill("tables", ("links", Markup.Join(tables.Select(name => Link(result, name)), ", ")),
            ("small", Markup.Lines(small.Select(Render))));
    }

    private static Markup Render(CsvTable table)
    {
        IReadOnlyList<string>[] columns = [.. table.Columns.Select(table.Words)];
        bool[] isNumber = [.. columns.Select(words => words.All(word => word.Length == 0 || TryRead(word, out _)))];
        IEnumerable<Markup> rows = Enumerable.Range(0, table.RowCount).Select(row => Fragments.Fill(
            "small-table-row", ("cells", Markup.Join(columns.Select((words, column) => Cell(words[row], isNumber[column]))))));
        return Fragments.Fill(
            "small-table",
            ("title", $"{table.Name}, {ClaimText.Count(table.RowCount, "row")}"),
            ("header", Markup.Join(table.Columns.Select(name => Fragments.Fill("small-table-header", ("text", Header(name)))))),
            ("rows", Markup.Lines(rows)));
    }

    private static Markup Cell(string word, bool isNumber) =>
        isNumber
            ? Fragments.Fill("small-table-number", ("text", TryRead(word, out double number) ? ClaimText.TableNumber(number) : string.Empty))
            : Fragments.Fill("small-table-word", ("text", word));

    // current_density_mA_per_cm2 → current density [mA/cm²]
    private static string Header(string column)
    {
        bool hasUnit = Unit.TryParseSuffix(column, out string quantity, out Unit? unit);
        string symbol = hasUnit ? ClaimText.Unit(unit!.Symbol) : string.Empty;
        return quantity.Replace('_', ' ') + (symbol.Length == 0 ? string.Empty : " [" + symbol.Trim() + "]");
    }

    // 001 is an orientation, not a number.
    private static bool TryRead(string word, out double number) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && !(word.Length > 1 && word[0] == '0' && char.IsAsciiDigit(word[1]));
}
