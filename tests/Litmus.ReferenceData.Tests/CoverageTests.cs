namespace Litmus.ReferenceData.Tests;

internal sealed class CoverageTests : DefectTests
{
    private const string Rows = """
        place,what,claims,reason
        Fig. 2,thickness,mini2020.thickness,
        Section 1,all the rest,mini2020.texture mini2020.overpotential mini2020.diffusivity mini2020.melting,
        Fig. 1,a photograph,,nothing is measured in it

        """;

    [Test]
    public void Without_the_file_a_paper_has_no_coverage() => ReferenceDataset.Load(Dataset.Folder).Papers[0].Coverage.Should().BeNull();

    [Test]
    public void A_file_in_order_is_read_and_is_no_table()
    {
        Write(Rows);

        Paper paper = ReferenceDataset.Load(Dataset.Folder).Papers[0];

        paper.Coverage.Should().HaveCount(3);
        paper.Coverage![2].Should().BeEquivalentTo(new CoverageRow("Fig. 1", "a photograph", [], "nothing is measured in it"));
        paper.Coverage[1].Claims.Should().HaveCount(4);
        paper.Tables.Should().NotContain(table => table.Name == "coverage");
    }

    [TestCase(
        "mini2020.thickness,", ",moved", "claims.csv", 2, 1, "LIT0064",
        "mini2020.thickness stands in no row of coverage.csv. Add it to the row of its place in the paper (Fig 2).")]
    [TestCase(",nothing is measured in it", ",", "coverage.csv", 4, 22, "LIT0065", "'Fig. 1' has neither claims nor a reason.")]
    [TestCase(
        "mini2020.thickness,", "mini2020.thickness mini2020.thicknes,", "coverage.csv", 2, 18, "LIT0066",
        "There is no claim 'mini2020.thicknes' of this paper.")]
    [TestCase(
        "mini2020.thickness,", "mini2020.thickness mini2020.thickness,", "coverage.csv", 2, 18, "LIT0067",
        "mini2020.thickness stands in this row twice.")]
    [TestCase(
        "Fig. 1,a photograph,,nothing", "Fig. 2,thickness,mini2020.thickness,nothing", "coverage.csv", 4, 1, "LIT0067",
        "'Fig. 2' with 'thickness' and the same claims stands on line 2 already.")]
    [TestCase("Fig. 1,", ",", "coverage.csv", 4, 1, "LIT0033", "The column 'place' is empty.")]
    [TestCase("a photograph", "", "coverage.csv", 4, 8, "LIT0033", "The column 'what' is empty.")]
    [TestCase("place,what", "places,what", "coverage.csv", 1, 1, "LIT0015", "")]
    public void What_is_wrong_is_named_with_its_place(string before, string after, string file, int line, int column, string code, string message)
    {
        Write(Rows.Replace(before, after, StringComparison.Ordinal));

        ReferenceDataset.Check(Dataset.Folder).Should().Contain(finding =>
            finding.Code == code && finding.Path == Dataset.ShownPathOf(file) && finding.Line == line && finding.Column == column
            && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Test]
    public void A_claim_with_an_error_is_no_second_error_here()
    {
        Write(Rows);
        Dataset.SetClaimCells(2, "unit", ("unit", "parsec"));

        ReferenceDataset.Check(Dataset.Folder).Should().OnlyContain(finding => finding.Path == Dataset.ShownPathOf("claims.csv"));
    }

    private void Write(string text)
    {
        Dataset.Write("coverage.csv", text);
        string fields = string.Join(", ", text.Split('\n')[0].Split(',').Select(column => $$"""{ "name": "{{column}}", "type": "string" }"""));
        Dataset.Replace(
            "datapackage.json", "  \"resources\": [",
            $$"""
              "resources": [
                { "name": "coverage", "path": "coverage.csv", "source": "all of it", "schema": { "fields": [{{fields}}] } },
            """);
        Dataset.Seal();
    }
}
