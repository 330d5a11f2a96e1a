using Litmus.Primitives.Units;

namespace Litmus.LithiumMetal.Tests;

public sealed class LithiumDepositTests
{
    [Test]
    public void Dense_lithium_is_4_85_micrometres_thick_per_milliampere_hour_and_square_centimetre()
    {
        // M/(F ρ) in µm per mAh/cm², from constants that share nothing with the product: 6.94 g/mol, 96485 C/mol, 0.534 g/cm³, 3.6 C/mAh.
        double thickness = 6.94 / (96485.33 * 0.534) * 3.6 * 1e4;

        double found = LithiumDeposit.MolarMass.SiValue / (96485.33 * LithiumDeposit.Density.SiValue) * Unit.Parse("mAh/cm2").ToSi(1);

        Unit.Parse("um").FromSi(found).Should().BeApproximately(thickness, 1e-9 * thickness, "two orders of multiplication");
        thickness.Should().BeApproximately(4.85, 0.005, "the number that the field quotes");
    }
}
