using Litmus.Comparison.Claims;
using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Reads a claim's margin and converts an absolute one into the claim's unit.</summary>
internal sealed class MarginReader(ClaimRow row, ClaimKind? claimKind, MarginKind kind, Expectation expected, Unit unit)
{
    /// <summary>The margin; null when it has no basis. Everything wrong with it is reported.</summary>
    public Margin? Read()
    {
        MarginBasis? basis = row.Word("margin_basis", ClaimWords.MarginBases, FindingCode.MarginBasisMissing);
        if (string.IsNullOrWhiteSpace(row.Text("margin_reason")))
        {
            row.Fail(
                FindingCode.MarginReasonMissing, "margin_reason",
                $"The margin of '{row.Text("id")}' has no reason. Write one sentence that the printed text supports.");
        }

        double? value = row.Number("margin_value");
        CheckValue(value);
        CheckReference(value);
        double? delta = ConvertToClaimUnit(value);
        return basis is { } stated ? new Margin(kind, delta, stated, row.Text("margin_reason")) : null;
    }

    private bool StatesValue => expected.Value is not null;

    private void CheckValue(double? value)
    {
        string kindWord = row.Text("margin_kind");
        if (kind is MarginKind.Band or MarginKind.Exact)
        {
            if (!row.IsEmpty("margin_value"))
            {
                row.Fail(
                    FindingCode.MarginValue, "margin_value",
                    $"The margin '{kindWord}' has the value '{row.Text("margin_value")}'; "
                    + "it has none. Empty the cell, or choose abs, rel, factor or decades.");
            }
            else if (kind == MarginKind.Band && expected.Lower is null && expected.Upper is null && row.IsEmpty("lower") && row.IsEmpty("upper"))
            {
                row.Fail(
                    FindingCode.MarginValue, "margin_kind",
                    "The margin 'band' is the range lower…upper, and neither is stated. State one, or choose another kind.");
            }
            else if (kind == MarginKind.Exact && row.IsEmpty("expected") && !(row.IsEmpty("lower") && row.IsEmpty("upper")))
            {
                row.Fail(
                    FindingCode.MarginValue, "margin_kind",
                    "The margin 'exact' compares with 'expected', which is empty. For bounds without slack write band.");
            }

            return;
        }

        bool mayBeZero = kind != MarginKind.Factor && kind != MarginKind.Sigma && (claimKind == ClaimKind.Bound || !StatesValue);
        double least = kind == MarginKind.Factor ? 1 : 0;
        if (row.IsEmpty("margin_value") || value < least || (value == least && !mayBeZero))
        {
            row.Fail(
                FindingCode.MarginValue, "margin_value",
                $"The margin '{kindWord}' has the value '{row.Text("margin_value")}'; "
                + $"it needs a number {(mayBeZero ? "≥" : ">")} {least}.{(value == 0 && !mayBeZero ? " For no slack at all write exact." : "")}");
        }

        if (kind == MarginKind.Sigma && (!StatesValue || expected.UncertaintyKind is not (UncertaintyKind.Standard or UncertaintyKind.HalfWidth)))
        {
            row.Fail(
                FindingCode.MarginValue, "margin_kind",
                "The margin 'sigma' is a multiple of the reference's uncertainty, which is not stated. "
                + "State expected and uncertainty (standard or half-width), or choose another kind.");
        }
    }

    private void CheckReference(double? value)
    {
        bool isLogarithmic = kind is MarginKind.Factor or MarginKind.Decades;
        if (!isLogarithmic && kind != MarginKind.Relative)
        {
            return;
        }

        if (unit.Offset != 0)
        {
            row.Fail(
                FindingCode.MarginReference, "margin_kind",
                $"The margin '{row.Text("margin_kind")}' on a temperature in {unit.Symbol} depends on where the scale begins. "
                + "Use abs with margin_unit K.");
            return;
        }

        (string Column, double? Value)[] references = StatesValue ? [("expected", expected.Value)] : [("lower", expected.Lower), ("upper", expected.Upper)];
        foreach ((string column, double? reference) in references.Where(reference => isLogarithmic ? reference.Value <= 0 : reference.Value == 0))
        {
            string hindrance = reference == 0 ? "a multiple of zero is no slack" : "a negative number has no logarithm";
            row.Fail(
                FindingCode.MarginReference, "margin_kind",
                $"The margin '{row.Text("margin_kind")}' does not work on {column} = {reference}: {hindrance}. "
                + $"Use abs{(value == 0 ? " or band" : "")}.");
        }
    }

    private double? ConvertToClaimUnit(double? value)
    {
        string symbol = row.Text("margin_unit");
        if (kind != MarginKind.Absolute)
        {
            if (symbol.Length > 0)
            {
                row.Fail(
                    FindingCode.MarginUnit, "margin_unit",
                    $"The margin '{row.Text("margin_kind")}' has the unit '{symbol}'; only abs has one. Empty the cell.");
            }

            return value;
        }

        if (!Unit.TryParse(symbol, out Unit? marginUnit) || !marginUnit!.ConvertsTo(unit))
        {
            string found = symbol.Length == 0 ? "no unit" : $"the unit '{symbol}'";
            row.Fail(FindingCode.MarginUnit, "margin_unit", $"The absolute margin has {found}; a unit that converts to '{unit.Symbol}' was expected.");
            return value;
        }

        // The same factor on both sides would round; then nothing is converted.
        return value is not { } margin || marginUnit.Factor == unit.Factor ? value : unit.DifferenceFromSi(marginUnit.DifferenceToSi(margin));
    }
}
