using Litmus.Comparison.Claims;

namespace Litmus.ReferenceData.Tests;

/// <summary>The example of the README.</summary>
internal sealed class ReadmeTests : DefectTests
{
    [Test]
    public void The_example_reads_a_claim_a_parameter_and_a_cell()
    {
        string folder = Dataset.Folder;

        ReferenceDataset dataset = ReferenceDataset.Load(folder);
        Claim claim = dataset.Claim("mini2020.thickness");
        Paper paper = dataset.Paper("mini2020");
        Parameter thickness = paper.Table("parameters").Parameter("thickness");
        Cell current = paper.Table("rates").Cell("temperature_K", "350", "current_density_mA_per_cm2");
        double inSi = current.Unit.ToSi(current.Value);

        claim.Margin.Value.Should().BeApproximately(0.5, 1e-15, "500 nm are 0.5 µm in the claim's unit, up to rounding");
        (thickness.Value, thickness.Unit.Symbol, thickness.HalfWidth).Should().Be((36, "um", 0.5));
        inSi.Should().BeApproximately(2.9e-10, 1e-24, "1 mA/cm² is 10 A/m²; the tolerance is rounding");
    }
}
