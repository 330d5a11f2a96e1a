using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.ThicknessMaps;
using static Litmus.Lewis2023.LewisTables;

namespace Litmus.Lewis2023;

/// <summary>Do the cells of Fig 6 run out of lithium when they polarise, or only out of active area? (lewis2023, Section 2.3, Fig 6)</summary>
/// <remarks>
/// A ledger with an efficiency gives the lithium that is left on average. The thickness distribution of Fig 5e-f then gives the active area at the end of each
/// stripping. How the unevenness of a layer depends on its thickness is not printed: in proportion to it, as on the tomography map, or the same in µm.
/// </remarks>
public sealed class LithiumLeftCase : IValidationCase
{
    private const string Left6a = "inventory-6a";
    private const string Left6c = "inventory-6c";
    private const string Left6d = "inventory-6d";
    private const string Excludes = "efficiency-6a-excludes-6c";
    private const string Orders = "depletion-orders-polarisation";

    private readonly FittedThickness _fitted;
    private readonly Input _efficiency, _firstEfficiency, _firstDeposition, _reading6d, _unevenness, _spread;
    private readonly Input _capacity6a, _cycled6a, _shortCycle6a, _capacity6c, _cycled6c, _polarises6c, _capacity6d, _cycled6d, _cycledShare6d, _polarises6d;

