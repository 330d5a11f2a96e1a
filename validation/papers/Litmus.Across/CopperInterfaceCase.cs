using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Has copper on Li6PS5Cl the same resistance in two laboratories? (wang2023, Fig 2d, S21b; lewis2023, Section 2.1, Fig S1)</summary>
public sealed class CopperInterfaceCase : IValidationCase
{
    private readonly Input _resistance;
    private readonly Input _conductivity;
    private readonly Input _collectorDiameter;
    private readonly Input _moldDiameter;
    private readonly Input _electrolyteMass;
    private readonly Input _dieDiameter;
    private readonly Input _area = Input.Choice(
        "interfaceArea", ["the collector of 10 mm", "the pellet of 12 mm"], chosen: 0,
        "wang2023 gives resistances without an area; the smaller disc bounds the current");

    private readonly Input _density = Input.Assumed(
        "pelletDensity", 1.6, "g/cm3", 0.1, "not printed; about 86 % of the crystal density of 1.86 g/cm3, as cold-pressed Li6PS5Cl often has")
        .Within(1.45, 1.86, "78 to 100 % of the crystal density of 1.86 g/cm3; cold pressing at 200 to 400 MPa gives 80 to 90 %");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public CopperInterfaceCase(ReferenceDataset data)
    {
        PrintedNumbers wang = new(data.Paper("wang2023")), lewis = new(data.Paper("lewis2023"));
        _resistance = wang.Setting("interfaceResistance", "interfacial-resistance", "resistance_ohm", ("cell", "half"), ("collector", "Cu"))
            .Within(275, 445, "down to the 275 ohm of the full cell with the same collector, and as far up");
        _conductivity = wang.Setting("conductivity", "parameters", "ionicConductivity")
            .Within(1.6, 4.8, "S. Ohno et al., ACS Energy Lett. 5, 910 (2020): laboratories differ by 35 to 50 % on one powder");
        _collectorDiameter = wang.Setting("collectorDiameter", "parameters", "collectorDiameter");
        _moldDiameter = wang.Setting("moldDiameter", "parameters", "pelletDiameter");
        _electrolyteMass = lewis.Setting("electrolyteMass", "cell-parameters", "electrolyte_mass");
        _dieDiameter = lewis.Setting("dieDiameter", "cell-parameters", "die_diameter");
        Description = CaseDescription.Of<CopperInterfaceCase>(
            "copper-interface",
            "Has copper on Li6PS5Cl the same resistance in wang2023 and in lewis2023?",
            answers: [.. Answer.ByLaw("copper-cell-resistance")],
            inputs: [_resistance, _conductivity, _collectorDiameter, _moldDiameter, _area, _electrolyteMass, _dieDiameter, _density]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double collector = Area(inputs[_collectorDiameter]), mold = Area(inputs[_moldDiameter]);
        double interfacial = inputs[_resistance] * (inputs.OptionOf(_area) == 0 ? collector : mold);
        double pellet = inputs[_electrolyteMass] / (Area(inputs[_dieDiameter]) * inputs[_density] * inputs[_conductivity]);
        return CaseObservations.For(Description)
            .Scalar("copper-cell-resistance", pellet + interfacial, "ohm m2")
            .Note("copper-cell-resistance", ("pellet_ohm_cm2", pellet), ("interface_ohm_cm2", interfacial))
            .Complete();

        static double Area(double diameter) => Math.PI * diameter * diameter / 4;
    }
}
