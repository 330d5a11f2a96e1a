using Litmus.Cases;
using Litmus.Electrochemistry.Crystallography;
using Litmus.Electrochemistry.Stoichiometry;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed masses, sizes and charges of coating and cathode fit each other? (wang2023, Results, Experimental Section)</summary>
public sealed class CoatingCase : IValidationCase
{
    private readonly Input _molarMassCu = MolarMass("Cu", 63.546, 0.003), _molarMassTe = MolarMass("Te", 127.60, 0.03);
    private readonly Input _molarMassLi = MolarMass("Li", 6.94, 0.005);
    private readonly Input _formulaUnits = Input.Exact(
        "formulaUnitsCu2Te", 2, "1", "not printed; Cu2Te in the printed P6/mmm has two formula units in its cell (Nowotny 1946)");
    private readonly Input _compositeLoading = Input.Assumed(
        "compositeLoading", 9, "mg/cm2", 3 / Math.Sqrt(3), "not printed for this cell; middle of the printed 6 to 12 mg/cm2, half-width/√3")
        .Within(6, 12, "the printed range of loadings");
    private readonly Input _coatedFaces = Input.Choice(
        "coatedFaces", ["one face of the foil takes the tellurium", "both faces take it"], chosen: 0, "the foil lies on the crucible, one face to the vapour");
    private readonly Input _lithiumIons = Coefficient("lithiumIons", 2), _electrons = Coefficient("electrons", 2), _telluride = Coefficient("telluride", 1);
    private readonly Input _lithiumTelluride = Coefficient("lithiumTelluride", 1), _copper = Coefficient("copper", 2);
    private readonly Input _telluriumMass, _foilWidth, _foilLength, _loading, _latticeConstantCu, _latticeConstantCu2TeA, _latticeConstantCu2TeC;
    private readonly Input _fractionNmc, _cathodeMassLow, _cathodeMassHigh, _cathodeLoadingLow, _pelletDiameter, _collectorDiameter;
    private readonly Input _thinCapacity, _firstEfficiency;

