using Litmus.Cases;
using Litmus.Nucleation.Pathways;
using Litmus.Primitives;

namespace Litmus.Sanchez2024;

/// <summary>
/// Does one circuit of parallel pathways run through the sequence of Scheme 1, without and with lithium below the deposit?
/// (sanchez2024, Scheme 1, Fig 2E, Sections 2, 4, 5 and 7)
/// </summary>
/// <remarks>The anode-free electrode answers claims about charging and about cells without excess. The electrode on lithium answers those about pits.</remarks>
public sealed class PathwayTraceCase : IValidationCase
{
    private const string Efficiency = "faradaic-efficiency-rises";
    private const string Sum = "parallel-pathways-sum";
    private const string Sequence = "pathway-sequence";
    private const string Shift = "peak-marks-shift";

    private static readonly Input TimeOfShift = Input.Choice(
        "timeOfShift",
        ["at the peak plating carries more than half", "plating carries more than half by the time the plateau begins"],
        0,
        "the text sees the peak when the predominant reaction shifts; the second reading was added after the first run");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<PathwayTraceCase>(
        "pathway-trace",
        "Does one circuit of parallel pathways run through the sequence of Scheme 1, without and with lithium below the deposit?",
        answers:
        [
            .. Answer.ByModel([.. TraceStatement.All.Select(statement => statement.Claim).Except(TraceStatement.HoldAlways), Efficiency, Sequence, Shift]),
            .. Answer.CannotFail([.. TraceStatement.HoldAlways, Sum]),
        ],
        inputs: [.. PathwayElectrodes.Inputs, TimeOfShift])
        .WithWords(Sequence, PathwaySequence.Words);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double tolerance = inputs.Tier == Tier.Smoke ? 1e-5 : 1e-6;
        TracePair pair = TracePair.Run(inputs, tolerance, cancellationToken);

        // A run with ten times the tolerance: the difference bounds the error of the finer run. A run with a varied input needs none.
        TracePair? coarse = inputs.WantsFigures ? TracePair.Run(inputs, 10 * tolerance, cancellationToken) : null;
        CaseObservations observations = CaseObservations.For(Description);
        foreach (TraceStatement statement in TraceStatement.All)
        {
            double value = statement.Value(pair);
            observations.Scalar(statement.Claim, value, statement.Unit, coarse is null ? 0 : Math.Abs(statement.Value(coarse) - value));
        }

        NumericalTrend shares = NumericalTrend.Of([0, .. pair.AnodeFreeLandmarks.PlatingShares], 10 * tolerance, 1);
        observations
            .Token(Efficiency, shares.Token)
            .DecidedBy(Efficiency, shares.Numbers)
            .Scalar(Shift, ShareAtShift(inputs, pair), "1", coarse is null ? 0 : Math.Abs(ShareAtShift(inputs, coarse) - ShareAtShift(inputs, pair)))
            .Token(Sequence, PathwaySequence.Of(pair))
            .DecidedBy(Sequence, PathwaySequence.Excess(pair))
            .Scalar(Sum, WorstSum(pair), "1");
        if (inputs.WantsFigures)
        {
            PathwayEvidence.Add(observations, pair);
            PathwayFigures.Add(observations, pair);
        }

        return observations.Complete();
    }

    private static double ShareAtShift(CaseInputs inputs, TracePair pair) => inputs.OptionOf(TimeOfShift) == 0
        ? pair.AnodeFreeLandmarks.Peak.Currents.PlatingShare
        : pair.AnodeFreeLandmarks.PlatingShares is { Count: > 0 } shares ? shares[^1] : 0;

    // The sum over the applied current. Large currents that cancel round by a part of the largest, so the difference is taken relative to it.
    private static double RatioOf(PathwayCurrents currents, double applied)
    {
        double[] all = [currents.DoubleLayer, currents.Sei, currents.Nucleation, currents.Growth, currents.Pits, applied];
        return 1 + ((currents.Sum - applied) / all.Max(Math.Abs));
    }

    // The ratio farthest from one: of the currents at every point with an applied current, and of the charges of each half-cycle.
    private static double WorstSum(TracePair pair)
    {
        double worst = 1;
        foreach (PathwayCycle cycle in new[] { pair.AnodeFree, pair.OnLithium })
        {
            double plating = cycle.ChargedCapacity / cycle.Of(CyclePhase.Plating).Last().Time;
            double stripping = cycle.StrippedCapacity / (cycle.Trace[^1].Time - cycle.Of(CyclePhase.Stripping).First().Time);
            IEnumerable<double> ratios = cycle.Trace.Where(point => point.Phase != CyclePhase.Rest)
                .Select(point => RatioOf(point.Currents, point.Phase == CyclePhase.Stripping ? stripping : -plating))
                .Concat([cycle.PlatingChargeBalance, cycle.StrippingChargeBalance]);
            worst = WorstValue.FarthestFrom(1, ratios.Append(worst));
        }

        return worst;
    }
}
