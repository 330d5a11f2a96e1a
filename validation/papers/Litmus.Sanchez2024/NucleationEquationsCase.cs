using Litmus.Cases;
using Litmus.Nucleation.Nuclei;
using Litmus.Primitives;
using Litmus.Primitives.Units;

namespace Litmus.Sanchez2024;

/// <summary>Do the printed equations of nucleation agree with geometry, with each other and with their units? (sanchez2024, Eq 1 to 4 and their text)</summary>
public sealed class NucleationEquationsCase : IValidationCase
{
    private const string Critical = "eq2-critical-radius";
    private const string Sign = "eq2-sign";
    private const string StressUnits = "eq1-stress-units";
    private const string ChargeVolume = "eq3-charge-volume";
    private const string ZeroCurrent = "eq4-zero-current";
    private const int AngleCount = 5;

    // What the text calls the two factors of the stress term of eq 1; their product should be an energy.
    private static readonly Unit MolarVolumeUnit = Unit.Parse("m3/mol");
    private static readonly Unit StressUnit = Unit.Parse("Pa");
    private static readonly string[] EnergyUnits = ["J", "J/mol", "J/m3"];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<NucleationEquationsCase>(
        "nucleation-equations",
        "Do the printed equations of nucleation agree with geometry, with each other and with their units?",
        answers:
        [
            "eq1-cap-geometry", "eq2-c2c3", Critical, Sign, StressUnits, ChargeVolume, "eq3-inverse", ZeroCurrent,
            "wetting-function-90", "wetting-function-180",
        ],
        inputs:
        [
            Input.Exact("c1Constant", 0.5, "1", "Section 4, text on eq 2: first term of C1"),
            Input.Exact("c1Linear", 0.75, "1", "Section 4, text on eq 2: second term of C1"),
            Input.Exact("c1Cubic", 0.25, "1", "Section 4, text on eq 2: third term of C1"),
            .. new[] { 10.0, 40, 90, 140, 180 }.Select((angle, i) => Input.Exact($"angle{i + 1}", angle, "deg", "angles at which the claim is asked")),
            Input.Exact("criticalAngle", 60, "deg", "angle at which the claim is asked"),
            Input.Exact("rightAngle", 90, "deg", "angle at which the claim is asked"),
            Input.Exact("straightAngle", 180, "deg", "angle at which the claim is asked"),
            Input.Exact("valence", 1, "1", "lithium ion"),
            Input.Exact("printedCharge", PhysicalConstants.ElementaryCharge, "C", "Section 4, text on eq 3: elementary charge"),
            Input.Exact("firstOverpotential", -20, "mV", "overpotential at which the claim is asked, negative for plating"),
            Input.Exact("secondOverpotential", -200, "mV", "overpotential at which the claim is asked, negative for plating"),
            Input.Exact("zeroOverpotential", 0, "V", "equilibrium"),
            Input.Assumed("platingOverpotential", -100, "mV", 0, "not printed; plating, any negative value serves a sign"),
            AssumedLithium.FaceEnergy,
            Input.Assumed("substrateFaceEnergy", 0.2, "J/m2", 0, "not printed; any value serves an identity"),
            AssumedLithium.MolarVolume,
            AssumedLithium.Temperature,
            AssumedLithium.TransferCoefficient,
            Input.Assumed("metalConcentration", 76.9, "mol/L", 0, "not printed; one mole in the molar volume of Li"),
            Input.Assumed("ionConcentration", 1, "mol/L", 0, "not printed; the usual salt concentration"),
        ]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PrintedEquations printed = new(inputs["c1Constant"], inputs["c1Linear"], inputs["c1Cubic"]);
        double[] angles = [.. Enumerable.Range(1, AngleCount).Select(i => inputs[$"angle{i}"])];
        double angle = inputs["criticalAngle"];
        CapNucleus nucleus = Nucleus(inputs, angle);
        double eta = inputs["platingOverpotential"];
        double asPrinted = PrintedEquations.DrivingForce(inputs["valence"], inputs["printedCharge"], eta, inputs["molarVolume"]);
        double radius = printed.CriticalRadius(angle, nucleus.ElectrolyteFaceEnergy, nucleus.WallEnergyChange, nucleus.DrivingForce(eta));
        double inverseThermalVoltage = PhysicalConstants.Faraday / (PhysicalConstants.MolarGas * inputs["temperature"]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("eq1-cap-geometry", Largest(angles, theta => printed.C1(theta) - SlicedCap(theta)), "1")
            .Scalar("eq2-c2c3", Largest(angles, theta => (2 * PrintedEquations.C2(theta)) - (PrintedEquations.C3(theta) * Math.Cos(theta)) - (4 * printed.C1(theta))), "1")
            .Scalar(Critical, Math.Abs(radius) / ZeroOfTheDerivative(nucleus, eta), "1")
            .Scalar(Sign, Math.Sign(printed.CriticalRadius(angle, nucleus.ElectrolyteFaceEnergy, nucleus.WallEnergyChange, asPrinted)), "1")
            .Token(StressUnits, DimensionOfTheStressTerm())
            .Scalar(ChargeVolume, asPrinted / nucleus.DrivingForce(eta), "1")
            .Scalar("eq3-inverse", ExponentOfTheRadius(printed, inputs, angle), "1")
            .Scalar(
                ZeroCurrent,
                PrintedEquations.NetOverCathodic(inputs["metalConcentration"], inputs["ionConcentration"], inputs["zeroOverpotential"], inputs["transferCoefficient"], inverseThermalVoltage),
                "1")
            .Scalar("wetting-function-90", printed.C1(inputs["rightAngle"]), "1")
            .Scalar("wetting-function-180", printed.C1(inputs["straightAngle"]), "1");
        if (inputs.WantsFigures)
        {
            AddNotes(observations, inputs, eta, asPrinted);
        }

        return observations.Complete();
    }

    private static CapNucleus Nucleus(CaseInputs inputs, double angle) => new()
    {
        Cap = new SphericalCap { ContactAngle = angle },
        ElectrolyteFaceEnergy = inputs["electrolyteFaceEnergy"],
        WallEnergyChange = inputs["substrateFaceEnergy"],
        MolarVolume = inputs["molarVolume"],
    };

    private static double Largest(double[] angles, Func<double, double> difference) => WorstValue.FarthestFrom(0, angles.Select(difference));

    // The cap's share of the unit sphere from its discs π(1 − z²); Simpson's rule is exact for a parabola.
    private static double SlicedCap(double angle)
    {
        double bottom = Math.Cos(angle);
        double middle = (1 + bottom) / 2;
        return (1 - bottom) / 6 * ((1 - (bottom * bottom)) + (4 * (1 - (middle * middle)))) * 3 / 4;
    }

    // Bisection of a five-point difference of ΔG, which is exact for the cubic that ΔG is in r.
    private static double ZeroOfTheDerivative(CapNucleus nucleus, double overpotential)
    {
        double scale = nucleus.ElectrolyteFaceEnergy / nucleus.DrivingForce(overpotential);
        double lower = scale * 1e-3;
        double upper = scale * 1e3;
        double middle = Math.Sqrt(lower * upper);
        while (middle > lower && middle < upper)
        {
            double step = middle / 4;
            double slope = nucleus.FreeEnergy(middle - (2 * step), overpotential) - (8 * nucleus.FreeEnergy(middle - step, overpotential))
                + (8 * nucleus.FreeEnergy(middle + step, overpotential)) - nucleus.FreeEnergy(middle + (2 * step), overpotential);
            (lower, upper) = slope > 0 ? (middle, upper) : (lower, middle);
            middle = lower + ((upper - lower) / 2);
        }

        return middle;
    }

    private static double ExponentOfTheRadius(PrintedEquations printed, CaseInputs inputs, double angle)
    {
        double RadiusAt(double eta) => Math.Abs(printed.CriticalRadius(
            angle, inputs["electrolyteFaceEnergy"], inputs["substrateFaceEnergy"], PrintedEquations.DrivingForce(inputs["valence"], inputs["printedCharge"], eta, inputs["molarVolume"])));
        double first = inputs["firstOverpotential"];
        double second = inputs["secondOverpotential"];
        return Math.Log(RadiusAt(second) / RadiusAt(first)) / Math.Log(second / first);
    }

    private static string DimensionOfTheStressTerm()
    {
        Dimension product = MolarVolumeUnit.Dimension + StressUnit.Dimension;
        return EnergyUnits.FirstOrDefault(symbol => Unit.Parse(symbol).Dimension == product) ?? $"none of {string.Join(", ", EnergyUnits)}";
    }

    private static void AddNotes(CaseObservations observations, CaseInputs inputs, double eta, double asPrinted)
    {
        CapNucleus young = CapNucleus.AtYoungsAngle(inputs["criticalAngle"], inputs["electrolyteFaceEnergy"], inputs["molarVolume"]);
        observations
            .NoteText(Sign, $"Eq 3 gives a driving force of {asPrinted:G3} for {eta} V, positive for plating; eq 2 then has a minus sign that the derivative of eq 1 does not give. The equation was read from damaged text; the sign should be held against the printed page.")
            .NoteText(Critical, $"Without the energy of the bare wall eq 1 and 2 miss a term. With Young's equation the radius is 2γ/ΔG_v, {young.CriticalRadius(eta) * 1e9:F2} nm at {-eta * 1e3:F0} mV and {inputs["electrolyteFaceEnergy"]} J/m², at every contact angle.")
            .NoteText(StressUnits, "A molar volume times a stress is an energy per mole. It does not depend on the radius either, and would drop out of eq 2; the stress times the volume of the nucleus would be an energy, and takes the stress off the driving force.")
            .NoteText(ChargeVolume, $"The elementary charge belongs to the volume of an atom, F to the molar volume; their quotient is Avogadro's number, {PhysicalConstants.Faraday / PhysicalConstants.ElementaryCharge:G4}.")
            .NoteText(ZeroCurrent, $"With {inputs["metalConcentration"] / 1e3:G3} mol/L of lithium in its metal and {inputs["ionConcentration"] / 1e3:G3} mol/L in the electrolyte the anodic term is as many times too large; only equal concentrations cancel. Referred to their values at equilibrium, both terms are one and the net current is zero for any concentrations.");
    }
}
