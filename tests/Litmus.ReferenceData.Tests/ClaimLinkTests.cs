namespace Litmus.ReferenceData.Tests;

internal sealed class ClaimLinkTests : DefectTests
{
    private const int Value = 2;
    private const int Word = 3;
    private const int Bound = 4;

    [Test]
    public void A_claim_may_follow_from_another_one_of_its_paper()
    {
        Dataset.SetClaimCells(Bound, "id", ("follows_from", "mini2020.thickness"));

        ReferenceDataset.Load(Dataset.Folder).Claim("mini2020.overpotential").FollowsFrom.Should().Be("mini2020.thickness");
    }

    [TestCase("mini2020.overpotential", "follows from itself")]
    [TestCase("mini2020.thicknes", "Did you mean 'mini2020.thickness'?")]
    [TestCase("other2020.thickness", "no such claim")]
    public void A_leader_that_is_none_is_found(string leader, string message)
    {
        int place = Dataset.SetClaimCells(Bound, "follows_from", ("follows_from", leader));

        ExpectOnly(FindingCode.Leader, "claims.csv", Bound, place).Message.Should().Contain(message);
    }

    [Test]
    public void A_leader_has_no_leader_itself()
    {
        Dataset.SetClaimCells(Word, "id", ("follows_from", "mini2020.thickness"));
        int place = Dataset.SetClaimCells(Bound, "follows_from", ("follows_from", "mini2020.texture"));

        ExpectOnly(FindingCode.Leader, "claims.csv", Bound, place).Message.Should().Contain("'mini2020.thickness'");
    }

    [TestCase("36", "um", "0.5")]
    [TestCase("36000", "nm", "500")]
    public void A_claim_may_quote_a_cell_in_another_unit(string expected, string unit, string margin)
    {
        Dataset.SetClaimCells(
            Value, "id", ("expected", expected), ("unit", unit), ("margin_value", margin), ("margin_unit", unit), ("quotes", "parameters.csv:thickness:value"));

        ReferenceDataset.Load(Dataset.Folder).Claim("mini2020.thickness").Quotes.Should().Be("parameters.csv:thickness:value");
    }

    [TestCase("rates.csv:b|350:temperature_K", "350")]
    [TestCase("rates.csv:a, first:temperature_K", "300")]
    public void A_row_is_named_by_the_texts_of_its_first_columns(string quote, string expected)
    {
        // No row of the miniature has quotes; a key with a comma is written into the file as it stands.
        Dataset.SetClaimCells(
            Value, "id", ("expected", expected), ("unit", "K"), ("margin_value", "0.5"), ("margin_unit", "K"),
            ("quotes", quote.Contains(',', StringComparison.Ordinal) ? $"\"{quote}\"" : quote));

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_bound_may_quote_a_cell()
    {
        Dataset.SetClaimCells(Bound, "id", ("upper", "36"), ("unit", "um"), ("quotes", "parameters.csv:thickness:value"));

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [TestCase("parameters:thickness:value", "names no cell")]
    [TestCase("parameters.csv:thickness", "names no cell")]
    [TestCase("parameters.csv:thickness:", "names no cell")]
    [TestCase("parameter.csv:thickness:value", "Did you mean 'parameters'?")]
    [TestCase("parameters.csv:thicknes:value", "Did you mean 'thickness'?")]
    [TestCase("parameters.csv:thickness:valeu", "Did you mean 'value'?")]
    [TestCase("parameters.csv:thickness:symbol", "a number was expected")]
    [TestCase("rates.csv:b:temperature_K", "2 rows begin with it (lines 4, 5). Add the next column, 'case|temperature_K'")]
    [TestCase("rates.csv:b|400:current_density_mA_per_cm2", "is empty")]
    public void A_cell_that_is_not_there_is_found(string quote, string message)
    {
        int place = Dataset.SetClaimCells(Value, "quotes", ("quotes", quote));

        ExpectOnly(FindingCode.QuoteMissing, "claims.csv", Value, place).Message.Should().Contain(message);
    }

    // Field case: a number of a table is changed and sealed, and the claim that quotes it is not.
    [Test]
    public void A_cell_that_was_changed_without_its_claim_is_found()
    {
        int place = Dataset.SetClaimCells(Value, "expected", ("expected", "36"), ("quotes", "parameters.csv:thickness:value"));
        IReadOnlyList<Finding> before = ReferenceDataset.Check(Dataset.Folder);
        Dataset.Replace("parameters.csv", "thickness,h,36,", "thickness,h,35,");
        Dataset.Seal();

        before.Should().BeEmpty();
        ExpectOnly(FindingCode.QuoteDiffers, "claims.csv", Value, place).Message.Should().Contain("states 36 um").And.Contain("which is 35 um");
    }

    [Test]
    public void A_bound_that_differs_from_the_quoted_cell_is_found_at_the_bound()
    {
        int place = Dataset.SetClaimCells(Bound, "upper", ("unit", "um"), ("quotes", "parameters.csv:thickness:value"));

        ExpectOnly(FindingCode.QuoteDiffers, "claims.csv", Bound, place);
    }

    [Test]
    public void A_cell_of_another_quantity_is_found()
    {
        int place = Dataset.SetClaimCells(Value, "quotes", ("quotes", "parameters.csv:molarMass:value"));

        ExpectOnly(FindingCode.QuoteDiffers, "claims.csv", Value, place).Message.Should().Contain("does not convert to 'um'");
    }

    [Test]
    public void A_word_quotes_no_number()
    {
        int place = Dataset.SetClaimCells(Word, "quotes", ("quotes", "parameters.csv:thickness:value"));

        ExpectOnly(FindingCode.QuoteDiffers, "claims.csv", Word, place);
    }

    [Test]
    public void A_file_without_the_three_new_columns_is_read()
    {
        string[] lines = Dataset.Read("claims.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Dataset.Write("claims.csv", string.Concat(lines.Select(line => string.Join(',', line.Split(',')[..^3]) + '\n')));
        foreach (string column in new[] { "instrument", "follows_from", "quotes" })
        {
            string package = Dataset.Read("datapackage.json");
            int end = package.IndexOf($"\"{column}\"", StringComparison.Ordinal);
            int start = package.LastIndexOf(',', end);
            Dataset.Write("datapackage.json", package.Remove(start, package.IndexOf('}', end) + 1 - start));
        }

        Dataset.Seal();

        ReferenceDataset.Load(Dataset.Folder).Claims.Should().HaveCount(5).And.OnlyContain(claim => claim.Instrument == null && claim.Quotes == null);
    }
}
