using System.Reflection;
using Litmus.Cases;

namespace Litmus.LithiumMetal.Tests;

public sealed class StackAssumptionsTests
{
    [Test]
    public void Every_assumption_has_a_reason_and_a_range() =>
        StackAssumptions.Inputs.Should().OnlyContain(input => input.IsAssumed && input.StandardUncertainty > 0 && input.Source.Length > 20);

    [TestCase(typeof(StackAssumptions))]
    [TestCase(typeof(CreepOfLithium))]
    public void Every_property_is_in_the_list_once(Type assumptions)
    {
        IEnumerable<PropertyInfo> properties = assumptions.GetProperties().Where(property => property.PropertyType == typeof(Input));

        object? list = assumptions.GetProperty(nameof(StackAssumptions.Inputs))!.GetValue(null);

        ((IReadOnlyList<Input>)list!).Should().BeEquivalentTo(properties.Select(property => property.GetValue(null)));
    }
}
