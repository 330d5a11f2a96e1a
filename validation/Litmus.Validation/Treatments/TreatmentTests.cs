using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;

namespace Litmus.Validation.Treatments;

/// <summary>Statements of one kind are treated in one way, whichever paper makes them.</summary>
internal sealed class TreatmentTests
{
    private static readonly ClaimKind[] Comparisons = [ClaimKind.Ordering, ClaimKind.Trend, ClaimKind.Dominance];

    private static IReadOnlyList<Claim> Claims => SmokeSuite.Workspace.Dataset.Claims;

    private static IReadOnlyList<Treatment> Treatments { get; } = Treatment.Of(Claims, SmokeSuite.Workspace.Cases);

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

    [Test]
    public void The_uncertainty_of_a_reference_follows_from_the_sort_of_statement() => Claims
        .Where(claim => claim.Expected.UncertaintyKind != TreatmentRules.UncertaintyOf(claim))
        .Select(claim => claim.Id)
        .Should().BeEquivalentTo(
            TreatmentExceptions.Uncertainty, "reference-data/README.md has one rule for all papers, and every exception is listed and needed");

    [Test]
    public void Every_exception_has_its_reason() => TreatmentExceptions.Reasons.Should().OnlyContain(reason => reason.EndsWith('.') && reason.Length > 20);

    [Test]
    public void A_margin_without_slack_rests_on_digits_for_a_count_and_on_words_for_an_order() => Claims
        .Where(claim => TreatmentRules.BasisWithoutSlack(claim) is { } basis && basis != claim.Margin.Basis)
        .Select(claim => claim.Id)
        .Should().BeEmpty("the rule is the same in every paper");

    [Test]
    public void A_word_is_read_alike_in_every_paper() => Claims.Where(claim => !TreatmentRules.ReadsWordsAlike(claim))
        .Select(claim => claim.Id)
        .Should().BeEquivalentTo(TreatmentExceptions.Readings, "'significantly' cannot be a tenth here and a factor of two there");

    [Test]
    public void One_kind_of_statement_has_one_kind_of_uncertainty() => Treatments
        .Where(treatment => !TreatmentExceptions.Uncertainty.Contains(treatment.Claim.Id))
        .GroupBy(treatment => $"{treatment.Kind},{treatment.Margin}", StringComparer.Ordinal)
        .Where(group => group.Select(treatment => treatment.Uncertainty).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(group => group.First().Margin)
        .Distinct(StringComparer.Ordinal)
        .Should().BeEquivalentTo(TreatmentExceptions.Margins.Keys, "a difference between papers needs a reason that holds in all of them");

    [Test]
    public void Agreement_is_plain_only_where_the_uncertainty_of_the_reference_is_known() => SmokeSuite.Results.Claims
        .Where(result => result.Claim.Expected.UncertaintyKind == UncertaintyKind.NotStated && result.Judgement.Verdict == Verdict.Reproduced)
        .Select(result => result.Claim.Id)
        .Should().BeEmpty("a number and an outcome of unknown uncertainty agree in the weaker word");

    [Test]
    public void The_table_of_treatments_is_the_one_that_was_reviewed()
    {
        IReadOnlyList<string> present = TreatmentTable.Of(Treatments);
        string[] accepted = File.ReadAllLines(TreatmentTable.Accepted);

        if (!present.SequenceEqual(accepted, StringComparer.Ordinal))
        {
            File.WriteAllLines(TreatmentTable.Received, present);
        }

        IEnumerable<string> differences = present.Except(accepted, StringComparer.Ordinal).Select(row => $"+ {row}")
            .Concat(accepted.Except(present, StringComparer.Ordinal).Select(row => $"- {row}"));
        differences.Should().BeEmpty(
            "a new treatment of a kind of statement is a decision. Review {0}, then move it over {1}", TreatmentTable.Received, TreatmentTable.Accepted);
    }
}
