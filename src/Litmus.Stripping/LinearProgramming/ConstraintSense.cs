namespace Litmus.Stripping.LinearProgramming;

/// <summary>How the left side of a constraint compares with its right side.</summary>
public enum ConstraintSense
{
    /// <summary>Left ≤ right.</summary>
    AtMost,

    /// <summary>Left = right.</summary>
    Equal,

    /// <summary>Left ≥ right.</summary>
    AtLeast,
}
