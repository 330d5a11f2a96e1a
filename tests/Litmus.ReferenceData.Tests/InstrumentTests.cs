namespace Litmus.ReferenceData.Tests;

internal sealed class InstrumentTests : DefectTests
{
    private const int Value = 2;
    private const int Bound = 4;
    private const int Celsius = 6;

    private const string Ruler = "ruler,length,200,nm,abs,ISO 1,";
    private const string Section = "section,thickness,0.035,1,rel,ASTM 1,a note";

    [Test]
    public void Instruments_are_read_with_unit_and_source()
    {
        Dataset.WriteInstruments(Ruler, Section);

        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        dataset.Instruments.Select(instrument => (instrument.Name, instrument.Uncertainty, instrument.Unit.Symbol, instrument.IsRelative)).Should()
            .Equal(("ruler", 200, "nm", false), ("section", 0.035, "1", true));
        (dataset.Instrument("section").Source, dataset.Instrument("section").Note).Should().Be(("ASTM 1", "a note"));
        dataset.Instrument("section").MarginOf(-20, dataset.Instrument("ruler").Unit).Should().BeApproximately(1.4, 1e-12, "2 × 3.5 % of 20");
        dataset.Instrument("ruler").Describe().Should().Be("200 nm");
        dataset.Instrument("section").Describe().Should().Be("3.5 % of the number");
    }

    [Test]
    public void The_file_may_be_absent_if_no_claim_names_an_instrument() => ReferenceDataset.Load(Dataset.Folder).Instruments.Should().BeEmpty();

    [Test]
    public void An_instrument_that_is_not_there_comes_with_the_nearest_ones()
    {
        Dataset.WriteInstruments(Ruler);
        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        Action ask = () => dataset.Instrument("rular");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*no instrument 'rular'*Did you mean 'ruler'?*");
    }

    [TestCase("ruler,,200,nm,abs,ISO 1,", "quantity", FindingCode.EmptyText)]
    [TestCase("ruler,length,200,nm,abs,,", "source", FindingCode.EmptyText)]
    [TestCase("ruler,length,few,nm,abs,ISO 1,", "uncertainty", FindingCode.CellType)]
    [TestCase("ruler,length,,nm,abs,ISO 1,", "uncertainty", FindingCode.InstrumentUncertainty)]
    [TestCase("ruler,length,0,nm,abs,ISO 1,", "uncertainty", FindingCode.InstrumentUncertainty)]
    [TestCase("ruler,length,5,1,rel,ISO 1,", "uncertainty", FindingCode.InstrumentUncertainty)]
    [TestCase("ruler,length,0.05,nm,rel,ISO 1,", "unit", FindingCode.InstrumentUncertainty)]
    [TestCase("ruler,length,200,nanom,abs,ISO 1,", "unit", FindingCode.UnknownUnit)]
    [TestCase("ruler,length,200,nm,absolute,ISO 1,", "kind", FindingCode.UnknownWord)]
    public void A_row_with_a_defect_is_found_where_it_stands(string row, string column, string code)
    {
        Dataset.WriteInstruments(row);
        string[] columns = ["instrument", "quantity", "uncertainty", "unit", "kind", "source", "note"];
        int place = row.Split(',').Take(Array.IndexOf(columns, column)).Sum(cell => cell.Length + 1) + 1;

        Expect(code, 2, place);
    }

    [Test]
    public void An_instrument_that_stands_twice_is_found()
    {
        Dataset.WriteInstruments(Ruler, Ruler);

        Expect(FindingCode.ParameterDuplicate, 3, 1);
    }

    [Test]
    public void A_column_that_is_missing_is_found()
    {
        File.WriteAllText(Path.Combine(Dataset.Folder, "instruments.csv"), "instrument,quantity,uncertainty,unit,kind,source\n");

        Expect(FindingCode.Header, 1, "instrument,quantity,uncertainty,unit,kind,source".Length + 1);
    }

    [Test]
    public void An_unknown_instrument_comes_with_the_nearest_name()
    {
        Dataset.WriteInstruments(Ruler, Section);
        int place = Dataset.SetClaimCells(Value, "instrument", ("instrument", "sectoin"));

        ExpectOnly(FindingCode.UnknownInstrument, "claims.csv", Value, place).Message.Should().Contain("Did you mean 'section'?");
    }

    [Test]
    public void A_margin_of_an_instrument_needs_its_name()
    {
        int place = Dataset.SetClaimCells(Value, "margin_basis", ("margin_basis", "instrument"));

        ExpectOnly(FindingCode.UnknownInstrument, "claims.csv", Value, place);
    }

