using Litmus.Comparison.Gates;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Clusters;

/// <summary>The exit code of a submission, from what became of its elements.</summary>
internal static class SubmissionOutcome
{
    // What needs attention first comes first.
    private static readonly (ElementState State, int Code)[] Codes =
    [
        (ElementState.UnknownState, ExitCodes.StateUnknown),
        (ElementState.WithoutResult, ExitCodes.NoResult),
        (ElementState.ResultOfFailed, ExitCodes.ResultOfFailed),
        (ElementState.Failed, ExitCodes.Execution),
        (ElementState.Lost, ExitCodes.NotRun),
        (ElementState.Held, ExitCodes.NotRun),
        (ElementState.Running, ExitCodes.NotRun),
        (ElementState.Waiting, ExitCodes.NotRun),
    ];

    /// <summary>The exit code: that of the first state in the list above which an element has, and 0 if all have succeeded.</summary>
    public static int CodeOf(IReadOnlyList<ElementStatus> elements) =>
        Codes.Where(entry => elements.Any(element => element.State == entry.State)).Select(entry => entry.Code).FirstOrDefault(ExitCodes.Success);

    /// <summary>Whether nothing more becomes of an element by itself: it has ended, well or not, or is held.</summary>
    public static bool IsSettled(ElementStatus element) => element.State is not (ElementState.Waiting or ElementState.Running);

    /// <summary>Whether Slurm still has an element: it waits, runs, or is held.</summary>
    public static bool IsActive(ElementStatus element) => element.State is ElementState.Waiting or ElementState.Held or ElementState.Running;

    /// <summary>Whether somebody has to look at an element.</summary>
    public static bool IsTrouble(ElementStatus element) => IsSettled(element) && element.State != ElementState.Succeeded;
}
