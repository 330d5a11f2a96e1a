using Litmus.GrainSelection.Seed;

namespace Litmus.GrainSelection.Tests.Seed;

public sealed class LinearModulusMixingTests
{
    private static readonly LinearModulusMixing Mixing = new() { LithiumModulus = 14e9, HostModulus = 94e9 };

    [Test]
    public void The_line_runs_from_the_host_to_lithium()
    {
        Mixing.Modulus(0).Should().Be(94e9);
        Mixing.Modulus(1).Should().Be(14e9);
        Mixing.Modulus(0.5).Should().Be(54e9);
    }

    [Test]
    public void The_composition_found_has_the_given_modulus()
    {
        bool found = Mixing.TryFindComposition(30e9, out double composition);

        found.Should().BeTrue();
        composition.Should().Be(0.8, "(94 − 30)/(94 − 14)");
    }

    [TestCase(10e9)]
    [TestCase(100e9)]
    public void A_modulus_outside_both_elements_has_no_composition(double modulus)
    {
        Mixing.TryFindComposition(modulus, out double composition).Should().BeFalse();
        composition.Should().Be(0);
    }

    [Test]
    public void Elements_of_equal_modulus_have_no_single_composition()
    {
        (Mixing with { HostModulus = 14e9 }).TryFindComposition(14e9, out _).Should().BeFalse();
        (Mixing with { HostModulus = 14e9 }).TryFindComposition(13e9, out _).Should().BeFalse();
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Mixing with { LithiumModulus = value },
            () => _ = Mixing with { HostModulus = value },
            () => Mixing.TryFindComposition(value, out _),
            () => Mixing.Modulus(-0.1),
            () => Mixing.Modulus(double.NaN),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
