using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do the orders and trends that the paper states agree with the measurements that it prints? (lewis2023, Fig 1, 2, 4)</summary>
/// <remarks>Printed numbers are compared with each other. No model is run, so agreement shows only that text and numbers belong together.</remarks>
public sealed class PrintedComparisonsCase : IValidationCase
{
    private readonly Input[] _plated, _centre, _edge;
    private readonly Input _efficiencyFree, _efficiencyExcess, _firstFree, _firstExcess, _shortHalf, _shortFull, _cyclesExcess, _cycledTotal;

    /// <summary>Takes the inputs from the printed numbers.</summary>
    public PrintedComparisonsCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        Input Plated(string name, string current) => numbers.Setting(
            name, "plating-capacity", "capacity_mAh_per_cm2", ("cell", "Cu/LPSC/Li"), ("current_density_mA_per_cm2", current), ("stack_pressure_MPa", "15"));
        Input Section(string name, string figure) => numbers.Setting(name, "section-thickness", "thickness_um", ("figure", figure));
        Input Efficiency(string name, string cell, string cycle) =>
            numbers.Setting(name, Efficiencies, "mean_ce_percent", ("cell", cell), ("first_cycle_1", cycle));
        Description = CaseDescription.Of<PrintedComparisonsCase>(
            "printed-comparisons",
            "Do the orders and trends that the paper states agree with the measurements that it prints?",
            answers:
            [
                .. Answer.ByRestatement(
                    "plating-capacity-falls-with-j", "plate-over-5-at-1ma", "nonuniformity-rises-with-j", "full-less-uniform-than-half", "cum-ratio-6a-1c",
                    "ce-comparable", "lithium-loss-comparable", "short-order"),
            ],
            inputs:
            [
                .. _plated = [Plated("platedAt0p5", "0.5"), Plated("platedAt1", "1"), Plated("platedAt1p5", "1.5")],
                .. _centre = [Section("centreHalfAt0p5", "2a"), Section("centreHalfAt1p5", "2c"), Section("centreFull", "2e")],
                .. _edge = [Section("edgeHalfAt0p5", "2b"), Section("edgeHalfAt1p5", "2d"), Section("edgeFull", "2f")],
                _cycledTotal = numbers.Setting("cycledTotal", Protocols, "cumulative_plated_mAh_per_cm2", ("figure", "4a")),
                _efficiencyFree = Efficiency("efficiencyFree", "Cu/LPSC/NMC", "2"),
                _efficiencyExcess = Efficiency("efficiencyExcess", "Li/LPSC/NMC", "2"),
                _firstFree = Efficiency("firstEfficiencyFree", "Cu/LPSC/NMC", "1"),
                _firstExcess = Efficiency("firstEfficiencyExcess", "Li/LPSC/NMC", "1"),
                _shortHalf = numbers.Setting("shortCycleHalf", Protocols, "short_cycle_1", ("figure", "4a")),
                _shortFull = numbers.Setting("shortCycleFull", Protocols, "short_cycle_1", ("figure", "4b")),
                _cyclesExcess = numbers.Setting("cyclesExcess", Protocols, "cycles_without_short_1", ("figure", "4c")),
            ])
            .WithWords("full-less-uniform-than-half", "full>half", "half>full", "full=half")
            .WithWords("cum-ratio-6a-1c", "cycled<continuous", "continuous<cycled", "continuous=cycled")
            .WithWords("short-order", "half<full<excess", "another order");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] plated = [.. _plated.Select(input => inputs[input])];
        double[] ratios = [.. _centre.Zip(_edge, (centre, edge) => inputs[centre] / inputs[edge])];
        double half = inputs[_shortHalf], full = inputs[_shortFull], excess = inputs[_cyclesExcess], cycled = inputs[_cycledTotal];
        return CaseObservations.For(Description)
            .Token("plating-capacity-falls-with-j", Trend.Of(plated))
            .DecidedBy("plating-capacity-falls-with-j", plated[0] - plated[1], plated[1] - plated[2])
            .Scalar("plate-over-5-at-1ma", plated[1], "C/m2")
            .Token("nonuniformity-rises-with-j", Trend.Of([ratios[0], ratios[1]]))
            .DecidedBy("nonuniformity-rises-with-j", ratios[1] - ratios[0])
            .Token("full-less-uniform-than-half", Order(("full", ratios[2]), ("half", ratios[0]), '>'))
            .DecidedBy("full-less-uniform-than-half", ratios[2] - ratios[0])
            .Token("cum-ratio-6a-1c", Order(("continuous", plated[0]), ("cycled", cycled), '<'))
            .DecidedBy("cum-ratio-6a-1c", plated[0] - cycled)
            .Scalar("ce-comparable", inputs[_efficiencyExcess] - inputs[_efficiencyFree], "1")
            .Scalar("lithium-loss-comparable", inputs[_firstExcess] - inputs[_firstFree], "1")
            .Token("short-order", half < full && full < excess ? "half<full<excess" : "another order")
            .DecidedBy("short-order", full - half, excess - full)
            .Complete();
    }

    // The larger first with '>', the smaller first with '<'.
    private static string Order((string Name, double Value) one, (string Name, double Value) other, char sign)
    {
        (string Name, double Value) larger = one.Value >= other.Value ? one : other, smaller = one.Value >= other.Value ? other : one;
        return one.Value == other.Value
            ? $"{one.Name}={other.Name}"
            : sign == '>' ? $"{larger.Name}>{smaller.Name}" : $"{smaller.Name}<{larger.Name}";
    }
}
