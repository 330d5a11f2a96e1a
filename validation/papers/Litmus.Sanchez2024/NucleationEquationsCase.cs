using Litmus.Cases;
using Litmus.Nucleation.Nuclei;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using static Litmus.Sanchez2024.AssumedLithium;

namespace Litmus.Sanchez2024;

/// <summary>Do the printed equations of nucleation agree with geometry, with each other and with their units? (sanchez2024, Eq 1 to 4 and their text)</summary>
public sealed class NucleationEquationsCase : IValidationCase
{
    private const string Critical = "eq2-critical-radius";
    private const string Sign = "eq2-sign";
    private const string StressUnits = "eq1-stress-units";
    private const string ChargeVolume = "eq3-charge-volume";
    private const string ZeroCurrent = "eq4-zero-current";
    private const string Derivative = "eq2-follows-from-eq1";
    private const string StressMatters = "eq1-stress-matters";
    private const string SurfaceEnergy = "eq2-surface-energy";

    // The two factors of the stress term of eq 1, in the words of the text. Their product should be an energy.
    private static readonly Unit MolarVolumeUnit = Unit.Parse("m3/mol");
    private static readonly Unit StressUnit = Unit.Parse("Pa");
    private static readonly string[] EnergyUnits = ["J", "J/mol", "J/m3"];
    private static readonly string NoEnergy = $"none of {string.Join(", ", EnergyUnits)}";

    private static readonly Input Constant = Input.Exact("c1Constant", 0.5, "1", "Section 4, text on eq 2: first term of C1");
    private static readonly Input Linear = Input.Exact("c1Linear", 0.75, "1", "Section 4, text on eq 2: second term of C1");
    private static readonly Input Cubic = Input.Exact("c1Cubic", 0.25, "1", "Section 4, text on eq 2: third term of C1");
    private static readonly Input[] Angles =
        [.. new[] { 10.0, 40, 90, 140, 180 }.Select((angle, i) => Input.Exact($"angle{i + 1}", angle, "deg", "angles at which the claim is asked"))];

    private static readonly Input CriticalAngle = Input.Exact("criticalAngle", 60, "deg", "angle at which the claim is asked");
    private static readonly Input RightAngle = Input.Exact("rightAngle", 90, "deg", "angle at which the claim is asked");
    private static readonly Input StraightAngle = Input.Exact("straightAngle", 180, "deg", "angle at which the claim is asked");
    private static readonly Input Valence = Input.Exact("valence", 1, "1", "lithium ion");
    private static readonly Input PrintedCharge = Input.Exact(
        "printedCharge", PhysicalConstants.ElementaryCharge, "C", "Section 4, text on eq 3: elementary charge");

    private static readonly Input FirstOverpotential = Input.Exact(
        "firstOverpotential", -20, "mV", "overpotential at which the claim is asked, negative for plating");

    private static readonly Input SecondOverpotential = Input.Exact(
        "secondOverpotential", -200, "mV", "overpotential at which the claim is asked, negative for plating");

    private static readonly Input ZeroOverpotential = Input.Exact("zeroOverpotential", 0, "V", "equilibrium");
    private static readonly Input PlatingOverpotential = Input.Assumed(
        "platingOverpotential", -100, "mV", 0, "not printed; plating, any negative value gives the sign")
        .Within(-600, -10, "nucleation overpotentials in the literature");

    private static readonly Input SubstrateFaceEnergy = Input.Assumed("substrateFaceEnergy", 0.2, "J/m2", 0, "not printed; the identity holds for any value")
        .Within(0.01, 1, "energies of faces between metals, or a metal and its oxide");
    private static readonly Input MetalConcentration = Input.Assumed(
        "metalConcentration", 76.9, "mol/L", 0, "not printed; one mole in the molar volume of Li")
        .Within(76.3, 77.5, "molar volumes of 12.9 to 13.1 cm3/mol");

    private static readonly Input IonConcentration = Input.Assumed("ionConcentration", 1, "mol/L", 0, "not printed; the usual salt concentration")
        .Within(0.5, 4, "from dilute to concentrated electrolytes");

    private static readonly Input SignOfOverpotential = Input.Choice(
        "signOfOverpotential",
        ["negative for plating", "its size"],
        0,
        "eq 4 uses the same symbol, and there plating is negative; the text on eq 3 gives no sign");

