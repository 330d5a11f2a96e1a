namespace Litmus.Stripping.LinearProgramming;

/// <summary>The relation between the sides of a constraint.</summary>
public enum ConstraintSense
{
    /// <summary>Left ≤ right.</summary>
    AtMost,

    /// <summary>Left = right.</summary>
    Equal,

    /// <summary>Left ≥ right.</summary>
    AtLeast,
}
