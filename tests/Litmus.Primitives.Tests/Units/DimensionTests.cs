using Litmus.Primitives.Units;

namespace Litmus.Primitives.Tests.Units;

public sealed class DimensionTests
{
    private static readonly Dimension Acceleration = new(1, 0, -2, 0, 0, 0);

    [Test]
    public void Products_add_exponents_and_powers_multiply_them()
    {
        Dimension force = Acceleration + new Dimension(0, 1, 0, 0, 0, 0);

        force.Should().Be(new Dimension(1, 1, -2, 0, 0, 0));
        (force * -2).Should().Be(new Dimension(-2, -2, 4, 0, 0, 0));
    }

    [Test]
    public void A_quantity_times_its_inverse_has_no_dimension()
    {
        (Acceleration + (Acceleration * -1)).Should().Be(Dimension.None);
    }
}
