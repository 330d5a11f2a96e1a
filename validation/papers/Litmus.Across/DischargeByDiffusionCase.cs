using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Across;

/// <summary>Can diffusion alone supply measured discharges? (lewis2023, Fig 4a, c; yoon2023, Eq 6, 7 and 9; zhang2025, Results, temperature)</summary>
public sealed class DischargeByDiffusionCase : IValidationCase
{
    private readonly PolycrystalInputs _polycrystal;
    private readonly Input _foilCurrentDensity;
    private readonly Input _foilThickness;
    private readonly Input _depositCurrentDensity;
    private readonly Input _depositCharge;
    private readonly Input _grainSize;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DischargeByDiffusionCase(ReferenceDataset data)
    {
        PrintedNumbers yoon = new(data.Paper("yoon2023")), lewis = new(data.Paper("lewis2023")), zhang = new(data.Paper("zhang2025"));
        _polycrystal = new PolycrystalInputs(yoon, printed => printed.Within(
            2.5e-11, 1.6e-10, "from just below the value of yoon2023 to the higher of two measurements on such grains that it quotes"));
        _foilCurrentDensity = lewis.Setting("foilCurrentDensity", "cycling-protocols", "current_density_mA_per_cm2", ("figure", "4c"));
        _foilThickness = lewis.Printed("foilThickness", "cell-parameters", "lithium_foil_thickness");
        _depositCurrentDensity = lewis.Setting("depositCurrentDensity", "cycling-protocols", "current_density_mA_per_cm2", ("figure", "4a"));
        _depositCharge = lewis.Setting("depositCharge", "cycling-protocols", "first_capacity_mAh_per_cm2", ("figure", "4a"));
        double smallest = zhang.Setting("smallest", "experiments", "smallest_grain_size_um", ("case", "solid-25C")).Value;
        double largest = zhang.Setting("largest", "experiments", "largest_grain_size_um", ("case", "solid-25C")).Value;
        _grainSize = Input.Assumed(
            "depositGrainSize", 0.5 * (smallest + largest), "um", 0.5 * (largest - smallest) / Math.Sqrt(3),
            "middle of the grains that zhang2025 maps on copper at 25 °C; lewis2023 prints none")
            .Within(5, largest, "from the finest grains of zhang2025, in a liquid electrolyte, to the coarsest in a solid one");
        Description = CaseDescription.Of<DischargeByDiffusionCase>(
            "discharge-by-diffusion",
            "Can diffusion alone supply the first discharges of lewis2023?",
            answers: [.. Answer.ByModel("foil-supplies-discharge", "deposit-supplies-discharge")],
            inputs:
            [
                _foilCurrentDensity, _foilThickness, _depositCurrentDensity, _depositCharge, _grainSize, .. _polycrystal.All, LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double deposit = EffectiveDiffusivity.Hart(_polycrystal.Of(inputs), inputs[_grainSize]), foil = inputs[_polycrystal.CoarseDiffusivity];
        double thickness = LithiumDeposit.Of(inputs).Thickness(inputs[_depositCharge]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("foil-supplies-discharge", OfFoil(foil), "C/m2")
            .Scalar("deposit-supplies-discharge", OfDeposit(deposit), "C/m2")
            .Note("deposit-supplies-discharge", ("grain_um", inputs[_grainSize]), ("diffusivity_cm2_per_s", deposit));
        if (!inputs.WantsFigures)
        {
            return observations.Complete();
        }

        double[] diffusivities = [.. new LogarithmicAxis { First = 1e-15, Last = 1e-13, Count = 81 }.Points()];
        string[] words = [.. diffusivities.Select(_ => "foil"), .. diffusivities.Select(_ => "deposit")];
        return observations
            .Table(new CaseTable(
                "capacity-by-diffusivity",
                [
                    CaseColumn.Of("diffusivity_cm2_per_s", [.. diffusivities, .. diffusivities]),
                    CaseColumn.Of("capacity_mAh_per_cm2", [.. diffusivities.Select(OfFoil), .. diffusivities.Select(OfDeposit)]),
                    CaseColumn.Of("anode", words),
                ]))
            .Table(new CaseTable(
                "computed",
                [
                    CaseColumn.Of("diffusivity_cm2_per_s", [foil, deposit]),
                    CaseColumn.Of("capacity_mAh_per_cm2", [OfFoil(foil), OfDeposit(deposit)]),
                    CaseColumn.Of("anode", ["foil", "deposit"]),
                ]))
            .Figure(new FigureDescription(
                "capacity-by-diffusivity",
                "What diffusion alone can supply at 0.5 mA/cm²",
                "The points are the diffusivities of yoon2023. The cells of lewis2023 gave 2.4 (foil) and 2.7 mAh/cm² (deposit).",
                new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
                new FigureAxis("capacity until the interface is empty (mAh/cm²)", IsLogarithmic: true),
                [
                    new FigureLayer(FigureMark.Line, "capacity-by-diffusivity", "diffusivity_cm2_per_s", "capacity_mAh_per_cm2", Series: "anode"),
                    new FigureLayer(FigureMark.Point, "computed", "diffusivity_cm2_per_s", "capacity_mAh_per_cm2", Series: "anode"),
                ],
                ["foil-supplies-discharge", "deposit-supplies-discharge"]))
            .Complete();

        double OfFoil(double diffusivity) => Capacity(inputs, diffusivity, inputs[_foilThickness], inputs[_foilCurrentDensity]);

        double OfDeposit(double diffusivity) => Capacity(inputs, diffusivity, thickness, inputs[_depositCurrentDensity]);
    }

    private static double Capacity(CaseInputs inputs, double diffusivity, double thickness, double currentDensity) => new StrippingAnode(new StrippingParameters
    {
        DiffusionCoefficient = diffusivity,
        Thickness = thickness,
        StrippingCurrentDensity = currentDensity,
        InitialConcentration = AnodeInventory.Concentration(inputs[LithiumDeposit.Density], inputs[LithiumDeposit.MolarMass]),
    }).Capacity;
}
