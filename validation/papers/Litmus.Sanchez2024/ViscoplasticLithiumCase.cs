using Litmus.Cases;
using Litmus.Electrochemistry.Creep;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>
/// Is lithium as soft as the text says: near room temperature, under stack pressure, when warm, in thin foils and around voids? (sanchez2024, Sections 3, 5, 7)
/// </summary>
public sealed class ViscoplasticLithiumCase : IValidationCase
{
    private const string Homologous = "homologous-temperature";
    private const string Creeps = "creep-at-room-temperature";
    private const string Flow = "flow-stress-below-stack-pressure";
    private const string Heating = "joule-heating-softens";
    private const string Friction = "friction-doubles";
    private const string Voids = "voids-more-stable";
    private const double OneHour = 3600;

    private static readonly Input RoomTemperature = Input.Assumed("roomTemperature", 298.15, "K", 2, "not printed; room temperature")
        .Within(293.15, 303.15, "laboratories and climate chambers at 20 to 30 degC");

    private static readonly Input ShareOfYield = Input.Assumed("shareOfYield", 0.5, "1", 0.1, "half the yield stress; not printed")
        .Within(0.3, 0.9, "stresses of creep tests below the yield stress");

    private static readonly Input CurrentDensity = Input.Assumed("currentDensity", 1, "mA/cm2", 0.3, "a usual current density; not printed")
        .Within(0.1, 10, "current densities of tests");

    private static readonly Input DepositThickness = Input.Assumed("depositThickness", 20, "um", 5, "a plated layer of 4 mAh/cm2; not printed")
        .Within(1, 50, "plated layers of 0.2 to 10 mAh/cm2");

    private static readonly Input Resistance = Input.Assumed("cellResistance", 50, "ohm cm2", 20, "both electrodes and the electrolyte; not printed")
        .Within(5, 500, "from liquid electrolytes to solid ones at room temperature");

    private static readonly Input HeatTransfer = Input.Assumed("heatTransfer", 10, "W/m2/K", 3, "a cell in still air; not printed")
        .Within(1, 50, "from a cell inside a stack to one in moving air (F. P. Incropera, D. P. DeWitt, Fundamentals of Heat and Mass Transfer)");

    private static readonly Input DiscRadius = Input.Assumed("discRadius", 5, "mm", 1, "a laboratory disc; not printed")
        .Within(3, 10, "discs of laboratory cells");
    private static readonly Input ThinFoil = Input.Assumed("thinFoil", 50, "um", 10, "a thin foil; not printed").Within(20, 100, "thin foils");
    private static readonly Input ThickFoil = Input.Assumed("thickFoil", 750, "um", 100, "a usual thick foil; not printed")
        .Within(500, 2000, "thick foils and short rods");

    private static readonly Input FrictionFactor = Input.Assumed(
        "frictionFactor", 1, "1", 0, "sticking faces, as the text assumes strong friction and adhesion")
        .Within(0.05, 1, "from a lubricated face to a sticking one");

    private static readonly Input PressureOverYield = Input.Assumed(
        "pressureOverYield", 2, "1", 0.5, "twice the yield stress; the text says larger than it, without a number")
        .Within(1, 6, "stack pressures above the yield stress in tests with solid electrolytes, about 0.8 to 5 MPa");

    private static readonly Input VoidShape = Input.Choice(
        "voidShape",
        ["asperities around a flat void carry the pressure", "sphere in a large body"],
        0,
        "a void at an interface is wider than deep, so that the lithium around it carries the pressure in uniaxial flow");

    private readonly Input _melting;

