using Litmus.PhaseField.FreeEnergies;

namespace Litmus.PhaseField.Tests.FreeEnergies;

public class FreeEnergyDensityTests
{
    public static IEnumerable<string> FormulationNames => Formulation.All.Select(formulation => formulation.Name);

    [Test]
    public void The_derivative_is_that_of_the_value([ValueSource(nameof(FormulationNames))] string name, [Values(0, 1, 2)] int field)
    {
        FreeEnergyDensity energy = Formulation.All.Single(f => f.Name == name).FreeEnergy;
        double[] above = [0.3, 0.7, -0.1], below = [0.3, 0.7, -0.1];
        above[field] += 1e-5;
        below[field] -= 1e-5;

        double difference = (energy.Value(above) - energy.Value(below)) / 2e-5;

        energy.Derivative([0.3, 0.7, -0.1], field).Should().BeApproximately(difference, 1e-9, "the error is the third derivative times 1e-10");
    }

    [Test]
    public void Values_are_those_of_the_table_of_formulations()
    {
        double x = 0.3, y = 0.6, z = 0.1, delta = 0.2;
        double squares = (x * x * y * y) + (x * x * z * z) + (y * y * z * z);
        double landau = new[] { x, y, z }.Sum(v => (-v * v / 2) + (v * v * v * v / 4));
        double metastable = new[] { x, y, z }.Sum(v => (v * v * (1 - v) * (1 - v)) - (delta * v * v * (3 - (2 * v))));

        FreeEnergyDensity.Chen.Value([x, y, z]).Should().BeApproximately(landau + squares, 1e-15, "rounding only");
        FreeEnergyDensity.Moelans.Value([x, y, z]).Should().BeApproximately(landau + (1.5 * squares), 1e-15, "rounding only");
        FreeEnergyDensity.MetastableVoid(delta, 1).Value([x, y, z]).Should().BeApproximately(metastable + squares, 1e-15, "rounding only");
        FreeEnergyDensity.VoidOrderParameter(delta).Value([x, y, z]).Should().BeApproximately(
            landau + (1.5 * squares) + (delta * x * x * (3 - (2 * x))), 1e-15, "the void is the first field");
    }

    [Test]
    public void The_void_is_unstable_in_the_Landau_form_and_a_local_minimum_in_the_metastable_one()
    {
        FreeEnergyDensity.Chen.Grain.Curvature(0).Should().BeNegative();
        FreeEnergyDensity.MetastableVoid(0.3, 1).Grain.Curvature(0).Should().BePositive();
        FreeEnergyDensity.MetastableVoid(0.3, 1).Value([1]).Should().BeApproximately(-0.3, 1e-15, "Δ below the void");
        FreeEnergyDensity.VoidOrderParameter(0.3).Void!.Well.Curvature(1).Should().BePositive();
        FreeEnergyDensity withField = FreeEnergyDensity.VoidOrderParameter(0.3);
        (withField.Value([1, 0]) - withField.Value([0, 1])).Should().BeApproximately(0.3, 1e-15, "Δ above a grain");
    }

    [Test]
    public void The_curvature_bound_covers_the_wells_and_their_surroundings([ValueSource(nameof(FormulationNames))] string name)
    {
        FreeEnergyDensity energy = Formulation.All.Single(f => f.Name == name).FreeEnergy;
        double largest = 0;
        for (double own = 0; own <= 1; own += 0.01)
        {
            for (int field = 0; field < 2; field++)
            {
                double others = 1 - (own * own);
                largest = Math.Max(largest, energy.Well(field).Curvature(own) + (2 * energy.Coupling * others));
            }
        }

        (largest / 2).Should().BeLessThanOrEqualTo(energy.CurvatureBound, "with Σφ² of at most 1");
    }

    [TestCase(0)]
    [TestCase(0.34)]
    [TestCase(double.NaN)]
    public void A_driving_force_that_leaves_no_metastable_void_is_refused(double drivingForce)
    {
        Action metastable = () => FreeEnergyDensity.MetastableVoid(drivingForce, 1);
        Action withField = () => FreeEnergyDensity.VoidOrderParameter(drivingForce);

        metastable.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*less than 1/3*");
        withField.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*less than 1/3*");
    }

    [Test]
    public void A_coupling_that_lets_grains_mix_is_refused()
    {
        Action landau = () => FreeEnergyDensity.Landau(1, 1, 0.5);

        landau.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*more than b/2*");
    }
}
