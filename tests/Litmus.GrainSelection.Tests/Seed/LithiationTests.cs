using Litmus.GrainSelection.Seed;

namespace Litmus.GrainSelection.Tests.Seed;

public sealed class LithiationTests
{
    [Test]
    public void Fully_lithiated_silicon_holds_the_textbook_capacity()
    {
        double capacity = Lithiation.SpecificCapacity(3.75, 28.085e-3) / 3600;

        capacity.Should().BeApproximately(3.75 * 26.801481 / 28.085 * 1000, 0.01, "F is 26.801481 Ah/mol to 8 digits; the textbook rounds to 3579 mAh/g");
        capacity.Should().BeApproximately(3579, 0.5, "the textbook's digits");
    }

    [Test]
    public void Capacity_and_composition_are_inverse([Values(0.0, 1.0, 2.43, 4.4)] double lithiumPerAtom)
    {
        double back = Lithiation.LithiumPerAtom(Lithiation.SpecificCapacity(lithiumPerAtom, 28.085e-3), 28.085e-3);

        back.Should().BeApproximately(lithiumPerAtom, 1e-15 * (1 + lithiumPerAtom), "four roundings");
    }

    [Test]
    public void Fraction_and_ratio_are_inverse([Values(0.0, 0.5, 1.0, 2.43, 1e6)] double lithiumPerAtom)
    {
        double back = Lithiation.LithiumPerAtomOfFraction(Lithiation.LithiumFraction(lithiumPerAtom));

        back.Should().BeApproximately(lithiumPerAtom, 1e-15 * (1 + (lithiumPerAtom * lithiumPerAtom)), "1 − x loses digits as x nears 1");
    }

    [Test]
    public void Equal_numbers_of_atoms_are_a_fraction_of_one_half()
    {
        Lithiation.LithiumFraction(1).Should().Be(0.5);
        Lithiation.LithiumPerAtomOfFraction(0.5).Should().Be(1);
    }

    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_arguments_are_refused(double value)
    {
        Action[] refusals =
        [
            () => Lithiation.LithiumPerAtom(value, 0.028),
            () => Lithiation.LithiumPerAtom(1, value),
            () => Lithiation.LithiumPerAtom(1, 0),
            () => Lithiation.SpecificCapacity(value, 0.028),
            () => Lithiation.SpecificCapacity(1, value),
            () => Lithiation.LithiumFraction(value),
            () => Lithiation.LithiumPerAtomOfFraction(value),
            () => Lithiation.LithiumPerAtomOfFraction(1),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
