namespace Litmus.Runs.Findings;

/// <summary>Codes of what is wrong with findings.</summary>
public static class FindingCodes
{
    /// <summary>A file is malformed: a key, a date, a kind, a section or a place.</summary>
    public const string Malformed = "LIT0088";

    /// <summary>A finding names something that is not there or does not fit: a claim, case, input, unit, figure or finding.</summary>
    public const string WrongName = "LIT0089";

    /// <summary>A known gap or an undecided headline claim has no finding (a warning; the gate is red).</summary>
    public const string Unexplained = "LIT0090";

    /// <summary>A finding still holds a text of the template, or explains nothing that needs it (a warning).</summary>
    public const string Unfinished = "LIT0091";
}
