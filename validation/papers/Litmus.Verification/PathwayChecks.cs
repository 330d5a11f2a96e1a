using Litmus.Cases;
using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Nuclei;
using Litmus.Nucleation.Pathways;
using Litmus.Nucleation.Sites;

namespace Litmus.Verification;

/// <summary>Caps, rates, sites and the circuit of pathways, beside geometry, constants as they are published, and balances of charge.</summary>
internal static class PathwayChecks
{
    // CODATA 2022, and kT/e at 298.15 K [V].
    private const double Faraday = 96485.33212, Boltzmann = 1.380649e-23, ThermalVoltage = 25.6926e-3;
    private const double Temperature = 298.15;
    private const string PublishedVoltage = "half a unit of the last digit of 25.6926 mV is 2e-6";
    private const string Rounding = "rounding";

    // Places of the state of the circuit, in the order of its documentation.
    private const int Potential = 0, SeiCharge = 1, NucleusShare = 2, RadiusSum = 3, SquareSum = 4, PitArea = 5, Dimension = 9;

    private static readonly ButlerVolmer Kinetics = new() { ExchangeCurrentDensity = 10, TransferCoefficient = 0.5, Temperature = Temperature };

    private static readonly PathwayParameters Electrode = new()
    {
        DoubleLayerCapacitance = 0.1,
        SeiRateConstant = 1,
        SeiPotential = 0.8,
        SeiTransferCoefficient = 0.5,
        SeiPassivationCharge = 3,
        Growth = Kinetics,
        Nucleation = new BarrierRate { RateConstant = 2, BarrierConstant = 0.01 },
        SiteDensity = 1e14,
        ElectrolyteFaceEnergy = 0.5,
        MolarVolume = 1.3e-5,
        DeadPerStripped = 0.1,
        Pits = new BarrierRate { RateConstant = 1, BarrierConstant = 0.12 },
        ReservoirCapacity = 1e6,
    };

    public static void Add(CaseObservations observations, CancellationToken cancellationToken)
    {
        AddShapes(observations);
        AddRates(observations);
        AddSites(observations);
        AddCircuit(observations);
        AddCycle(observations, cancellationToken);
        AddLayer(observations);
    }

