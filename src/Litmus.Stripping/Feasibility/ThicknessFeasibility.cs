using System.Collections.Immutable;
using Litmus.Stripping.ActiveArea;
using Litmus.Stripping.LinearProgramming;

namespace Litmus.Stripping.Feasibility;

/// <summary>Decides whether any distribution of thickness has the stated mean, extremes and points, by a linear programme in exact fractions.</summary>
/// <remarks>
/// Let q(u) be the thickness at rank u. A point (S, A) has the depth d = q(1 − A), an unknown, and S µ = ∫₀^(1−A) q du + A d is linear in q for a
/// given A. The points split the ranks into classes of known weight w. Of the thicknesses in a class only the integral I = ∫ q du matters, with
/// w d_lower ≤ I ≤ w d_upper; one or two thicknesses realise every such I. So the programme over all distributions has 2N + 3 unknowns without
/// loss: thinnest, N depths, thickest, N + 1 integrals. The ranges are closed: their ends may be limits of distributions.
/// </remarks>
public static class ThicknessFeasibility
{
    /// <summary>Decides, and bounds nothing: one linear programme in place of one for each end of each range.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="cancellationToken">Checked before each pivot.</param>
    /// <exception cref="ArgumentException">A range is empty, or the points are not in the order of stripping.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static bool IsFeasible(ThicknessStatements statements, CancellationToken cancellationToken = default)
    {
        ThrowIfInconsistent(statements);
        Rational[] weights = Weights(statements.Points);
        Rational[] anything = new Rational[(2 * statements.Points.Length) + 3];
        return weights.All(weight => weight.Sign >= 0)
            && SimplexSolver.Minimise(anything, Constraints(statements, weights), cancellationToken).Status == LinearProgramStatus.Optimal;
    }

    /// <summary>Decides, and bounds every unknown.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="cancellationToken">Checked before each pivot.</param>
    /// <exception cref="ArgumentException">A range is empty, or the points are not in the order of stripping.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ThicknessFeasibilityResult Decide(ThicknessStatements statements, CancellationToken cancellationToken = default)
    {
        ThrowIfInconsistent(statements);
        int points = statements.Points.Length, depths = 1, thickest = points + 1, integrals = points + 2, variables = integrals + points + 1;
        Rational[] weights = Weights(statements.Points);
        if (weights.Any(weight => weight.Sign < 0))
        {
            // The active area cannot rise.
            return Infeasible(points, pivotCount: 0);
        }

        List<LinearConstraint> constraints = Constraints(statements, weights);
        int pivots = 0;
        List<ImmutableArray<Rational>> vertices = [];

        ValueRange Range(params int[] unknowns)
        {
            double[] ends = new double[2];
            for (int side = 0; side < 2; side++)
            {
                Rational[] objective = new Rational[variables];
                Array.ForEach(unknowns, unknown => objective[unknown] = side == 0 ? Rational.One : -Rational.One);
                LinearProgramResult end = SimplexSolver.Minimise(objective, constraints, cancellationToken);
                pivots += end.PivotCount;
                if (end.Status == LinearProgramStatus.Optimal)
                {
                    vertices.Add(end.Variables);
                }

                ends[side] = side == 0 ? end.Value.Value : -end.Value.Value;
            }

            return new ValueRange(ends[0], ends[1]);
        }

        ValueRange mean = Range([.. Enumerable.Range(integrals, points + 1)]);
        if (vertices.Count == 0)
        {
            return Infeasible(points, pivots);
        }

        ImmutableArray<ValueRange> depthRanges = [.. Enumerable.Range(depths, points).Select(unknown => Range(unknown))];
        ValueRange thickestRange = Range(thickest), thinnestRange = Range(0);
        return new ThicknessFeasibilityResult
        {
            IsFeasible = true,
            Mean = mean,
            Depths = depthRanges,
            Thickest = thickestRange,
            Thinnest = thinnestRange,
            Witness = Witness(vertices, weights, integrals),
            PivotCount = pivots,
        };
    }

    // Without a distribution the ranges are NaN.
    private static ThicknessFeasibilityResult Infeasible(int points, int pivotCount)
    {
        ValueRange none = new(double.NaN, double.NaN);
        return new ThicknessFeasibilityResult
        {
            IsFeasible = false, Mean = none, Depths = [.. Enumerable.Repeat(none, points)], Thickest = none, Thinnest = none, Witness = null,
            PivotCount = pivotCount,
        };
    }

    // Areas of the classes: 1 − A₁, A₁ − A₂, …, A_N.
    private static Rational[] Weights(ImmutableArray<ActiveAreaStatement> points)
    {
        Rational[] areas = [Rational.One, .. points.Select(point => Rational.FromDecimal(point.ActiveArea)), Rational.Zero];
        return [.. Enumerable.Range(0, points.Length + 1).Select(index => areas[index] - areas[index + 1])];
    }