    /// <summary>Takes the inputs from the printed numbers and from what is assumed of the deposit.</summary>
    public LithiumLeftCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = NumbersOf(data);
        _fitted = new FittedThickness(numbers, new TomographyDeposit(numbers));
        Input Of(string name, string figure, string column) => numbers.Setting(name, Protocols, column, ("figure", figure));
        Description = CaseDescription.Of<LithiumLeftCase>(
            "lithium-left",
            "Do the cells of Fig. 6 run out of lithium when they polarise, or only out of active area?",
            answers: [.. Answer.ByArithmetic(Left6a, Left6c, Left6d, Excludes), .. Answer.ByModel(Orders)],
            inputs:
            [
                _efficiency = numbers.Printed("meanEfficiency", Efficiencies, "mean_ce_percent", ("cell", "Cu/LPSC/NMC"), ("first_cycle_1", "2"))
                    .Within(98.6, 99.8, "that of the half cells is not printed: from twice the printed loss to the best efficiency that the paper prints"),
                _firstEfficiency = numbers.Printed("firstEfficiencyHalf", Efficiencies, "mean_ce_percent", ("cell", "Cu/LPSC/Li"), ("first_cycle_1", "1")),
                _firstDeposition = Input.Choice(
                    "lossOfFirstDeposition", ["as much as the later ones", "as much as in the first cycle of Fig. 4a"], chosen: 0,
                    "the layer of Fig. 6 is not stripped in full at first, so the void-locked lithium of Fig. 4a need not be lost"),
                _capacity6a = Of("capacity6a", "6a", "first_capacity_mAh_per_cm2"),
                _cycled6a = Of("cycled6a", "6a", "cycled_capacity_mAh_per_cm2"),
                _shortCycle6a = Of("shortCycle6a", "6a", "short_cycle_1"),
                _capacity6c = Of("capacity6c", "6c", "first_capacity_mAh_per_cm2"),
                _cycled6c = Of("cycled6c", "6c", "cycled_capacity_mAh_per_cm2"),
                _polarises6c = Of("polarisingCycle6c", "6c", "polarisation_cycle_1"),
                _capacity6d = Of("capacity6d", "6d", "first_capacity_mAh_per_cm2"),
                _cycled6d = Of("cycled6d", "6d", "cycled_capacity_mAh_per_cm2"),
                _cycledShare6d = PrintedNumbers.Text("cycledShare6d", 75, "%", "Section 2.3, on Fig 6d"),
                _reading6d = Input.Choice(
                    "cycledCapacity6d", ["2.3 mAh/cm² of the caption", "75 % of 3 mAh/cm² of the text"], chosen: 0, "the caption states the protocol"),
                _polarises6d = Of("polarisingCycle6d", "6d", "polarisation_cycle_1"),
                .. _fitted.Inputs,
                _fitted.Deposit.Charge,
                _unevenness = Input.Choice(
                    "unevenness", ["in proportion to the thickness, as on the map", "the same in µm for every thickness"], chosen: 0,
                    "the map of Fig. 3c is the only measured distribution; the text explains it by local current densities, which scale a layer as a whole"),
                _spread = Input.Assumed("spread", 2, "um", 1, "not printed; half-width of an unevenness that does not depend on the thickness")
                    .Within(0.5, 4, "from the digits of the sections of Fig. 2a-b to the 4.5 µm by which those of Fig. 2c-d lie off their mean"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        (Cell a, Cell c, Cell d) = Cells(inputs);
        int lastA = Count(inputs[_shortCycle6a]) - 1, cycleC = Count(inputs[_polarises6c]), cycleD = Count(inputs[_polarises6d]);
        double areaA = AreaAfter(inputs, a, lastA), areaC = AreaAfter(inputs, c, cycleC), areaD = AreaAfter(inputs, d, cycleD);
        double smallestA = a.SmallestEfficiency(lastA), exhaustsC = c.SmallestEfficiency(cycleC);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Left6a, a.Left(lastA), "C/m2")
            .Scalar(Left6c, c.Left(cycleC), "C/m2")
            .Scalar(Left6d, d.Left(cycleD), "C/m2")
            .Scalar(Excludes, smallestA - exhaustsC, "1")
            .Token(Orders, Trend.Truth(areaC < areaA && areaD < areaA))
            .DecidedBy(Orders, areaA - areaC, areaA - areaD);
        if (inputs.WantsFigures)
        {
            observations
                .Note(Left6a, ("efficiency_percent", inputs[_efficiency]), ("smallest_percent", smallestA), ("cycle", lastA))
                .Note(Left6c, ("efficiency_percent", inputs[_efficiency]), ("smallest_percent", exhaustsC), ("cycle", cycleC))
                .Note(Left6d, ("efficiency_percent", inputs[_efficiency]), ("smallest_percent", d.SmallestEfficiency(cycleD)), ("cycle", cycleD))
                .Note(
                    Orders, ("cycle6a", lastA), ("stripped6a_percent", a.Stripped(lastA)), ("area6a_percent", areaA), ("cycle6c", cycleC),
                    ("stripped6c_percent", c.Stripped(cycleC)), ("area6c_percent", areaC), ("cycle6d", cycleD),
                    ("stripped6d_percent", d.Stripped(cycleD)), ("area6d_percent", areaD));
            AddCourse(observations, inputs, [("Fig 6a", a, lastA), ("Fig 6c", c, cycleC), ("Fig 6d", d, cycleD)]);
        }

        return observations.Complete();
    }

    private (Cell A, Cell C, Cell D) Cells(CaseInputs inputs)
    {
        bool isSameLoss = inputs.OptionOf(_firstDeposition) == 0;
        double efficiency = inputs[_efficiency], firstShare = inputs[_firstEfficiency], first = isSameLoss ? efficiency : firstShare;
        double captionD = inputs[_cycled6d], textD = inputs[_cycledShare6d] * inputs[_capacity6d];
        return (
            new Cell(inputs[_capacity6a], inputs[_cycled6a], first, efficiency, isSameLoss),
            new Cell(inputs[_capacity6c], inputs[_cycled6c], first, efficiency, isSameLoss),
            new Cell(inputs[_capacity6d], inputs.OptionOf(_reading6d) == 0 ? captionD : textD, first, efficiency, isSameLoss));
    }

    private static int Count(double cycles) => (int)Math.Clamp(Math.Round(cycles), 2, 1e6);

    // Active area at the end of a stripping; none if the lithium does not suffice for it.
    private double AreaAfter(CaseInputs inputs, Cell cell, int cycle)
    {
        double stripped = cell.Stripped(cycle);
        ClippedTukeyGAndH law = _fitted.Of(inputs);
        double spread = inputs[_spread], mean = inputs[_fitted.Deposit.Mean], charge = inputs[_fitted.Deposit.Charge];
        if (stripped >= 1)
        {
            return 0;
        }

        if (inputs.OptionOf(_unevenness) == 0)
        {
            return new ActiveAreaCurve(law).AtStrippedFraction(stripped).ActiveArea;
        }

        // The thickness of a charge is taken from the map's own mean and charge.
        const int levels = 2_000;
        double layer = (cell.Left(cycle) + cell.Cycled) / charge * mean;
        double AtRank(double rank) => Math.Max(0, layer + (spread * ((2 * rank) - 1)));
        return new ActiveAreaCurve(DiscreteThickness.OfEqualAreas([.. Enumerable.Range(0, levels).Select(i => AtRank((i + 0.5) / levels))]))
            .AtStrippedFraction(stripped).ActiveArea;
    }

    private void AddCourse(CaseObservations observations, CaseInputs inputs, (string Name, Cell Cell, int Last)[] cells)
    {
        (string Name, int Cycle, Cell Cell)[] rows =
            [.. cells.SelectMany(cell => Enumerable.Range(1, cell.Last).Select(cycle => (cell.Name, cycle, cell.Cell)))];
        observations
            .Table(new CaseTable("lithium-left",
            [
                CaseColumn.Of("cell", [.. rows.Select(row => row.Name)]),
                CaseColumn.Of("cycle_1", [.. rows.Select(row => (double)row.Cycle)]),
                CaseColumn.Of("lithium_left_mAh_per_cm2", [.. rows.Select(row => row.Cell.Left(row.Cycle))]),
                CaseColumn.Of("stripped_fraction_percent", [.. rows.Select(row => row.Cell.Stripped(row.Cycle))]),
                CaseColumn.Of("active_area_percent", [.. rows.Select(row => AreaAfter(inputs, row.Cell, row.Cycle))]),
            ]))
            .Table(new CaseTable("polarising",
            [
                CaseColumn.Of("cycle_1", [.. cells.Skip(1).Select(cell => (double)cell.Last)]),
                CaseColumn.Of("active_area_percent", [.. cells.Skip(1).Select(cell => AreaAfter(inputs, cell.Cell, cell.Last))]),
            ]))
            .Figure(new FigureDescription(
                "depletion",
                "Active area at the end of each stripping",
                "Lithium left by the printed efficiency, on the distribution of the tomography map. Points: the strippings that polarise. "
                + "The cell of Fig 6a never does, and its line ends lower than that of Fig 6c.",
                new FigureAxis("cycle"),
                new FigureAxis("active area (%)"),
                [
                    new FigureLayer(FigureMark.Line, "lithium-left", "cycle_1", "active_area_percent", Series: "cell"),
                    new FigureLayer(FigureMark.Point, "polarising", "cycle_1", "active_area_percent", Label: "polarises"),
                ],
                [Orders, Left6a, Left6c, Left6d]));
    }

    // A cell that plates First once and Cycled in every later cycle. The share of a plated charge that can be stripped is its efficiency.
    private sealed record Cell(double First, double Cycled, double FirstEfficiency, double Efficiency, bool IsSameLoss)
    {
        public double Left(int cycle) => (FirstEfficiency * First) + ((cycle - 1) * Efficiency * Cycled) - (cycle * Cycled);

        // Share of what lies at the interface that a stripping takes.
        public double Stripped(int cycle) => Cycled / Math.Max(double.Epsilon, Left(cycle) + Cycled);

        // The efficiency at which nothing is left after a stripping.
        public double SmallestEfficiency(int cycle) => IsSameLoss
            ? cycle * Cycled / (First + ((cycle - 1) * Cycled))
            : ((cycle * Cycled) - (FirstEfficiency * First)) / ((cycle - 1) * Cycled);
    }
}
