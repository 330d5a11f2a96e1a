using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Tests;

internal sealed class ReferenceDatasetTests : DefectTests
{
    [Test]
    public void A_paper_has_title_doi_tables_and_claims()
    {
        Paper paper = ReferenceDataset.Load(Dataset.Folder).Paper("mini2020");

        (paper.Id, paper.Title, paper.Doi).Should().Be(("mini2020", "A miniature", "10.1000/182"));
        paper.Tables.Select(table => table.Name).Should().Equal("rates", "parameters");
        paper.Claims.Select(claim => claim.Id).Should()
            .Equal("mini2020.thickness", "mini2020.texture", "mini2020.overpotential", "mini2020.diffusivity", "mini2020.melting");
    }

    [Test]
    public void A_claim_is_what_the_file_says()
    {
        Claim claim = ReferenceDataset.Load(Dataset.Folder).Claim("mini2020.diffusivity");

        claim.Should().BeEquivalentTo(new Claim
        {
            Id = "mini2020.diffusivity", Source = "Eq 1", Statement = "It follows from the barrier.", Kind = ClaimKind.Value, Origin = ClaimOrigin.CrossCheck,
            Class = ReferenceClass.Analytic, Headline = false, Quantity = "D",
            Expected = new Expectation(2.9e-11, null, 1e-11, 1e-10, "cm2/s", UncertaintyKind.Standard, 1e-12),
            Margin = new Margin(MarginKind.Sigma, 2, MarginBasis.ReferenceUncertainty, "twice"),
            Computability = Computability.Yes, Model = "Arrhenius", Inputs = "T",
        });
    }

    [Test]
    public void An_absolute_margin_is_given_in_the_unit_of_its_claim()
    {
        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        dataset.Claim("mini2020.thickness").Margin.Value.Should().BeApproximately(0.5, 1e-15, "500 nm are 0.5 µm, up to rounding");
        dataset.Claim("mini2020.melting").Margin.Value.Should().Be(5, "a difference of 5 K is one of 5 °C; the offset of the scale does not enter");
    }

    [Test]
    public void The_orientation_001_is_a_word_and_not_the_number_one()
    {
        Expectation expected = ReferenceDataset.Load(Dataset.Folder).Claim("mini2020.texture").Expected;

        (expected.Token, expected.Value).Should().Be(("001", null));
    }

    [Test]
    public void A_claim_knows_its_file_and_line()
    {
        (string path, int line) = ReferenceDataset.Load(Dataset.Folder).PlaceOf("mini2020.overpotential");

        (path, line).Should().Be((Dataset.ShownPathOf("claims.csv"), 4));
    }

    [Test]
    public void A_claim_that_is_not_there_comes_with_the_nearest_ones()
    {
        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        Action ask = () => dataset.Claim("mini2020.thicknes");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*LIT0075*'mini2020.thicknes'*Did you mean 'mini2020.thickness'?*");
    }

    [Test]
    public void A_paper_that_is_not_there_comes_with_the_nearest_ones()
    {
        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        Action ask = () => dataset.Paper("mini2021");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*LIT0070*Did you mean 'mini2020'?*");
    }

    [Test]
    public void The_hash_is_that_of_the_bytes()
    {
        ReferenceDataset dataset = ReferenceDataset.Load(Dataset.Folder);

        // sha256sum of "id,reason\nmini2020.colour,not a number\n", computed with coreutils.
        dataset.Hash("mini2020", "dropped").Should().Be("a5460ff4c3303a72b58f2411ebe2ab6b80c27f2d224e7d95aa400f4805c7e963");
        dataset.Paper("mini2020").Table("rates").Hash.Should().Be(dataset.Hash("mini2020", "rates"));
    }

    [Test]
    public void Sealing_twice_changes_nothing_more()
    {
        string once = Dataset.Read("datapackage.json");

        Dataset.Seal();

        Dataset.Read("datapackage.json").Should().Be(once);
        Directory.EnumerateFiles(Path.Combine(Dataset.Folder, MiniatureDataset.Paper)).Should().HaveCount(6, "no temporary file stays");
    }

    [Test]
    public void Sealing_after_a_change_alters_bytes_and_hash_of_that_file_alone()
    {
        string[] before = Dataset.Read("datapackage.json").Split('\n');
        Dataset.Replace("rates.csv", "b,350", "b,3500");

        Dataset.Seal();

        string[] after = Dataset.Read("datapackage.json").Split('\n');
        after.Should().HaveSameCount(before);
        before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => pair.Second.Trim().Split(':')[0]).Should().Equal("\"bytes\"", "\"hash\"");
        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void Sealing_is_refused_when_a_listed_file_is_missing_and_leaves_the_package_alone()
    {
        string before = Dataset.Read("datapackage.json");
        File.Delete(Dataset.PathOf("rates.csv"));

        Action seal = Dataset.Seal;

        seal.Should().Throw<ReferenceDataException>().WithMessage("*LIT0002*'rates.csv'*");
        Dataset.Read("datapackage.json").Should().Be(before);
    }

    [TestCase("../rates.csv")]
    [TestCase("/etc/hostname")]
    [TestCase("..")]
    public void Sealing_reads_no_file_outside_the_folder(string path)
    {
        File.Copy(Dataset.PathOf("rates.csv"), Path.Combine(Dataset.Folder, "rates.csv"));
        Dataset.Replace("datapackage.json", "\"path\": \"rates.csv\"", $"\"path\": \"{path}\"");
        string before = Dataset.Read("datapackage.json");

        Action seal = Dataset.Seal;

        seal.Should().Throw<ReferenceDataException>().WithMessage("*the name of a file in this folder was expected*");
        Dataset.Read("datapackage.json").Should().Be(before);
    }

    [Test]
    public void Sealing_removes_what_a_killed_seal_left()
    {
        string remains = Dataset.PathOf(".datapackage.json.0123456789abcdef0123456789abcdef.tmp");
        File.WriteAllText(remains, "{");
        File.SetLastWriteTimeUtc(remains, DateTime.UtcNow.AddHours(-1));

        Dataset.Seal();

        File.Exists(remains).Should().BeFalse();
    }

    [Test]
    public void A_finding_is_a_line_that_msbuild_reads()
    {
        Finding finding = new("LIT0042", "reference-data/mini2020/claims.csv", 7, 12, "The margin has\nno reason.", FindingSeverity.Error);

        finding.ToMsBuild().Should().Be("reference-data/mini2020/claims.csv(7,12): error LIT0042: The margin has no reason.");
    }
}
