using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Tests;

/// <summary>The example that the README.md of Litmus.ReferenceData quotes.</summary>
internal sealed class ExampleTests : DefectTests
{
    [Test]
    public void What_the_page_shows_is_read()
    {
        string folder = Dataset.Folder;

        ReferenceDataset dataset = ReferenceDataset.Load(folder); // throws ReferenceDataException with all findings
        Claim claim = dataset.Claim("mini2020.thickness"); // its absolute margin is in the unit of the claim
        Paper paper = dataset.Paper("mini2020");
        Parameter thickness = paper.Table("parameters").Parameter("thickness"); // value, unit, half-width, source, relation
        Cell current = paper.Table("rates").Cell("current_density_mA_per_cm2", ("case", "a, first")); // value, unit, half a unit of its last digit
        IReadOnlyList<Finding> findings = ReferenceDataset.Check(folder); // the same without throwing
        ReferenceDataset.Seal(folder, "mini2020"); // bytes and SHA-256, after a deliberate change

        claim.Margin.Value.Should().BeApproximately(0.5, 1e-15, "500 nm are 0.5 µm");
        (thickness.Value, thickness.HalfWidth).Should().Be((36, 0.5));
        (current.Value, current.HalfDigit).Should().Be((0.1, 0.005));
        findings.Should().BeEmpty();
        ReferenceDataset.Check(folder).Should().BeEmpty("an unchanged paper is sealed as it was");
    }
}
