using Litmus.Cases;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Nuclei;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>The two electrodes of Scheme 1, without and with lithium below the deposit, as the circuit of Fig 2E. The paper prints no parameter of them: all are assumed, and the sequence of events is what is compared.</summary>
internal static class PathwayElectrodes
{
    // Some ten times what a phase takes with inputs near these; a search far from them should not take minutes.
    private const int MaximumStepCount = 10_000;

    /// <summary>Inputs of the circuit and its cycle.</summary>
    public static IReadOnlyList<Input> Inputs { get; } =
    [
        Input.Assumed("currentDensity", 1, "mA/cm2", 0.3, "not printed; a usual current density, the same for plating and stripping"),
        Input.Assumed("arealCapacity", 1, "mAh/cm2", 0.3, "not printed; a usual capacity"),
        Input.Assumed("restTime", 1, "h", 0.4, "not printed; a short rest"),
        Input.Assumed("upperCutoff", 1, "V", 0, "not printed; the usual end of stripping against lithium"),
        Input.Assumed("lowerCutoff", -1, "V", 0, "not printed; a safety limit below any nucleation peak"),
        Input.Assumed("initialPotential", 2.5, "V", 0.3, "not printed, only that it is positive; copper in an electrolyte against lithium"),
        Input.Assumed("initialSeiCharge", 60, "C/m2", 10, "not printed; lithium carries an SEI of some 20 nm before the first charge: one electron for 30 cm3/mol of product"),
        Input.Assumed("doubleLayerCapacitance", 10, "uF/cm2", 4, "not printed; the usual order for a metal in an electrolyte"),
        Input.Assumed("seiRateConstant", 0.1, "mA/cm2", 0.04, "not printed; solvents are reduced visibly at their reduction potential; known to a factor of two or so"),
        Input.Assumed("seiPotential", 0.8, "V", 0.1, "not printed; carbonates and ethers are reduced at about 0.8 V against lithium"),
        Input.Assumed("seiTransferCoefficient", 0.5, "1", 0.1, "not printed; a symmetric barrier"),
        Input.Assumed("seiPassivationCharge", 3, "C/m2", 1, "not printed; a nanometre of SEI slows its own growth by a factor e"),
        AssumedLithium.ExchangeCurrentDensity,
        AssumedLithium.TransferCoefficient,
        AssumedLithium.Temperature,
        AssumedLithium.FaceEnergy,
        AssumedLithium.MolarVolume,
        AssumedLithium.ContactAngle,
        AssumedLithium.NucleationRateConstant,
        AssumedLithium.SiteDensity,
        Input.Assumed("deadPerStripped", 0.1, "1", 0.04, "not printed; efficiencies of about 90 % in carbonate electrolytes, most of it dead lithium"),
        Input.Assumed("pitRateConstant", 1, "1/s", 0.4, "not printed; taken as that of nuclei, since the text treats pits and nuclei alike"),
        Input.Assumed("pitBarrierRatio", 1, "1", 0.4, "not printed; barrier constant of pits over that of nuclei, taken as one, since the text treats pits and nuclei alike"),
        Input.Assumed("reservoirCapacity", 20, "mAh/cm2", 5, "not printed; a foil of 100 um below the deposit"),
    ];

    /// <summary>One cycle.</summary>
    /// <param name="inputs">Values of <see cref="Inputs"/>, in SI.</param>
    /// <param name="hasExcess">Whether there is lithium below the deposit; the electrode then starts at 0 V with its SEI.</param>
    /// <param name="tolerance">Error of a step [1].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static PathwayCycle Cycle(CaseInputs inputs, bool hasExcess, double tolerance, CancellationToken cancellationToken) =>
        new PathwaySolver(Parameters(inputs, hasExcess), new PathwayOptions { RelativeTolerance = tolerance, MaximumStepCount = MaximumStepCount }).Solve(Protocol(inputs, hasExcess), progress: null, cancellationToken);

    /// <summary>Nuclei [m⁻²] on an anode-free electrode after a charge that closes the deposit.</summary>
    /// <param name="inputs">Values of <see cref="Inputs"/>, in SI.</param>
    /// <param name="currentDensity">Current density [A m⁻²].</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static double NucleiAt(CaseInputs inputs, double currentDensity, CancellationToken cancellationToken)
    {
        CyclingProtocol protocol = Protocol(inputs, hasExcess: false) with { PlatingCurrentDensity = currentDensity, RestTime = 0, StrippingCurrentDensity = currentDensity };
        return new PathwaySolver(Parameters(inputs, hasExcess: false)).Solve(protocol, progress: null, cancellationToken).Of(CyclePhase.Plating).Last().NucleusDensity;
    }

    /// <summary>Kinetics of lithium on lithium.</summary>
    /// <param name="inputs">Values of <see cref="Inputs"/>, in SI.</param>
    public static ButlerVolmer Kinetics(CaseInputs inputs) => new()
    {
        ExchangeCurrentDensity = inputs["exchangeCurrentDensity"],
        TransferCoefficient = inputs["transferCoefficient"],
        Temperature = inputs["temperature"],
    };

    private static PathwayParameters Parameters(CaseInputs inputs, bool hasExcess)
    {
        double barrier = CapNucleus.AtYoungsAngle(inputs["contactAngle"], inputs["electrolyteFaceEnergy"], inputs["molarVolume"]).BarrierConstant(inputs["temperature"]);
        return new PathwayParameters
        {
            DoubleLayerCapacitance = inputs["doubleLayerCapacitance"],
            SeiRateConstant = inputs["seiRateConstant"],
            SeiPotential = inputs["seiPotential"],
            SeiTransferCoefficient = inputs["seiTransferCoefficient"],
            SeiPassivationCharge = inputs["seiPassivationCharge"],
            Growth = Kinetics(inputs),
            Nucleation = new BarrierRate { RateConstant = inputs["nucleationRateConstant"], BarrierConstant = barrier },
            SiteDensity = inputs["siteDensity"],
            ElectrolyteFaceEnergy = inputs["electrolyteFaceEnergy"],
            MolarVolume = inputs["molarVolume"],
            DeadPerStripped = inputs["deadPerStripped"],
            Pits = new BarrierRate { RateConstant = inputs["pitRateConstant"], BarrierConstant = inputs["pitBarrierRatio"] * barrier },
            ReservoirCapacity = hasExcess ? inputs["reservoirCapacity"] : 0,
        };
    }

    private static CyclingProtocol Protocol(CaseInputs inputs, bool hasExcess) => new()
    {
        InitialPotential = hasExcess ? 0 : inputs["initialPotential"],
        InitialSeiCharge = hasExcess ? inputs["initialSeiCharge"] : 0,
        PlatingCurrentDensity = inputs["currentDensity"],
        Capacity = inputs["arealCapacity"],
        RestTime = inputs["restTime"],
        StrippingCurrentDensity = inputs["currentDensity"],
        UpperCutoff = inputs["upperCutoff"],
        LowerCutoff = inputs["lowerCutoff"],
    };
}
