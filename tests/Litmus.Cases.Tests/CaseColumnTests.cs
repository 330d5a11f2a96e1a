namespace Litmus.Cases.Tests;

public sealed class CaseColumnTests
{
    [Test]
    public void A_rounded_column_is_rounded_in_the_unit_of_its_name() => CaseColumn.Rounded("x_um", [1.23456e-6, 0.2e-3], digits: 2).Numbers.Should().Equal(1.23, 200);
}
