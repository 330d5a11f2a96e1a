using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Electrochemistry.Inventory;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>What does a loss of 2 to 3 % in a day do to calendar life, and does it fit an efficiency of 99.5 %? (sanchez2024, Sections 1 and 6)</summary>
/// <remarks>The text does not say how the loss goes on after a day, so the law is a choice. All laws lose the printed share on the first day.</remarks>
public sealed class CorrosionCase : IValidationCase
{
    private const string Life = "corrosion-calendar-life";
    private const string OfCycle = "corrosion-within-efficiency";

    // The loss of a cycle at 99.5 %, for the remark alone.
    private const double LossOfCycle = 0.005;

    // Charges are shares of the lithium at the start.
    private const double Whole = 1;

    private static readonly string[] Laws = ["constant rate", "in proportion to the lithium left", "through its own product"];

    private static readonly Input Law = Input.Choice(
        "corrosionLaw", Laws, 0, "the text gives the loss of one day alone; a constant rate needs no further number");
    private static readonly Input EndOfLife = Input.Assumed("endOfLife", 80, "%", 5, "the retention that ends a life is not printed; 80 % by custom")
        .Within(70, 90, "ends of life in use");

    private static readonly Input CycleTime = Input.Assumed("cycleTime", 6, "h", 2, "not printed; three hours of charge and three of discharge")
        .Within(2, 20, "charge and discharge in one to ten hours each");

    private readonly Input _lowest;
    private readonly Input _highest;
    private readonly Input _restTime;
    private readonly Input _share;

    /// <summary>The case with its numbers.</summary>
    public CorrosionCase(ReferenceDataset data)
    {
        PrintedNumbers numbers = new(data.Paper("sanchez2024"));
        _lowest = numbers.Setting("lowestLoss", "numbers", "corrosion_loss_lowest");
        _highest = numbers.Setting("highestLoss", "numbers", "corrosion_loss_highest");
        _restTime = numbers.Setting("restTime", "numbers", "corrosion_rest_time");
        _share = Input.Assumed("placeInRange", 0.5, "1", 0.5 / Math.Sqrt(3), "the middle of the printed 2 to 3 %")
            .Within(0, 1, "the printed range from end to end");
        Description = CaseDescription.Of<CorrosionCase>(
            "corrosion",
            "What does a loss of 2 to 3 % in a day at rest do to calendar life, and does it fit an efficiency of 99.5 %?",
            answers: [.. Answer.ByLaw(Life), .. Answer.ByArithmetic(OfCycle)],
            inputs: [_lowest, _highest, _restTime, _share, Law, EndOfLife, CycleTime]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double loss = inputs[_lowest] + (inputs[_share] * (inputs[_highest] - inputs[_lowest])), day = inputs[_restTime];
        int law = inputs.OptionOf(Law);
        double allowed = 1 - inputs[EndOfLife];
        double life = TimeTo(law, loss, day, allowed), perCycle = Lost(law, loss, day, inputs[CycleTime]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Life, life, "s")
            .Scalar(OfCycle, perCycle, "1");
        if (inputs.WantsFigures)
        {
            double[] lives = [.. Enumerable.Range(0, Laws.Length).Select(other => TimeTo(other, loss, day, allowed))];
            observations
                .Note(Life, ("constant_d", lives[0]), ("proportional_d", lives[1]), ("parabolic_d", lives[2]))
                .Note(
                    OfCycle,
                    ("time_h", inputs[CycleTime]), ("loss_percent", perCycle), ("longest_h", TimeTo(0, loss, day, LossOfCycle)),
                    ("longest_parabolic_h", TimeTo(2, loss, day, LossOfCycle)));
            AddFigure(observations, loss, day);
        }

        return observations.Complete();
    }

    private static double Lost(int law, double loss, double day, double time)
    {
        ICorrosionLaw corrosion = law switch
        {
            0 => ConstantCorrosion.FromLoss(loss, day),
            1 => FirstOrderCorrosion.FromShare(loss, day),
            _ => ParabolicCorrosion.FromLoss(loss, day),
        };
        return corrosion.Loss(Whole, time);
    }

    // The inverse of each law.
    private static double TimeTo(int law, double loss, double day, double share) => law switch
    {
        0 => day * share / loss,
        1 => day * Math.Log(1 - share) / Math.Log(1 - loss),
        _ => day * share * share / (loss * loss),
    };

    private static void AddFigure(CaseObservations observations, double loss, double day)
    {
        double[] times = Trend.Sweep(0, 100 * day, 101);
        observations
            .Table(new CaseTable("lithium-left",
            [
                CaseColumn.Of("law", [.. Laws.SelectMany(law => times.Select(_ => law))]),
                CaseColumn.Of("elapsed_d", [.. Laws.SelectMany(_ => times)]),
                CaseColumn.Of("left_percent", [.. Enumerable.Range(0, Laws.Length).SelectMany(law => times.Select(time => 1 - Lost(law, loss, day, time)))]),
            ]))
            .Figure(new FigureDescription(
                "lithium-left",
                "Lithium left at rest",
                "All three laws lose the printed share on the first day. With each of them a fifth of the lithium is gone within weeks or a few months.",
                new FigureAxis("time at rest / d"),
                new FigureAxis("lithium left (%)"),
                [new FigureLayer(FigureMark.Line, "lithium-left", "elapsed_d", "left_percent", Series: "law")],
                [Life, OfCycle]));
    }
}
