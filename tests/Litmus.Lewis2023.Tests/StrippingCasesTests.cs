using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using PaperTests;

namespace Litmus.Lewis2023.Tests;

public sealed class StrippingCasesTests
{
    private static readonly PaperClaims Paper = new("lewis2023");

    private static readonly string[] Claims =
    [
        "strip-64-91", "strip-85-47", "strip-2p1", "strip-active-monotone", "strip-loss-before-full", "strip-density-exists", "strip-constriction",
    ];

    [Test]
    public void Every_computable_claim_on_stripping_has_exactly_one_case()
    {
        string[] wanted = [.. Paper.Claims.Where(claim => claim.Computability == Computability.Yes && claim.Id.StartsWith("lewis2023.strip-", StringComparison.Ordinal)).Select(claim => claim.Id)];

        string[] answered = [.. Paper.Cases.SelectMany(candidate => candidate.Description.Answers).Where(claim => claim.StartsWith("lewis2023.strip-", StringComparison.Ordinal))];

        answered.Should().BeEquivalentTo(wanted);
    }

    [Test]
    public void The_fitted_field_passes_through_the_printed_points()
    {
        Observation first = Paper.Observe("strip-64-91"), second = Paper.Observe("strip-85-47");

        first.Value.Should().BeApproximately(0.91, 2e-4, "a window of 94 × 94 cells has its area in steps of 1.1e-4");
        second.Value.Should().BeApproximately(0.47, 2e-4);
        first.Closure.Should().Contain("fitted");
        second.Closure.Should().Contain("fitted");
    }

    [Test]
    public void Even_sharing_is_one_over_the_active_area()
    {
        Paper.Observe("strip-2p1").Value.Should().BeApproximately(2.127659574468085, 1e-12, "1/0.47");
    }

    [TestCase("strip-density-exists", "true")]
    [TestCase("strip-loss-before-full", "true")]
    [TestCase("strip-active-monotone", "decreasing")]
    public void Observed_outcome(string claim, string expected)
    {
        Paper.Observe(claim).Token.Should().Be(expected);
    }

    [Test]
    public void Constriction_exceeds_even_sharing()
    {
        Observation observed = Paper.Observe("strip-constriction");

        observed.Value.Should().BeGreaterThan(1 / 0.47, "the factor of the contact averages 1/A, and the field is not even");
        observed.NumericalUncertainty.Should().BePositive();
        observed.Replicas.Should().Be(2);
    }

    // Each input is moved by what carries the result across its margin.
    [TestCase("strip-64-91", "activeArea64", 1.01)]
    [TestCase("strip-85-47", "activeArea85", 1.02)]
    [TestCase("strip-2p1", "activeArea", 1.05)]
    [TestCase("strip-density-exists", "thickest", 0.4)]
    [TestCase("strip-density-exists", "activeArea85", 2)]
    [TestCase("strip-loss-before-full", "thinnestBound", 2.6)]
    [TestCase("strip-active-monotone", "thinnestBound", 2.6)]
    [TestCase("strip-constriction", "activeArea85", 2.1276)]
    public void The_verdict_changes_with_an_input(string claim, string input, double factor)
    {
        Verdict nominal = Paper.VerdictWith(claim, input, factor: 1), moved = Paper.VerdictWith(claim, input, factor);

        moved.Should().NotBe(nominal);
    }

    [Test]
    public void Deposits_that_cannot_be_are_refused()
    {
        Action act = () => Paper.VerdictWith("strip-85-47", "thickest", factor: 0.5);

        act.Should().Throw<SolverException>("no place thicker than 25 µm cannot give a mean of 25 µm and an uneven layer");
    }

    [Test]
    public void Cases_give_identical_bits_on_repetition([ValueSource(nameof(Claims))] string claim)
    {
        Observation first = Paper.Observe(claim), second = Paper.Observe(claim);

        second.Should().BeEquivalentTo(first, options => options.ComparingByMembers<Observation>());
    }

    [Test]
    public void Figures_find_their_columns([ValueSource(nameof(Claims))] string claim)
    {
        IValidationCase asked = Paper.CaseOf(claim);

        CaseObservations observations = asked.Run(CaseInputs.Nominal(asked.Description, Tier.Smoke), progress: null, CancellationToken.None);

        Action act = () => observations.Complete();
        act.Should().NotThrow();
        observations.Tables.Select(table => table.RowCount).Append(0).Max().Should().BeLessThanOrEqualTo(3 * 128 * 128, "maps are thinned");
    }
}
