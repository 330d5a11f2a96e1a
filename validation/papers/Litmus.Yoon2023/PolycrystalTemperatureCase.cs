using System.Collections.Immutable;
using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>How fast is a polycrystal at 250 and 400 K? (yoon2023, Fig 6 and Results)</summary>
public sealed class PolycrystalTemperatureCase : IValidationCase
{
    private const string Closure = PolycrystalInference.Closure
        + " At 250 and 400 K, D_bulk follows the printed 0.48 eV and D_GB the middle of the printed range of barriers.";

    private readonly PolycrystalInference _inference;
    private readonly Input _bulkBarrier;
    private readonly Input _boundaryBarrierWhenCold;
    private readonly Input _boundaryBarrierWhenHot;
    private readonly Input _lowTemperature;
    private readonly Input _roomTemperature;
    private readonly Input _highTemperature;
    private readonly GrainSizeRange _grainSizes;
    private readonly IReadOnlyList<Input> _fastest;
    private readonly IReadOnlyList<Input> _slowest;
    private readonly Input _measuredDiffusivity;
    private readonly Input _measuredBarrier;
    private readonly IReadOnlyList<(string Temperature, double GrainSize, Input Diffusivity)> _printed;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalTemperatureCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _bulkBarrier = paper.Printed("bulkBarrier", "activation-energies", "lowest_eV", ("quantity", "bulk with formation"))
            .Within(0.46, 0.50, "0.02 eV either way: an Arrhenius fit to molecular dynamics at four temperatures, each with a scatter of about a tenth");
        _boundaryBarrierWhenCold = BoundaryBarrier(paper, "boundaryBarrierWhenCold", "boundaries 250-350 K");
        _boundaryBarrierWhenHot = BoundaryBarrier(paper, "boundaryBarrierWhenHot", "boundaries 300-400 K");
        _lowTemperature = paper.Setting("lowTemperature", "parameters", "lowest_temperature");
        _roomTemperature = paper.Setting("roomTemperature", "parameters", "room_temperature");
        _highTemperature = paper.Setting("highTemperature", "parameters", "highest_temperature");
        _grainSizes = new GrainSizeRange(paper);
        _fastest = PrintedBoundaries.Of(paper, "fastest");
        _slowest = PrintedBoundaries.Of(paper, "slowest");
        _measuredDiffusivity = paper.Printed("measuredDiffusivity", "literature-diffusivities", "diffusivity_cm2_per_s", ("cited_as", "Jow and Liang 1983"))
            .Within(3.9e-11, 1.6e-10, "the span of the measured diffusivities that the paper quotes");
        _measuredBarrier = MeasuredBarrier(paper);
        _printed = [.. paper.Rows("model-diffusivities").Select(row => Printed(paper, row["temperature_K"], row["grain_size_um"]))];
        Description = CaseDescription.Of<PolycrystalTemperatureCase>(
            "polycrystal-temperature",
            "How fast is a polycrystal at 250 and 400 K?",
            answers:
            [
                .. Answer.ByModel(
                    "d-1mm-250k", "d-10nm-250k", "d-1mm-400k", "d-10nm-400k", "grain-gain-250k", "grain-gain-400k", "gain-larger-when-cold",
                    "dgb-over-bulk-250k", "dgb-over-bulk-400k", "dgb-fastest-over-bulk-250k", "dgb-slowest-over-bulk-400k", "foil-400k-over-target",
                    "measured-between"),
                .. Answer.ByArithmetic("gap-closes-with-t"),
            ],
            inputs:
            [
                .. _inference.All, _bulkBarrier, _boundaryBarrierWhenCold, _boundaryBarrierWhenHot, _lowTemperature, _roomTemperature, _highTemperature,
                .. _grainSizes.All, .. _fastest, .. _slowest, _measuredDiffusivity, _measuredBarrier, .. _printed.Select(point => point.Diffusivity),
            ]) with
        {
            Tables = [paper.Table("model-diffusivities"), paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters room = _inference.At300Kelvin(inputs);
        PolycrystalParameters cold = At(inputs, room, inputs[_lowTemperature], inputs[_boundaryBarrierWhenCold]);
        PolycrystalParameters hot = At(inputs, room, inputs[_highTemperature], inputs[_boundaryBarrierWhenHot]);
        double[] gains = [Gain(inputs, cold), Gain(inputs, room), Gain(inputs, hot)];
        double[] gaps = [Gap(cold), Gap(room), Gap(hot)];
        double fastestWhenCold = _fastest.Max(input => inputs[input]) * cold.BoundaryDiffusionCoefficient / room.BoundaryDiffusionCoefficient;
        double slowestWhenHot = _slowest.Min(input => inputs[input]) * hot.BoundaryDiffusionCoefficient / room.BoundaryDiffusionCoefficient;
        ArrheniusLaw measured = ArrheniusLaw.Through(inputs[_roomTemperature], inputs[_measuredDiffusivity], inputs[_measuredBarrier]);
        double[] isBetween =
        [
            .. Between(cold, measured.At(inputs[_lowTemperature])), .. Between(room, inputs[_measuredDiffusivity]),
            .. Between(hot, measured.At(inputs[_highTemperature])),
        ];
        double hotFoil = EffectiveDiffusivity.Hart(hot, inputs[_inference.CoarseGrainSize]);
        double neededByIonics = DesignThresholds.RequiredDiffusionCoefficientOfThickAnode(
            _inference.Targets[0].Of(inputs), BulkLithium.Concentration(inputs));
        double coarse = inputs[_grainSizes.Largest], fine = inputs[_grainSizes.Smallest];

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-1mm-250k", EffectiveDiffusivity.Hart(cold, coarse), "m2/s", closure: Closure)
            .Scalar("d-10nm-250k", EffectiveDiffusivity.Hart(cold, fine), "m2/s", closure: Closure)
            .Scalar("d-1mm-400k", EffectiveDiffusivity.Hart(hot, coarse), "m2/s", closure: Closure)
            .Note("d-1mm-400k", ("rise", hot.BulkDiffusionCoefficient / room.BulkDiffusionCoefficient))
            .Scalar("d-10nm-400k", EffectiveDiffusivity.Hart(hot, fine), "m2/s", closure: Closure)
            .Scalar("grain-gain-250k", gains[0], "1", closure: Closure)
            .Scalar("grain-gain-400k", gains[2], "1", closure: Closure)
            .Token("gain-larger-when-cold", Trend.Of(gains), Closure)
            .DecidedBy("gain-larger-when-cold", gains[0] - gains[1], gains[1] - gains[2])
            .Note("gain-larger-when-cold", ("cold", gains[0]), ("room", gains[1]), ("hot", gains[2]))
            .Scalar("dgb-over-bulk-250k", Math.Log10(gaps[0]), "decade", closure: Closure)
            .Scalar("dgb-over-bulk-400k", Math.Log10(gaps[2]), "decade", closure: Closure)
            .Scalar("dgb-fastest-over-bulk-250k", Math.Log10(fastestWhenCold / cold.BulkDiffusionCoefficient), "decade", closure: Closure)
            .Scalar("dgb-slowest-over-bulk-400k", Math.Log10(slowestWhenHot / hot.BulkDiffusionCoefficient), "decade", closure: Closure)
            .Token("measured-between", Trend.Truth(isBetween.All(difference => difference > 0)), Closure)
            .DecidedBy("measured-between", isBetween)
            .Note("measured-between", ("cold", Math.Exp(isBetween[0])), ("hot", Math.Exp(isBetween[4])))
            .Scalar("foil-400k-over-target", hotFoil / neededByIonics, "1", closure: Closure)
            .Note("foil-400k-over-target", ("foil_cm2_per_s", hotFoil), ("needed_cm2_per_s", neededByIonics))
            .Token("gap-closes-with-t", Trend.Of(gaps), Closure)
            .DecidedBy("gap-closes-with-t", gaps[0] - gaps[1], gaps[1] - gaps[2])
            .Note("gap-closes-with-t", ("cold", gaps[0]), ("room", gaps[1]), ("hot", gaps[2]));
        PolycrystalInference.Describe(observations, room);
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, [(250, cold), (300, room), (350, At(inputs, room, 350, inputs[_boundaryBarrierWhenCold])), (400, hot)]);
        }

