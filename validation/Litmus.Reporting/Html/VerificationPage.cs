using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;
using Litmus.Reporting.Html.Cases;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Html;

/// <summary>Whether the solvers solve their equations: for each solver a table of checks against exact results and its figures.</summary>
internal sealed class VerificationPage(PageContext context, PageFrame frame)
{
    private readonly FigureBook _figures = new(context);

    /// <summary>The place of a case's article.</summary>
    public static string LinkTo(CaseResult result) => $"{PageFrame.VerificationName}#{CaseArticle.AnchorOf(result.Id)}";

    /// <summary>The page.</summary>
    public ReportPage Render()
    {
        CaseResult[] verified = [.. context.Document.Cases.Where(result => result.Verifies is not null)];
        Markup content = verified.Length == 0 ? Fragments.Fill("verification-none") : Markup.Lines(verified.Select(Render));
        return frame.Page(
            PageFrame.VerificationName, "verification", "Litmus: verification of the solvers",
            Fragments.Fill(
                "verification-header",
                ("sentence", VerificationText.Sentence(context.Document) ?? string.Empty),
                ("gate", frame.Gate())),
            content);
    }

    private Markup Render(CaseResult result) => Fragments.Fill(
        "verification",
        [
            .. new CaseArticle(context, _figures).Shared(result),
            ("solver", result.Verifies!),
            ("sentence", VerificationText.CaseSentence(result)),
            ("checks", result.Checks.Count == 0
                ? Markup.Empty
                : Fragments.Fill("checks", ("solver", result.Verifies!), ("rows", Markup.Lines(VerificationOutcome.Of(result).Select(Row))))),
        ]);

    private static Markup Row(VerificationOutcome outcome)
    {
        CheckResult check = outcome.Check!;
        (string key, string sign, string word) = outcome.Gate.Status == GateStatus.Red
            ? ("fails", "✗", outcome.Gate.Code == GateCode.DataError ? "altered" : "does not hold")
            : ("holds", "✓", "holds");
        return Fragments.Fill(
            "check-row",
            ("status", Marks.Status(outcome.Gate.Status)),
            ("name", check.Name),
            ("against", check.Against),
            ("expected", VerificationText.Number(check.Expected, check)),
            ("found", VerificationText.Number(check.Found, check)),
            ("tolerance", VerificationText.Tolerance(check)),
            ("reason", check.Tolerance.Reason),
            ("key", key),
            ("sign", sign),
            ("word", word));
    }
}
