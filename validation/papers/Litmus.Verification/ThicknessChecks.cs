using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.Feasibility;
using Litmus.Stripping.LinearProgramming;
using Litmus.Stripping.ThicknessMaps;

namespace Litmus.Verification;

/// <summary>Uneven deposits, beside one of two thicknesses, a logarithmic normal law, a textbook programme, and the covariance of a random field.</summary>
internal static class ThicknessChecks
{
    // Φ(−1), Abramowitz and Stegun, Table 26.1.
    private const double NormalTail = 0.158655253931457;
    private const string Rounding = "rounding";

    public static void Add(CaseObservations observations, CancellationToken cancellationToken)
    {
        AddTwoLevels(observations);
        AddStatements(observations, cancellationToken);
        AddQuantiles(observations);
        AddField(observations, cancellationToken);
    }

    // Half of the area is 1 thick and half 3: the mean is 2. Down to 2, the thin half loses 1 and the thick half 2.
    private static void AddTwoLevels(CaseObservations observations)
    {
        DiscreteThickness levels = DiscreteThickness.Of([3, 1], [5, 5]);
        observations.Check(typeof(DiscreteThickness), "share thicker than 1 of levels 1 and 3", "a half: 1 is not thicker", levels.Survival(1), 0.5, "1",
            Tolerance.None("a ratio of whole numbers"));
        observations.Check(typeof(DiscreteThickness), "mean removed down to 2", "(1 + 2)/2", levels.RemovedThickness(2), 1.5, "m",
            Tolerance.None("a ratio of whole numbers"));
        ActiveAreaPoint point = new ActiveAreaCurve(levels).AtStrippedFraction(0.75);
        observations.Check(typeof(ActiveAreaCurve), "depth of three quarters of levels 1 and 3", "2", point.Depth, 2, "m",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(typeof(ActiveAreaCurve), "active area there", "a half", point.ActiveArea, 0.5, "1", Tolerance.None("a ratio of whole numbers"));
        observations.Check(typeof(ActiveAreaPoint), "current on half of the area", "twice the mean", point.MeanCurrentFactor, 2, "1",
            Tolerance.None("a ratio of whole numbers"));
        ImmutableArray<VoxelLayer> layers = VoxelLayers.Remove([1.2, 2.9], 1);
        observations.Check(typeof(VoxelLayers), "stripped by two layers of whole voxels of 1.2 and 2.9", "three quarters: 1 and 3 voxels",
            layers[2].StrippedFraction, 0.75, "1", Tolerance.Relative(1e-15, Rounding));
        observations.Check(typeof(VoxelLayers), "area before the third and last of these layers", "a half", layers[3].AreaBeforeLastLayer, 0.5, "1",
            Tolerance.None("a ratio of whole numbers"));
    }

    private static void AddStatements(CaseObservations observations, CancellationToken cancellationToken)
    {
        // Mean 2, nowhere thinner than 1, half of the lithium gone when half of the area is left: the thin half is 1, so the thick one has the mean 3.
        ThicknessStatements stated = new()
        {
            MeanLow = 2, MeanHigh = 2, ThinnestLow = 1, ThinnestHigh = 2, ThickestLow = 2, ThickestHigh = 10, Points = [ActiveAreaStatement.Of(0.5, 0.5)],
        };
        ThicknessFeasibilityResult possible = ThicknessFeasibility.Decide(stated, cancellationToken);
        observations.Check(typeof(ThicknessFeasibility), "largest depth at half, with a mean of 2 and nothing below 1",
            "1: the thin half has lost all of its 1", possible.Depths[0].High, 1, "m", Tolerance.None("fractions"));
        observations.Check(typeof(ThicknessFeasibility), "smallest value of the thickest place", "3: the mean of the thick half", possible.Thickest.Low, 3,
            "m", Tolerance.None("fractions"));
        observations.Check(typeof(ThicknessFeasibility), "the same deposit, nowhere thicker than 2.99", "0: there is none",
            ThicknessFeasibility.Decide(stated with { ThickestHigh = 2.99 }, cancellationToken).IsFeasible ? 1 : 0, 0, "1",
            Tolerance.None("possible or not"));

        // Even down to S, then one area A down to twice the mean: A (2 − S) = 1 − S.
        observations.Check(typeof(ActiveAreaBand), "smallest active area at half of a deposit up to twice its mean", "1/3",
            new ActiveAreaBand([], 2).At(0.5).Low, 1.0 / 3,
            "1", Tolerance.Relative(1e-15, Rounding));

        // F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, the Wyndor Glass problem: 3x + 5y is at most 36, at (2, 6).
        LinearProgramResult wyndor = SimplexSolver.Minimise(
            Numbers(-3, -5), [
                new LinearConstraint(Numbers(1, 0), ConstraintSense.AtMost, Rational.Of(4, 1)),
                new LinearConstraint(Numbers(0, 2), ConstraintSense.AtMost, Rational.Of(12, 1)),
                new LinearConstraint(Numbers(3, 2), ConstraintSense.AtMost, Rational.Of(18, 1)),
            ], cancellationToken);
        observations.Check(typeof(SimplexSolver), "Wyndor Glass problem, largest profit", "36, Hillier and Lieberman, Introduction to Operations Research",
            -wyndor.Value.Value, 36, "1", Tolerance.None("fractions"));

        // 2x + 3y is 9 where x + y ≥ 4 and x + 3y ≥ 6 meet, at (3, 1). The other corners cost 12.
        LinearProgramResult mixture = SimplexSolver.Minimise(
            Numbers(2, 3),
            [
                new LinearConstraint(Numbers(1, 1), ConstraintSense.AtLeast, Rational.Of(4, 1)),
                new LinearConstraint(Numbers(1, 3), ConstraintSense.AtLeast, Rational.Of(6, 1)),
            ],
            cancellationToken);
        observations.Check(typeof(SimplexSolver), "cheapest mixture of two goods with two least amounts", "9, at the corner (3, 1)", mixture.Value.Value,
            9, "1", Tolerance.None("fractions"));
    }

    // g = 1 without elongation is a logarithmic normal law: a + b(e^z − 1) = e^z for a = b = 1, with the mean √e.
    private static void AddQuantiles(CaseObservations observations)
    {
        Type law = typeof(ClippedTukeyGAndH);
        ClippedTukeyGAndH logarithmic = new() { Location = 1, Scale = 1, Skewness = 1, Elongation = 0, Thinnest = 0, Thickest = 1e12 };
        observations.Check(law, "thickness at the rank Φ(−1) for g = 1", "1/e: logarithmic normal", logarithmic.AtRank(NormalTail), Math.Exp(-1), "m",
            Tolerance.Relative(1e-13, "the digits of Φ(−1)"));
        observations.Check(law, "mean for g = 1", "√e: logarithmic normal", logarithmic.Mean, Math.Sqrt(Math.E), "m", Tolerance.Relative(1e-13, Rounding));
        observations.Check(law, "mean removed down to the median for g = 1", "√e Φ(−1) + 1/2: logarithmic normal", logarithmic.RemovedThickness(1),
            (Math.Sqrt(Math.E) * NormalTail) + 0.5, "m", Tolerance.Relative(1e-13, "the digits of Φ(−1)"));
        observations.Check(law, "thickness at z = 2 for an elongation of 1/2 without skewness", "2e: z exp(ηz²/2)",
            (logarithmic with { Location = 0, Skewness = 0, Elongation = 0.5 }).AtNormal(2), 2 * Math.E, "m", Tolerance.Relative(1e-14, Rounding));
        observations.Check(law, "mean of a normal law about 0 that is cut off at 0", "1/√(2π)",
            (logarithmic with { Location = 0, Skewness = 0 }).Mean, 1 / Math.Sqrt(2 * Math.PI), "m", Tolerance.Relative(1e-13, Rounding));

        // Two points of the same law: half of the area is left at the median, Φ(−1) at e.
        double mean = Math.Sqrt(Math.E), atMedian = ((mean * NormalTail) + 0.5) / mean, atDeviation = ((mean / 2) + (Math.E * NormalTail)) / mean;
        ClippedTukeyGAndH fitted = TukeyGAndHFit.Through(mean, (atMedian, 0.5), (atDeviation, NormalTail), elongation: 0, thinnest: 0, thickest: 1e12);
        const string converged = "residuals below 1e-12, on a system with a condition of some hundred";
        observations.Check(typeof(TukeyGAndHFit), "skewness from two points of a logarithmic normal law", "1", fitted.Skewness, 1, "1",
            Tolerance.Absolute(1e-9, converged));
        observations.Check(typeof(TukeyGAndHFit), "scale from the same points", "1", fitted.Scale, 1, "m", Tolerance.Absolute(1e-9, converged));
    }

    // Some 1600 areas of one correlation length: the mean square has a standard deviation of √(2/1592) = 0.035.
    private static void AddField(CaseObservations observations, CancellationToken cancellationToken)
    {
        GaussianField field = new GaussianFieldSolver(
            new GaussianFieldParameters { WindowEdge = 1, CorrelationLength = 0.02 }, new GaussianFieldOptions { CellCount = 160 }).Draw(cancellationToken);
        const string sampling = "four standard deviations of a mean over 1/(πℓ²/2) independent areas";
        observations.Check(typeof(GaussianFieldSolver), "mean square", "1", Product(field, shift: 0), 1, "1", Tolerance.Sampling(0.14, sampling));
        double lag = 3 * field.Spacing / 0.02;
        observations.Check(typeof(GaussianFieldSolver), "mean product of places three cells apart", "exp(−r²/ℓ²) with r = 0.94 ℓ", Product(field, shift: 3),
            Math.Exp(-lag * lag), "1", Tolerance.Sampling(0.14, sampling));
    }

    private static double Product(GaussianField field, int shift)
    {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < field.CellCount; row++)
        {
            for (int column = shift; column < field.CellCount; column++)
            {
                int place = (row * field.CellCount) + column;
                sum += field.Values[place] * field.Values[place - shift];
                count++;
            }
        }

        return sum / count;
    }

    private static Rational[] Numbers(params int[] numbers) => [.. numbers.Select(number => Rational.Of(number, 1))];
}
