namespace Litmus.Comparison.Gates;

/// <summary>What the gate says.</summary>
public enum GateStatus
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>Worth a look; the exit code stays 0.</summary>
    Warn,

    /// <summary>The exit code is not 0.</summary>
    Red,
}
