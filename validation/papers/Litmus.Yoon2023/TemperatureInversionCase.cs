using Litmus.Cases;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Which barriers do the printed polycrystal diffusivities at 250, 300 and 400 K imply? (yoon2023, Fig 6 and Results)</summary>
public sealed class TemperatureInversionCase : IValidationCase
{
    private const double Cold = 250;
    private const double Room = 300;
    private const double Hot = 400;

    private readonly IReadOnlyList<OrderOfMagnitude> _coarse;
    private readonly IReadOnlyList<OrderOfMagnitude> _fine;
    private readonly GrainSizeRange _grainSizes;
    private readonly Input _boundaryWidth;
    private readonly IReadOnlyList<Input> _slowest;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public TemperatureInversionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        string[] temperatures = ["250", "300", "400"];
        _coarse = [.. temperatures.Select(temperature => Printed(paper, $"coarse{temperature}K", temperature, "1000"))];
        _fine = [.. temperatures.Select(temperature => Printed(paper, $"fine{temperature}K", temperature, "0.01"))];
        _grainSizes = new GrainSizeRange(paper);
        _boundaryWidth = PolycrystalInference.BoundaryWidthOf(paper);
        _slowest = PrintedBoundaries.Of(paper, "slowest");
        Description = CaseDescription.Of<TemperatureInversionCase>(
            "temperature-inversion",
            "Which barriers do the printed polycrystal diffusivities at 250, 300 and 400 K imply?",
            answers:
            [
                .. Answer.ByArithmetic(
                    "ea-bulk-implied-low", "ea-bulk-implied-high", "ea-gb-low-implied", "ea-gb-high-implied", "dgb-over-bulk-ends-300k",
                    "dgb-over-bulk-ends-250k", "dgb-mean-from-10nm"),
            ],
            inputs:
            [
                .. _coarse.Concat(_fine).SelectMany(printed => (Input[])[printed.Value, printed.Deviation]), .. _grainSizes.All, _boundaryWidth,
                .. _slowest,
            ]) with
        {
            Tables = [paper.Table("gb-diffusivity-300K")],
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters cold = At(inputs, 0), room = At(inputs, 1), hot = At(inputs, 2);
        double slowest = _slowest.Average(input => inputs[input]);
        double bulkWhenHot = Bulk(Room, room, Hot, hot);

        return CaseObservations.For(Description)
            .Scalar("ea-bulk-implied-low", Bulk(Cold, cold, Room, room), "J")
            .Scalar("ea-bulk-implied-high", bulkWhenHot, "J")
            .Note("ea-bulk-implied-high", ("barrier_eV", bulkWhenHot), ("decade_eV", ArrheniusLaw.ActivationEnergyBetween(Room, 1, Hot, 10)))
            .Scalar("ea-gb-low-implied", Boundary(Cold, cold, Room, room), "J")
            .Scalar("ea-gb-high-implied", Boundary(Room, room, Hot, hot), "J")
            .Scalar("dgb-over-bulk-ends-300k", Gap(room), "decade")
            .Scalar("dgb-over-bulk-ends-250k", Gap(cold), "decade")
            .Scalar("dgb-mean-from-10nm", Math.Log10(room.BoundaryDiffusionCoefficient / slowest), "decade")
            .Complete();
    }

    private static double Bulk(double temperature1, PolycrystalParameters polycrystal1, double temperature2, PolycrystalParameters polycrystal2) =>
        ArrheniusLaw.ActivationEnergyBetween(temperature1, polycrystal1.BulkDiffusionCoefficient, temperature2, polycrystal2.BulkDiffusionCoefficient);

    private static double Boundary(double temperature1, PolycrystalParameters polycrystal1, double temperature2, PolycrystalParameters polycrystal2) =>
        ArrheniusLaw.ActivationEnergyBetween(
            temperature1, polycrystal1.BoundaryDiffusionCoefficient, temperature2, polycrystal2.BoundaryDiffusionCoefficient);

    private static double Gap(PolycrystalParameters polycrystal) =>
        Math.Log10(polycrystal.BoundaryDiffusionCoefficient / polycrystal.BulkDiffusionCoefficient);

    private static OrderOfMagnitude Printed(PrintedNumbers paper, string name, string temperature, string grainSize) => new(
        paper.Setting(name, "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", temperature), ("grain_size_um", grainSize)),
        Input.Printed($"{name}Deviation", 0, "decade", 0.5, "printed with '~': half a decade either way"));

    private PolycrystalParameters At(CaseInputs inputs, int temperature)
    {
        double Diffusivity(OrderOfMagnitude printed) => inputs[printed.Value] * Math.Pow(10, inputs[printed.Deviation]);
        return PolycrystalInference.Through(
            inputs[_boundaryWidth],
            inputs[_grainSizes.Largest], Diffusivity(_coarse[temperature]),
            inputs[_grainSizes.Smallest], Diffusivity(_fine[temperature]));
    }

    // The printed number, and how far it may be off in decades: its uncertainty belongs on a logarithmic scale.
    private sealed record OrderOfMagnitude(Input Value, Input Deviation);
}
