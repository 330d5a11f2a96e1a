namespace Litmus.ReferenceData;

/// <summary>Reference data are missing, altered or malformed, or something was asked for that is not in them.</summary>
public sealed class ReferenceDataException : Exception
{
    /// <summary>All that was found.</summary>
    /// <param name="findings">At least one finding.</param>
    public ReferenceDataException(IReadOnlyList<Finding> findings)
        : base(Describe(findings)) => Findings = findings;

    internal ReferenceDataException(string code, string path, int line, string message)
        : this([new Finding(code, path, line, 1, message, FindingSeverity.Error)])
    {
    }

    /// <summary>What was found, in the order of files and lines.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        int errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        return findings.Count == 1
            ? findings[0].ToMsBuild()
            : $"{errors} errors in the reference data:{string.Concat(findings.Select(finding => "\n  " + finding.ToMsBuild()))}";
    }
}
