using Litmus.Comparison.Claims;

namespace Litmus.Validation;

/// <summary>Statements of one kind are treated in one way, whichever paper makes them. An exception is listed with its reason.</summary>
internal sealed class TreatmentTests
{
    // Claim, and why it is treated otherwise than the others of its kind.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    private static readonly ClaimKind[] Comparisons = [ClaimKind.Ordering, ClaimKind.Trend, ClaimKind.Dominance];

    private static IReadOnlyList<Claim> Claims => SmokeSuite.Workspace.Dataset.Claims;

    [Test]
    public void Every_answer_declares_its_evidence() => SmokeSuite.Workspace.Cases
        .SelectMany(validationCase => validationCase.Description.Answers.Except(validationCase.Description.Evidence.Keys))
        .Should().BeEmpty("a green word is worth what it risked");

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
        .Select(claim => claim.Id).Except(Exceptions.Keys)
        .Should().BeEmpty("the printed numbers can be compared with each other; where they are not printed, the figure is not available");

    [Test]
    public void A_statement_that_repeats_another_is_no_headline() => Claims.Where(claim => claim.FollowsFrom is not null && claim.Headline)
        .Select(claim => claim.Id).Should().BeEmpty("the leader is the statement on which the paper rests, and repeats are counted with it");

    [Test]
    public void Every_exception_is_a_claim() => Exceptions.Keys.Except(Claims.Select(claim => claim.Id)).Should().BeEmpty();
}
