using System.Numerics;
using Litmus.Cases;
using Litmus.Electrochemistry.Creep;
using Litmus.Electrochemistry.Impedance;
using Litmus.Electrochemistry.Interphase;

namespace Litmus.Verification;

/// <summary>Creep, films, residues and the causality of a spectrum, beside Newton's, Trouton's and Stefan's laws and a circuit without causality.</summary>
internal static class CreepChecks
{
    private const string Rounding = "rounding";

    public static void Add(CaseObservations observations)
    {
        AddCreep(observations);
        AddFilms(observations);
        AddSpectra(observations);
    }

    private static void AddCreep(CaseObservations observations)
    {
        // A strain rate that rises 2⁶ times for twice the stress, and e times between two temperatures: Q/R (1/T₀ − 1/T) = 1, R = 8.314462618 J/(mol K).
        const double gas = 8.314462618, reference = 300, warm = 320, energy = gas / ((1 / reference) - (1 / warm));
        PowerLawCreep creep = new()
        {
            ReferenceStress = 1e6, ReferenceStrainRate = 1e-3, ReferenceTemperature = reference, StressExponent = 6, ActivationEnergy = energy,
        };
        observations.Check(
            typeof(PowerLawCreep), "rate at twice the stress with an exponent of 6", "64 times that of the reference", creep.StrainRate(2e6, reference),
            0.064, "1/s", Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            typeof(PowerLawCreep), "rate at 320 K with Q/R (1/300 − 1/320) = 1", "e times that of the reference, R = 8.314462618 J/(mol K)",
            creep.StrainRate(1e6, warm), 1e-3 * Math.E, "1/s", Tolerance.Relative(1e-9, "the published digits of R"));
        observations.Check(
            typeof(PowerLawCreep), "stress of 64 times the rate", "twice that of the reference", creep.FlowStress(0.064, reference), 2e6, "Pa",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            typeof(PowerLawCreep), "shear viscosity of a Newtonian body", "a third of σ/ε̇: Trouton",
            (creep with { StressExponent = 1 }).ShearConsistency(reference), 1e9 / 3, "Pa s", Tolerance.Relative(1e-14, Rounding));
    }

    private static void AddFilms(CaseObservations observations)
    {
        SqueezeFilm film = new() { Consistency = 2, FlowIndex = 1, Radius = 0.5 };
        observations.Check(
            typeof(SqueezeFilm), "force that thins a Newtonian film", "Stefan: 3πηR⁴v/(2h³)", film.Force(0.01, 1e-3),
            3 * Math.PI * 2 * 0.0625 * 1e-3 / (2 * 1e-6), "N",
            Tolerance.Relative(1e-13, "rounding of powers"));

        GrownFilm grown = FilmGrowth.Under(film, growthRate: 1e-6, meanPressure: 100, time: 1e5);
        observations.Check(
            typeof(FilmGrowth), "thickness of a film long after it has stopped to grow", "Stefan's rate equals that of the growth: h³ = 3ηR²v/(2p)",
            grown.Thickness, Math.Cbrt(3 * 2 * 0.25 * 1e-6 / 200), "m", Tolerance.Relative(1e-12, "rounding of powers"));
        StickingDisc disc = new() { YieldStress = 2, Radius = 3 * Math.Sqrt(3) };
        observations.Check(
            typeof(StickingDisc), "pressure on a disc with a radius of 3√3 thicknesses", "three yield stresses: Y (1 + 2)", disc.FlowPressure(1), 6, "Pa",
            Tolerance.Relative(1e-14, Rounding));
        ResidueLayer residue = new()
        {
            Porosity = 0.5, Tortuosity = 4, VolumePerCharge = 1.25e-10, DiffusionCoefficient = 2e-10, Concentration = 1000,
        };
        observations.Check(
            typeof(ResidueLayer), "thickness of half empty residue after 100 cycles that lose 1 % of 1 mAh/cm²", "9 µm: 36 000 C/m² of 1.25e-10 m³/C, twice",
            residue.Thickness(100, 36_000, 0.99), 9e-6, "m", Tolerance.Relative(1e-13, "1 − 0.99 by subtraction"));
        observations.Check(
            typeof(ResidueLayer), "limiting current of 100 µm", "F D ε c/(τL) with F = 96485.33212 C/mol", residue.LimitingCurrentDensity(1e-4),
            96485.33212 * 2e-10 * 0.5 * 1000 / 4e-4, "A/m2", Tolerance.Relative(1e-10, "the published digits of F"));
    }

    private static void AddSpectra(CaseObservations observations)
    {
        // At the top of an arc, ωτ = 1, a semicircle of diameter R stands at R/2 − iR/2.
        ImpedanceArc arc = ImpedanceArc.FromTimeConstant(40, 1e-3, exponent: 1);
        observations.Check(
            typeof(ImpedanceArc), "height of a semicircle of 40 Ω at its top", "20 Ω", -arc.At(1000).Imaginary, 20, "ohm",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            typeof(ImpedanceArc), "capacitance of that semicircle", "τ/R = 25 µF", arc.EffectiveCapacitance, 25e-6, "F", Tolerance.Relative(1e-14, Rounding));
        EquivalentCircuit circuit = new() { SeriesResistance = 30, Arcs = [arc] };
        observations.Check(
            typeof(EquivalentCircuit), "real part of 30 Ω and the semicircle at its top", "50 Ω", circuit.At(1000).Real, 50, "ohm",
            Tolerance.Relative(1e-14, Rounding));

        // Three time constants, evenly spaced in the logarithm: the circuit's own stands in the middle.
        KramersKronigOptions three = new() { LargestElementCount = 3 };
        double[] frequencies = [.. Enumerable.Range(0, 41).Select(i => 1000 / (2 * Math.PI) * Math.Pow(10, (i - 20) / 10.0))];
        Complex[] causal = [.. frequencies.Select(frequency => 30 + (40 / new Complex(1, 2 * Math.PI * frequency * 1e-3)))];
        observations.Check(
            typeof(LinearKramersKronig), "residual of a resistance and a semicircle", "0: the sum of the test contains it",
            LargestResidual(frequencies, causal, three), 0, "1",
            Tolerance.Absolute(1e-9, "least squares of 82 equations lose some digits"));

        // An imaginary part of the wrong sign belongs to a cell that answers before it is asked. Only the resistance of the test can follow it.
        Complex[] acausal = [.. causal.Select(Complex.Conjugate)];
        observations.Check(
            typeof(LinearKramersKronig), "residual of the mirror image, more than a tenth", "1: it is seen",
            LargestResidual(frequencies, acausal, null) > 0.1 ? 1 : 0,
            1, "1", Tolerance.None("seen or not"));
    }

    private static double LargestResidual(double[] frequencies, Complex[] impedances, KramersKronigOptions? options) =>
        LinearKramersKronig.Check(new ImpedanceSpectrum([.. frequencies], [.. impedances]), options).LargestResidual;
}
