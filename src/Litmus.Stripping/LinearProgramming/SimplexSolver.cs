using System.Collections.Immutable;

namespace Litmus.Stripping.LinearProgramming;

/// <summary>Minimises Σ cᵢ xᵢ over x ≥ 0 under linear constraints, by the two-phase simplex method on a dense tableau of exact fractions.</summary>
/// <remarks>
/// Bland's rule (the entering and the leaving variable of the lowest index) excludes cycles, also in degenerate programmes. Exact arithmetic makes
/// feasibility certain. Meant for tens of variables: a pivot touches the whole tableau.
/// Source: R. G. Bland, Math. Oper. Res. 2 (1977) 103 (rule cited from secondary literature).
/// </remarks>
public static class SimplexSolver
{
    /// <summary>Minimises.</summary>
    /// <param name="objective">cᵢ, one per variable; at least one.</param>
    /// <param name="constraints">The constraints.</param>
    /// <param name="cancellationToken">Checked before each pivot.</param>
    /// <exception cref="ArgumentException">There is no variable, or a constraint has another number of them.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static LinearProgramResult Minimise(
        IReadOnlyList<Rational> objective, IReadOnlyList<LinearConstraint> constraints, CancellationToken cancellationToken = default)
    {
        if (objective.Count == 0 || constraints.FirstOrDefault(constraint => constraint.Coefficients.Count != objective.Count) is not null)
        {
            throw new ArgumentException(
                $"The objective has {objective.Count} variables and a constraint another number of them; expected the same number, at least one.",
                nameof(constraints));
        }

        int variables = objective.Count, rows = constraints.Count;
        int slacks = constraints.Count(constraint => constraint.Sense != ConstraintSense.Equal);

        // Columns: variables, one slack per inequality, one artificial variable per row, right side.
        int artificials = variables + slacks, right = artificials + rows;
        Rational[][] tableau = Tableau(constraints, variables, artificials, right);
        int[] basis = [.. Enumerable.Range(artificials, rows)];
        int pivots = 0;

        // Phase 1: the sum of the artificial variables.
        Rational[] reduced = new Rational[right + 1];
        for (int column = 0; column <= right; column++)
        {
            reduced[column] = column >= artificials && column < right ? Rational.Zero : -Sum(tableau, column);
        }

        Descend(tableau, basis, reduced, artificials, ref pivots, cancellationToken);
        if (reduced[right].Sign != 0)
        {
            return new LinearProgramResult { Status = LinearProgramStatus.Infeasible, Value = Rational.Zero, Variables = [], PivotCount = pivots };
        }

        DriveOut(tableau, basis, artificials, ref pivots);

        // Phase 2: the objective minus its basic part.
        for (int column = 0; column <= right; column++)
        {
            reduced[column] = column < variables ? objective[column] : Rational.Zero;
        }

        for (int row = 0; row < rows; row++)
        {
            if (basis[row] < variables)
            {
                Subtract(reduced, tableau[row], objective[basis[row]]);
            }
        }

        bool isBounded = Descend(tableau, basis, reduced, artificials, ref pivots, cancellationToken);
        if (!isBounded)
        {
            return new LinearProgramResult { Status = LinearProgramStatus.Unbounded, Value = Rational.Zero, Variables = [], PivotCount = pivots };
        }

        Rational[] solution = new Rational[variables];
        for (int row = 0; row < rows; row++)
        {
            if (basis[row] < variables)
            {
                solution[basis[row]] = tableau[row][right];
            }
        }

        return new LinearProgramResult
        {
            Status = LinearProgramStatus.Optimal, Value = -reduced[right], Variables = ImmutableArray.Create(solution), PivotCount = pivots,
        };
    }

    private static Rational[][] Tableau(IReadOnlyList<LinearConstraint> constraints, int variables, int artificials, int right)
    {
        Rational[][] tableau = new Rational[constraints.Count][];
        int slack = variables;
        for (int row = 0; row < constraints.Count; row++)
        {
            LinearConstraint constraint = constraints[row];
            Rational[] line = new Rational[right + 1];
            for (int column = 0; column < variables; column++)
            {
                line[column] = constraint.Coefficients[column];
            }

            line[right] = constraint.RightSide;
            if (constraint.Sense != ConstraintSense.Equal)
            {
                line[slack++] = constraint.Sense == ConstraintSense.AtMost ? Rational.One : -Rational.One;
            }

            if (constraint.RightSide.Sign < 0)
            {
                for (int column = 0; column <= right; column++)
                {
                    line[column] = -line[column];
                }
            }

            line[artificials + row] = Rational.One;
            tableau[row] = line;
        }

        return tableau;
    }

    private static Rational Sum(Rational[][] tableau, int column)
    {
        Rational sum = Rational.Zero;
        foreach (Rational[] line in tableau)
        {
            sum += line[column];
        }

        return sum;
    }

    // Pivots until no reduced cost below the limit is negative; false if unbounded. Artificial variables (from the limit on) never enter.
    private static bool Descend(Rational[][] tableau, int[] basis, Rational[] reduced, int limit, ref int pivots, CancellationToken cancellationToken)
    {
        int right = reduced.Length - 1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int entering = Array.FindIndex(reduced, 0, limit, cost => cost.Sign < 0);
            if (entering < 0)
            {
                return true;
            }

            int leaving = -1;
            Rational smallest = Rational.Zero;
            for (int row = 0; row < tableau.Length; row++)
            {
                if (tableau[row][entering].Sign > 0)
                {
                    Rational ratio = tableau[row][right] / tableau[row][entering];
                    if (leaving < 0 || ratio < smallest || (ratio == smallest && basis[row] < basis[leaving]))
                    {
                        (leaving, smallest) = (row, ratio);
                    }
                }
            }

            if (leaving < 0)
            {
                return false;
            }

            Pivot(tableau, basis, leaving, entering);
            Subtract(reduced, tableau[leaving], reduced[entering]);
            pivots++;
        }
    }

    // Artificial variables still in the basis at zero leave it. A row without any other entry is a redundant constraint and stays zero.
    private static void DriveOut(Rational[][] tableau, int[] basis, int artificials, ref int pivots)
    {
        for (int row = 0; row < tableau.Length; row++)
        {
            if (basis[row] >= artificials)
            {
                int entering = Array.FindIndex(tableau[row], 0, artificials, entry => entry.Sign != 0);
                if (entering >= 0)
                {
                    Pivot(tableau, basis, row, entering);
                    pivots++;
                }
            }
        }
    }

    private static void Pivot(Rational[][] tableau, int[] basis, int row, int column)
    {
        Rational pivot = tableau[row][column];
        for (int other = 0; other < tableau[row].Length; other++)
        {
            tableau[row][other] /= pivot;
        }

        for (int other = 0; other < tableau.Length; other++)
        {
            if (other != row)
            {
                Subtract(tableau[other], tableau[row], tableau[other][column]);
            }
        }

        basis[row] = column;
    }

    private static void Subtract(Rational[] target, Rational[] line, Rational factor)
    {
        if (factor.Sign == 0)
        {
            return;
        }

        for (int column = 0; column < target.Length; column++)
        {
            if (line[column].Sign != 0)
            {
                target[column] -= factor * line[column];
            }
        }
    }
}
