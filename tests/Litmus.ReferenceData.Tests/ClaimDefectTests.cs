namespace Litmus.ReferenceData.Tests;

internal sealed class ClaimDefectTests : DefectTests
{
    // Lines of the miniature's claims.csv, by what they hold.
    private const int Value = 2;
    private const int Word = 3;
    private const int Bound = 4;
    private const int Sigma = 5;
    private const int Celsius = 6;

    [TestCase(Value, "id", "mini2020.Thickness", FindingCode.IdPattern)]
    [TestCase(Value, "id", "other2020.thickness", FindingCode.IdPattern)]
    [TestCase(Value, "id", "mini2020.", FindingCode.IdPattern)]
    [TestCase(Word, "id", "mini2020.thickness", FindingCode.IdDuplicate)]
    [TestCase(Value, "kind", "valeu", FindingCode.UnknownWord)]
    [TestCase(Value, "origin", "", FindingCode.UnknownWord)]
    [TestCase(Value, "class", "simulation", FindingCode.UnknownWord)]
    [TestCase(Value, "headline", "true", FindingCode.UnknownWord)]
    [TestCase(Value, "computable", "no", FindingCode.UnknownWord)]
    [TestCase(Value, "uncertainty_kind", "in margin", FindingCode.UnknownWord)]
    [TestCase(Value, "margin_kind", "absolute", FindingCode.UnknownWord)]
    [TestCase(Value, "margin_basis", "judgment", FindingCode.UnknownWord)]
    [TestCase(Value, "source", "", FindingCode.EmptyText)]
    [TestCase(Value, "statement", " ", FindingCode.EmptyText)]
    [TestCase(Value, "quantity", "", FindingCode.EmptyText)]
    [TestCase(Value, "unit", "micron", FindingCode.UnknownUnit)]
    [TestCase(Value, "unit", "", FindingCode.UnknownUnit)]
    [TestCase(Value, "expected", "", FindingCode.NothingStated)]
    [TestCase(Value, "expected", "five", FindingCode.TokenMisplaced)]
    [TestCase(Value, "expected", "NaN", FindingCode.NotFinite)]
    [TestCase(Value, "lower", "few", FindingCode.CellType)]
    [TestCase(Value, "lower", "6", FindingCode.RangeInconsistent)]
    [TestCase(Value, "uncertainty", "0.5", FindingCode.Uncertainty)]
    [TestCase(Value, "margin_kind", "", FindingCode.MarginMissing)]
    [TestCase(Value, "margin_basis", "", FindingCode.MarginBasisMissing)]
    [TestCase(Value, "margin_reason", "", FindingCode.MarginReasonMissing)]
    [TestCase(Value, "margin_value", "", FindingCode.MarginValue)]
    [TestCase(Value, "margin_value", "0", FindingCode.MarginValue)]
    [TestCase(Value, "margin_value", "-1", FindingCode.MarginValue)]
    [TestCase(Value, "margin_value", "inf", FindingCode.NotFinite)]
    [TestCase(Value, "margin_unit", "", FindingCode.MarginUnit)]
    [TestCase(Value, "margin_unit", "s", FindingCode.MarginUnit)]
    [TestCase(Word, "margin_value", "0.1", FindingCode.MarginValue)]
    [TestCase(Bound, "margin_value", "1", FindingCode.MarginValue)]
    [TestCase(Bound, "margin_kind", "exact", FindingCode.MarginValue)]
    [TestCase(Sigma, "margin_unit", "cm2/s", FindingCode.MarginUnit)]
    [TestCase(Sigma, "headline", "yes", FindingCode.HeadlineCrossCheck)]
    [TestCase(Sigma, "uncertainty", "-1e-12", FindingCode.Uncertainty)]
    public void A_cell_with_a_defect_is_found_where_it_stands(int line, string column, string text, string code)
    {
        int place = Dataset.SetClaimCells(line, column, (column, text));

        ExpectOnly(code, "claims.csv", line, place);
    }

    [Test]
    public void A_word_with_a_unit_is_found()
    {
        int place = Dataset.SetClaimCells(Word, "expected", ("unit", "um"));

        ExpectOnly(FindingCode.TokenMisplaced, "claims.csv", Word, place);
    }

    [Test]
    public void A_word_with_slack_is_found()
    {
        int place = Dataset.SetClaimCells(Word, "margin_kind", ("expected", "columnar"), ("margin_kind", "rel"), ("margin_value", "0.1"));

        ExpectOnly(FindingCode.TokenMisplaced, "claims.csv", Word, place);
    }

    [Test]
    public void A_band_without_a_range_is_found()
    {
        int place = Dataset.SetClaimCells(Value, "margin_kind", ("margin_kind", "band"), ("margin_value", ""), ("margin_unit", ""));

        ExpectOnly(FindingCode.MarginValue, "claims.csv", Value, place);
    }

    [Test]
    public void A_bound_may_have_no_slack_but_not_a_negative_one()
    {
        Dataset.SetClaimCells(Bound, "margin_value", ("margin_kind", "abs"), ("margin_value", "0"), ("margin_unit", "uV"));
        IReadOnlyList<Finding> withoutSlack = ReferenceDataset.Check(Dataset.Folder);

        int place = Dataset.SetClaimCells(Bound, "margin_value", ("margin_value", "-1"));

        withoutSlack.Should().BeEmpty();
        ExpectOnly(FindingCode.MarginValue, "claims.csv", Bound, place);
    }

