using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Yoon2023;

/// <summary>Is the mean square displacement of three directions 6 D t? (yoon2023, Eq 2 and 3)</summary>
public sealed class EinsteinRelationCase : IValidationCase
{
    private const int PointCount = 401;
    private const double HalfRange = 16;

    private static readonly Input DirectionCount = Input.Exact("directionCount", 3, "1", "Eq 2: x, y and z");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<EinsteinRelationCase>(
        "einstein-relation", "Is the mean square displacement of three directions 6 D t?", answers: [.. Answer.ByArithmetic("einstein-3d")],
        inputs: [DirectionCount]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        CaseObservations.For(Description).Scalar("einstein-3d", inputs[DirectionCount] * SecondMoment(), "1").Note("einstein-3d").Complete();

    // ⟨x²⟩/(Dt) of the heat kernel exp(−x²/(4Dt))/√(4πDt), by the trapezoidal rule. It converges exponentially here: the kernel is below 1e-27 at the ends.
    private static double SecondMoment()
    {
        double spacing = 2 * HalfRange / (PointCount - 1), sum = 0, weight = 0;
        for (int i = 0; i < PointCount; i++)
        {
            double x = -HalfRange + (i * spacing), kernel = Math.Exp(-0.25 * x * x);
            sum += x * x * kernel;
            weight += kernel;
        }

        return sum / weight;
    }
}