    private static readonly Input OriginOfOverpotential = Input.Choice(
        "originOfOverpotential",
        ["the equilibrium potential", "the formal potential"],
        0,
        "the text calls it overpotential; textbooks write eq 4 with the distance from the formal potential");

    private static readonly Input LowestFaceEnergy = Input.Assumed("lowestFaceEnergy", 0.4, "J/m2", 0, "not printed; molten lithium")
        .Within(0.2, 0.45, "below the energies of the faces of the crystal");

    private static readonly Input HighestFaceEnergy = Input.Assumed("highestFaceEnergy", 0.6, "J/m2", 0, "not printed; above the faces of the crystal")
        .Within(0.55, 0.8, "above the energies of the faces of the crystal");

    private static readonly Input PrintedStress = Input.Assumed("printedStress", 1, "MPa", 0, "Section 3 gives the range from kPa to MPa")
        .Within(0.001, 10, "Section 3: kPa to MPa, read as 1 kPa to 10 MPa");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<NucleationEquationsCase>(
        "nucleation-equations",
        "Do the printed equations of nucleation agree with geometry, with each other and with their units?",
        answers:
        [
            .. Answer.ByArithmetic(
                "eq1-cap-geometry", "eq2-c2c3", Critical, Sign, StressUnits, ChargeVolume, "eq3-inverse", ZeroCurrent,
                "wetting-function-90", "wetting-function-180", Derivative, StressMatters, SurfaceEnergy),
        ],
        inputs:
        [
            Constant, Linear, Cubic, .. Angles, CriticalAngle, RightAngle, StraightAngle, Valence, PrintedCharge,
            FirstOverpotential, SecondOverpotential, ZeroOverpotential, PlatingOverpotential, FaceEnergy, SubstrateFaceEnergy,
            MolarVolume, Temperature, TransferCoefficient, MetalConcentration, IonConcentration,
            SignOfOverpotential, OriginOfOverpotential, LowestFaceEnergy, HighestFaceEnergy, PrintedStress,
        ])
        .WithWords(StressUnits, [.. EnergyUnits, NoEnergy]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PrintedEquations printed = new(inputs[Constant], inputs[Linear], inputs[Cubic]);
        double[] angles = [.. Angles.Select(at => inputs[at])];
        double angle = inputs[CriticalAngle], eta = inputs[PlatingOverpotential];
        CapNucleus nucleus = Nucleus(inputs, angle);
        double asPrinted = PrintedEquations.DrivingForce(inputs[Valence], inputs[PrintedCharge], eta, inputs[MolarVolume]);
        double radius = printed.CriticalRadius(angle, nucleus.ElectrolyteFaceEnergy, nucleus.WallEnergyChange, nucleus.DrivingForce(eta));
        double inverseThermalVoltage = PhysicalConstants.Faraday / (PhysicalConstants.MolarGas * inputs[Temperature]);

        // At equilibrium the potential lies above the formal one by (RT/F) ln(c₊/c).
        double equilibrium = inputs.OptionOf(OriginOfOverpotential) == 0
            ? 0
            : Math.Log(inputs[IonConcentration] / inputs[MetalConcentration]) / inverseThermalVoltage;
        double net = PrintedEquations.NetOverCathodic(
            inputs[MetalConcentration], inputs[IonConcentration], inputs[ZeroOverpotential] + equilibrium, inputs[TransferCoefficient],
            inverseThermalVoltage);
        double signed = inputs.OptionOf(SignOfOverpotential) == 0 ? eta : Math.Abs(eta);
        double read = PrintedEquations.DrivingForce(inputs[Valence], inputs[PrintedCharge], signed, inputs[MolarVolume]);
        double zero = ZeroOfTheDerivative(nucleus, eta);
        double stressDependence = PrintedEquations.StressTerm(2 * zero, inputs[MolarVolume], inputs[PrintedStress])
            - PrintedEquations.StressTerm(zero, inputs[MolarVolume], inputs[PrintedStress]);
        double RadiusAt(Input energy) => printed.CriticalRadius(angle, inputs[energy], nucleus.WallEnergyChange, nucleus.DrivingForce(eta));
        double[] radii = [Math.Abs(RadiusAt(LowestFaceEnergy)), Math.Abs(RadiusAt(HighestFaceEnergy))];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("eq1-cap-geometry", Largest(angles, theta => printed.C1(theta) - SlicedCap(theta)), "1")
            .Scalar(
                "eq2-c2c3",
                Largest(angles, theta => (2 * PrintedEquations.C2(theta)) - (PrintedEquations.C3(theta) * Math.Cos(theta)) - (4 * printed.C1(theta))),
                "1")
            .Scalar(Critical, Math.Abs(radius) / zero, "1")
            .Scalar(Derivative, radius / zero, "1")
            .Scalar(Sign, Math.Sign(printed.CriticalRadius(angle, nucleus.ElectrolyteFaceEnergy, nucleus.WallEnergyChange, read)), "1")
            .Token(StressUnits, DimensionOfTheStressTerm())
            .Token(StressMatters, Trend.Truth(stressDependence != 0))
            .Token(SurfaceEnergy, Trend.Of(radii))
            .DecidedBy(SurfaceEnergy, radii[0] - radii[1])
            .Scalar(ChargeVolume, asPrinted / nucleus.DrivingForce(eta), "1")
            .Scalar("eq3-inverse", ExponentOfTheRadius(printed, inputs, angle), "1")
            .Scalar(ZeroCurrent, net, "1")
            .Scalar("wetting-function-90", printed.C1(inputs[RightAngle]), "1")
            .Scalar("wetting-function-180", printed.C1(inputs[StraightAngle]), "1");
        if (inputs.WantsFigures)
        {
            CapNucleus young = CapNucleus.AtYoungsAngle(angle, inputs[FaceEnergy], inputs[MolarVolume]);
            observations
                .Note(Sign, ("driving_force", asPrinted), ("overpotential_V", eta))
                .Note(SurfaceEnergy, ("low_nm", radii[0]), ("high_nm", radii[1]), ("overpotential_mV", -eta))
                .Note(StressMatters)
                .Note(Critical, ("radius_nm", young.CriticalRadius(eta)), ("overpotential_mV", -eta), ("energy_J_per_m2", inputs[FaceEnergy]))
                .Note(StressUnits)
                .Note(ChargeVolume, ("quotient", PhysicalConstants.Faraday / PhysicalConstants.ElementaryCharge))
                .Note(ZeroCurrent, ("metal_mol_per_L", inputs[MetalConcentration]), ("ion_mol_per_L", inputs[IonConcentration]));
        }

        return observations.Complete();
    }