    [Test]
    public void A_sigma_margin_without_an_uncertainty_is_found()
    {
        int place = Dataset.SetClaimCells(Sigma, "margin_kind", ("uncertainty", ""), ("uncertainty_kind", "none"));

        ExpectOnly(FindingCode.MarginValue, "claims.csv", Sigma, place);
    }

    [TestCase("factor", "1", "5", "margin_value", FindingCode.MarginValue)]
    [TestCase("factor", "2", "0", "margin_kind", FindingCode.MarginReference)]
    [TestCase("factor", "2", "-5", "margin_kind", FindingCode.MarginReference)]
    [TestCase("decades", "0.5", "-5", "margin_kind", FindingCode.MarginReference)]
    [TestCase("rel", "0.1", "0", "margin_kind", FindingCode.MarginReference)]
    public void A_relative_margin_that_does_not_suit_its_reference_is_found(string kind, string value, string expected, string column, string code)
    {
        int place = Dataset.SetClaimCells(Value, column, ("margin_kind", kind), ("margin_value", value), ("margin_unit", ""), ("expected", expected));

        ExpectOnly(code, "claims.csv", Value, place);
    }

    [Test]
    public void A_relative_margin_on_a_negative_reference_is_a_fraction_of_its_size()
    {
        Dataset.SetClaimCells(Value, "id", ("margin_kind", "rel"), ("margin_value", "0.1"), ("margin_unit", ""), ("expected", "-5"));

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty("|S − D| ≤ Δ |D| has a meaning for D < 0");
    }

    [Test]
    public void A_relative_margin_on_a_temperature_scale_is_found()
    {
        int place = Dataset.SetClaimCells(Celsius, "margin_kind", ("margin_kind", "rel"), ("margin_value", "0.1"), ("margin_unit", ""));

        ExpectOnly(FindingCode.MarginReference, "claims.csv", Celsius, place);
    }

    [Test]
    public void A_computable_claim_without_a_model_is_a_warning_and_can_be_loaded()
    {
        int place = Dataset.SetClaimCells(Value, "model", ("model", ""));

        ExpectOnly(FindingCode.ModelMissing, "claims.csv", Value, place).Severity.Should().Be(FindingSeverity.Warning);
        ReferenceDataset.Load(Dataset.Folder).Findings.Should().ContainSingle();
    }

    [TestCase("rising")]
    [TestCase("Increasing")]
    [TestCase("too few values")]
    public void A_word_for_a_trend_that_no_case_gives_is_a_warning(string word)
    {
        int place = Dataset.SetClaimCells(Word, "expected", ("kind", "trend"), ("expected", word));

        Finding finding = ExpectOnly(FindingCode.TrendWord, "claims.csv", Word, place);

        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Message.Should().Contain("increasing, decreasing, constant, not monotone, no clear trend");
    }

    [TestCase("increasing")]
    [TestCase("no clear trend")]
    [TestCase("same")]
    [TestCase("false")]
    public void A_word_that_a_case_gives_for_a_trend_is_right(string word)
    {
        Dataset.SetClaimCells(Word, "expected", ("kind", "trend"), ("expected", word));

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_column_that_is_missing_is_found_once_and_the_rows_are_not_judged()
    {
        Dataset.Replace("claims.csv", "margin_reason", "margin_resaon");
        Dataset.Replace("datapackage.json", "margin_reason", "margin_resaon");
        Dataset.Seal();
        string header = Dataset.Read("claims.csv").Split('\n')[0];

        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Dataset.Folder);

        findings.Select(finding => (finding.Code, finding.Line, finding.Column)).Should().Equal(
            (FindingCode.Header, 1, header.Length + 1), (FindingCode.Header, 1, header.IndexOf("margin_resaon", StringComparison.Ordinal) + 1));
        findings[1].Message.Should().Contain("Did you mean 'margin_reason'?");
    }

    [TestCase("mini2020.thickness", FindingCode.DroppedButPresent)]
    [TestCase("mini2020 colour", FindingCode.IdPattern)]
    public void A_dropped_identifier_with_a_defect_is_found(string id, string code)
    {
        Dataset.Replace("dropped.csv", "mini2020.colour", id);
        Dataset.Seal();

        ExpectOnly(code, "dropped.csv", 2, 1);
    }

    [Test]
    public void An_identifier_that_was_dropped_twice_is_found()
    {
        Dataset.Write("dropped.csv", "id,reason\nmini2020.colour,not a number\nmini2020.colour,again\n");
        Dataset.Seal();

        ExpectOnly(FindingCode.IdDuplicate, "dropped.csv", 3, 1);
    }

    [Test]
    public void A_row_that_was_dropped_without_a_reason_is_found()
    {
        Dataset.Replace("dropped.csv", "not a number", "");
        Dataset.Seal();

        ExpectOnly(FindingCode.EmptyText, "dropped.csv", 2, "mini2020.colour,".Length + 1);
    }

    [Test]
    public void Every_defect_of_a_file_is_found_in_one_go()
    {
        Dataset.SetClaimCells(Value, "id", ("kind", "valeu"), ("margin_reason", ""));
        Dataset.SetClaimCells(Word, "id", ("class", "simulated"));

        Action load = () => ReferenceDataset.Load(Dataset.Folder);

        load.Should().Throw<ReferenceDataException>().Which.Findings.Select(finding => (finding.Code, finding.Line)).Should().Equal(
            (FindingCode.UnknownWord, Value), (FindingCode.MarginReasonMissing, Value), (FindingCode.UnknownWord, Word));
    }
}
