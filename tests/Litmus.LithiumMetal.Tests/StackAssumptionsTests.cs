namespace Litmus.LithiumMetal.Tests;

public sealed class StackAssumptionsTests
{
    [Test]
    public void Every_assumption_has_a_reason_and_a_range() =>
        StackAssumptions.Inputs.Should().OnlyContain(input => input.IsAssumed && input.StandardUncertainty > 0 && input.Source.Length > 20);
}
