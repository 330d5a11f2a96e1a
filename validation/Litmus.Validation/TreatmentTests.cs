using Litmus.Comparison.Claims;

namespace Litmus.Validation;

/// <summary>Statements of one kind are treated in one way, whichever paper makes them.</summary>
internal sealed class TreatmentTests
{
    private static readonly ClaimKind[] Comparisons = [ClaimKind.Ordering, ClaimKind.Trend, ClaimKind.Dominance];

    private static IReadOnlyList<Claim> Claims => SmokeSuite.Workspace.Dataset.Claims;

    [Test]
    public void Every_assumed_input_has_a_plausible_range() => SmokeSuite.Workspace.Cases
        .Where(validationCase => validationCase.Description.Answers.Count > 0)
        .SelectMany(validationCase => validationCase.Description.Inputs.Select(input => (validationCase.Description.Id, Input: input)))
        .Where(entry => entry.Input is { IsAssumed: true, IsChoice: false, Plausible: null })
        .Select(entry => $"{entry.Id}/{entry.Input.Name}")
        .Should().BeEmpty("how much an answer depends on an input that the paper does not print is told by its range");

    [Test]
    public void An_order_or_direction_among_measurements_is_judged_in_every_paper() => Claims
        .Where(claim => Comparisons.Contains(claim.Kind) && claim.Class == ReferenceClass.Experiment && claim.Computability == Computability.MeasuredInput)
        .Select(claim => claim.Id)
        .Should().BeEmpty("the printed numbers can be compared with each other; where they are not printed, the figure is not available");

    [Test]
    public void A_statement_that_repeats_another_is_no_headline() => Claims.Where(claim => claim.FollowsFrom is not null && claim.Headline)
        .Select(claim => claim.Id).Should().BeEmpty("the leader is the statement on which the paper rests, and repeats are counted with it");
}