    private static void AddShapes(CaseObservations observations)
    {
        SphericalCap half = new() { ContactAngle = Math.PI / 2 };
        observations.Check(typeof(SphericalCap), "volume at 90°", "half a sphere: 2π/3", half.Volume(1), 2 * Math.PI / 3, "m3",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(typeof(SphericalCap), "exposed area at 90°", "half a sphere: 2π", half.ExposedArea(1), 2 * Math.PI, "m2",
            Tolerance.Relative(1e-14, Rounding));

        // A cap of 60° is r/2 high: V = πh²(3r − h)/3 = 5π/24, base 3π/4.
        SphericalCap cap = new() { ContactAngle = Math.PI / 3 };
        observations.Check(typeof(SphericalCap), "volume at 60°", "5π/24, by its height of r/2", cap.Volume(1), 5 * Math.PI / 24, "m3",
            Tolerance.Relative(1e-13, Rounding));
        observations.Check(typeof(SphericalCap), "base at 60°", "3π/4", cap.BaseArea(1), 3 * Math.PI / 4, "m2", Tolerance.Relative(1e-14, Rounding));
        CapNucleus nucleus = CapNucleus.AtYoungsAngle(Math.PI / 2, 0.5, 1.3e-5);
        observations.Check(
            typeof(CapNucleus), "driving force at −0.1 V", "0.1 F/V_m with F = 96485.33212 C/mol", nucleus.DrivingForce(-0.1), 0.1 * Faraday / 1.3e-5, "J/m3",
            Tolerance.Relative(1e-10, "the published digits of F"));
    }

    private static void AddRates(CaseObservations observations)
    {
        BarrierRate rate = new() { RateConstant = 3, BarrierConstant = 0.01 };
        observations.Check(typeof(BarrierRate), "rate at the overpotential √B", "k/e", rate.At(-0.1), 3 * Math.Exp(-1), "1/s",
            Tolerance.Relative(1e-13, Rounding));
        observations.Check(typeof(BarrierRate), "slope there", "2/√B times the rate, negative", rate.Slope(-0.1), -60 * Math.Exp(-1), "1/s/V",
            Tolerance.Relative(1e-13, Rounding));
        observations.Check(
            typeof(ButlerVolmer), "thermal voltage at 298.15 K", "25.6926 mV, tabulated", 1e3 / Kinetics.InverseThermalVoltage, 25.6926, "mV",
            Tolerance.Absolute(0.00005, "half a unit of the last published digit"));
        observations.Check(
            typeof(BuriedKinetics), "shift at zero current when a tenth of the salt is left", "−25.6926 mV · ln 10", BuriedKinetics.Shift(Kinetics, 0, 0.1),
            -ThermalVoltage * Math.Log(10), "V", Tolerance.Relative(3e-6, PublishedVoltage));
    }

    // Sites that are all alike: one cap at 60°, f = 5/32, B = 16πγ³f V_m²/(3F²kT).
    private static void AddSites(CaseObservations observations)
    {
        const double energy = 0.1, molarVolume = 1.3e-5, duration = 2, current = 20;
        HeterogeneousSurface surface = new(new HeterogeneousSurfaceParameters
        {
            Sites = new SiteDistribution { SiteDensity = 1e14, MeanContactAngle = Math.PI / 3, ContactAngleSpread = 1e-9 },
            Kinetics = Kinetics,
            ElectrolyteFaceEnergy = energy,
            MolarVolume = molarVolume,
            RateConstant = 0.7,
            Duration = duration,
            ActiveFraction = 0.5,
        });
        double barrier = 16 * Math.PI * Math.Pow(energy, 3) * 5 / 32 * molarVolume * molarVolume / (3 * Faraday * Faraday * Boltzmann * Temperature);
        double overpotential = -2 * ThermalVoltage * Math.Asinh(current / (0.5 * 2 * 10));
        observations.Check(
            typeof(HeterogeneousSurface), "overpotential of 20 A/m² on half of the surface", "−2 · 25.6926 mV · arsinh 2", surface.At(current).Overpotential,
            overpotential, "V", Tolerance.Relative(3e-6, PublishedVoltage));
        observations.Check(
            typeof(HeterogeneousSurface), "share of sites that are all alike at −50 mV", "1 − exp(−k t e^(−B/η²)) with constants as published",
            surface.AccessibleFraction(-0.05), 1 - Math.Exp(-0.7 * duration * Math.Exp(-barrier / 0.0025)), "1",
            Tolerance.Relative(1e-7, "a spread of 1e-9 rad, and the published digits of F"));
    }

    private static void AddCircuit(CaseObservations observations)
    {
        PathwayCircuit circuit = new(Electrode, appliedCurrentDensity: -10, leavesDeadLithium: true, pitsOpen: true);
        double[] bare = new double[Dimension], slope = new double[Dimension];
        bare[Potential] = Electrode.SeiPotential;
        observations.Check(
            typeof(PathwayCircuit), "current into the double layer of a bare surface at the potential of the SEI",
            "−10 + 1 A/m²: what is left of the applied current",
            circuit.Currents(bare).DoubleLayer, -9, "A/m2", Tolerance.Absolute(1e-13, Rounding));
        bare[Potential] = -0.1;
        circuit.Derivative(bare, slope);
        observations.Check(
            typeof(PathwayCircuit), "nuclei for each site and second on a bare surface at −√B", "k/e", slope[NucleusShare], 2 * Math.Exp(-1), "1/s",
            Tolerance.Relative(1e-13, Rounding));
        observations.Check(
            typeof(PathwayCircuit), "radius of a new nucleus at −0.1 V", "2γV_m/(F · 0.1 V) with F = 96485.33212 C/mol",
            slope[RadiusSum] / slope[NucleusShare] / 1e7,
            2 * 0.5 * 1.3e-5 / (Faraday * 0.1), "m", Tolerance.Relative(1e-10, "the published digits of F"));

        // One nucleus for each site with a radius of 0.3/√N: the covered area is 1 − exp(−2π · 0.09), and Butler-Volmer gives 2i₀ sinh(η/2V).
        double[] grown = [.. bare];
        (grown[NucleusShare], grown[RadiusSum], grown[SquareSum]) = (1, 0.3, 0.09);
        observations.Check(
            typeof(PathwayCircuit), "growth of half spheres of 0.3 spacings at −0.1 V", "(1 − exp(−2π · 0.09)) · 20 sinh(−0.1/(2 · 25.6926 mV)) A/m²",
            circuit.Currents(grown).Growth, (1 - Math.Exp(-2 * Math.PI * 0.09)) * 20 * Math.Sinh(-0.1 / (2 * ThermalVoltage)), "A/m2",
            Tolerance.Relative(6e-6, "twice the part of a half unit of the last digit of 25.6926 mV"));
        (grown[Potential], grown[SeiCharge], grown[NucleusShare], grown[PitArea]) = (-0.12, 4, 0.4, 0.2);
        observations.Check(
            typeof(PathwayCircuit), "largest difference of the Jacobian from central differences, part of its row", "0", JacobianError(circuit, grown), 0,
            "1", Tolerance.Absolute(1e-6, "central differences with a step of 1e-6: second order, 1e-9, and rounding, 1e-10, in rows that span decades"));
    }

    private static void AddCycle(CaseObservations observations, CancellationToken cancellationToken)
    {
        PathwayCycle cycle = new PathwaySolver(Electrode).Solve(
            new CyclingProtocol
            {
                InitialPotential = 2.5, InitialSeiCharge = 0, PlatingCurrentDensity = 10, Capacity = 3600, RestTime = 600, StrippingCurrentDensity = 10,
                UpperCutoff = 1, LowerCutoff = -1,
            }, progress: null, cancellationToken);
        observations.Check(
            typeof(PathwaySolver), "charge of all pathways over the charge passed while plating", "1: charge is conserved", cycle.PlatingChargeBalance, 1,
            "1", Tolerance.Absolute(1e-9, "a linear invariant of the integrator, over thousands of steps"));
        observations.Check(
            typeof(PathwaySolver), "charge of all pathways over the charge passed while stripping", "1: charge is conserved", cycle.StrippingChargeBalance, 1,
            "1", Tolerance.Absolute(1e-9, "a linear invariant of the integrator, over thousands of steps"));
        observations.Check(
            typeof(PathwaySolver), "charge of a plating step at 10 A/m²", "3600 C/m², as asked", cycle.ChargedCapacity, 3600, "C/m2",
            Tolerance.Relative(1e-12, Rounding));
    }

    private static void AddLayer(CaseObservations observations)
    {
        Type series = typeof(FiniteLayerSeries);
        observations.Check(series, "at the metal after 10⁻⁴ of the time of diffusion", "2√(τ/π): Sand", FiniteLayerSeries.Value(0, 1e-4),
            0.02 / Math.Sqrt(Math.PI), "1", Tolerance.Relative(1e-12, "the open face is felt through exp(−1/τ)"));
        observations.Check(series, "a third into the layer in the steady state", "2/3: a straight line",
            FiniteLayerSeries.Value(1.0 / 3, double.PositiveInfinity), 2.0 / 3,
            "1", Tolerance.Relative(1e-14, Rounding));
        foreach (double time in (double[])[0.05, 0.5])
        {
            observations.Check(series, $"at 0.4 of the layer after {time} of the time of diffusion", "200 eigenfunctions", FiniteLayerSeries.Value(0.4, time),
                Eigenfunctions(0.4, time), "1", Tolerance.Absolute(1e-13, "rounding of a sum of 200 terms"));
        }
    }

    private static double Eigenfunctions(double position, double time)
    {
        double sum = 1 - position;
        for (int n = 0; n < 200; n++)
        {
            double root = (n + 0.5) * Math.PI;
            sum -= 2 / (root * root) * Math.Cos(root * position) * Math.Exp(-root * root * time);
        }

        return sum;
    }

    private static double JacobianError(PathwayCircuit circuit, double[] state)
    {
        const double step = 1e-6;
        double[] jacobian = new double[Dimension * Dimension], above = new double[Dimension], below = new double[Dimension];
        circuit.Jacobian(state, jacobian);
        double[,] differences = new double[Dimension, Dimension];
        for (int column = 0; column < Dimension; column++)
        {
            double[] moved = [.. state];
            moved[column] += step;
            circuit.Derivative(moved, above);
            moved[column] -= 2 * step;
            circuit.Derivative(moved, below);
            for (int row = 0; row < Dimension; row++)
            {
                differences[row, column] = (above[row] - below[row]) / (2 * step);
            }
        }

        double largest = 0;
        for (int row = 0; row < Dimension; row++)
        {
            double scale = Enumerable.Range(0, Dimension).Max(column => Math.Abs(differences[row, column]));
            for (int column = 0; column < Dimension && scale > 0; column++)
            {
                largest = Math.Max(largest, Math.Abs(jacobian[(row * Dimension) + column] - differences[row, column]) / scale);
            }
        }

        return largest;
    }
}
