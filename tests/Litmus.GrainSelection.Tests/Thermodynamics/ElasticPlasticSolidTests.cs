using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.GrainSelection.Tests.Thermodynamics;

public sealed class ElasticPlasticSolidTests
{
    [Test]
    public void Both_forms_of_the_energy_agree_where_the_yield_strain_is_that_of_Hookes_law([Values(2e-4, 0.01, 0.1, 2.0)] double strain)
    {
        ElasticPlasticSolid lithium = ElasticPlasticSolid.WithHookeanYield(4.9e9, 0.55e6);

        lithium.EnergyByParts(strain).Should().BeApproximately(lithium.EnergyInOneLine(strain), 1e-9, "terms of at most 1.1e6 round at 1e-10");
    }

    [Test]
    public void Elsewhere_both_forms_differ_by_yield_strain_times_excess_stress()
    {
        ElasticPlasticSolid solid = new() { ElasticModulus = 5e9, YieldStrength = 1e6, YieldStrain = 3e-4 };

        (solid.EnergyByParts(0.1) - solid.EnergyInOneLine(0.1)).Should().BeApproximately(3e-4 * ((5e9 * 3e-4) - 1e6), 1e-9, "energies of 1e5 round at 1.5e-11");
    }

    [Test]
    public void Energy_is_the_area_under_the_stress_strain_curve()
    {
        ElasticPlasticSolid lithium = ElasticPlasticSolid.WithHookeanYield(4.9e9, 0.55e6);
        const int steps = 100_000;
        const double strain = 0.001;
        double area = Enumerable.Range(0, steps).Sum(i => Math.Min(4.9e9 * strain * (i + 0.5) / steps, 0.55e6)) * strain / steps;

        lithium.EnergyByParts(strain).Should().BeApproximately(area, 1e-3, "the midpoint rule errs in the cell of the kink by less than E (Δε)²/8 = 6e-8");
    }

    [Test]
    public void Difference_reduces_to_the_plastic_one_for_equal_moduli()
    {
        double plastic = ElasticPlasticSolid.PlasticDifference(0.55e6, 0.15, 0.05);

        ElasticPlasticSolid.DifferenceWithCommonYieldStrain(0.55e6, 1.1e-4, 4.9e9, 4.9e9, 0.15, 0.05).Should().Be(plastic);
        ElasticPlasticSolid.DifferenceWithHookeanYield(0.55e6, 4.9e9, 4.9e9, 0.15, 0.05).Should().Be(plastic);
        plastic.Should().BeApproximately(55_000, 1e-10, "0.55 MPa times 0.1");
    }

    [Test]
    public void Difference_with_Hookean_yield_is_that_of_the_energies_of_two_solids()
    {
        ElasticPlasticSolid stiff = ElasticPlasticSolid.WithHookeanYield(8e9, 0.55e6);
        ElasticPlasticSolid soft = ElasticPlasticSolid.WithHookeanYield(3e9, 0.55e6);

        double difference = ElasticPlasticSolid.DifferenceWithHookeanYield(0.55e6, 8e9, 3e9, 0.12, 0.02);

        difference.Should().BeApproximately(stiff.EnergyByParts(0.12) - soft.EnergyByParts(0.02), 1e-9, "energies of 6e4 round at 1e-11");
    }

    [Test]
    public void A_common_yield_strain_gives_the_elastic_term_the_opposite_sign()
    {
        double common = ElasticPlasticSolid.DifferenceWithCommonYieldStrain(0.55e6, 1.1e-4, 8e9, 3e9, 0.1, 0.1);
        double hookean = ElasticPlasticSolid.DifferenceWithHookeanYield(0.55e6, 8e9, 3e9, 0.1, 0.1);

        common.Should().BeNegative();
        hookean.Should().BePositive();
    }

    [Test]
    public void A_strain_below_yield_is_refused([Values(0.0, -1.0, 1e-4, double.NaN, double.PositiveInfinity)] double strain)
    {
        ElasticPlasticSolid lithium = ElasticPlasticSolid.WithHookeanYield(4.9e9, 0.55e6);

        Action byParts = () => lithium.EnergyByParts(strain);
        Action inOneLine = () => lithium.EnergyInOneLine(strain);

        byParts.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("strain");
        inOneLine.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("strain");
    }

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Impossible_parameters_are_refused(double value)
    {
        ElasticPlasticSolid solid = new() { ElasticModulus = 5e9, YieldStrength = 1e6, YieldStrain = 3e-4 };
        Action[] refusals =
        [
            () => _ = solid with { ElasticModulus = value },
            () => _ = solid with { YieldStrength = value },
            () => _ = solid with { YieldStrain = value },
            () => ElasticPlasticSolid.DifferenceWithCommonYieldStrain(1e6, value, 5e9, 5e9, 0.1, 0.1),
            () => ElasticPlasticSolid.DifferenceWithHookeanYield(1e6, value, 5e9, 0.1, 0.1),
            () => ElasticPlasticSolid.PlasticDifference(value, 0.1, 0.1),
        ];

        refusals.Should().AllSatisfy(refusal => refusal.Should().Throw<ArgumentOutOfRangeException>());
    }
}