    // The value is 5 µm: half a unit of its digit is 0.5 µm, and twice the uncertainty is 0.4 µm or 0.35 µm.
    [TestCase(Ruler, "0.5", true)]
    [TestCase(Ruler, "0.4", false)]
    [TestCase(Ruler, "0.6", false)]
    [TestCase("ruler,length,0.3,um,abs,ISO 1,", "0.6", true)]
    [TestCase("ruler,length,0.3,um,abs,ISO 1,", "0.5", false)]
    [TestCase("ruler,length,0.1,1,rel,ISO 1,", "1", true)]
    [TestCase("ruler,length,0.1,1,rel,ISO 1,", "0.5", false)]
    [TestCase("ruler,duration,1,s,abs,ISO 1,", "3", true)]
    public void The_margin_of_a_measured_value_is_the_larger_of_its_digit_and_its_instrument(string instrument, string margin, bool isRight)
    {
        Dataset.WriteInstruments(instrument);
        int place = Dataset.SetClaimCells(
            Value, "margin_value", ("margin_basis", "instrument"), ("instrument", "ruler"), ("margin_value", margin), ("margin_unit", "um"));

        ExpectMarginIs(isRight, Value, place);
    }

    [TestCase("0.4", false)]
    [TestCase("0.5", true)]
    [TestCase("3", true)]
    public void A_propagated_margin_is_at_least_that_of_its_instrument(string margin, bool isRight)
    {
        Dataset.WriteInstruments("ruler,length,0.25,um,abs,ISO 1,");
        int place = Dataset.SetClaimCells(
            Value, "margin_value", ("origin", "cross-check"), ("headline", "no"), ("margin_basis", "instrument"), ("instrument", "ruler"),
            ("margin_value", margin), ("margin_unit", "um"));

        ExpectMarginIs(isRight, Value, place);
    }

    [TestCase("abs", "0.5", "mV", false)]
    [TestCase("abs", "1.2", "mV", true)]
    [TestCase("rel", "0.04", "", false)]
    [TestCase("rel", "0.1", "", true)]
    public void The_slack_of_a_bound_is_at_least_that_of_its_instrument(string kind, string margin, string unit, bool isRight)
    {
        Dataset.WriteInstruments("meter,voltage,0.05,1,rel,IEC 1,");
        int place = Dataset.SetClaimCells(
            Bound, "margin_value", ("margin_kind", kind), ("margin_value", margin), ("margin_unit", unit), ("margin_basis", "instrument"),
            ("instrument", "meter"));

        ExpectMarginIs(isRight, Bound, place);
    }

    // Field case: an expectation that was changed together with its margin, 70.5 ± 0.05 to 75 ± 10.
    [TestCase("75", "10", false)]
    [TestCase("75", "0.05", false)]
    [TestCase("75", "0.5", true)]
    [TestCase("70.5", "0.5", false)]
    [TestCase("70.5", "0.05", true)]
    [TestCase("70", "0.5", true)]
    [TestCase("70", "5", true)]
    [TestCase("1500", "50", true)]
    [TestCase("1500", "500", false)]
    [TestCase("70.0", "0.5", false)]
    [TestCase("2.9e3", "0.05e3", true)]
    [TestCase("-70.5", "0.05", true)]
    public void A_margin_of_the_printed_digits_is_half_a_unit_of_the_last_one(string expected, string margin, bool isRight)
    {
        int place = Dataset.SetClaimCells(Value, "margin_value", ("expected", expected), ("margin_value", margin), ("margin_unit", "um"));

        if (isRight)
        {
            ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
        }
        else
        {
            ExpectOnly(FindingCode.PrintedDigits, "claims.csv", Value, place);
        }
    }

    [TestCase("origin", "cross-check")]
    [TestCase("kind", "ratio")]
    [TestCase("kind", "identity")]
    public void A_propagated_margin_of_printed_digits_has_any_size(string column, string word)
    {
        Dataset.SetClaimCells(Value, "id", (column, word), ("headline", "no"), ("margin_value", "0.061"), ("margin_unit", "um"));

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_margin_in_kelvin_is_compared_with_the_digits_of_a_temperature()
    {
        int place = Dataset.SetClaimCells(Celsius, "margin_value", ("margin_value", "20"));

        ExpectOnly(FindingCode.PrintedDigits, "claims.csv", Celsius, place).Message.Should().Contain("0.5 or 5 degC");
    }

    [TestCase("rel", "1e300")]
    [TestCase("rel", "10.5")]
    [TestCase("factor", "2000")]
    [TestCase("decades", "4")]
    public void A_margin_so_wide_that_nothing_could_fail_is_found(string kind, string margin)
    {
        int place = Dataset.SetClaimCells(Value, "margin_value", ("margin_kind", kind), ("margin_value", margin), ("margin_unit", ""));

        ExpectOnly(FindingCode.MarginTooWide, "claims.csv", Value, place);
    }

    private void ExpectMarginIs(bool right, int line, int place)
    {
        if (right)
        {
            ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
        }
        else
        {
            ExpectOnly(FindingCode.InstrumentMargin, "claims.csv", line, place);
        }
    }

    private void Expect(string code, int line, int column) => ReferenceDataset.Check(Dataset.Folder)
        .Select(finding => (finding.Code, finding.Path, finding.Line, finding.Column)).Should()
        .Equal((code, $"{Dataset.Folder.Replace('\\', '/')}/instruments.csv", line, column));
}
