using System.Text.RegularExpressions;
using Litmus.Foreign.Contract;
using Litmus.Foreign.Running;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Output;

/// <summary>What went wrong with a solver and what is worth knowing. One slip that it makes in many claims is said once, with their number.</summary>
internal static partial class SolverMessages
{
    /// <summary>The messages in the order of the runs.</summary>
    /// <param name="runs">What it gave.</param>
    public static IEnumerable<string> Of(IReadOnlyList<ForeignRun> runs) =>
    [
        .. Once(runs.SelectMany(run => run.Remarks.Select(remark => (Key: ShapeOf(remark), Text: $"{run.Solver}: {remark}", IsOfClaim: true)))),
        .. Faults(runs).Select(message => $"{runs[0].Solver}: {message}"),
    ];

    /// <summary>What went wrong, without the name of the solver.</summary>
    /// <param name="runs">What it gave.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<ForeignRun> runs) => Once(
        runs.SelectMany(run => run.Faults.Select(fault => (
            Key: $"{fault.Kind} {(fault.Kind == SolverFaultKind.Word ? WordsOf(fault.Message) : ShapeOf(fault.Message))}",
            Text: $"{run.CaseId}: {fault.Message}", IsOfClaim: fault.Claim is not null))));

    private static IEnumerable<string> Once(IEnumerable<(string Key, string Text, bool IsOfClaim)> messages) =>
        from message in messages
        group message by (message.Key, message.IsOfClaim) into same
        let first = same.First().Text
        select same.Count() == 1 ? first : $"{first} The same {Further(same.Count() - 1, same.Key.IsOfClaim)}.";

    private static string Further(int count, bool isOfClaim) =>
        isOfClaim ? $"in {ClaimText.Count(count, "further claim")}" : $"{ClaimText.Count(count, "more time")}";

    // What names a claim, a case, a number or a word is left out.
    private static string ShapeOf(string message) => Particulars().Replace(message, "…");

    // Claims that tell other words apart are other slips.
    private static string WordsOf(string message) => message[(message.IndexOf(';', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|\\S*[0-9./]\\S*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Particulars();
}
