using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Carslaw1959;

/// <summary>How does a body cool whose surface is held at zero?</summary>
public sealed class CoolingCase : IValidationCase
{
    private const int Plate = 0, Cylinder = 1, Sphere = 2, CellCount = 40;

    // The middle of a plate is at a hundredth of its first temperature before.
    private const double LongEnough = 2;

    private static readonly Input Fraction = Input.Exact("fraction", 0.5, "1", "Chapter III: half of the excess temperature");
    private static readonly Input Early = Input.Exact("earlyTime", 0.2, "1", "a time at which no body is cold yet, in l²/a");
    private static readonly Input Late = Input.Exact("lateTime", 1, "1", "the time of the square-root law, in l²/a");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<CoolingCase>(
        "cooling",
        "How does a body cool whose surface is held at zero?",
        answers: [.. Answer.ByModel("half-time", "order", "flux", "root-law")],
        inputs: [Fraction, Early, Late]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double coarse = TimeTo(inputs[Fraction], CellCount, cancellationToken), fine = TimeTo(inputs[Fraction], 2 * CellCount, cancellationToken);
        (string Name, double Middle)[] bodies =
        [
            .. new (string Name, int Shape)[] { ("plate", Plate), ("cylinder", Cylinder), ("sphere", Sphere) }
                .Select(body => (body.Name, Cooled(body.Shape, inputs[Early], CellCount, cancellationToken).Middle)),
        ];
        double[] times = Trend.Sweep(inputs[Late] / 10, inputs[Late], 10);
        Cooling plate = new(Plate, CellCount);
        double[] fluxes = [.. times.Select(time => FluxAt(plate, time, cancellationToken))];
        double lost = 1 - Cooled(Plate, inputs[Late], 2 * CellCount, cancellationToken).Mean, lostCoarse = 1 - plate.Mean;

        // The error of a scheme of second order is a third of what halving the cells changes.
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("half-time", fine, "1", numericalUncertainty: Math.Abs(fine - coarse) / 3)
            .Token("order", string.Join(" < ", bodies.OrderBy(body => body.Middle).Select(body => body.Name)))
            .DecidedBy("order", bodies[1].Middle - bodies[2].Middle, bodies[0].Middle - bodies[1].Middle)
            .Token("flux", Trend.Of(fluxes))
            .DecidedBy("flux", [.. fluxes.Zip(fluxes.Skip(1), (before, after) => before - after)])
            .Scalar("root-law", lost, "1", numericalUncertainty: Math.Abs(lost - lostCoarse) / 3)
            .Note("root-law", ("lost_percent", lost));
        return inputs.WantsFigures
            ? observations.Table(new CaseTable("flux", [CaseColumn.Of("time_1", times), CaseColumn.Of("flux_1", fluxes)])).Complete()
            : observations.Complete();
    }

    private static double TimeTo(double middle, int cellCount, CancellationToken cancellationToken) =>
        new Cooling(Plate, cellCount).Run(LongEnough, middle, cancellationToken);

    private static double FluxAt(Cooling body, double time, CancellationToken cancellationToken)
    {
        _ = body.Run(time, double.NegativeInfinity, cancellationToken);
        return body.Flux;
    }

    private static Cooling Cooled(int shape, double until, int cellCount, CancellationToken cancellationToken)
    {
        Cooling body = new(shape, cellCount);
        _ = body.Run(until, double.NegativeInfinity, cancellationToken);
        return body;
    }
}
