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
        + " Away from 300 K the bulk follows the printed 0.48 eV, the mean boundary the middle of the printed range of barriers (0.1-0.3 eV below, 0.2-0.4 eV above).";

    private readonly (string Temperature, string GrainSize)[] _printed;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public PolycrystalTemperatureCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _printed = [.. paper.Rows("model-diffusivities").Select(row => (row["temperature_K"], row["grain_size_um"]))];
        Description = CaseDescription.Of<PolycrystalTemperatureCase>(
            "polycrystal-temperature",
            "How fast is a polycrystal at 250 and 400 K?",
            answers:
            [
                "d-1mm-250k", "d-10nm-250k", "d-1mm-400k", "d-10nm-400k", "grain-gain-250k", "grain-gain-400k",
                "gain-larger-when-cold", "dgb-over-bulk-250k", "dgb-over-bulk-400k", "gap-closes-with-t",
            ],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper),
                paper.Printed("bulkBarrier", "activation-energies", "lowest_eV", ("quantity", "bulk with formation")),
                BoundaryBarrier(paper, "boundaryBarrierWhenCold", "boundaries 250-350 K"),
                BoundaryBarrier(paper, "boundaryBarrierWhenHot", "boundaries 300-400 K"),
                paper.Setting("lowTemperature", "parameters", "lowest_temperature"),
                paper.Setting("roomTemperature", "parameters", "room_temperature"),
                paper.Setting("highTemperature", "parameters", "highest_temperature"),
                paper.Setting("smallestGrainSize", "parameters", "smallest_grain_size"),
                paper.Setting("largestGrainSize", "parameters", "largest_grain_size"),
                .. _printed.Select(point => paper.Setting(
                    PrintedName(point), "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", point.Temperature), ("grain_size_um", point.GrainSize))),
            ]) with
        {
            Tables = [paper.Table("model-diffusivities")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters room = PolycrystalInference.At300Kelvin(inputs);
        PolycrystalParameters cold = At(inputs, room, inputs["lowTemperature"], "boundaryBarrierWhenCold"), hot = At(inputs, room, inputs["highTemperature"], "boundaryBarrierWhenHot");
        double[] gains = [Gain(inputs, cold), Gain(inputs, room), Gain(inputs, hot)];
        double[] gaps = [Gap(cold), Gap(room), Gap(hot)];
        double coarse = inputs["largestGrainSize"], fine = inputs["smallestGrainSize"];

        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-1mm-250k", EffectiveDiffusivity.Hart(cold, coarse), "m2/s", closure: Closure)
            .Scalar("d-10nm-250k", EffectiveDiffusivity.Hart(cold, fine), "m2/s", closure: Closure)
            .Scalar("d-1mm-400k", EffectiveDiffusivity.Hart(hot, coarse), "m2/s", closure: Closure)
            .Scalar("d-10nm-400k", EffectiveDiffusivity.Hart(hot, fine), "m2/s", closure: Closure)
            .Scalar("grain-gain-250k", gains[0], "1", closure: Closure)
            .Scalar("grain-gain-400k", gains[2], "1", closure: Closure)
            .Token("gain-larger-when-cold", Trend.Of(gains), Closure)
            .NoteText("gain-larger-when-cold", $"Gains at 250, 300 and 400 K: {Text.Of(gains[0])}, {Text.Of(gains[1])}, {Text.Of(gains[2])}.")
            .Scalar("dgb-over-bulk-250k", Math.Log10(gaps[0]), "decade", closure: Closure)
            .Scalar("dgb-over-bulk-400k", Math.Log10(gaps[2]), "decade", closure: Closure)
            .Token("gap-closes-with-t", Trend.Of(gaps), Closure)
            .NoteText("gap-closes-with-t", $"D_GB / D_bulk at 250, 300 and 400 K: {Text.Of(gaps[0])}, {Text.Of(gaps[1])}, {Text.Of(gaps[2])}.")
            .NoteText(
                "d-1mm-400k",
                $"At 1 mm the bulk carries nearly all, and 0.48 eV raise it only {Text.Of(hot.BulkDiffusionCoefficient / room.BulkDiffusionCoefficient)} times from 300 to 400 K; "
                + "the printed ends, 1e-11 and 1e-8 cm²/s, differ 1000 times. 0.48 eV is fitted below 350 K; a bulk barrier above is not printed. "
                + "The measured barriers that the text quotes, 0.52-0.57 eV, would give 3e-9 to 5e-9 cm²/s.")
            .NoteText(PolycrystalInference.Describe(room));
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, [(250, cold), (300, room), (350, At(inputs, room, 350, "boundaryBarrierWhenCold")), (400, hot)]);
        }

        return observations.Complete();
    }

    private static Input BoundaryBarrier(PrintedNumbers paper, string name, string quantity)
    {
        double lowest = paper.Setting("lowest", "activation-energies", "lowest_eV", ("quantity", quantity)).Value;
        double highest = paper.Setting("highest", "activation-energies", "highest_eV", ("quantity", quantity)).Value;
        return Input.Assumed(
            name, 0.5 * (lowest + highest), "eV", 0.5 * (highest - lowest) / Math.Sqrt(3),
            "the barrier of the mean boundary is not printed; the middle of the printed range over boundaries, with the range as limits of a rectangular distribution");
    }

    private static PolycrystalParameters At(CaseInputs inputs, PolycrystalParameters room, double temperature, string boundaryBarrier) => room with
    {
        BulkDiffusionCoefficient = ArrheniusLaw.Through(inputs["roomTemperature"], room.BulkDiffusionCoefficient, inputs["bulkBarrier"]).At(temperature),
        BoundaryDiffusionCoefficient = ArrheniusLaw.Through(inputs["roomTemperature"], room.BoundaryDiffusionCoefficient, inputs[boundaryBarrier]).At(temperature),
    };

    private static string PrintedName((string Temperature, string GrainSize) point) => $"printedAt{point.Temperature}KAnd{point.GrainSize.Replace('.', '_')}um";

    private static double Gain(CaseInputs inputs, PolycrystalParameters polycrystal) =>
        EffectiveDiffusivity.Hart(polycrystal, inputs["smallestGrainSize"]) / EffectiveDiffusivity.Hart(polycrystal, inputs["largestGrainSize"]);

    private static double Gap(PolycrystalParameters polycrystal) => polycrystal.BoundaryDiffusionCoefficient / polycrystal.BulkDiffusionCoefficient;

    private void AddFigure(CaseObservations observations, CaseInputs inputs, IReadOnlyList<(int Temperature, PolycrystalParameters Polycrystal)> curves)
    {
        double[] sizes = [.. new LogarithmicAxis { First = inputs["smallestGrainSize"], Last = inputs["largestGrainSize"], Count = 101 }.Points()];
        observations.Table(new CaseTable(
            "fig-6",
            [
                CaseColumn.InUnit("grain_size_um", [.. curves.SelectMany(_ => sizes.Select(d => d * 1e6))]),
                CaseColumn.InUnit("diffusivity_cm2_per_s", [.. curves.SelectMany(curve => sizes.Select(d => EffectiveDiffusivity.Hart(curve.Polycrystal, d) * 1e4))]),
                CaseColumn.Of("temperature", [.. curves.SelectMany(curve => sizes.Select(_ => $"{curve.Temperature} K"))]),
            ]));
        observations.Table(new CaseTable(
            "printed-diffusivities",
            [
                CaseColumn.InUnit("grain_size_um", [.. _printed.Select(point => double.Parse(point.GrainSize, CultureInfo.InvariantCulture))]),
                CaseColumn.InUnit("diffusivity_cm2_per_s", [.. _printed.Select(point => inputs[PrintedName(point)] * 1e4)]),
                CaseColumn.Of("temperature", [.. _printed.Select(point => $"{point.Temperature} K")]),
            ]));
        observations.Figure(new FigureDescription(
            "fig-6",
            "Diffusivity of polycrystalline lithium against grain size",
            "Corresponds to Fig 6b-e. The boundary and bulk diffusivities are inferred from other statements of the paper; at 250, 350 and 400 K they follow the printed barriers, for the mean "
            + "boundary the middle of their range. Points are the values that the text prints, all but one as orders of magnitude.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("diffusivity (cm²/s)", IsLogarithmic: true),
            [new FigureLayer(FigureMark.Line, "fig-6", "grain_size_um", "diffusivity_cm2_per_s", Series: "temperature"), new FigureLayer(FigureMark.Point, "printed-diffusivities", "grain_size_um", "diffusivity_cm2_per_s", Series: "temperature")],
            Description.Answers));
    }
}
