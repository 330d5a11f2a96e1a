using System.Globalization;
using Litmus.Comparison.Claims;
using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>
/// Compares the size of a margin with what its basis gives. A propagated margin cannot be recomputed here. So only a plain stated value is compared with
/// one size; all others may be wider than their instrument, but not narrower.
/// </summary>
internal sealed class MarginBasisCheck(
    ClaimRow row, ClaimKind kind, ClaimOrigin origin, Expectation expected, Margin margin, Unit unit, IReadOnlyDictionary<string, Instrument> instruments)
{
    private const double WidestRelative = 10;

    private const double WidestFactor = 1000;

    private const double WidestDecades = 3;

    // Margins are written in decimal digits, so that nothing but the rounding of double precision remains.
    private const double Tolerance = 1e-9;

    public void Check()
    {
        CheckWidth();
        Instrument? instrument = ReadInstrument();
        if (!row.IsSound || margin.Value is not { } delta)
        {
            return;
        }

        if (margin.Basis == MarginBasis.Instrument && instrument is not null)
        {
            CheckInstrument(instrument, delta);
        }
        else if (margin.Basis == MarginBasis.PrintedDigits && margin.Kind == MarginKind.Absolute && IsPlainValue)
        {
            CheckDigits(delta);
        }
    }

    private bool IsPlainValue => kind == ClaimKind.Value && origin == ClaimOrigin.Stated && expected.Value is not (null or 0);

    private void CheckWidth()
    {
        double widest = margin.Kind switch
        {
            MarginKind.Relative => WidestRelative,
            MarginKind.Factor => WidestFactor,
            MarginKind.Decades => WidestDecades,
            _ => double.PositiveInfinity,
        };
        if (row.IsSound && margin.Value > widest)
        {
            row.Fail(
                FindingCode.MarginTooWide, "margin_value",
                $"The margin '{row.Text("margin_kind")}' of {row.Text("margin_value")} is wider than {Text(widest)}, so that nothing could fail. "
                + "Correct it, or drop the claim.");
        }
    }

    private Instrument? ReadInstrument()
    {
        string? name = row.OptionalText("instrument");
        if (name is null)
        {
            if (margin.Basis == MarginBasis.Instrument)
            {
                row.Fail(
                    FindingCode.UnknownInstrument, "margin_basis",
                    $"The margin of '{row.Text("id")}' rests on an instrument, and the column 'instrument' names none. "
                    + $"Name a row of {InstrumentReader.FileName}.");
            }

            return null;
        }

        if (instruments.TryGetValue(name, out Instrument? instrument))
        {
            return instrument;
        }

        row.Fail(
            FindingCode.UnknownInstrument, "instrument",
            $"{InstrumentReader.FileName} has no instrument '{name}'.{Spelling.Propose(name, instruments.Keys)}");
        return null;
    }

    private void CheckInstrument(Instrument instrument, double delta)
    {
        if (margin.Kind is not (MarginKind.Absolute or MarginKind.Relative))
        {
            return;
        }

        double[] references = [.. new[] { expected.Value, expected.Lower, expected.Upper }.OfType<double>().Where(number => number != 0).Select(Math.Abs)];
        double reference = references.Length > 0 ? references.Min() : 0;
        if (instrument.MarginOf(reference, unit) is not { } least)
        {
            return;
        }

        double size = margin.Kind == MarginKind.Relative ? delta * reference : delta;
        bool isPlain = IsPlainValue && margin.Kind == MarginKind.Absolute;
        double[] halves = isPlain ? HalfDigits() : [];
        if (size < least * (1 - Tolerance) || (isPlain && !halves.Any(half => Same(size, Math.Max(least, half)))))
        {
            row.Fail(
                FindingCode.InstrumentMargin, "margin_value",
                $"The margin {row.Text("margin_value")} is not that of '{instrument.Name}' ({instrument.Describe()}). "
                + $"Expected: {(isPlain ? "the larger of" : "at least")} twice its uncertainty, {Text(least)} {unit.Symbol}"
                + $"{(isPlain ? $", and half a unit of the last digit of {row.Text("expected")}, {Text(halves[0])} {unit.Symbol}" : "")}.");
        }
    }

    private void CheckDigits(double delta)
    {
        double[] halves = HalfDigits();
        if (!halves.Any(half => Same(delta, half)))
        {
            row.Fail(
                FindingCode.PrintedDigits, "margin_value",
                $"The margin {row.Text("margin_value")} rests on the printed digits, but is not half a unit of the last digit of {row.Text("expected")}, "
                + $"{string.Join(" or ", halves.Select(Text))} {unit.Symbol}. "
                + "Correct one of the two. If the margin is propagated, the claim is a cross-check or a ratio; else name another basis.");
        }
    }

    private double[] HalfDigits() => PrintedNumber.HalfDigits(row.Text("expected"));

    private static bool Same(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Abs(b);

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
