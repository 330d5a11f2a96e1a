using System.Globalization;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Cases.Yoon2023;

/// <summary>Can the two most precise statements at 300 K hold together, and what do the others allow? (yoon2023, Results)</summary>
public sealed class FittedStatementsCase : IValidationCase
{
    private const string Closure = "this statement is one of the two that D_GB and D_bulk were fitted to.";

    private static readonly string[] OtherTargets = ["ionics", "mixed", "fast"];

    private readonly (string Grain, Input Diffusivity)[] _orders;
    private readonly Dictionary<string, double> _halfWidths;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public FittedStatementsCase(ReferenceDataset data)
    {
        PaperNumbers paper = new(data);
        _halfWidths = paper.Rows("design-targets").ToDictionary(row => row["target"], row => Metres(row.Cell("maximum_grain_size_half_width_um")), StringComparer.Ordinal);
        _orders =
        [
            ("1000", paper.Polycrystal("diffusivityOf1mm", "300", "1000")),
            ("1", paper.Polycrystal("diffusivityOf1um", "300", "1")),
            ("0.01", paper.Polycrystal("diffusivityOf10nm", "300", "0.01")),
        ];
        Description = new CaseDescription(
            "yoon2023/fitted-statements",
            "Can the two most precise statements at 300 K hold together, and what do the others allow?",
            answers: ["yoon2023.d-150um", "yoon2023.ionics-grain"],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper, arePrecise: true),
                .. OtherTargets.Skip(1).SelectMany(target => TargetInputs(paper, target)),
            ],
            solvers: [typeof(EffectiveDiffusivity)]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        double concentration = PolycrystalInference.Concentration(inputs);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("yoon2023.d-150um", EffectiveDiffusivity.Hart(polycrystal, inputs["coarseGrainSize"]), "m2/s", closure: Closure)
            .Scalar(
                "yoon2023.ionics-grain",
                DesignThresholds.LargestGrainSizeOfThickAnode(PolycrystalInference.Ionics(inputs), polycrystal, concentration).LargestGrainSize,
                "m",
                closure: Closure)
            .Note(PolycrystalInference.Describe(polycrystal));
        if (inputs.WantsFigures)
        {
            AddFeasibleSet(observations, inputs, concentration);
        }

        return observations.Complete();
    }

    // What each statement alone allows for w D_GB, with D(150 µm) as printed: the product that a point (d, D) of the polycrystal implies, at both ends of its printed precision.
    private void AddFeasibleSet(CaseObservations observations, CaseInputs inputs, double concentration)
    {
        List<(string Statement, double Low, double High)> rows = [];
        foreach (string target in OtherTargets)
        {
            DesignTarget aim = new() { StrippingCurrentDensity = inputs[$"{target}CurrentDensity"], ArealCapacity = inputs[$"{target}Capacity"] };
            double required = DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(aim, concentration);
            double limit = inputs[$"{target}GrainLimit"], halfWidth = _halfWidths[target];
            rows.Add(($"grain limit of {target}, thick anode", Product(inputs, limit - halfWidth, required), Product(inputs, limit + halfWidth, required)));
        }

        double factor = Math.Sqrt(10);
        foreach ((string grain, Input diffusivity) in _orders)
        {
            double size = double.Parse(grain, CultureInfo.InvariantCulture) * 1e-6;
            rows.Add(($"order of magnitude at {grain} µm", Product(inputs, size, diffusivity.SiValue / factor), Product(inputs, size, diffusivity.SiValue * factor)));
        }

        CaseTable table = new(
            "feasible-set",
            [
                CaseColumn.Of("statement", [.. rows.Select(row => row.Statement)]),
                CaseColumn.Of("smallest_product_cm3_per_s", [.. rows.Select(row => row.Low * 1e6)]),
                CaseColumn.Of("largest_product_cm3_per_s", [.. rows.Select(row => row.High * 1e6)]),
            ]);
        observations.Table(table);
        (string Statement, double Low, double High) ionics = rows[0], mixed = rows[1];
        observations.Note(
            "yoon2023.ionics-grain",
            $"The grain limits cannot all hold for thick anodes: 1.8 µm at 3 mAh/cm² needs w D_GB in {Text.Of(ionics.Low * 1e6)} to {Text.Of(ionics.High * 1e6)} cm³/s, 0.9 µm at 5 mAh/cm² in "
            + $"{Text.Of(mixed.Low * 1e6)} to {Text.Of(mixed.High * 1e6)} cm³/s. The table feasible-set has what each statement at 300 K allows.");
    }

    // w D_GB that the point (d, D) implies together with D(150 µm); zero where it implies none.
    private static double Product(CaseInputs inputs, double grainSize, double diffusionCoefficient)
    {
        double width = inputs["boundaryWidth"];
        double coarse = BoundaryFraction.RegularPolygon(width, inputs["coarseGrainSize"]), fine = BoundaryFraction.RegularPolygon(width, grainSize);
        double difference = (diffusionCoefficient - inputs["coarseDiffusivity"]) / (fine - coarse);
        return Math.Max(0, width * (difference + inputs["coarseDiffusivity"] - (coarse * difference)));
    }

    private static double Metres(Cell cell) => cell.Unit.ToSi(cell.Value);

    private static IEnumerable<Input> TargetInputs(PaperNumbers paper, string target) =>
    [
        paper.Setting($"{target}CurrentDensity", "design-targets", "current_density_mA_per_cm2", ("target", target)),
        paper.Setting($"{target}Capacity", "design-targets", "capacity_mAh_per_cm2", ("target", target)),
        paper.Setting($"{target}GrainLimit", "design-targets", "maximum_grain_size_um", ("target", target)),
    ];
}
