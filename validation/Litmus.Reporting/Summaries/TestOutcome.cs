namespace Litmus.Reporting.Summaries;

/// <summary>What became of a claim or a check, in the words of test reports.</summary>
internal enum TestOutcome
{
    /// <summary>The gate is not red, and something was tested.</summary>
    Passed,

    /// <summary>The gate is red.</summary>
    Failed,

    /// <summary>There is no result to judge: the run failed or is missing, or data are damaged.</summary>
    Error,

    /// <summary>A known gap, or not assessed.</summary>
    Skipped,
}
