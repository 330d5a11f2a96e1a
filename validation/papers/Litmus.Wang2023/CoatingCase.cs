using Litmus.Cases;
using Litmus.Electrochemistry.Crystallography;
using Litmus.Electrochemistry.Stoichiometry;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do tellurium, loading, thickness and activation charge of the coating belong together, and the masses of the cathode? (wang2023, Results, Experimental Section)</summary>
public sealed class CoatingCase(ReferenceDataset data) : IValidationCase
{
    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double telluride = (2 * inputs["molarMassCu"]) + inputs["molarMassTe"], lithiated = (2 * inputs["molarMassLi"]) + inputs["molarMassTe"], loading = inputs["loading"];
        double foil = inputs["foilWidth"] * inputs["foilLength"], activation = ActivationCharge(inputs, telluride, inputs["compositeLoading"]);
        HexagonalLattice cu2Te = new() { BasalConstant = inputs["latticeConstantCu2TeA"], AxialConstant = inputs["latticeConstantCu2TeC"] };
        CubicLattice copper = new() { LatticeConstant = inputs["latticeConstantCu"] }, li2Te = new() { LatticeConstant = inputs["latticeConstantLi2Te"] };

        // One Cu2Te gives one Li2Te and two Cu.
        double layer = loading / telluride
            * ((lithiated / CrystalDensity.Of(li2Te, 4, lithiated)) + (2 * inputs["molarMassCu"] / CrystalDensity.Of(copper, 4, inputs["molarMassCu"])));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("cu2te-loading-from-te", inputs["telluriumMass"] / foil * telluride / inputs["molarMassTe"], "kg/m2")
            .Scalar("cu2te-layer-thickness", loading / CrystalDensity.Of(cu2Te, inputs["formulaUnitsCu2Te"], telluride), "m")
            .Scalar("li2te-layer-thickness", layer, "m")
            .Scalar("activation-25mahg", activation, "C/kg")
            .Scalar("reaction-balance", Activation(inputs).LargestImbalance, "1")
            .Scalar("cathode-loading-area", inputs["cathodeMassLow"] / Disc(inputs["pelletDiameter"]), "kg/m2")
            .Scalar("cathode-loading-upper", inputs["cathodeMassHigh"] / Disc(inputs["pelletDiameter"]), "kg/m2")
            .Scalar("cathode-loading-disc", inputs["cathodeMassLow"] / Disc(inputs["collectorDiameter"]), "kg/m2");
        if (inputs.WantsFigures)
        {
            double low = ActivationCharge(inputs, telluride, 0.06), high = ActivationCharge(inputs, telluride, 0.12);
            observations
                .NoteText("activation-25mahg", $"Two electrons for each Cu2Te are {high / 3600:F1} to {low / 3600:F1} mAh/g at the printed loadings of 12 and 6 mg/cm²; 25 mAh/g need {25 * 3600 / activation * inputs["loading"] * 100:F2} mg/cm² of Cu2Te at the middle loading, or another reaction beside it.")
                .NoteText("cathode-loading-area", $"5 mg are {inputs["cathodeMassLow"] / Disc(inputs["pelletDiameter"]) * 100:F1} mg/cm² on the pellet and {inputs["cathodeMassLow"] / Disc(inputs["collectorDiameter"]) * 100:F1} mg/cm² on the disc; 6 mg/cm² mean {5 / 6.0:F2} cm².");
        }

        return observations.Complete();
    }

    private static double Disc(double diameter) => Math.PI * diameter * diameter / 4;

    private static double ActivationCharge(CaseInputs inputs, double molarMass, double compositeLoading) =>
        inputs["electrons"] * PhysicalConstants.Faraday * inputs["loading"] / molarMass / (compositeLoading * inputs["fractionNmc"]);

    private static Reaction Activation(CaseInputs inputs) => new(
        [
            (Species.Of("Li+", 1, ("Li", 1)), inputs["lithiumIons"]),
            (Species.Electron, inputs["electrons"]),
            (Species.Of("Cu2Te", 0, ("Cu", 2), ("Te", 1)), inputs["telluride"]),
        ],
        [(Species.Of("Li2Te", 0, ("Li", 2), ("Te", 1)), inputs["lithiumTelluride"]), (Species.Of("Cu", 0, ("Cu", 1)), inputs["copper"])]);

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        Input Parameter(string name, string? row = null) => numbers.Printed(name, Parameters, row ?? name);
        return CaseDescription.Of<CoatingCase>(
            "coating",
            "Do tellurium, loading, thickness and activation charge of the coating belong together, and the masses of the cathode?",
            answers: [
                "cu2te-loading-from-te", "cu2te-layer-thickness", "li2te-layer-thickness", "activation-25mahg", "reaction-balance", "cathode-loading-area", "cathode-loading-upper",
                "cathode-loading-disc"],
            inputs:
            [
                MolarMass("Cu", 63.546, 0.003),
                MolarMass("Te", 127.60, 0.03),
                MolarMass("Li", 6.94, 0.005),
                Parameter("telluriumMass"),
                Parameter("foilWidth", "copperFoilWidth"),
                Parameter("foilLength", "copperFoilLength"),
                Parameter("loading", "cu2teLoading"),
                Parameter("latticeConstantCu"),
                Parameter("latticeConstantCu2TeA"),
                Parameter("latticeConstantCu2TeC"),
                Input.Assumed("formulaUnitsCu2Te", 2, "1", 0, "Cu2Te in P6/mmm has two formula units in its cell (Nowotny 1946); not printed"),
                LithiumTelluride.LatticeConstant,
                Parameter("fractionNmc", "cathodeFractionNmc"),
                Input.Assumed("compositeLoading", 9, "mg/cm2", 3 / Math.Sqrt(3), "the loading of this cell is not printed; middle of the printed 6 to 12 mg/cm2, half-width/√3"),
                PrintedNumbers.Text("lithiumIons", 2, "1", "the reaction as printed"),
                PrintedNumbers.Text("electrons", 2, "1", "the reaction as printed"),
                PrintedNumbers.Text("telluride", 1, "1", "the reaction as printed"),
                PrintedNumbers.Text("lithiumTelluride", 1, "1", "the reaction as printed"),
                PrintedNumbers.Text("copper", 2, "1", "the reaction as printed"),
                Parameter("cathodeMassLow"),
                Parameter("cathodeMassHigh"),
                Parameter("pelletDiameter"),
                Parameter("collectorDiameter"),
            ]);
    }
}