    /// <summary>The case with its numbers.</summary>
    public ViscoplasticLithiumCase(ReferenceDataset data)
    {
        _melting = new PrintedNumbers(data.Paper("sanchez2024")).Printed("meltingTemperature", "numbers", "melting_temperature");
        Description = CaseDescription.Of<ViscoplasticLithiumCase>(
            "viscoplastic-lithium",
            "Is lithium as soft as the text says: near room temperature, under stack pressure, when warm, in thin foils and around voids?",
            answers: [.. Answer.ByArithmetic(Homologous), .. Answer.ByLaw(Creeps, Flow, Heating, Friction, Voids)],
            inputs:
            [
                _melting, RoomTemperature, .. CreepOfLithium.Inputs, ShareOfYield, CurrentDensity, DepositThickness, LithiumDeposit.Density,
                LithiumDeposit.MolarMass, Resistance, HeatTransfer, DiscRadius, ThinFoil, ThickFoil, FrictionFactor, PressureOverYield, VoidShape,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double room = inputs[RoomTemperature], yield = creep.ReferenceStress, current = inputs[CurrentDensity];
        double strain = creep.StrainRate(inputs[ShareOfYield] * yield, room) * OneHour;
        double rate = lithium.Rate(current) / inputs[DepositThickness], flow = creep.FlowStress(rate, room);
        double warming = current * current * inputs[Resistance] / inputs[HeatTransfer];
        double softening = creep.StrainRate(yield, room + warming) / creep.StrainRate(yield, room);
        double friction = FlowPressure(inputs, yield, inputs[ThinFoil]) / FlowPressure(inputs, yield, inputs[ThickFoil]);
        double closing = TimeToClose(inputs, creep, inputs.OptionOf(VoidShape));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Homologous, room / inputs[_melting], "1")
            .Scalar(Creeps, strain, "1")
            .Scalar(Flow, flow, "Pa")
            .Scalar(Heating, softening, "1")
            .Scalar(Friction, friction, "1")
            .Scalar(Voids, closing, "s");
        if (inputs.WantsFigures)
        {
            observations
                .Note(Creeps, ("strain_percent", strain), ("stress_MPa", inputs[ShareOfYield] * yield))
                .Note(Flow, ("flow_MPa", flow), ("rate_1_per_s", rate))
                .Note(Heating, ("warming_K", warming), ("needed_K", WarmingFor(1.1, inputs)))
                .Note(Friction, ("thin_MPa", FlowPressure(inputs, yield, inputs[ThinFoil])), ("thick_MPa", FlowPressure(inputs, yield, inputs[ThickFoil])))
                .Note(
                    Voids,
                    ("pressure_MPa", inputs[PressureOverYield] * yield), ("flat_min", TimeToClose(inputs, creep, 0)),
                    ("sphere_d", TimeToClose(inputs, creep, 1)));
        }

        return observations.Complete();
    }

    private static double FlowPressure(CaseInputs inputs, double yield, double thickness)
    {
        double sticking = new StickingDisc { YieldStress = yield, Radius = inputs[DiscRadius] }.FlowPressure(thickness);
        return yield + (inputs[FrictionFactor] * (sticking - yield));
    }

    // A sphere in a large body of power-law creep shrinks at Ṙ/R = (1/2) ε̇(3p/(2m)), with ε̇ the uniaxial rate and m the stress exponent
    // (D. S. Wilkinson, M. F. Ashby, Acta Metall. 23, 1277, 1975). Around a flat void the contact that is left flows under the pressure.
    private static double TimeToClose(CaseInputs inputs, PowerLawCreep creep, int shape)
    {
        double pressure = inputs[PressureOverYield] * creep.ReferenceStress, room = inputs[RoomTemperature];
        return shape == 0
            ? 1 / creep.StrainRate(pressure, room)
            : 2 / creep.StrainRate(3 * pressure / (2 * creep.StressExponent), room);
    }

    // The warming at which exp(−Q/RT) has grown by a factor.
    private static double WarmingFor(double factor, CaseInputs inputs)
    {
        double room = inputs[RoomTemperature];
        return (1 / ((1 / room) - (Math.Log(factor) * PhysicalConstants.MolarGas / inputs[CreepOfLithium.ActivationEnergy]))) - room;
    }
}
