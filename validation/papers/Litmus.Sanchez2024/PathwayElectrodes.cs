using Litmus.Cases;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Nuclei;
using Litmus.Nucleation.Pathways;
using static Litmus.Sanchez2024.AssumedLithium;

namespace Litmus.Sanchez2024;

/// <summary>
/// The two electrodes of Scheme 1 as the circuit of Fig 2E: anode-free, and with lithium below the deposit. The paper prints none of their parameters.
/// All are assumed, and the sequence of events is what the cases compare.
/// </summary>
internal static class PathwayElectrodes
{
    // About ten times what a phase needs with inputs near these. It ends a search far from them before it takes minutes.
    private const int MaximumStepCount = 10_000;

    private static readonly Input RestTime = Input.Assumed("restTime", 1, "h", 0.4, "not printed; a short rest")
        .Within(0.1, 24, "from a pause of minutes to the day of rest of Section 6");
    private static readonly Input UpperCutoff = Input.Assumed("upperCutoff", 1, "V", 0, "not printed; the usual end of stripping against lithium")
        .Within(0.5, 2, "limits of stripping tests on copper");
    private static readonly Input LowerCutoff = Input.Assumed("lowerCutoff", -1, "V", 0, "not printed; a safety limit below any nucleation peak")
        .Within(-5, -0.8, "limits of cyclers; a limit that ends charging at the peak would be changed");
    private static readonly Input InitialPotential = Input.Assumed(
        "initialPotential", 2.5, "V", 0.3, "not printed, only that it is positive; copper in an electrolyte against lithium")
        .Within(1.5, 3.3, "open-circuit potentials of copper in lithium electrolytes, with and without its oxide");

    private static readonly Input InitialSeiCharge = Input.Assumed(
        "initialSeiCharge", 60, "C/m2", 10, "not printed; lithium carries 20 nm of SEI before the first charge: one electron for 30 cm3/mol of product")
        .Within(10, 300, "3 to 100 nm of SEI (E. Peled, S. Menkin, J. Electrochem. Soc. 164, A1703, 2017)");

    private static readonly Input DoubleLayerCapacitance = Input.Assumed(
        "doubleLayerCapacitance", 10, "uF/cm2", 4, "not printed; the usual order for a metal in an electrolyte")
        .Within(1, 100, "10 to 40 uF/cm2 on smooth metal (Bard, Faulkner, section 1.2); less below SEI, more on a rough face");

    private static readonly Input SeiRateConstant = Input.Assumed(
        "seiRateConstant", 0.1, "mA/cm2", 0.04, "not printed; solvents are reduced visibly at their reduction potential; known to a factor of about two")
        .Within(0.001, 10, "two decades to either side: currents of reduction differ by decades from solvent to solvent");

    private static readonly Input SeiPotential = Input.Assumed(
        "seiPotential", 0.8, "V", 0.1, "not printed; carbonates and ethers are reduced at about 0.8 V against lithium")
        .Within(0.4, 1.6, "solvents and salts are reduced from 1.6 V down to 0.4 V (K. Xu, Chem. Rev. 104, 4303, 2004)");

    private static readonly Input SeiTransferCoefficient = Input.Assumed("seiTransferCoefficient", 0.5, "1", 0.1, "not printed; a symmetric barrier")
        .Within(0.3, 0.7, "A. J. Bard, L. R. Faulkner, Electrochemical Methods, 2nd ed. (2001), section 3.3: most values lie from 0.3 to 0.7");
    private static readonly Input SeiPassivationCharge = Input.Assumed(
        "seiPassivationCharge", 3, "C/m2", 1, "not printed; a nanometre of SEI slows its own growth by a factor e")
        .Within(0.5, 20, "from a sixth of a nanometre to 7 nm of SEI; films of good and of poor passivation");

    private static readonly Input DeadPerStripped = Input.Assumed(
        "deadPerStripped", 0.1, "1", 0.04, "not printed; efficiencies of about 90 % in carbonate electrolytes, most of the loss dead lithium")
        .Within(0.005, 0.5, "efficiencies of 66 to 99.5 %, most of the loss dead lithium (C. Fang et al., Nature 572, 511, 2019)");

    private static readonly Input PitRateConstant = Input.Assumed(
        "pitRateConstant", 1, "1/s", 0.4, "not printed; that of nuclei, since the text treats pits and nuclei alike")
        .Within(0.01, 100, "as for nuclei: known to decades");

    private static readonly Input PitBarrierRatio = Input.Assumed(
        "pitBarrierRatio", 1, "1", 0.4, "not printed; barrier constant of pits over that of nuclei; the text treats both alike")
        .Within(0.1, 3, "a tenth for faces with defects; three times for a clean face with a higher energy than a nucleus");

    private static readonly Input ReservoirCapacity = Input.Assumed(
        "reservoirCapacity", 20, "mAh/cm2", 5, "not printed; a foil of 100 um below the deposit")
        .Within(2, 150, "foils of 10 to 750 um");

    /// <summary>Current density of plating and stripping.</summary>
    public static Input CurrentDensity { get; } = Input.Assumed(
        "currentDensity", 1, "mA/cm2", 0.3, "not printed; a usual current density, the same for plating and stripping")
        .Within(0.1, 5, "current densities of tests in liquid electrolytes");

    /// <summary>Charge of plating.</summary>
    public static Input ArealCapacity { get; } = Input.Assumed("arealCapacity", 1, "mAh/cm2", 0.3, "not printed; a usual capacity")
        .Within(0.5, 5, "capacities of tests and of practical cells");

