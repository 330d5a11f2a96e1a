namespace Litmus.KineticMonteCarlo.Tests;

public sealed class ParametersTests
{
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_rates_and_energies_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Some.Deposition with { SubstrateAdsorptionRate = value },
            () => _ = Some.Deposition with { LithiumAdsorptionRate = value },
            () => _ = Some.Deposition with { DesorptionRate = value },
            () => _ = Some.Hopping(1, 1, 1) with { BareBarrier = value },
            () => _ = Some.Hopping(1, 1, 1) with { BondEnergy = value },
            () => _ = Some.Hopping(1, 1, 1) with { SubstrateEnergy = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Zero_and_negative_values_of_positive_quantities_are_refused(double value)
    {
        Action[] refusals =
        [
            () => _ = Some.Hopping(1, 1, 1) with { AttemptFrequency = value },
            () => _ = Some.Hopping(1, 1, 1) with { Temperature = value },
            () => _ = Some.Transport with { HopRate = value },
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Impossible_counts_are_refused(int value)
    {
        Action[] refusals =
        [
            () => _ = Some.Deposition with { ColumnCount = value },
            () => _ = Some.Deposition with { RowCount = value },
            () => _ = Some.Deposition with { AtomCount = value },
            () => _ = Some.Transport with { WalkerCount = value },
            () => _ = Some.Transport with { LaunchGap = value },
            () => _ = new KineticMonteCarloOptions { LayerCount = value },
            () => new KineticMonteCarloSolver(Some.Deposition).SolveWithRestarts("unused", value),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Parameters_that_contradict_each_other_are_refused()
    {
        KineticMonteCarloParameters moving = Some.Deposition with { Transport = Some.Transport };

        Action desorbing = () => _ = new KineticMonteCarloSolver(moving with { DesorptionRate = 1 });
        Action crowded = () => _ = new KineticMonteCarloSolver(moving with { ColumnCount = 5, RowCount = 5 });
        Action low = () => _ = new KineticMonteCarloSolver(moving, new() { LayerCount = 5 });

        desorbing.Should().Throw<ArgumentException>().WithMessage("*either desorption or transport*");
        crowded.Should().Throw<ArgumentException>().WithMessage("*not dilute*");
        low.Should().Throw<ArgumentException>().WithMessage("*more layers*");
    }

    [Test]
    public void A_lattice_beyond_memory_is_refused()
    {
        Action start = () => new KineticMonteCarloSolver(Some.Deposition with { ColumnCount = 100_000, RowCount = 100_000 }).Start();

        start.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*fewer layers or a smaller substrate*");
    }

    [Test]
    public void Initial_atoms_outside_the_lattice_or_given_twice_are_refused()
    {
        KineticMonteCarloSolver solver = new(Some.Deposition);

        Action outside = () => solver.Start(new Lattices.LatticeSite(20, 0, 0));
        Action twice = () => solver.Start(new Lattices.LatticeSite(1, 1, 0), new Lattices.LatticeSite(1, 1, 0));

        outside.Should().Throw<ArgumentOutOfRangeException>();
        twice.Should().Throw<ArgumentException>();
    }

    [TestCase(SubstrateContactRule.Substrate, 0.3)]
    [TestCase(SubstrateContactRule.Lithium, 1.0)]
    [TestCase(SubstrateContactRule.Maximum, 1.0)]
    [TestCase(SubstrateContactRule.Sum, 1.3)]
    public void The_rule_sets_the_rate_beside_lithium(SubstrateContactRule rule, double expected)
    {
        KineticMonteCarloParameters parameters = Some.Deposition with { ContactRule = rule };

        parameters.ContactAdsorptionRate.Should().Be(expected);
    }
}
