using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>Whether the solvers solve their equations. Each solver has a table of checks against exact results and its figures.</summary>
internal sealed class VerificationSection(ResultsDocument document, ChartSet charts, CaseTables tables)
{
    private readonly CaseSection _cases = new(document, charts, tables);

    /// <summary>All solvers that were verified.</summary>
    public Markup RenderAll()
    {
        CaseResult[] verified = [.. document.Cases.Where(result => result.Verifies is not null)];
        return verified.Length == 0 ? Fragments.Fill("verification-none") : Markup.Lines(verified.Select(Render));
    }

    /// <summary>The place of a case's article.</summary>
    public static string AnchorOf(CaseResult result) => ClaimMarks.Anchor("case", result.Id);

    private Markup Render(CaseResult result) => Fragments.Fill(
        "verification",
        ("anchor", AnchorOf(result)),
        ("solver", result.Verifies!),
        ("id", result.Id),
        ("title", result.Title),
        ("sentence", VerificationText.CaseSentence(result)),
        ("execution", ClaimMarks.Execution(result.Execution)),
        ("run", ClaimCard.RunText(result, document.Run.StartedUtc)),
        ("failure", result.Failure is { } failure ? Fragments.Fill("failure", ("text", failure)) : Markup.Empty),
        ("checks", result.Checks.Count == 0 ? Markup.Empty : Fragments.Fill("checks", ("rows", Markup.Lines(VerificationOutcome.Of(result).Select(Row))))),
        ("figures", Markup.Lines(result.Figures.Select(figure => _cases.Chart(result, figure)))),
        ("notes", ClaimCard.Notes(result.Notes)),
        ("inputs", result.Inputs.Count > 0 ? ClaimCard.Inputs(result) : Markup.Empty),
        ("tables", tables.Render(result)),
        ("commands", Fragments.Fill("commands", ("commands", Fragments.Fill("command", ("text", $"litmus run {result.Id} --force"))))));

    private static Markup Row(VerificationOutcome outcome)
    {
        CheckResult check = outcome.Check!;
        (string key, string glyph, string word) = outcome.Gate.Status == GateStatus.Red
            ? ("fails", "✗", outcome.Gate.Code == GateCode.DataError ? "altered" : "does not hold")
            : ("holds", "✓", "holds");
        return Fragments.Fill(
            "check-row",
            ("status", ClaimMarks.Status(outcome.Gate.Status)),
            ("name", check.Name),
            ("against", check.Against),
            ("expected", VerificationText.Number(check.Expected, check)),
            ("found", VerificationText.Number(check.Found, check)),
            ("tolerance", VerificationText.Tolerance(check)),
            ("reason", check.Tolerance.Reason),
            ("key", key),
            ("glyph", glyph),
            ("word", word));
    }
}
