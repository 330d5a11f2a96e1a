namespace Litmus.Comparison.Differences;

/// <summary>What makes the gate of a change red, unless the change announced it.</summary>
public enum FailOn
{
    /// <summary>A verdict or a check that turned.</summary>
    Verdict,

    /// <summary>Any verdict, value or table that is not the same, whatever its verdict says.</summary>
    Shift,

    /// <summary>A case that takes longer, beyond the noise.</summary>
    Cost,
}