    private static CapNucleus Nucleus(CaseInputs inputs, double angle) => new()
    {
        Cap = new SphericalCap { ContactAngle = angle },
        ElectrolyteFaceEnergy = inputs[FaceEnergy],
        WallEnergyChange = inputs[SubstrateFaceEnergy],
        MolarVolume = inputs[MolarVolume],
    };

    private static double Largest(double[] angles, Func<double, double> difference) => WorstValue.FarthestFrom(0, angles.Select(difference));

    // The cap's share of the unit sphere, from its discs π(1 − z²). Simpson's rule is exact for a parabola.
    private static double SlicedCap(double angle)
    {
        double bottom = Math.Cos(angle);
        double middle = (1 + bottom) / 2;
        return (1 - bottom) / 6 * ((1 - (bottom * bottom)) + (4 * (1 - (middle * middle)))) * 3 / 4;
    }

    // Bisection of a five-point difference of ΔG. The difference is exact because ΔG is a cubic in r.
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
        double DrivingForceAt(double eta) => PrintedEquations.DrivingForce(inputs[Valence], inputs[PrintedCharge], eta, inputs[MolarVolume]);
        double RadiusAt(double eta) => Math.Abs(printed.CriticalRadius(angle, inputs[FaceEnergy], inputs[SubstrateFaceEnergy], DrivingForceAt(eta)));
        double first = inputs[FirstOverpotential], second = inputs[SecondOverpotential];
        return Math.Log(RadiusAt(second) / RadiusAt(first)) / Math.Log(second / first);
    }

    private static string DimensionOfTheStressTerm()
    {
        Dimension product = MolarVolumeUnit.Dimension + StressUnit.Dimension;
        return EnergyUnits.FirstOrDefault(symbol => Unit.Parse(symbol).Dimension == product) ?? NoEnergy;
    }
}
