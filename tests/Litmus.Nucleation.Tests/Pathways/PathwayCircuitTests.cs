using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Pathways;
using Litmus.Nucleation.StiffIntegration;

namespace Litmus.Nucleation.Tests.Pathways;

public sealed class PathwayCircuitTests
{
    // E, q, n, Σr, Σr², a_p and three charges, in the order of the circuit.
    private static readonly double[][] States =
    [
        [0.6, 2, 0, 0, 0, 0, 0, 0, 0],
        [-0.2, 50, 0.01, 1e-3, 2e-4, 0, 1e-3, -5, 0],
        [-0.05, 60, 0.05, 0.05, 0.06, 0, 1e-3, -500, 0],
        [0.15, 70, 0.05, 0.02, 0.01, 0.01, 1e-3, -20, 3],
    ];

    // At this capacitance the charges of a cycle, at most 1e5 C/m², do not move the potential.
    private const double PotentiostatCapacitance = 1e12;

    [Test]
    public void Jacobian_is_the_derivative([Range(0, 3)] int which)
    {
        PathwayCircuit circuit = new(Electrodes.OnLithium, 10, leavesDeadLithium: true, pitsOpen: true);
        double[] state = States[which];
        double[] jacobian = new double[81];
        circuit.Jacobian(state, jacobian);

        for (int column = 0; column < 9; column++)
        {
            double step = 1e-5 * Math.Max(Math.Abs(state[column]), 1e-3);
            double[] above = [.. state];
            double[] below = [.. state];
            above[column] += step;
            below[column] -= step;
            double[] high = new double[9];
            double[] low = new double[9];
            circuit.Derivative(above, high);
            circuit.Derivative(below, low);
            double[] here = new double[9];
            circuit.Derivative(state, here);
            for (int row = 0; row < 9; row++)
            {
                double difference = (high[row] - low[row]) / (2 * step);

                // A term cut off at zero, such as a square of a radius, shows half its slope in the difference. Such states do not grow.
                if (which == 0 && column == 4)
                {
                    continue;
                }

                double allowed = (1e-5 * Math.Abs(difference)) + (1e-11 * Math.Abs(here[row]) / step) + 1e-13;
                jacobian[(row * 9) + column].Should().BeApproximately(difference, allowed, $"row {row}, column {column}: truncation h² and rounding");
            }
        }
    }

    [Test]
    public void Currents_of_all_pathways_add_to_the_applied_one([Values(-10.0, 0.0, 10.0)] double applied, [Range(0, 3)] int which)
    {
        PathwayCurrents currents = new PathwayCircuit(Electrodes.OnLithium, applied, leavesDeadLithium: true, pitsOpen: true).Currents(States[which]);

        double largest = new[] { currents.DoubleLayer, currents.Sei, currents.Growth, currents.Pits, 1 }.Max(Math.Abs);
        (currents.Sum - applied).Should().BeApproximately(0, 1e-15 * 4 * largest, "four additions");
    }

    [Test]
    public void A_double_layer_alone_charges_in_a_straight_line()
    {
        PathwayParameters capacitor = Electrodes.AnodeFree with { SeiRateConstant = 0, Nucleation = new BarrierRate { RateConstant = 0, BarrierConstant = 1 } };
        double[] state = Start(potential: 1);

        new RosenbrockIntegrator(new PathwayCircuit(capacitor, -10, leavesDeadLithium: false, pitsOpen: false)).Integrate(state, 0, 0.03);

        state[0].Should().BeApproximately(1 - (10 * 0.03 / 0.1), 1e-12, "E₀ − jt/C; the method is exact for a straight line");
    }

    [Test]
    public void A_double_layer_discharges_through_a_covered_surface_as_in_closed_form()
    {
        // Without nuclei the sum of squares is constant: an area of one. C dE/dt = −2i₀ sinh(FE/2RT) gives
        // tanh(FE/4RT) = tanh(FE₀/4RT) e^(−t/τ) with τ = C RT/(F i₀).
        PathwayParameters cell = Electrodes.AnodeFree with { SeiRateConstant = 0 };
        double[] state = Start(potential: 0.1);
        state[4] = 100;
        const double ThermalVoltage = 0.025692579121;
        double timeConstant = 0.1 * ThermalVoltage / 10;
        double duration = 3 * timeConstant;

        new RosenbrockIntegrator(
            new PathwayCircuit(cell, 0, leavesDeadLithium: false, pitsOpen: false),
            new RosenbrockOptions { RelativeTolerance = 1e-9, AbsoluteTolerances = [1e-12] })
            .Integrate(state, 0, duration);

        double expected = 4 * ThermalVoltage * Math.Atanh(Math.Tanh(0.1 / (4 * ThermalVoltage)) * Math.Exp(-3));
        state[0].Should().BeApproximately(expected, 1e-9, "a hundred steps of 1e-9 of 0.1 V, most of which decays");
    }

