using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.LithiumMetal;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>Are the specific capacity and the potential of lithium those of the handbooks? (sanchez2024, Section 1)</summary>
public sealed class LithiumConstantsCase : IValidationCase
{
    private const double HighestAcidity = 14;
    private const string Melting = "melting";
    private const string OpenCircuit = "anode-free-open-circuit";
    private const double CollectorValence = 2;

    // Standard potentials of M²⁺/M against the standard hydrogen electrode [V], CRC Handbook of Chemistry and Physics.
    private static readonly (string Metal, double Potential)[] Collectors = [("copper", 0.342), ("nickel", -0.257), ("steel", -0.447)];


    private static readonly Input GibbsEnergy = Input.Assumed(
        "formationGibbsEnergy", -293.31, "kJ/mol", 0.1, "Li+ in water, NBS tables, J. Phys. Chem. Ref. Data 11, supplement 2 (1982); not printed")
        .Within(-293.81, -292.9, "from W. M. Latimer, Oxidation Potentials (1952), -70.22 kcal/mol, to CODATA key values (1989)");

    private static readonly Input Acidity = Input.Assumed(
        "acidity", 0, "1", 0, "pH 0, where the reversible and the standard hydrogen electrode are one; not printed")
        .Within(0, 14, "the paper gives no pH");

    private static readonly Input Temperature = Input.Assumed("temperature", 298.15, "K", 0, "standard temperature")
        .Within(293.15, 303.15, "room temperature");

    private static readonly Input MeltingPoint = Input.Assumed("meltingPoint", 180.5, "degC", 0.1, "CRC Handbook of Chemistry and Physics; not printed")
        .Within(179, 181.5, "values of handbooks");

    private static readonly Input Collector = Input.Choice(
        "collector", [.. Collectors.Select(collector => collector.Metal)], 0, "copper is the usual collector; the text names it in Section 6 only");

    private static readonly Input CollectorActivity = Input.Assumed(
        "collectorActivity", 1e-6, "1", 0, "not printed; traces of the ion, as for a corroding metal by convention (M. Pourbaix)")
        .Within(1e-12, 1e-2, "from hardly any ion to a soluble salt");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<LithiumConstantsCase>(
        "lithium-constants",
        "Are the specific capacity and the potential of lithium those of the handbooks?",
        answers: [.. Answer.ByLaw("li-capacity", "li-potential", OpenCircuit), .. Answer.ByRestatement(Melting)],
        inputs: [LithiumDeposit.MolarMass, GibbsEnergy, Acidity, Temperature, MeltingPoint, Collector, CollectorActivity]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double capacity = SpecificCapacity.Of(inputs[LithiumDeposit.MolarMass]), standard = IonPotential.Standard(inputs[GibbsEnergy]);
        double thermal = PhysicalConstants.MolarGas * inputs[Temperature] / PhysicalConstants.Faraday;
        double activity = Require.PositiveFinite(inputs[CollectorActivity]);
        double openCircuit = Collectors[inputs.OptionOf(Collector)].Potential + (thermal / CollectorValence * Math.Log(activity)) - standard;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li-capacity", capacity, "C/kg")
            .Scalar("li-potential", IonPotential.AgainstReversibleHydrogen(standard, inputs[Acidity], inputs[Temperature]), "V")
            .Scalar(Melting, inputs[MeltingPoint], "K")
            .Scalar(OpenCircuit, openCircuit, "V");
        if (inputs.WantsFigures)
        {
            double highest = IonPotential.AgainstReversibleHydrogen(standard, HighestAcidity, inputs[Temperature]);
            observations
                .Note(OpenCircuit, ("collector_V", openCircuit))
                .Note("li-capacity", ("capacity_mAh_per_g", capacity))
                .Note("li-potential", ("standard_V", standard), ("highest_V", highest), ("highest_acidity", HighestAcidity));
        }

        return observations.Complete();
    }
}
