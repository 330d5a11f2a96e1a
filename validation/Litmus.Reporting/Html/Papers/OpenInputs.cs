using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html.Papers;

/// <summary>What the paper does not print: what was assumed instead, its plausible range, and how much it matters, what matters most first.</summary>
internal sealed class OpenInputs(PageContext context, PaperSummary summary)
{
    /// <summary>The table.</summary>
    public Markup Render()
    {
        OpenInput[] inputs =
        [
            .. context.CasesOf(summary)
                .SelectMany(result => result.Inputs.Where(input => input.IsAssumed).Select(input => (Case: result, Input: input)))
                .GroupBy(entry => (entry.Input.Name, entry.Input.Value, entry.Input.Unit, entry.Input.Source))
                .Select(group => Gather(group.First().Input, group.Select(entry => entry.Case.Id).Distinct(StringComparer.Ordinal)))
                .OrderByDescending(input => input.HeadlineVerdicts).ThenByDescending(input => input.Verdicts).ThenBy(input => input.Nearest)
                .ThenByDescending(input => input.Largest).ThenBy(input => input.Record.Name, StringComparer.Ordinal),
        ];
        return inputs.Length == 0
            ? Marks.Paragraph("Nothing was assumed: every input of every case is printed in the paper.")
            : Fragments.Fill("open-inputs", ("rows", Markup.Lines(inputs.Select(Row))));
    }

    private OpenInput Gather(InputRecord input, IEnumerable<string> cases)
    {
        ClaimResult[] claims = [.. cases.SelectMany(summary.AnsweredBy).Where(claim => claim.Observation is not null)];
        bool Rests(ClaimResult claim) =>
            (claim.Robustness is { IsConditional: true } robustness && robustness.RestsOn.Contains(input.Name, StringComparer.Ordinal))
            || (claim.Severity is { Distance: <= 1 } severity && severity.Input == input.Name)
            || claim.Observation!.TokenChangedBy == input.Name
            || (claim.Judgement.Verdict == Verdict.Inconclusive && claim.Observation!.LargestInput == input.Name);
        ClaimResult[] resting = [.. claims.Where(Rests)];
        double[] distances = [.. claims.Where(claim => claim.Severity?.Input == input.Name).Select(claim => claim.Severity!.Distance).OfType<double>()];
        return new OpenInput(
            input, resting.Count(claim => claim.Claim.Headline), resting.Length, distances.Length == 0 ? double.PositiveInfinity : distances.Min(),
            claims.Count(claim => claim.Observation!.LargestInput == input.Name), claims.Length);
    }

    private static Markup Row(OpenInput input) => Fragments.Fill(
        "open-input",
        ("name", PlainWords.Capital(PlainWords.Input(input.Record.Name))),
        ("value", InputText.Value(input.Record)),
        ("range", InputText.Range(input.Record)),
        ("source", InputText.Source(input.Record)),
        ("matters", Matters(input)));

    private static string Matters(OpenInput input)
    {
        static string Verdicts(int count) => $"{PlainWords.Count(count)} verdict{(count == 1 ? string.Empty : "s")}";
        if (input.Verdicts > 0)
        {
            string verb = input.Verdicts == 1 ? "rests" : "rest";
            string rest = $"{PlainWords.Capital(Verdicts(input.Verdicts))} of {PlainWords.Count(input.Claims)} {verb} on it";
            return input.HeadlineVerdicts == 0 ? $"{rest}." : $"{rest}, {PlainWords.Count(input.HeadlineVerdicts)} of them on a headline statement.";
        }

        string largest = input.Largest == 0
            ? string.Empty
            : $" It is the largest uncertainty of {PlainWords.Count(input.Largest)} result{(input.Largest == 1 ? string.Empty : "s")}.";
        return double.IsFinite(input.Nearest)
            ? $"A verdict turns only {ClaimText.Rounded(input.Nearest, digits: 2)} times the half width of its range away.{largest}"
            : $"No verdict turns on it.{largest}";
    }

    private sealed record OpenInput(InputRecord Record, int HeadlineVerdicts, int Verdicts, double Nearest, int Largest, int Claims);
}
