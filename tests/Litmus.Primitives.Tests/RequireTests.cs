using Litmus.Primitives;

namespace Litmus.Primitives.Tests;

public sealed class RequireTests
{
    [Test]
    public void A_value_within_its_bounds_is_returned_as_it_is()
    {
        Require.Finite(-1.5, "x").Should().Be(-1.5);
        Require.PositiveFinite(double.Epsilon, "x").Should().Be(double.Epsilon);
        Require.NonNegativeFinite(0, "x").Should().Be(0);
        Require.NegativeFinite(-double.Epsilon, "x").Should().Be(-double.Epsilon);
        Require.Between(1, 1, 1, "x").Should().Be(1);
        Require.StrictlyBetween(double.Epsilon, 0, 1, "x").Should().Be(double.Epsilon);
        Require.AtLeast(2, 2, "x").Should().Be(2);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void No_guard_lets_a_value_pass_that_is_not_finite(double value)
    {
        Action[] refusals =
        [
            () => Require.Finite(value, "x"),
            () => Require.PositiveFinite(value, "x"),
            () => Require.NonNegativeFinite(value, "x"),
            () => Require.NegativeFinite(value, "x"),
            () => Require.Between(value, -1e300, 1e300, "x"),
            () => Require.StrictlyBetween(value, -1e300, 1e300, "x"),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>().Which.ActualValue.Should().Be(value));
    }

    [Test]
    public void Values_just_outside_are_refused()
    {
        Action[] refusals =
        [
            () => Require.PositiveFinite(0, "x"),
            () => Require.PositiveFinite(-0.0, "x"),
            () => Require.PositiveFinite(-double.Epsilon, "x"),
            () => Require.NonNegativeFinite(-double.Epsilon, "x"),
            () => Require.NegativeFinite(0, "x"),
            () => Require.Between(Math.BitIncrement(1), 0, 1, "x"),
            () => Require.Between(-double.Epsilon, 0, 1, "x"),
            () => Require.StrictlyBetween(0, 0, 1, "x"),
            () => Require.StrictlyBetween(1, 0, 1, "x"),
            () => Require.AtLeast(1, 2, "x"),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_refusal_names_the_property_that_is_set_and_says_what_was_found_and_expected()
    {
        Action refusal = () => _ = new Film { Thickness = -2.5 };

        ArgumentOutOfRangeException exception = refusal.Should().Throw<ArgumentOutOfRangeException>().Which;

        exception.ParamName.Should().Be("Thickness");
        exception.Message.Should().StartWith("Thickness is -2.5; expected a finite number greater than zero.");
    }

    [Test]
    public void A_refusal_names_the_parameter_of_a_method_and_not_the_method()
    {
        Action refusal = () => Volume(thickness: 1, width: -2.5);

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("width is -2.5; expected a finite number greater than zero.*").And.ParamName
            .Should().Be("width");
    }

    [Test]
    public void A_guarded_expression_is_named_as_it_is_written()
    {
        double lower = 2, upper = 1;

        Action refusal = () => Require.PositiveFinite(upper - lower);

        refusal.Should().Throw<ArgumentOutOfRangeException>().WithMessage("upper - lower is -1; *");
    }

    [Test]
    public void A_copy_with_a_refused_value_is_refused_too()
    {
        Film film = new() { Thickness = 1 };

        Action refusal = () => _ = film with { Thickness = double.NaN };

        refusal.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double Volume(double thickness, double width) => Require.PositiveFinite(thickness) * Require.PositiveFinite(width);

    private sealed record Film
    {
        public required double Thickness { get; init => field = Require.PositiveFinite(value); }
    }
}
