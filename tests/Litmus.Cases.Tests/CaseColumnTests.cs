namespace Litmus.Cases.Tests;

public sealed class CaseColumnTests
{
    [TestCase("thickness_um", 0.00012, 120)]
    [TestCase("capacity_mAh_per_cm2", 36000, 1)]
    [TestCase("temperature_degC", 273.15, 0)]
    [TestCase("share_percent", 0.5, 50)]
    [TestCase("layers", 7, 7)]
    public void An_SI_value_is_shown_in_the_unit_at_the_end_of_the_name(string name, double si, double shown) =>
        CaseColumn.Of(name, [si]).Numbers.Should().Equal(shown);

    [Test]
    public void A_printed_number_stays_as_it_is() => CaseColumn.InUnit("thickness_um", [120]).Numbers.Should().Equal(120);

    [Test]
    public void A_rounded_column_is_rounded_in_the_unit_of_its_name() =>
        CaseColumn.Rounded("x_um", [1.23456e-6, 0.2e-3], digits: 2).Numbers.Should().Equal(1.23, 200);
}