    /// <summary>Reads the printed masses and sizes.</summary>
    public CoatingCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _telluriumMass = paper.Printed("telluriumMass", Parameters, "telluriumMass");
        _foilWidth = paper.Printed("foilWidth", Parameters, "copperFoilWidth");
        _foilLength = paper.Printed("foilLength", Parameters, "copperFoilLength");
        _loading = paper.Printed("loading", Parameters, "cu2teLoading");
        _latticeConstantCu = paper.Printed("latticeConstantCu", Parameters, "latticeConstantCu");
        _latticeConstantCu2TeA = paper.Printed("latticeConstantCu2TeA", Parameters, "latticeConstantCu2TeA");
        _latticeConstantCu2TeC = paper.Printed("latticeConstantCu2TeC", Parameters, "latticeConstantCu2TeC");
        _fractionNmc = paper.Printed("fractionNmc", Parameters, "cathodeFractionNmc");
        _cathodeMassLow = paper.Printed("cathodeMassLow", Parameters, "cathodeMassLow");
        _cathodeMassHigh = paper.Printed("cathodeMassHigh", Parameters, "cathodeMassHigh");
        _cathodeLoadingLow = paper.Printed("cathodeLoadingLow", Parameters, "cathodeLoadingLow");
        _thinCapacity = paper.Setting("thinCapacity", FilmThickness, ArealCapacityColumn, (ArealCapacityColumn, "1"));
        _firstEfficiency = paper.Printed(
            "firstEfficiency", "initial-efficiency", "coulombic_efficiency_percent", ("collector", Coated), ("current_density_mA_per_cm2", "0.5"));
        _pelletDiameter = paper.Printed("pelletDiameter", Parameters, "pelletDiameter");
        _collectorDiameter = paper.Printed("collectorDiameter", Parameters, "collectorDiameter");
        Description = CaseDescription.Of<CoatingCase>(
            "coating",
            "Do tellurium, loading, thickness and activation charge of the coating fit each other, and the masses of the cathode?",
            answers:
            [
                .. Answer.ByLaw(
                    "cu2te-loading-from-te", "cu2te-layer-thickness", "li2te-layer-thickness", "activation-25mahg", "activation-limit-of-te",
                    "deficit-by-activation"),
                .. Answer.ByArithmetic("reaction-balance", "cathode-loading-area", "cathode-loading-upper", "cathode-loading-disc"),
            ],
            inputs:
            [
                _molarMassCu, _molarMassTe, _molarMassLi, _telluriumMass, _foilWidth, _foilLength, _loading, _latticeConstantCu, _latticeConstantCu2TeA,
                _latticeConstantCu2TeC, _formulaUnits, LithiumTelluride.LatticeConstant, _fractionNmc, _compositeLoading, _lithiumIons, _electrons, _telluride,
                _lithiumTelluride, _copper, _cathodeMassLow, _cathodeMassHigh, _cathodeLoadingLow, _pelletDiameter, _collectorDiameter, _coatedFaces,
                _thinCapacity, _firstEfficiency, LithiumDeposit.Density, LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double telluride = (2 * inputs[_molarMassCu]) + inputs[_molarMassTe], lithiated = (2 * inputs[_molarMassLi]) + inputs[_molarMassTe];
        double foil = inputs[_foilWidth] * inputs[_foilLength] * (1 + inputs.OptionOf(_coatedFaces)), loading = inputs[_loading];
        double ActivationPerArea(double areal) => inputs[_electrons] * PhysicalConstants.Faraday * areal / telluride;
        double ActivationCharge(double compositeLoading) => ActivationPerArea(loading) / (compositeLoading * inputs[_fractionNmc]);
        double mostTelluride = inputs[_telluriumMass] / foil * telluride / inputs[_molarMassTe];
        double most = ActivationPerArea(mostTelluride) / (inputs[_cathodeLoadingLow] * inputs[_fractionNmc]);
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double bound = lithium.Thickness(ActivationPerArea(loading)), lost = lithium.Thickness((1 - inputs[_firstEfficiency]) * inputs[_thinCapacity]);
        double OnPellet(Input mass) => inputs[mass] / Disc(inputs[_pelletDiameter]);
        HexagonalLattice cu2Te = new() { BasalConstant = inputs[_latticeConstantCu2TeA], AxialConstant = inputs[_latticeConstantCu2TeC] };
        CubicLattice copper = new() { LatticeConstant = inputs[_latticeConstantCu] };
        CubicLattice li2Te = new() { LatticeConstant = inputs[LithiumTelluride.LatticeConstant] };
        double activation = ActivationCharge(inputs[_compositeLoading]), onDisc = inputs[_cathodeMassLow] / Disc(inputs[_collectorDiameter]);

        // One Cu2Te gives one Li2Te and two Cu.
        double layer = loading / telluride
            * ((lithiated / CrystalDensity.Of(li2Te, 4, lithiated)) + (2 * inputs[_molarMassCu] / CrystalDensity.Of(copper, 4, inputs[_molarMassCu])));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("cu2te-loading-from-te", mostTelluride, "kg/m2")
            .Scalar("cu2te-layer-thickness", loading / CrystalDensity.Of(cu2Te, inputs[_formulaUnits], telluride), "m")
            .Scalar("li2te-layer-thickness", layer, "m")
            .Scalar("activation-25mahg", activation, "C/kg")
            .Scalar("activation-limit-of-te", most, "C/kg")
            .Scalar("deficit-by-activation", bound + lost, "m")
            .Scalar("reaction-balance", Activation(inputs).LargestImbalance, "1")
            .Scalar("cathode-loading-area", OnPellet(_cathodeMassLow), "kg/m2")
            .Scalar("cathode-loading-upper", OnPellet(_cathodeMassHigh), "kg/m2")
            .Scalar("cathode-loading-disc", onDisc, "kg/m2");
        if (inputs.WantsFigures)
        {
            Unit loadings = Unit.Parse("mg/cm2");
            observations
                .Note(
                    "activation-25mahg", ("least_mAh_per_g", ActivationCharge(loadings.ToSi(12))),
                    ("most_mAh_per_g", ActivationCharge(loadings.ToSi(6))),
                    ("needed_mg_per_cm2", Unit.Parse("mAh/g").ToSi(25) / activation * loading))
                .Note("activation-limit-of-te", ("telluride_mg_per_cm2", mostTelluride), ("most_mAh_per_g", most))
                .Note("deficit-by-activation", ("bound_um", bound), ("lost_um", lost), ("sum_um", bound + lost))
                .Note(
                    "cathode-loading-area", ("mass_mg", inputs[_cathodeMassLow]), ("pellet_mg_per_cm2", OnPellet(_cathodeMassLow)),
                    ("disc_mg_per_cm2", onDisc), ("area_cm2", inputs[_cathodeMassLow] / loadings.ToSi(6)));
        }

        return observations.Complete();
    }

    private static Input Coefficient(string name, double value) => PrintedNumbers.Text(name, value, "1", "the reaction as printed");

    private static double Disc(double diameter) => Math.PI * diameter * diameter / 4;

    private Reaction Activation(CaseInputs inputs) => new(
        [
            (Species.Of("Li+", 1, ("Li", 1)), inputs[_lithiumIons]),
            (Species.Electron, inputs[_electrons]),
            (Species.Of("Cu2Te", 0, ("Cu", 2), ("Te", 1)), inputs[_telluride]),
        ],
        [(Species.Of("Li2Te", 0, ("Li", 2), ("Te", 1)), inputs[_lithiumTelluride]), (Species.Of("Cu", 0, ("Cu", 1)), inputs[_copper])]);
}