    /// <summary>Inputs of the circuit and its cycle.</summary>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        CurrentDensity, ArealCapacity, RestTime, UpperCutoff, LowerCutoff, InitialPotential, InitialSeiCharge, DoubleLayerCapacitance, SeiRateConstant,
        SeiPotential, SeiTransferCoefficient, SeiPassivationCharge, ExchangeCurrentDensity, TransferCoefficient, Temperature, FaceEnergy, MolarVolume,
        ContactAngle, NucleationRateConstant, SiteDensity, DeadPerStripped, PitRateConstant, PitBarrierRatio, ReservoirCapacity,
    ];

    /// <summary>Inputs of a cycle on lithium, which starts at 0 V.</summary>
    public static IReadOnlyList<Input> InputsOnLithium { get; } = [.. Inputs.Where(input => !ReferenceEquals(input, InitialPotential))];

    /// <summary>Inputs of a charge on copper: no SEI at the start, and nothing below the deposit.</summary>
    public static IReadOnlyList<Input> InputsOnCopper { get; } =
    [
        .. Inputs.Where(input =>
            !ReferenceEquals(input, InitialSeiCharge) && !ReferenceEquals(input, ReservoirCapacity) && !ReferenceEquals(input, RestTime)),
    ];

    /// <summary>One cycle.</summary>
    /// <param name="inputs">Values of <see cref="Inputs"/>, in SI. A cycle on lithium needs <see cref="InputsOnLithium"/> alone.</param>
    /// <param name="hasExcess">Whether there is lithium below the deposit. The electrode then starts at 0 V with its SEI.</param>
    /// <param name="tolerance">Error of a step [1].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <remarks>The first run of a set keeps the cycle of each electrode for those that vary an input which does not enter the circuit.</remarks>
    public static PathwayCycle Cycle(CaseInputs inputs, bool hasExcess, double tolerance, CancellationToken cancellationToken)
    {
        Circuit circuit = new(
            Parameters(inputs, hasExcess, inputs[FaceEnergy]),
            new PathwayOptions { RelativeTolerance = tolerance, MaximumStepCount = MaximumStepCount },
            Protocol(inputs, hasExcess, inputs[RestTime]));
        return inputs.Memory.Of<FirstAnswers<bool, Circuit, PathwayCycle>>().Of(hasExcess, circuit, () =>
            new PathwaySolver(circuit.Parameters, circuit.Options).Solve(circuit.Protocol, progress: null, cancellationToken));
    }

    /// <summary>A charge of an anode-free electrode at a current density and a surface energy of its own.</summary>
    /// <param name="inputs">Values of <see cref="InputsOnCopper"/>, in SI.</param>
    /// <param name="currentDensity">Current density [A m⁻²].</param>
    /// <param name="faceEnergy">Energy of the face between lithium and electrolyte [J m⁻²].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>Every step up to the end of plating.</returns>
    public static IReadOnlyList<TracePoint> ChargeAt(CaseInputs inputs, double currentDensity, double faceEnergy, CancellationToken cancellationToken)
    {
        CyclingProtocol protocol = Protocol(inputs, hasExcess: false, restTime: 0) with
        {
            PlatingCurrentDensity = currentDensity, StrippingCurrentDensity = currentDensity,
        };
        return new PathwaySolver(Parameters(inputs, hasExcess: false, faceEnergy)).Charge(protocol, cancellationToken);
    }

    private static PathwayParameters Parameters(CaseInputs inputs, bool hasExcess, double faceEnergy)
    {
        CapNucleus nucleus = CapNucleus.AtYoungsAngle(inputs[ContactAngle], faceEnergy, inputs[MolarVolume]);
        double barrier = nucleus.BarrierConstant(inputs[Temperature]);
        return new PathwayParameters
        {
            DoubleLayerCapacitance = inputs[DoubleLayerCapacitance],
            SeiRateConstant = inputs[SeiRateConstant],
            SeiPotential = inputs[SeiPotential],
            SeiTransferCoefficient = inputs[SeiTransferCoefficient],
            SeiPassivationCharge = inputs[SeiPassivationCharge],
            Growth = Kinetics(inputs),
            Nucleation = new BarrierRate { RateConstant = inputs[NucleationRateConstant], BarrierConstant = barrier },
            SiteDensity = inputs[SiteDensity],
            ElectrolyteFaceEnergy = faceEnergy,
            MolarVolume = inputs[MolarVolume],
            DeadPerStripped = inputs[DeadPerStripped],
            Pits = new BarrierRate { RateConstant = inputs[PitRateConstant], BarrierConstant = inputs[PitBarrierRatio] * barrier },
            ReservoirCapacity = hasExcess ? inputs[ReservoirCapacity] : 0,
        };
    }

    private static CyclingProtocol Protocol(CaseInputs inputs, bool hasExcess, double restTime) => new()
    {
        InitialPotential = hasExcess ? 0 : inputs[InitialPotential],
        InitialSeiCharge = hasExcess ? inputs[InitialSeiCharge] : 0,
        PlatingCurrentDensity = inputs[CurrentDensity],
        Capacity = inputs[ArealCapacity],
        RestTime = restTime,
        StrippingCurrentDensity = inputs[CurrentDensity],
        UpperCutoff = inputs[UpperCutoff],
        LowerCutoff = inputs[LowerCutoff],
    };

    private sealed record Circuit(PathwayParameters Parameters, PathwayOptions Options, CyclingProtocol Protocol);
}
