using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Reading;

/// <summary>Reads what a claim expects, and checks that it agrees with itself.</summary>
internal sealed class ExpectationReader(ClaimRow row, ClaimKind? kind, MarginKind? marginKind)
{
    public Expectation Read()
    {
        string text = row.Text("expected");
        double? value = null;
        string? token = null;
        if (IsToken(text))
        {
            token = text;
            CheckToken();
        }
        else if (text.Length > 0 && !PrintedNumber.TryRead(text, out _) && !PrintedNumber.IsNotFinite(text))
        {
            row.Fail(
                FindingCode.TokenMisplaced, "expected",
                $"'{text}' is no number; a {row.Text("kind")} expects one. Words are for ordering, dominance, trend and identity.");
        }
        else
        {
            value = row.Number("expected");
        }

        double? lower = row.Number("lower");
        double? upper = row.Number("upper");
        if (row.IsEmpty("expected") && row.IsEmpty("lower") && row.IsEmpty("upper"))
        {
            row.Fail(FindingCode.NothingStated, "expected", $"'{row.Text("id")}' states nothing: expected, lower and upper are empty. Give at least one.");
        }

        CheckOrder("lower", lower, "upper", upper);
        CheckOrder("lower", lower, "expected", value);
        CheckOrder("expected", value, "upper", upper);
        UncertaintyKind? uncertaintyKind = row.Word("uncertainty_kind", ClaimWords.UncertaintyKinds);
        return new Expectation(value, token, lower, upper, row.Text("unit"), uncertaintyKind ?? UncertaintyKind.NotStated, ReadUncertainty(uncertaintyKind));
    }

    // "001" is a word where it names an orientation, a number where something is counted.
    private bool IsToken(string text) => text.Length > 0 && kind switch
    {
        ClaimKind.Ordering or ClaimKind.Dominance or ClaimKind.Trend => marginKind == MarginKind.Exact || !LooksNumeric(text),
        ClaimKind.Identity or null => !LooksNumeric(text),
        _ => false,
    };

    private static bool LooksNumeric(string text) => PrintedNumber.TryRead(text, out _) || PrintedNumber.IsNotFinite(text);

    private void CheckToken()
    {
        string word = row.Text("expected");
        if (kind == ClaimKind.Trend && !ClaimWords.Trends.Contains(word, StringComparer.Ordinal))
        {
            string proposal = Spelling.Nearest(word, ClaimWords.Trends) is [var near, ..] ? $" Did you mean '{near}'?" : "";
            row.Warn(
                FindingCode.TrendWord, "expected",
                $"'{word}' is no word for a trend, and a case gives one of {string.Join(", ", ClaimWords.Trends)}.{proposal}");
        }

        if (row.Text("unit") != "1" || !row.IsEmpty("lower") || !row.IsEmpty("upper"))
        {
            row.Fail(
                FindingCode.TokenMisplaced, "expected",
                $"The word '{row.Text("expected")}' has a bound or the unit '{row.Text("unit")}'. Words have the unit 1 and no bounds.");
        }
        else if (marginKind is not (null or MarginKind.Exact))
        {
            row.Fail(
                FindingCode.TokenMisplaced, "margin_kind",
                $"The word '{row.Text("expected")}' has a margin of kind '{row.Text("margin_kind")}'. Words are equal or not: write exact.");
        }
    }

    private void CheckOrder(string smallerColumn, double? smaller, string largerColumn, double? larger)
    {
        if (smaller > larger)
        {
            row.Fail(
                FindingCode.RangeInconsistent, smallerColumn,
                $"{smallerColumn} = {smaller} exceeds {largerColumn} = {larger}; expected lower ≤ expected ≤ upper. Check signs and exponents.");
        }
    }

    private double? ReadUncertainty(UncertaintyKind? uncertaintyKind)
    {
        double? uncertainty = row.Number("uncertainty");
        bool needed = uncertaintyKind is UncertaintyKind.Standard or UncertaintyKind.HalfWidth;
        string found = $"The uncertainty '{row.Text("uncertainty")}' does not suit '{row.Text("uncertainty_kind")}'";
        if (needed ? row.IsEmpty("uncertainty") || uncertainty <= 0 : uncertainty is not null && uncertaintyKind is not null)
        {
            row.Fail(FindingCode.Uncertainty, "uncertainty", needed
                ? $"{found}, which needs a number > 0. Write it, or one of exact, in-margin, none."
                : $"{found}, which has none. Empty the cell, or write standard or half-width.");
        }

        return uncertainty;
    }
}