        return observations.Complete();
    }

    private static Input MeasuredBarrier(PrintedNumbers paper)
    {
        (string, string) experiments = ("method", "experiments (refs 14 and 46-50)");
        double lowest = paper.Setting("lowest", "activation-energies", "lowest_eV", experiments).Value;
        double highest = paper.Setting("highest", "activation-energies", "highest_eV", experiments).Value;
        return Input.Assumed("measuredBarrier", 0.5 * (lowest + highest), "eV", 0, "middle of the printed range of measured barriers")
            .Within(lowest, highest, "the printed range of measured barriers");
    }

    // How far a diffusivity lies above the bulk and below the boundary, as logarithms.
    private static double[] Between(PolycrystalParameters polycrystal, double diffusivity) =>
    [
        Math.Log(diffusivity / polycrystal.BulkDiffusionCoefficient), Math.Log(polycrystal.BoundaryDiffusionCoefficient / diffusivity),
    ];

    private static Input BoundaryBarrier(PrintedNumbers paper, string name, string quantity)
    {
        double lowest = paper.Setting("lowest", "activation-energies", "lowest_eV", ("quantity", quantity)).Value;
        double highest = paper.Setting("highest", "activation-energies", "highest_eV", ("quantity", quantity)).Value;
        return Input.Assumed(
            name, 0.5 * (lowest + highest), "eV", 0.5 * (highest - lowest) / Math.Sqrt(3),
            "middle of the printed range over all boundaries, which limits a rectangular distribution; the mean barrier is not printed")
            .Within(lowest, highest, "the printed range over all boundaries, in which their mean lies");
    }

    private static (string Temperature, double GrainSize, Input Diffusivity) Printed(PrintedNumbers paper, string temperature, string grainSize) =>
    (
        temperature,
        double.Parse(grainSize, CultureInfo.InvariantCulture),
        paper.Setting(
            $"printedAt{temperature}KAnd{grainSize.Replace('.', '_')}um", "model-diffusivities", "diffusivity_cm2_per_s",
            ("temperature_K", temperature), ("grain_size_um", grainSize))
    );

    private PolycrystalParameters At(CaseInputs inputs, PolycrystalParameters room, double temperature, double boundaryBarrier) => room with
    {
        BulkDiffusionCoefficient = ArrheniusLaw.Through(inputs[_roomTemperature], room.BulkDiffusionCoefficient, inputs[_bulkBarrier]).At(temperature),
        BoundaryDiffusionCoefficient = ArrheniusLaw.Through(inputs[_roomTemperature], room.BoundaryDiffusionCoefficient, boundaryBarrier).At(temperature),
    };

    private double Gain(CaseInputs inputs, PolycrystalParameters polycrystal) =>
        EffectiveDiffusivity.Hart(polycrystal, inputs[_grainSizes.Smallest]) / EffectiveDiffusivity.Hart(polycrystal, inputs[_grainSizes.Largest]);

    private static double Gap(PolycrystalParameters polycrystal) => polycrystal.BoundaryDiffusionCoefficient / polycrystal.BulkDiffusionCoefficient;

    private void AddFigure(CaseObservations observations, CaseInputs inputs, IReadOnlyList<(int Temperature, PolycrystalParameters Polycrystal)> curves)
    {
        ImmutableArray<double> sizes = _grainSizes.Points(inputs, 101);
        observations.Table(new CaseTable(
            "fig-6",
            [
                CaseColumn.Of("grain_size_um", [.. curves.SelectMany(_ => sizes)]),
                CaseColumn.Of("diffusivity_cm2_per_s", [.. curves.SelectMany(curve => sizes.Select(d => EffectiveDiffusivity.Hart(curve.Polycrystal, d)))]),
                CaseColumn.Of("temperature", [.. curves.SelectMany(curve => sizes.Select(_ => $"{curve.Temperature} K"))]),
            ]));
        observations.Table(new CaseTable(
            "printed-diffusivities",
            [
                CaseColumn.InUnit("grain_size_um", [.. _printed.Select(point => point.GrainSize)]),
                CaseColumn.Of("diffusivity_cm2_per_s", [.. _printed.Select(point => inputs[point.Diffusivity])]),
                CaseColumn.Of("temperature", [.. _printed.Select(point => $"{point.Temperature} K")]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-6",
            "Diffusivity of polycrystalline lithium against grain size",
            "Corresponds to Fig 6b-e. Lines rest on inferred diffusivities. Points are printed, all but one as orders of magnitude.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, "fig-6", "grain_size_um", "diffusivity_cm2_per_s", Series: "temperature"),
                new FigureLayer(FigureMark.Point, "printed-diffusivities", "grain_size_um", "diffusivity_cm2_per_s", Series: "temperature"),
            ],
            Description.Answers));
    }
}
