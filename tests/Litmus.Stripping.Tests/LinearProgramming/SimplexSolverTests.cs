using Litmus.Stripping.LinearProgramming;

namespace Litmus.Stripping.Tests.LinearProgramming;

public sealed class SimplexSolverTests
{
    [Test]
    public void A_textbook_maximum_is_found()
    {
        // max 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is 36 at (2, 6).
        LinearProgramResult result = SimplexSolver.Minimise(Of(-3, -5), [AtMost(4, 1, 0), AtMost(12, 0, 2), AtMost(18, 3, 2)]);

        result.Status.Should().Be(LinearProgramStatus.Optimal);
        result.Value.Should().Be(Rational.Of(-36, 1));
        result.Variables.Should().Equal(Rational.Of(2, 1), Rational.Of(6, 1));
    }

    [Test]
    public void Equalities_and_lower_bounds_are_met()
    {
        // min x + 2y + 3z with x + y + z = 10, x ≤ 3, z ≥ 2 is 19 at (3, 5, 2).
        LinearProgramResult result = SimplexSolver.Minimise(
            Of(1, 2, 3),
            [new(Of(1, 1, 1), ConstraintSense.Equal, Rational.Of(10, 1)), AtMost(3, 1, 0, 0), new(Of(0, 0, 1), ConstraintSense.AtLeast, Rational.Of(2, 1))]);

        result.Value.Should().Be(Rational.Of(19, 1));
        result.Variables.Should().Equal(Rational.Of(3, 1), Rational.Of(5, 1), Rational.Of(2, 1));
    }

    [Test]
    public void A_contradiction_is_infeasible()
    {
        LinearProgramResult result = SimplexSolver.Minimise(
            Of(1), [AtMost(1, 1), new(Of(1), ConstraintSense.AtLeast, Rational.FromDecimal(1.0000000000000002))]);

        result.Status.Should().Be(LinearProgramStatus.Infeasible, "exact fractions resolve the last bit of a double");
    }

    [Test]
    public void An_objective_without_lower_bound_is_unbounded()
    {
        LinearProgramResult result = SimplexSolver.Minimise(Of(-1, 0), [AtMost(1, 1, -1)]);

        result.Status.Should().Be(LinearProgramStatus.Unbounded);
    }

    [Test]
    public void The_degenerate_example_of_Beale_does_not_cycle()
    {
        // E. M. L. Beale 1955: with the rule of the largest coefficient this programme cycles. Its minimum is −1/20.
        LinearProgramResult result = SimplexSolver.Minimise(
            [Rational.Of(-3, 4), Rational.Of(150, 1), Rational.Of(-1, 50), Rational.Of(6, 1)],
            [
                new([Rational.Of(1, 4), Rational.Of(-60, 1), Rational.Of(-1, 25), Rational.Of(9, 1)], ConstraintSense.AtMost, Rational.Zero),
                new([Rational.Of(1, 2), Rational.Of(-90, 1), Rational.Of(-1, 50), Rational.Of(3, 1)], ConstraintSense.AtMost, Rational.Zero),
                new([Rational.Zero, Rational.Zero, Rational.One, Rational.Zero], ConstraintSense.AtMost, Rational.One),
            ]);

        result.Value.Should().Be(Rational.Of(-1, 20));
    }

    [Test]
    public void A_redundant_equality_does_no_harm()
    {
        LinearConstraint line = new(Of(1, 1), ConstraintSense.Equal, Rational.Of(2, 1)), twice = new(Of(2, 2), ConstraintSense.Equal, Rational.Of(4, 1));

        LinearProgramResult result = SimplexSolver.Minimise(Of(1, 0), [line, twice]);

        result.Variables.Should().Equal(Rational.Zero, Rational.Of(2, 1));
    }

    [Test]
    public void A_negative_right_side_is_handled()
    {
        // −x ≤ −3 is x ≥ 3.
        LinearProgramResult result = SimplexSolver.Minimise(Of(1), [AtMost(-3, -1)]);

        result.Value.Should().Be(Rational.Of(3, 1));
    }

    [Test]
    public void A_constraint_of_another_length_is_refused()
    {
        Action act = () => SimplexSolver.Minimise(Of(1, 2), [AtMost(1, 1)]);

        act.Should().Throw<ArgumentException>().WithMessage("The objective has 2 variables*");
    }

    [Test]
    public void A_cancelled_run_stops()
    {
        Action act = () => SimplexSolver.Minimise(Of(1), [AtMost(1, 1)], new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    [TestCase(0.64, 16, 25)]
    [TestCase(-0.005, -1, 200)]
    [TestCase(1e-7, 1, 10_000_000)]
    [TestCase(2.5e22, 25, 1)]
    public void A_printed_decimal_becomes_its_own_fraction(double printed, int numerator, int denominator)
    {
        Rational scale = printed > 1e20 ? Rational.Of(System.Numerics.BigInteger.Pow(10, 21), 1) : Rational.One;
        Rational expected = Rational.Of(numerator, denominator) * scale;

        Rational fraction = Rational.FromDecimal(printed);

        fraction.Should().Be(expected);
    }

    [Test]
    public void Numbers_beyond_the_range_of_doubles_still_have_a_quotient()
    {
        System.Numerics.BigInteger large = System.Numerics.BigInteger.Pow(10, 400);

        double quotient = Rational.Of((3 * large) + 1, (2 * large) + 1).Value;

        quotient.Should().BeApproximately(1.5, 1e-15);
    }

    private static Rational[] Of(params int[] values) => [.. values.Select(value => Rational.Of(value, 1))];

    private static LinearConstraint AtMost(int rightSide, params int[] coefficients) =>
        new(Of(coefficients), ConstraintSense.AtMost, Rational.Of(rightSide, 1));
}
