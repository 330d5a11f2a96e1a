using Litmus.Electrochemistry.Stoichiometry;

namespace Litmus.Electrochemistry.Tests.Stoichiometry;

public sealed class ReactionTests
{
    private static readonly Species Ion = Species.Of("Li+", 1, ("Li", 1));
    private static readonly Species Metal = Species.Of("Li", 0, ("Li", 1));

    [Test]
    public void A_balanced_reaction_has_no_imbalance()
    {
        Reaction plating = new([(Ion, 1), (Species.Electron, 1)], [(Metal, 1)]);

        plating.LargestImbalance.Should().Be(0);
        plating.AtomImbalance.Should().ContainKey("Li").WhoseValue.Should().Be(0);
    }

    [Test]
    public void A_missing_electron_is_an_imbalance_of_charge()
    {
        Reaction wrong = new([(Ion, 1)], [(Metal, 1)]);

        wrong.ChargeImbalance.Should().Be(-1);
        wrong.LargestImbalance.Should().Be(1);
    }

    [Test]
    public void A_missing_atom_is_an_imbalance_of_its_element()
    {
        Reaction wrong = new([(Ion, 2), (Species.Electron, 2)], [(Metal, 1)]);

        wrong.AtomImbalance["Li"].Should().Be(-1);
    }

    [TestCaseSource(typeof(Refusal), nameof(Refusal.Impossible))]
    public void Impossible_coefficients_are_refused(double value)
    {
        Action[] refusals =
            [() => _ = new Reaction([(Ion, value)], [(Metal, 1)]), () => _ = new Reaction([(Ion, 1)], [(Metal, value)]), () => Species.Of("X", 0, ("X", 0))];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_reaction_needs_two_sides()
    {
        Action refusal = () => _ = new Reaction([(Ion, 1)], []);

        refusal.Should().Throw<ArgumentException>().WithMessage("There are 1 reactants and 0 products*");
    }
}