    private static List<LinearConstraint> Constraints(ThicknessStatements statements, Rational[] weights)
    {
        int points = statements.Points.Length, thickest = points + 1, integrals = points + 2, variables = integrals + points + 1;
        List<LinearConstraint> constraints = [];

        void Add(ConstraintSense sense, Rational rightSide, params (int Unknown, Rational Coefficient)[] terms)
        {
            Rational[] coefficients = new Rational[variables];
            Array.ForEach(terms, term => coefficients[term.Unknown] += term.Coefficient);
            constraints.Add(new LinearConstraint(coefficients, sense, rightSide));
        }

        void AddBetween(double low, double high, params (int Unknown, Rational Coefficient)[] terms)
        {
            Add(ConstraintSense.AtLeast, Rational.FromDecimal(low), terms);
            Add(ConstraintSense.AtMost, Rational.FromDecimal(high), terms);
        }

        (int, Rational)[] mean = [.. Enumerable.Range(integrals, points + 1).Select(unknown => (unknown, Rational.One))];
        AddBetween(statements.MeanLow, statements.MeanHigh, mean);
        AddBetween(statements.ThinnestLow, statements.ThinnestHigh, (0, Rational.One));
        AddBetween(statements.ThickestLow, statements.ThickestHigh, (thickest, Rational.One));

        // w lower ≤ I ≤ w upper in each class, and the ends in order.
        for (int index = 0; index <= points; index++)
        {
            Add(ConstraintSense.AtLeast, Rational.Zero, (integrals + index, Rational.One), (index, -weights[index]));
            Add(ConstraintSense.AtMost, Rational.Zero, (integrals + index, Rational.One), (index + 1, -weights[index]));
            Add(ConstraintSense.AtMost, Rational.Zero, (index, Rational.One), (index + 1, -Rational.One));
        }

        // S_low µ ≤ Σ of the integrals below + A d ≤ S_high µ.
        for (int point = 0; point < points; point++)
        {
            ActiveAreaStatement stated = statements.Points[point];
            (int, Rational)[] stripped =
            [
                .. Enumerable.Range(integrals, point + 1).Select(unknown => (unknown, Rational.One)),
                (point + 1, Rational.FromDecimal(stated.ActiveArea)),
            ];
            (int, Rational)[] Less(double fraction) => [.. stripped, .. mean.Select(term => (term.Item1, -Rational.FromDecimal(fraction)))];
            Add(ConstraintSense.AtLeast, Rational.Zero, Less(stated.StrippedFractionLow));
            Add(ConstraintSense.AtMost, Rational.Zero, Less(stated.StrippedFractionHigh));
        }

        return constraints;
    }

    // The mean of all vertices found also meets the constraints, away from the ends of the ranges where there is room.
    private static DiscreteThickness Witness(List<ImmutableArray<Rational>> vertices, Rational[] weights, int integrals)
    {
        List<double> levels = [], areas = [];
        for (int index = 0; index < weights.Length; index++)
        {
            if (weights[index].Sign > 0)
            {
                levels.Add(vertices.Average(vertex => vertex[integrals + index].Value) / weights[index].Value);
                areas.Add(weights[index].Value);
            }
        }

        return DiscreteThickness.Of(levels, areas);
    }

    private static void ThrowIfInconsistent(ThicknessStatements statements)
    {
        (string Name, double Low, double High)[] ranges =
        [
            ("mean", statements.MeanLow, statements.MeanHigh),
            ("thinnest place", statements.ThinnestLow, statements.ThinnestHigh),
            ("thickest place", statements.ThickestLow, statements.ThickestHigh),
            .. statements.Points.Select((point, index) => ($"stripped fraction {index + 1}", point.StrippedFractionLow, point.StrippedFractionHigh)),
        ];
        foreach ((string name, double low, double high) in ranges)
        {
            if (low > high)
            {
                throw new ArgumentException($"The range of the {name} is empty: it ends at {high} below its start {low}.", nameof(statements));
            }
        }

        for (int point = 1; point < statements.Points.Length; point++)
        {
            ActiveAreaStatement before = statements.Points[point - 1], after = statements.Points[point];
            if (after.StrippedFractionHigh < before.StrippedFractionLow)
            {
                throw new ArgumentException(
                    $"Point {point + 1} is stripped to {after.StrippedFractionHigh} at most, the point before to {before.StrippedFractionLow} at least; "
                    + "give the points in the order of stripping.",
                    nameof(statements));
            }
        }
    }
}