    [Test]
    public void At_a_held_potential_the_SEI_grows_with_the_logarithm_of_time()
    {
        PathwayParameters held = Electrodes.AnodeFree with { DoubleLayerCapacitance = PotentiostatCapacitance };
        double[] state = Start(potential: 0.8);

        new RosenbrockIntegrator(new PathwayCircuit(held, 0, leavesDeadLithium: false, pitsOpen: false), Sharp).Integrate(state, 0, 1000);

        state[1].Should().BeApproximately(3 * Math.Log(1 + (1000 / 3.0)), 1e-5, "q₀ ln(1 + kt/q₀) with k = 1 at E_s; 1e-8 per step");
    }

    [Test]
    public void At_a_held_potential_sites_fill_exponentially()
    {
        PathwayParameters held = Electrodes.AnodeFree with
        {
            DoubleLayerCapacitance = PotentiostatCapacitance,
            SeiRateConstant = 0,
            Growth = Electrodes.AnodeFree.Growth with { ExchangeCurrentDensity = 1e-12 },
            ElectrolyteFaceEnergy = 1e-6,
        };
        double[] state = Start(potential: -0.2);

        new RosenbrockIntegrator(new PathwayCircuit(held, 0, leavesDeadLithium: false, pitsOpen: false), Sharp).Integrate(state, 0, 20);

        state[2].Should().BeApproximately(1 - Math.Exp(-20 * Math.Exp(-3)), 1e-6, "B/η² is 3, and nuclei of 1e-15 m cover nothing");
    }

    [Test]
    public void Nuclei_of_one_age_cover_the_surface_as_in_Kolmogorovs_law()
    {
        PathwayParameters held = Electrodes.AnodeFree with
        {
            DoubleLayerCapacitance = PotentiostatCapacitance,
            SeiRateConstant = 0,
            Nucleation = new BarrierRate { RateConstant = 0, BarrierConstant = 1 },
        };
        PathwayCircuit circuit = new(held, 0, leavesDeadLithium: false, pitsOpen: false);
        double[] state = Start(potential: -0.05);
        state[2] = 0.01;

        new RosenbrockIntegrator(circuit, Sharp).Integrate(state, 0, 10);

        // r = i V_m t/F with i = 2·10·sinh(F 0.05/2RT); N = 1e12.
        double current = 20 * Math.Sinh(0.05 / (2 * 0.025692579121));
        double radius = current * 1.3e-5 * 10 / 96485.33212331;
        double area = 1 - Math.Exp(-2 * Math.PI * 1e12 * radius * radius);
        (-circuit.Currents(state).Growth).Should().BeApproximately(area * current, 1e-5, "1e-8 per step and the digits of the constants, of 25 A/m²");
    }

    [Test]
    public void Pits_open_only_when_lithium_is_stripped()
    {
        double[] derivative = new double[9];
        new PathwayCircuit(Electrodes.OnLithium, 0, leavesDeadLithium: true, pitsOpen: true).Derivative(Start(potential: -0.3), derivative);

        derivative[5].Should().Be(0);
    }

    [Test]
    public void Dead_lithium_makes_radii_shrink_faster_at_the_same_current()
    {
        double[] with = new double[9];
        double[] without = new double[9];
        new PathwayCircuit(Electrodes.OnLithium, 10, leavesDeadLithium: true, pitsOpen: false).Derivative(States[3], with);
        new PathwayCircuit(Electrodes.OnLithium, 10, leavesDeadLithium: false, pitsOpen: false).Derivative(States[3], without);

        (with[3] / without[3]).Should().BeApproximately(1.1, 1e-14, "1 + χ");
        with[7].Should().Be(without[7], "the current itself does not change");
    }

    private static RosenbrockOptions Sharp => new() { RelativeTolerance = 1e-8, AbsoluteTolerances = [1e-12] };

    private static double[] Start(double potential) => [potential, 0, 0, 0, 0, 0, 0, 0, 0];
}
